import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type Column, type Form, type Level, partsNamedBy, type RecordKind } from '../model/form.ts';
import type { Located } from '../model/located.ts';
import type { PlanNode } from '../model/plan.ts';
import { type DataRecord, namesOf } from '../model/record.ts';
import { plainText } from '../model/rich.ts';
import { closest } from '../model/suggestion.ts';
import { mayHold, type Unread } from '../model/unread.ts';

/** What keys can stand for: the nodes of the tree, the parts of the book and the records of every kind. */
export interface Targets {
  readonly form: Form;
  readonly nodes: ReadonlyMap<string, PlanNode>;
  /** The headings of the parts of the book, as printed. */
  readonly headings: ReadonlyMap<string, string>;
  readonly recordsById: ReadonlyMap<string, ReadonlyMap<string, DataRecord>>;
  /** Nodes that are not in the tree, which is reported where they are listed or where their file stands. */
  readonly outside: ReadonlyMap<string, Level>;
  /** What refers to something that could not be read is not reported again. */
  readonly unread: Unread;
}

/**
 * Checks every key in the records against what it stands for, the label beside it against the name.
 * Diagnostics: reference/unknown, -/wrong-level, -/label, -/cycle.
 */
export function checkReferences(
  records: Iterable<DataRecord>,
  kinds: ReadonlyMap<string, RecordKind>,
  targets: Targets,
): readonly Diagnostic[] {
  return [...records].flatMap((record) => {
    const kind = kinds.get(record.kind);
    if (!kind) return [];
    const [node] = namesOf(record, 'node');
    const book = { ...(node && { node: node.value }), part: kind.label, row: record.row };
    const found = kind.columns.flatMap((column) => checkColumn(record, kind, column, targets));
    return found.map((diagnostic) => ({ ...diagnostic, book: { ...book, ...diagnostic.book } }));
  });
}

function checkColumn(record: DataRecord, kind: RecordKind, column: Column, targets: Targets): readonly Diagnostic[] {
  // A broken cell was reported where it was read, and may hold another text than was meant.
  if (record.cells.get(column.id)?.broken) return [];
  const names = namesOf(record, column.id);
  const book = { book: { column: column.header } };
  switch (column.type) {
    case 'node':
      return names.flatMap((name) => checkNode(name, column, targets)).map((found) => ({ ...found, ...book }));
    case 'reference':
      return [
        ...names.flatMap((name) => checkReference(name, column, targets)),
        ...(column.refers === kind.id ? checkCycle(record, column, targets) : []),
      ].map((found) => ({ ...found, ...book }));
    case 'label':
      return checkLabels(record, kind, column, targets).map((found) => ({ ...found, ...book }));
    default:
      return [];
  }
}

function checkNode(
  { value: id, place }: Located<string>,
  column: Column,
  { form, nodes, headings, outside }: Targets,
): readonly Diagnostic[] {
  if (outside.has(id)) return [];
  const node = nodes.get(id);
  const parts = partsNamedBy(column, form).map((part) => part.id);
  const allowed = form.levels.filter((level) => !column.levels || column.levels.includes(level.id));
  const expected = [...allowed.map(({ name }) => name), ...parts.map((part) => headings.get(part))].join(', ');
  if (!node) {
    if (parts.includes(id)) return [];
    const found = [...nodes.values()].filter(({ level }) => allowed.includes(level));
    const candidates = [...found.map((candidate) => candidate.id), ...parts];
    return [diagnose('reference/unknown', place, { id, kind: expected, suggestion: closest(id, candidates) })];
  }
  if (allowed.includes(node.level)) return [];
  return [diagnose('reference/wrong-level', place, { id, level: node.level.name, expected })];
}

function checkReference(
  { value: id, place }: Located<string>,
  column: Column,
  { form, recordsById, unread }: Targets,
): readonly Diagnostic[] {
  const known = recordsById.get(column.refers ?? '');
  if (known?.has(id) || mayHold(unread, column.refers ?? '', id)) return [];
  const kind = form.records.find((candidate) => candidate.id === column.refers)?.label ?? column.refers ?? '';
  return [diagnose('reference/unknown', place, { id, kind, suggestion: closest(id, [...(known?.keys() ?? [])]) })];
}

function checkCycle(record: DataRecord, column: Column, { recordsById }: Targets): readonly Diagnostic[] {
  const seen = new Set<string>();
  for (let at: DataRecord | undefined = record; at; ) {
    if (seen.has(at.id)) break;
    seen.add(at.id);
    const above: string | undefined = namesOf(at, column.id)[0]?.value;
    if (above === record.id)
      return [diagnose('reference/cycle', record.cells.get(column.id)!.place, { id: record.id })];
    at = above === undefined ? undefined : recordsById.get(record.kind)?.get(above);
  }
  return [];
}

function checkLabels(record: DataRecord, kind: RecordKind, column: Column, targets: Targets): readonly Diagnostic[] {
  const keys = namesOf(record, column.of ?? '');
  const of = kind.columns.find((candidate) => candidate.id === column.of);
  return namesOf(record, column.id).flatMap((label, index) => {
    const key = keys[index];
    const name = key && of ? nameOf(key.value, of, targets) : undefined;
    if (name === undefined || sameName(name, label.value)) return [];
    return [diagnose('reference/label', label.place, { label: label.value, name })];
  });
}

/** The name that a key stands for, or undefined where the key is wrong, which is reported elsewhere. */
function nameOf(key: string, column: Column, { form, nodes, headings, recordsById }: Targets): string | undefined {
  if (column.type === 'node') return nodes.has(key) ? namedTitle(nodes.get(key), column) : headings.get(key);
  const kind = form.records.find((candidate) => candidate.id === column.refers);
  const cell = recordsById
    .get(column.refers ?? '')
    ?.get(key)
    ?.cells.get(kind?.naming ?? '');
  const value = cell?.broken ? undefined : cell?.value;
  return value?.type === 'text' ? value.lines.map(plainText).join(' ') : undefined;
}

/** A node without a title of its own goes by its id, which is no name to compare with. */
function namedTitle(node: PlanNode | undefined, { levels }: Column): string | undefined {
  if (!node || node.broken || (levels && !levels.includes(node.level.id))) return undefined;
  return node.title;
}

function sameName(left: string, right: string): boolean {
  const comparable = (name: string): string => name.normalize('NFC').replaceAll(/\s+/g, ' ').trim();
  return comparable(left) === comparable(right);
}
