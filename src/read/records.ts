import { type BookPlace, type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { factId } from '../model/fact.ts';
import type { RecordKind } from '../model/form.ts';
import { isId } from '../model/identifier.ts';
import { allCells, type Cell, type DataRecord } from '../model/record.ts';
import { plainText } from '../model/rich.ts';
import { aligned, cutToWidth, withoutTornRows } from './alignment.ts';
import { type CellContext, readCell } from './cells/cell.ts';
import { type CsvCell, type CsvRow, type CsvTable, isBlank, type Lost } from './csv.ts';
import { lostDecimals } from './decimals.ts';
import { type Header, type HeaderColumn, type HeaderContext, readHeader } from './headers.ts';
import { totalRow } from './total-rows.ts';

/** What the reading of records needs beside the rows. */
export type RecordContext = CellContext & HeaderContext;

/** What reading a row needs beside it. */
interface Columns {
  readonly columns: readonly (HeaderColumn | undefined)[];
  /** The indices of the columns as they are read. */
  readonly order: readonly number[];
  readonly kind: RecordKind;
  readonly context: RecordContext;
  /** The fields that part the records among tables, and so name files. */
  readonly sets: ReadonlySet<string>;
}

/** The records of a table, and whether something of it was lost. */
export interface ReadRecords {
  readonly records: readonly DataRecord[];
  readonly lost: Lost;
}

/**
 * Reads the rows of a CSV table as records of a kind; no value where header and rows do not belong together.
 * Diagnostics: those of headers and cells, csv/header-count, csv/cell-count, csv/blank-row,
 * csv/duplicate-row, csv/duplicate-id, csv/lost-decimals, csv/total-row.
 */
export function readRecords(
  table: CsvTable,
  kind: RecordKind,
  context: RecordContext,
): Outcome<ReadRecords | undefined> {
  const header = readHeader(table, kind, context);
  const diagnostics: Diagnostic[] = [...header.diagnostics];
  const shifted = headerCount(table, kind, header);
  if (shifted.length > 0) return { value: undefined, diagnostics: shifted };
  const named = header.value.columns;
  const columns = { columns: named, order: orderOf(named), kind, context, sets: setsOf(kind, context) };
  const records: DataRecord[] = [];
  let uneven = 0;
  for (const { row, torn } of withoutTornRows(table.rows, named.length, (row) => hasId(row, named))) {
    if (isBlank(row)) {
      diagnostics.push(diagnose('csv/blank-row', row.place, {}, { book: { part: kind.label, row: row.row } }));
      continue;
    }
    const total = totalRow(row, named, kind, context.form);
    if (total) {
      diagnostics.push(total);
      continue;
    }
    const read = readRow(row, torn, columns, uneven < mostAligned);
    diagnostics.push(...read.diagnostics, ...withBook(lostDecimals(read.value.record), bookOf(row, columns)));
    records.push(read.value.record);
    uneven += read.value.isUneven ? 1 : 0;
  }
  const lost = { columns: table.lost.columns || header.value.lost, rows: table.lost.rows || uneven > 0 };
  return { value: { records, lost }, diagnostics: [...diagnostics, ...duplicates(records, kind)] };
}

function setsOf(kind: RecordKind, { form }: CellContext): ReadonlySet<string> {
  return new Set(
    form.tables.flatMap((table) => (table.builder === 'list' && table.records === kind.id ? (table.set ?? []) : [])),
  );
}

/** How many rows there must be before one of them may have another number of cells than the rest. */
const manyRows = 4;

/**
 * A header that no row fits has lost or gained a column, or was broken by a line end: that is one fault, not
 * one of every row. A name too many is told by itself; of names too few, what is left of them says little.
 */
function headerCount(
  table: CsvTable,
  kind: RecordKind,
  { value, diagnostics }: Outcome<Header>,
): readonly Diagnostic[] {
  const columns = table.header?.cells.length ?? 0;
  const cells = usualCount(table.rows);
  if (!table.header || cells === undefined || cells === columns) return [];
  if (columns > cells && diagnostics.length > 0) return diagnostics;
  const [only, ...others] = value.unknown;
  const place = only && others.length === 0 ? only.place : table.header.place;
  return [diagnose('csv/header-count', place, { columns, cells }, { book: { part: kind.label, row: 1 } })];
}

/** How many cells all rows have, or all but one of many. */
function usualCount(rows: readonly CsvRow[]): number | undefined {
  const counts = rows.filter((row) => !isBlank(row)).map((row) => row.cells.length);
  const [usual] = counts.toSorted((left, right) => left - right).slice(counts.length >> 1);
  const others = counts.filter((count) => count !== usual).length;
  return counts.length > 1 && others <= (counts.length >= manyRows ? 1 : 0) ? usual : undefined;
}

/** The years of a family follow each other, wherever their columns stand; all else is read as it stands. */
function orderOf(columns: readonly (HeaderColumn | undefined)[]): readonly number[] {
  const yearAt = (index: number): number => Number(/^\d{4}$/u.exec(columns[index]?.key ?? '')?.[0] ?? 0);
  return columns.map((_, index) => index).sort((left, right) => yearAt(left) - yearAt(right) || left - right);
}

function hasId(row: CsvRow, columns: Columns['columns']): boolean {
  return isId(valueIn(row, columns, 'id'));
}

/** A row as a record, and whether it has another number of cells than the header. */
interface ReadRow {
  readonly record: DataRecord;
  readonly isUneven: boolean;
}

/** In how many rows of another width it is tried which cells are meant: each try reads the row anew. */
const mostAligned = 100;

function readRow(row: CsvRow, torn: boolean, columns: Columns, isAligned: boolean): Outcome<ReadRow> {
  const width = columns.columns.length;
  const found = row.cells.length;
  if (found === width && !torn) return evenRow(readCells(row, columns));
  const fitting = (cells: readonly CsvCell[]): number => readCells({ ...row, cells }, columns).diagnostics.length;
  const even = isAligned ? aligned(row.cells, width, fitting) : cutToWidth(row.cells, width);
  const cells = even.map((cell) => ({ ...cell, doubtful: torn || cell.doubtful }));
  const read = readCells({ ...row, cells }, columns);
  if (row.broken || torn) return evenRow(read);
  const book = bookOf(row, columns);
  const count = diagnose('csv/cell-count', row.place, { expected: width, found }, { book });
  return { value: { record: read.value, isUneven: true }, diagnostics: [count, ...read.diagnostics] };
}

function evenRow({ value, diagnostics }: Outcome<DataRecord>): Outcome<ReadRow> {
  return { value: { record: value, isUneven: false }, diagnostics };
}

/** Reads cells by their columns; of those that may be others than were meant, nothing is said. */
function readCells(row: CsvRow, columns: Columns): Outcome<DataRecord> {
  const { kind, context, sets } = columns;
  const diagnostics: Diagnostic[] = [];
  const book = bookOf(row, columns);
  const id = valueIn(row, columns.columns, 'id');
  const cells = new Map<string, Cell>();
  const families = new Map<string, Map<string, Cell>>();
  for (const index of columns.order) {
    const found = columns.columns[index];
    const csv = row.cells[index];
    if (!found || !csv) continue;
    const { column, header } = found;
    const fact = factId(kind.id, id, column.id, found.key);
    const unit = column.unitIn === undefined ? undefined : textIn(row, columns, column.unitIn);
    const read = readCell(csv, { column, header, fact, namesTable: sets.has(column.id), unit }, context);
    if (!csv.doubtful && read.diagnostics.length > 0)
      diagnostics.push(...withBook(read.diagnostics, { ...book, column: header }));
    if (found.key === undefined) cells.set(found.column.id, read.value);
    else familyOf(families, found.column.id).set(found.key, read.value);
  }
  return { value: { kind: kind.id, id, row: row.row, place: row.place, cells, families }, diagnostics };
}

function bookOf(row: CsvRow, { columns, kind }: Columns): BookPlace {
  const node = valueIn(row, columns, 'node').split(';')[0]!.trim();
  return { part: kind.label, row: row.row, ...(node === '' ? {} : { node }) };
}

function withBook(diagnostics: readonly Diagnostic[], book: BookPlace): readonly Diagnostic[] {
  return diagnostics.map((diagnostic) => ({ ...diagnostic, book }));
}

/** The text of the first cell of a type: the id, or the node that a record belongs to. */
function valueIn(row: CsvRow, columns: Columns['columns'], type: 'id' | 'node'): string {
  return row.cells[columns.findIndex((found) => found?.column.type === type)]?.value.trim() ?? '';
}

/** The text of the cell of a field, undefined where it is blank. */
function textIn(row: CsvRow, { columns }: Columns, field: string): string | undefined {
  return row.cells[columns.findIndex((found) => found?.column.id === field)]?.value.trim() || undefined;
}

function familyOf(families: Map<string, Map<string, Cell>>, field: string): Map<string, Cell> {
  const family = families.get(field) ?? new Map<string, Cell>();
  families.set(field, family);
  return family;
}

function duplicates(records: readonly DataRecord[], kind: RecordKind): readonly Diagnostic[] {
  const first = new Map<string, DataRecord>();
  return records.flatMap((record) => {
    const earlier = first.get(record.id);
    if (record.id === '' || !earlier || record.cells.get('id')?.broken) {
      first.set(record.id, record);
      return [];
    }
    if (isSame(record, earlier)) return [duplicateRow(record, earlier, kind)];
    const related = [{ place: idPlace(earlier), note: 'first-use' as const }];
    const book = { part: kind.label, row: record.row, column: 'id' };
    return [diagnose('csv/duplicate-id', idPlace(record), { id: record.id }, { related, book })];
  });
}

/** Whether two rows hold the same in every cell. */
function isSame(left: DataRecord, right: DataRecord): boolean {
  const others = allCells(right);
  return allCells(left).every((cell, index) => cell.raw === others[index]?.raw);
}

function duplicateRow(record: DataRecord, earlier: DataRecord, kind: RecordKind): Diagnostic {
  const related = [{ place: earlier.place, note: 'first-use' as const }];
  const book = { part: kind.label, row: record.row };
  return diagnose('csv/duplicate-row', record.place, { row: earlier.row }, { related, book });
}

function idPlace(record: DataRecord) {
  return allCells(record).find((cell) => cell.column.type === 'id')?.place ?? record.place;
}

/** The name by which a record is known: the text of its kind's naming column, or what that refers to. */
function plainName(record: DataRecord, kind: RecordKind): string {
  const value = record.cells.get(kind.naming)?.value;
  return value?.type === 'text' ? value.lines.map(plainText).join(' ') : record.id;
}

/** The ids of a table's records by the names that other tables call them by. */
export function membersOf(records: readonly DataRecord[], kind: RecordKind): ReadonlyMap<string, string> {
  return new Map(records.map((record) => [plainName(record, kind), record.id]));
}
