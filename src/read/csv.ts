import Papa from 'papaparse';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { limits } from './limits.ts';
import { mendQuotes, type QuoteFault, withFaultyQuotes } from './quotes.ts';
import { placeOf, type SourceText } from './text.ts';

/** One cell of a CSV file: its value, where it stands, and the way from value offsets to the file. */
export interface CsvCell {
  readonly value: string;
  readonly place: Place;
  /** The place of a range of UTF-16 offsets into the value. */
  readonly locate: (start: number, end: number) => Place;
  /** Whether a character of it is broken or lost, which has been reported. */
  readonly doubtful: boolean;
}

/** One record of a CSV file; `row` is the row as Excel numbers it, the header being row 1. */
export interface CsvRow {
  readonly row: number;
  readonly place: Place;
  readonly cells: readonly CsvCell[];
  /** Whether its quotes are in disorder, so that its cells may be others than were meant. */
  readonly broken: boolean;
}

/** Whether columns or rows of a table could not be read, which has been reported. */
export interface Lost {
  readonly columns: boolean;
  readonly rows: boolean;
}

export interface CsvTable {
  readonly file: string;
  readonly header: CsvRow | undefined;
  readonly rows: readonly CsvRow[];
  /** What parts its cells. */
  readonly separator: string;
  readonly lost: Lost;
}

interface Extent {
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
}

/**
 * Reads a CSV file (RFC 4180) into located cells. Papa Parse decides what the cells are; where they stand
 * is found by walking the record's own text. Quotes in disorder spoil their own row alone, and a file with
 * another separator is read by that. Blank lines at the end are passed over, and so is a first line that
 * names the separator to Excel, which does not count it as a row either.
 * Diagnostics: csv/malformed-quotes, -/separator, -/separator-line, -/empty, limit/cell, limit/table.
 */
export function readCsv(source: SourceText): Outcome<CsvTable> {
  const rows: CsvRow[] = [];
  const unified = withoutSeparatorLine(unifiedLines(source));
  const separator = separatorOf(unified.text);
  const { text, faults } = mendQuotes(unified.text, separator);
  const faultsAt = faults.map(({ offset }) => offset);
  const lines: Lines = { ...unified, text, separator, faults, faultsAt, beyond: [], lost: new Set() };
  let row = 0;
  let start = 0;
  Papa.parse<string[]>(text, {
    delimiter: separator,
    newline: '\n',
    step: ({ data, meta }, parser) => {
      row += 1;
      const end = endOfRecord(text, start, meta.cursor);
      const unit = beyondLimit(data, row);
      if (unit) reportTooMany(lines, start, end, unit);
      else rows.push(rowOf(lines, row, data, start, end));
      // Without its header nothing of a table can be read.
      if (unit === 'rows' || (unit && row === 1)) parser.abort();
      start = meta.cursor;
    },
  });
  const filled = withoutTrailingBlanks(rows);
  const isEmpty = filled.length === 0 && lines.beyond.length === 0;
  const separators = separatorLine(source) ?? separatorFault(lines);
  const diagnostics = [...separators, ...quoteFaults(lines), ...lines.beyond];
  if (isEmpty) diagnostics.push(diagnose('csv/empty', placeOf(source, 0, 0), {}));
  const lost = { columns: isEmpty || lines.lost.has('table'), rows: faults.length > 0 || lines.lost.has('cell') };
  return { value: { file: source.file, header: filled[0], rows: filled.slice(1), separator, lost }, diagnostics };
}

/** What a record is too much of. Blank lines behind the last row, such as the end of its own line, are no rows. */
function beyondLimit(values: readonly string[], row: number): 'columns' | 'rows' | undefined {
  if (values.length > limits.columns) return 'columns';
  return row > limits.rows + 1 && values.some((value) => value.trim() !== '') ? 'rows' : undefined;
}

function reportTooMany(lines: Lines, start: number, end: number, unit: 'rows' | 'columns'): void {
  const place = placeOf(lines.source, lines.original(start), lines.original(end));
  lines.beyond.push(diagnose('limit/table', place, { unit, most: limits[unit] }));
  lines.lost.add('table');
}

/** The separators that other programs write instead of a comma. */
const otherSeparators = { ';': 'semicolon', '\t': 'tab', '|': 'bar', '，': 'full-width-comma' } as const;

/** Another separator than the comma where the first line holds no comma, and the second holds it too. */
function separatorOf(text: string): string {
  const [first = '', second] = text.replaceAll(/"[^"]*"/gu, '').split('\n');
  const other = Object.keys(otherSeparators).find((separator) => first.includes(separator));
  if (other === undefined || first.includes(',')) return ',';
  return second === undefined || second.trim() === '' || second.includes(other) ? other : ',';
}

/** A line by which Excel is told what parts the cells; what saves it again may put it in quotes or add commas. */
const namesSeparator = /^(?:"sep=(?:.|\t)"|sep=(?:.|\t))[ ,;\t]*(?:\r\n?|\n|$)/iu;

/** How much of the beginning of a text is a line that names the separator. */
export function separatorLineLength(text: string): number {
  return namesSeparator.exec(text)?.[0].length ?? 0;
}

function withoutSeparatorLine(unified: UnifiedText): UnifiedText {
  const skipped = separatorLineLength(unified.text);
  if (skipped === 0) return unified;
  return { ...unified, text: unified.text.slice(skipped), original: (offset) => unified.original(offset + skipped) };
}

function separatorLine(source: SourceText): readonly Diagnostic[] | undefined {
  const line = source.text.slice(0, separatorLineLength(source.text)).trimEnd();
  return line === '' ? undefined : [diagnose('csv/separator-line', placeOf(source, 0, line.length), { line })];
}

function separatorFault({ source, text, separator, original }: Lines): readonly Diagnostic[] {
  const name = otherSeparators[separator as keyof typeof otherSeparators];
  if (name === undefined) return [];
  const at = text.indexOf(separator);
  return [diagnose('csv/separator', placeOf(source, original(at), original(at) + 1), { separator: name })];
}

function quoteFaults({ source, original, faults }: Lines): readonly Diagnostic[] {
  return faults.map(({ offset, reason }) =>
    diagnose('csv/malformed-quotes', placeOf(source, original(offset), original(offset) + 1), { reason }),
  );
}

/** A text in which every line ends in the same way, and the way from its offsets to those of the file. */
interface UnifiedText {
  readonly text: string;
  readonly source: SourceText;
  readonly original: (offset: number) => number;
}

/** A text whose quotes were mended, with what was wrong with them and what parts its cells. */
interface Lines extends UnifiedText {
  readonly separator: string;
  readonly faults: readonly QuoteFault[];
  /** Their offsets, in order. */
  readonly faultsAt: readonly number[];
  /** What of the table goes beyond the limits, found as its rows are read. */
  readonly beyond: Diagnostic[];
  readonly lost: Set<'table' | 'cell'>;
}

/** Files that went through several programs mix line ends; Papa Parse knows one in a file. */
function unifiedLines(source: SourceText): UnifiedText {
  const dropped = [...source.text.matchAll(/\r(?=\n)/g)].map((match, index) => match.index - index);
  const text = source.text.replaceAll(/\r\n?/g, '\n');
  return { text, source, original: (offset) => offset + countBelow(dropped, offset) };
}

/** How many of the sorted numbers are smaller than a limit. */
function countBelow(sorted: readonly number[], limit: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? 0) < limit) low = middle + 1;
    else high = middle;
  }
  return low;
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
  while (end > start && text[end - 1] === '\n') end -= 1;
  return end;
}

function rowOf(lines: Lines, row: number, values: readonly string[], start: number, end: number): CsvRow {
  const extents = extentsOf(lines, start, end);
  const cells = values.map((value, index) => {
    const extent = extents[index] ?? { start: end, end, quoted: false };
    const located = { ...extent, start: lines.original(extent.start), end: lines.original(extent.end) };
    return cellOf(lines, value, located, hasFault(lines, extent));
  });
  const place = placeOf(lines.source, lines.original(start), lines.original(end));
  return { row, broken: hasFault(lines, { start, end }), place, cells };
}

function hasFault({ faultsAt }: Lines, { start, end }: { start: number; end: number }): boolean {
  return faultsAt.length > 0 && countBelow(faultsAt, start) < countBelow(faultsAt, end);
}

function extentsOf({ text, separator }: Lines, start: number, end: number): Extent[] {
  const extents: Extent[] = [];
  let at = start;
  while (at <= end) {
    const quoted = text[at] === '"';
    const stop = quoted ? endOfQuoted(text, at, end) : nextSeparator(text, separator, at, end);
    extents.push({ start: at, end: stop, quoted });
    at = nextSeparator(text, separator, stop, end) + 1;
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

function nextSeparator(text: string, separator: string, from: number, end: number): number {
  const at = text.indexOf(separator, from);
  return at === -1 || at > end ? end : at;
}

function cellOf({ source, beyond, lost }: Lines, parsed: string, extent: Extent, faulty: boolean): CsvCell {
  const place = placeOf(source, extent.start, extent.end);
  const locate = (start: number, end: number): Place =>
    placeOf(source, offsetInFile(source.text, extent, start), offsetInFile(source.text, extent, end));
  if (parsed.length > limits.cell) {
    beyond.push(diagnose('limit/cell', place, { length: parsed.length, most: limits.cell }));
    lost.add('cell');
    return { value: '', place, locate, doubtful: true };
  }
  const value = withFaultyQuotes(parsed.includes('\n') ? asTyped(source.text, extent) : parsed);
  return { value, place, locate, doubtful: faulty || value.includes('\uFFFD') };
}

/** The value of a quoted cell with the line ends that the file has. */
function asTyped(text: string, { start, end }: Extent): string {
  return text.slice(start + 1, end - 1).replaceAll('""', '"');
}

/** A doubled quote inside a quoted cell is one character of the value. */
function offsetInFile(text: string, extent: Extent, offset: number): number {
  if (!extent.quoted) return Math.min(extent.start + offset, extent.end);
  let at = extent.start + 1;
  for (let seen = 0; seen < offset && at < extent.end; seen += 1) at += text.startsWith('""', at) ? 2 : 1;
  return Math.min(at, extent.end);
}
