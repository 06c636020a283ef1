import type { SheetAddress } from '../diagnostics/diagnostic.ts';
import { comparePositions, lastBegun, type Place } from '../diagnostics/place.ts';
import { type CsvRow, readCsv } from './csv.ts';
import type { SourceText } from './text.ts';

/** Finds the row and column at which Excel shows a place of a CSV file; undefined for other files. */
export function sheetAddresses(texts: ReadonlyMap<string, SourceText>): (place: Place) => SheetAddress | undefined {
  const rowsOf = new Map<string, readonly CsvRow[]>();
  return (place) => {
    const text = place.file.endsWith('.csv') ? texts.get(place.file) : undefined;
    if (!text || isOfWholeFile(place)) return undefined;
    const rows = rowsOf.get(place.file) ?? rowsIn(text);
    rowsOf.set(place.file, rows);
    return addressIn(rows, place);
  };
}

/** What is wrong with a file as a whole is shown at its first character, but is not in the first cell. */
function isOfWholeFile({ start, end }: Place): boolean {
  return end.line === 1 && end.column === 1 && comparePositions(start, end) === 0;
}

function rowsIn(text: SourceText): readonly CsvRow[] {
  const { header, rows } = readCsv(text).value;
  return header ? [header, ...rows] : [];
}

function addressIn(rows: readonly CsvRow[], place: Place): SheetAddress | undefined {
  const row = lastBegun(rows, place.start);
  if (!row) return undefined;
  // Where quotes are in disorder, nobody can tell what Excel takes for a cell.
  const index = row.broken ? -1 : row.cells.findIndex((cell) => isWithin(place, cell.place));
  return { row: row.row, column: index === -1 ? undefined : columnName(index) };
}

function isWithin(inner: Place, outer: Place): boolean {
  return comparePositions(outer.start, inner.start) <= 0 && comparePositions(inner.end, outer.end) <= 0;
}

/** The letters by which Excel calls a column, counted from 0: A … Z, AA, AB … */
function columnName(index: number): string {
  const letter = String.fromCharCode('A'.charCodeAt(0) + (index % 26));
  return index < 26 ? letter : columnName(Math.floor(index / 26) - 1) + letter;
}
