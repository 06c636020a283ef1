import type { CsvCell, CsvTable } from '../csv.ts';
import { emptyColumns } from '../empty-columns.ts';
import { rangeOfPlace, type SourceText } from '../text.ts';
import type { Edit } from './edits.ts';

/** What stands between cells: commas of columns that are empty go, other separators become commas. */
export function mendsOfSeparators(source: SourceText, table: CsvTable): readonly Edit[] {
  const empty = new Set(emptyColumns(table));
  if (empty.size === 0 && table.separator === ',') return [];
  const rows = table.header ? [table.header, ...table.rows] : [];
  return rows.flatMap(({ cells }) => [
    ...(table.separator === ',' ? [] : commasBetween(source, cells, empty)),
    ...withoutCells(source, cells, empty),
  ]);
}

function commasBetween(source: SourceText, cells: readonly CsvCell[], empty: ReadonlySet<number>): readonly Edit[] {
  return cells.slice(0, -1).flatMap((cell, index): readonly Edit[] => {
    if (empty.has(index + 1) || (index === 0 && empty.has(0))) return [];
    const { end } = rangeOfPlace(source, cell.place);
    return [{ kind: 'delimiter', start: end, end: end + 1, after: ',' }];
  });
}

/** A cell goes with the separator before it, the first one with that behind it. */
function withoutCells(source: SourceText, cells: readonly CsvCell[], empty: ReadonlySet<number>): readonly Edit[] {
  return cells.flatMap((cell, index): readonly Edit[] => {
    if (!empty.has(index)) return [];
    const { start, end } = rangeOfPlace(source, cell.place);
    const range = index === 0 ? { start, end: end + 1 } : { start: start - 1, end };
    return [{ kind: 'empty-column', ...range, after: '' }];
  });
}
