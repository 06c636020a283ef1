import { longestId } from '../../diagnostics/ids.ts';
import { isId } from '../../model/identifier.ts';
import type { CsvRow } from '../csv.ts';
import type { HeaderColumn } from '../headers.ts';

/**
 * Gives ids to rows without one: that of the node that the row belongs to, or else of its kind, with the next number that
 * no row of the table has. Once written it stays, wherever the row is put.
 */
export function rowIds(
  rows: readonly CsvRow[],
  columns: readonly (HeaderColumn | undefined)[],
  kind: string,
): ReadonlyMap<number, string> {
  const at = columns.findIndex((found) => found?.column.type === 'id');
  if (at < 0) return new Map();
  const owner = columns.findIndex((found) => found?.column.type === 'node');
  const taken = new Set(rows.map((row) => row.cells[at]?.value.trim() ?? ''));
  const given = new Map<number, string>();
  for (const row of rows) {
    if (row.cells.length !== columns.length || row.cells[at]?.value.trim() !== '') continue;
    if (row.cells.every(({ value }) => value.trim() === '')) continue;
    const node = row.cells[owner]?.value.split(';')[0]?.trim() ?? '';
    const id = freeId(isId(node) ? node : kind, taken);
    taken.add(id);
    given.set(row.row, id);
  }
  return given;
}

function freeId(base: string, taken: ReadonlySet<string>): string {
  for (let number = 1; ; number += 1) {
    const ending = `-${number}`;
    const id = `${base.slice(0, longestId - ending.length).replace(/-+$/u, '')}${ending}`;
    if (!taken.has(id)) return id;
  }
}
