import type { Place } from '../diagnostics/place.ts';
import type { Change, ChangeSide, ComparedEdition } from '../model/comparison.ts';
import type { Grid, GridCell } from '../model/grid.ts';
import { hunksOf } from './hunks.ts';
import { calledRecord } from './names.ts';
import { likestPairs, wordChanges } from './words.ts';

/** Rows are versions of each other where so much of them is alike. */
const sameRow = 0.4;

type Row = readonly GridCell[];

/**
 * What became of the cells of tables that are typed as they are. That such a table is new or gone, its record says;
 * here the tables that both editions have are compared.
 */
export function gridChanges(
  before: ComparedEdition,
  after: ComparedEdition,
  newIds: ReadonlyMap<string, string>,
): readonly Change[] {
  return [...before.plan.grids].flatMap(([id, old]) => {
    const current = after.plan.grids.get(newIds.get(`${old.kind}/${id}`) ?? id);
    return current ? changesOf(old, current, after) : [];
  });
}

function changesOf(before: Grid, after: Grid, { plan }: ComparedEdition): readonly Change[] {
  const record = plan.recordsById.get(after.kind)?.get(after.id);
  const owner = record?.cells.get('node')?.raw.trim();
  const common = {
    owner,
    record: { kind: after.kind, id: after.id },
    label: record ? calledRecord(record, plan) : after.id,
  };
  return hunksOf(before.rows, after.rows, isSameRow).flatMap(({ old, current }) => {
    const pairs = likestPairs(old.map(rowText), current.map(rowText), old.length === current.length ? 0 : sameRow);
    const taken = new Set(pairs.values());
    const changed = old.flatMap((row, index) => {
      const other = current[pairs.get(index) ?? -1];
      if (!other) return [{ ...common, kind: 'dropped', of: 'row', before: rowSide(row) } as const];
      return rowChanges(row, other, common);
    });
    const added = current.filter((_, index) => !taken.has(index));
    return [...changed, ...added.map((row) => ({ ...common, kind: 'added', of: 'row', after: rowSide(row) }) as const)];
  });
}

function isSameRow(left: Row, right: Row): boolean {
  return rowText(left) === rowText(right);
}

type Common = Pick<Change, 'owner' | 'record' | 'label'>;

function rowChanges(before: Row, after: Row, common: Common): readonly Change[] {
  if (before.length !== after.length)
    return [{ ...common, kind: 'changed', of: 'row', before: rowSide(before), after: rowSide(after) }];
  return after.flatMap((cell, index): readonly Change[] => {
    const old = before[index];
    if (!old || cellText(old) === cellText(cell)) return [];
    const [earlier, current] = [cellSide(old), cellSide(cell)];
    const fact = cell.type === 'merged' ? undefined : cell.fact;
    const words = wordChanges(earlier.value, current.value);
    return [{ ...common, kind: 'changed', of: 'value', fact, meaning: 'text', before: earlier, after: current, words }];
  });
}

function cellText(cell: GridCell): string {
  return cell.type === 'merged' ? (cell.into === 'left' ? '<' : '^') : cell.raw.trim();
}

function rowText(row: Row): string {
  return row.map(cellText).join(' | ');
}

function cellSide(cell: GridCell): ChangeSide {
  return { value: cellText(cell), place: cell.place };
}

function rowSide(row: Row): ChangeSide {
  const place: Place | undefined = row[0]?.place;
  return { value: rowText(row), place };
}
