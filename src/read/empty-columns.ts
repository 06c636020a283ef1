import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { CsvCell, CsvRow, CsvTable } from './csv.ts';

/**
 * The columns, counted from 0, that have no name and hold nothing in any row: a spreadsheet writes them where
 * cells beside the table were once formatted or filled. Cells behind the last name are none of them: a name may
 * have been lost.
 */
export function emptyColumns({ header, rows }: CsvTable): readonly number[] {
  const names = header?.cells ?? [];
  if (names.every(isBlank) || !names.some(isBlank)) return [];
  const empty = names.flatMap((name, index) =>
    isBlank(name) && rows.every(({ cells }) => isBlank(cells[index])) ? [index] : [],
  );
  const shortest = rows.reduce((least, { cells }) => Math.min(least, cells.length), Number.POSITIVE_INFINITY);
  // Of a row that is too short it is only known that nothing stands at its end.
  return empty.filter((index, at) => index < shortest || names.length - index === empty.length - at);
}

function isBlank(cell: CsvCell | undefined): boolean {
  return cell === undefined || cell.value.trim() === '';
}

/** A table without its empty columns; they are told once, at the first of them. Diagnostics: csv/empty-columns. */
export function withoutEmptyColumns(table: CsvTable): Outcome<CsvTable> {
  const empty = new Set(emptyColumns(table));
  if (empty.size === 0 || !table.header) return { value: table, diagnostics: [] };
  const kept = (row: CsvRow): CsvRow => ({ ...row, cells: row.cells.filter((_, index) => !empty.has(index)) });
  const value = { ...table, header: kept(table.header), rows: table.rows.map(kept) };
  return { value, diagnostics: emptyColumnsOf(table) };
}

/** Tells the empty columns of a table that is read with them. Diagnostics: csv/empty-columns. */
export function emptyColumnsOf(table: CsvTable): readonly Diagnostic[] {
  const empty = emptyColumns(table);
  const [first, last] = [table.header?.cells[empty[0] ?? -1], table.header?.cells[empty.at(-1) ?? -1]];
  if (!first || !last) return [];
  return [diagnose('csv/empty-columns', { ...first.place, end: last.place.end }, { count: empty.length })];
}
