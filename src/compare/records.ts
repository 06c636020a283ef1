import type { Change, ComparedEdition, ValueMeaning } from '../model/comparison.ts';
import { displayText } from '../model/display.ts';
import type { Column, RecordKind } from '../model/form.ts';
import { allCells, type Cell, type DataRecord } from '../model/record.ts';
import type { Matched } from './match.ts';
import { calledRecord, type NewIds, nameOfRecord, ownerOfRecord, recordKey } from './names.ts';
import { movedAmong, wordChanges } from './words.ts';

/** What is compared, and what ids became of those before. */
export interface Sides {
  readonly before: ComparedEdition;
  readonly after: ComparedEdition;
  readonly newIds: NewIds;
}

/** What became of the records of a kind, each cell by itself. */
export function recordChanges(kind: RecordKind, matched: Matched<DataRecord>, sides: Sides): readonly Change[] {
  const { before, after } = sides;
  return [
    ...matched.dropped.map((record) => single('dropped', record, before)),
    ...matched.added.map((record) => single('added', record, after)),
    ...matched.pairs.flatMap((pair) => changesOf(pair.before, pair.after, kind, sides)),
    ...reordered(matched, sides),
  ];
}

function single(kind: 'added' | 'dropped', record: DataRecord, { plan }: ComparedEdition): Change {
  const side = { value: record.id, shown: nameOfRecord(record, plan), place: record.place };
  const common = { kind, of: 'record', ...subject(record), label: calledRecord(record, plan) } as const;
  return kind === 'added' ? { ...common, after: side } : { ...common, before: side };
}

function subject(record: DataRecord) {
  return { owner: ownerOfRecord(record), record: { kind: record.kind, id: record.id } };
}

function changesOf(before: DataRecord, after: DataRecord, kind: RecordKind, sides: Sides): readonly Change[] {
  const label = calledRecord(after, sides.after.plan);
  const changes: Change[] = [];
  if (before.id !== after.id) {
    const [old, current] = [before, after].map(({ id, place }) => ({ value: id, place }));
    changes.push({
      kind: 'renamed',
      of: 'record',
      ...subject(after),
      label: `${label} id`,
      before: old,
      after: current,
    });
  }
  const cells = cellPairs(before, after).filter(({ column }) => column.type !== 'id' && column.type !== 'label');
  return [...changes, ...cells.flatMap((pair) => cellChange(pair, before, after, kind, sides))];
}

interface CellPair {
  readonly column: Column;
  readonly before: Cell | undefined;
  readonly after: Cell | undefined;
}

/** The cells of two records by column and key; a column that only one of the files has is blank in the other. */
function cellPairs(before: DataRecord, after: DataRecord): readonly CellPair[] {
  const keyOf = (cell: Cell, key = ''): string => `${cell.column.id} ${key}`;
  const cellsOf = (record: DataRecord): ReadonlyMap<string, Cell> =>
    new Map([
      ...[...record.cells.values()].map((cell) => [keyOf(cell), cell] as const),
      ...[...record.families.values()].flatMap((family) =>
        [...family].map(([key, cell]) => [keyOf(cell, key), cell] as const),
      ),
    ]);
  const [old, current] = [cellsOf(before), cellsOf(after)];
  return [...new Set([...current.keys(), ...old.keys()])].flatMap((key) => {
    const column = (current.get(key) ?? old.get(key))?.column;
    return column ? [{ column, before: old.get(key), after: current.get(key) }] : [];
  });
}

function cellChange(
  pair: CellPair,
  before: DataRecord,
  after: DataRecord,
  kind: RecordKind,
  sides: Sides,
): readonly Change[] {
  const { column } = pair;
  if (meant(pair.before, sides.newIds) === meant(pair.after, noneNew)) return [];
  const cell = pair.after ?? pair.before;
  const meaning = meaningOf(column, kind);
  const [old, current] = [side(pair.before, sides.before, before), side(pair.after, sides.after, after)];
  const isText = column.type === 'text';
  const change = column.id === kind.naming && isText ? 'renamed' : isOwner(column, kind) ? 'moved' : 'changed';
  const reason = meaning === 'target' ? displayText(after.cells.get(kind.measure?.reason ?? ''), sides.after.plan) : '';
  return [
    {
      kind: change,
      of: change === 'changed' ? 'value' : 'record',
      ...subject(after),
      fact: cell?.fact,
      meaning,
      label: `${calledRecord(after, sides.after.plan)} ${cell?.header ?? column.id}`,
      before: old,
      after: current,
      ...(isText && { words: wordChanges(old.value, current.value) }),
      ...(reason !== '' && { reason }),
    },
  ];
}

const noneNew: NewIds = { nodes: new Map(), records: new Map() };

/** What a cell says, with the ids that it names as they are in the later edition. */
function meant(cell: Cell | undefined, { nodes, records }: NewIds): string {
  const text = cell?.raw.trim() ?? '';
  if (cell?.value.type !== 'names') return text;
  const { type, refers = '' } = cell.column;
  const newIdOf = (id: string): string =>
    (type === 'node' ? nodes.get(id) : records.get(recordKey({ kind: refers, id }))) ?? id;
  return cell.value.names.map(({ value }) => newIdOf(value)).join(';');
}

/** The column that says to what a record belongs: its node, or the record above it. */
function isOwner(column: Column, kind: RecordKind): boolean {
  return column.type === 'node' || (column.type === 'reference' && column.refers === kind.id);
}

function side(cell: Cell | undefined, { plan }: ComparedEdition, record: DataRecord) {
  const value = cell?.raw.trim() ?? '';
  const shown = displayText(cell, plan);
  return { value, ...(shown !== value && { shown }), place: cell?.place ?? record.place };
}

function meaningOf(column: Column, { measure }: RecordKind): ValueMeaning {
  if (column.id === measure?.target) return 'target';
  if (column.id === measure?.actual) return 'actual';
  switch (column.type) {
    case 'figure':
      return column.unit !== undefined && column.by === 'year' ? 'amount' : 'figure';
    case 'number':
      return 'figure';
    case 'date':
    case 'dates':
    case 'period':
      return 'date';
    case 'text':
      return 'text';
    default:
      return 'word';
  }
}

/** Records that kept their node and stand elsewhere among its records: tables print them in the order of the file. */
function reordered({ pairs }: Matched<DataRecord>, { newIds, after: edition }: Sides): readonly Change[] {
  const ownerBefore = (record: DataRecord): string => {
    const owner = ownerOfRecord(record) ?? '';
    return newIds.nodes.get(owner) ?? owner;
  };
  const owners = new Map<string, (typeof pairs)[number][]>();
  for (const pair of pairs) {
    const owner = ownerOfRecord(pair.after) ?? '';
    if (ownerBefore(pair.before) === owner) owners.set(owner, [...(owners.get(owner) ?? []), pair]);
  }
  return [...owners.values()].flatMap((group) => {
    const inOrder = (side: 'before' | 'after'): readonly string[] =>
      [...group].sort((one, other) => one[side].row - other[side].row).map((pair) => pair.after.id);
    const moved = movedAmong(inOrder('before'), inOrder('after'));
    return group
      .filter((pair) => moved.has(pair.after.id))
      .map((pair) => orderChange(pair.before, pair.after, edition));
  });
}

function orderChange(before: DataRecord, after: DataRecord, { plan }: ComparedEdition): Change {
  const [old, current] = [before, after].map(({ row, place }) => ({ value: String(row), place }));
  return {
    kind: 'reordered',
    of: 'record',
    ...subject(after),
    label: calledRecord(after, plan),
    before: old,
    after: current,
  };
}

/** What a record says besides its id and the ids that it names, for finding it under another id. */
export function recordText(record: DataRecord): string {
  return allCells(record)
    .filter(({ column }) => !['id', 'label'].includes(column.type))
    .map(({ raw }) => raw.trim())
    .join('\n');
}
