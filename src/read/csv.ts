import Papa from 'papaparse';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { placeOf, type SourceText } from './text.ts';

/** One cell of a CSV file: its value, where it stands, and the way from value offsets to the file. */
export interface CsvCell {
  readonly value: string;
  readonly place: Place;
  /** The place of a range of UTF-16 offsets into the value. */
  readonly locate: (start: number, end: number) => Place;
}

/** One record of a CSV file; `row` is the row as Excel numbers it, the header being row 1. */
export interface CsvRow {
  readonly row: number;
  readonly place: Place;
  readonly cells: readonly CsvCell[];
}

export interface CsvTable {
  readonly file: string;
  readonly header: CsvRow | undefined;
  readonly rows: readonly CsvRow[];
}

interface Extent {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

/**
 * Reads a CSV file (RFC 4180, comma) into located cells. Papa Parse decides what the cells are; where
 * they stand is found by walking the record's own text. Blank lines at the end are passed over.
 * Diagnostics: csv/malformed-quotes, csv/empty.
 */
export function readCsv(source: SourceText): Outcome<CsvTable> {
  const diagnostics: Diagnostic[] = [];
  const rows: CsvRow[] = [];
  let start = 0;
  Papa.parse<string[]>(source.text, {
    delimiter: ',',
    step: ({ data, errors, meta }) => {
      const end = endOfRecord(source.text, start, meta.cursor);
      const row = rowOf(source, rows.length + 1, data, start, end);
      if (errors.some((error) => error.type === 'Quotes'))
        diagnostics.push(diagnose('csv/malformed-quotes', row.place, {}));
      rows.push(row);
      start = meta.cursor;
    },
  });
  const filled = withoutTrailingBlanks(rows);
  if (filled.length === 0) diagnostics.push(diagnose('csv/empty', placeOf(source, 0, 0), {}));
  return { value: { file: source.file, header: filled[0], rows: filled.slice(1) }, diagnostics };
}

function withoutTrailingBlanks(rows: readonly CsvRow[]): readonly CsvRow[] {
  const last = rows.findLastIndex((row) => !isBlank(row));
  return rows.slice(0, last + 1);
}

/** Whether a record holds nothing at all. */
export function isBlank(row: CsvRow): boolean {
  return row.cells.every((cell) => cell.value.trim() === '');
}

function endOfRecord(text: string, start: number, cursor: number): number {
  let end = Math.max(start, Math.min(cursor, text.length));
  while (end > start && (text[end - 1] === '\n' || text[end - 1] === '\r')) end -= 1;
  return end;
}

function rowOf(source: SourceText, row: number, values: readonly string[], start: number, end: number): CsvRow {
  const extents = extentsOf(source.text, start, end);
  const cells = values.map((value, index) =>
    cellOf(source, value, extents[index] ?? { start: end, end, quoted: false }),
  );
  return { row, place: placeOf(source, start, end), cells };
}

function extentsOf(text: string, start: number, end: number): Extent[] {
  const extents: Extent[] = [];
  let at = start;
  while (at <= end) {
    const quoted = text[at] === '"';
    const stop = quoted ? endOfQuoted(text, at, end) : nextComma(text, at, end);
    extents.push({ start: at, end: stop, quoted });
    at = nextComma(text, stop, end) + 1;
  }
  return extents;
}

function endOfQuoted(text: string, open: number, end: number): number {
  let at = open + 1;
  while (at < end) {
    if (text[at] !== '"') at += 1;
    else if (text[at + 1] === '"') at += 2;
    else return at + 1;
  }
  return end;
}

function nextComma(text: string, from: number, end: number): number {
  const comma = text.indexOf(',', from);
  return comma === -1 || comma > end ? end : comma;
}

function cellOf(source: SourceText, value: string, extent: Extent): CsvCell {
  const place = placeOf(source, extent.start, extent.end);
  const locate = (start: number, end: number): Place =>
    placeOf(source, offsetInFile(source.text, extent, start), offsetInFile(source.text, extent, end));
  return { value, place, locate };
}

/** A doubled quote inside a quoted cell is one character of the value. */
function offsetInFile(text: string, extent: Extent, offset: number): number {
  if (!extent.quoted) return Math.min(extent.start + offset, extent.end);
  let at = extent.start + 1;
  for (let seen = 0; seen < offset && at < extent.end; seen += 1) at += text.startsWith('""', at) ? 2 : 1;
  return Math.min(at, extent.end);
}
