import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { factId } from '../model/fact.ts';
import type { RecordKind } from '../model/form.ts';
import { allCells, type Cell, type DataRecord } from '../model/record.ts';
import { plainText } from '../model/rich.ts';
import { type CellContext, readCell } from './cells/cell.ts';
import { type CsvRow, type CsvTable, isBlank } from './csv.ts';
import { type HeaderColumn, type Members, readHeader } from './headers.ts';

/** What the reading of records needs beside the rows. */
export interface RecordContext extends CellContext {
  readonly members: Members;
}

/**
 * Reads the rows of a CSV table as records of a kind.
 * Diagnostics: those of headers and cells, csv/cell-count, csv/blank-row, csv/duplicate-id.
 */
export function readRecords(table: CsvTable, kind: RecordKind, context: RecordContext): Outcome<readonly DataRecord[]> {
  const header = readHeader(table, kind, context.members);
  const diagnostics: Diagnostic[] = [...header.diagnostics];
  const records: DataRecord[] = [];
  for (const row of table.rows) {
    if (row.broken) continue;
    if (isBlank(row)) {
      diagnostics.push(diagnose('csv/blank-row', row.place, {}, { book: { part: kind.label, row: row.row } }));
      continue;
    }
    const read = readRow(row, header.value, kind, context);
    diagnostics.push(...read.diagnostics);
    records.push(read.value);
  }
  return { value: records, diagnostics: [...diagnostics, ...duplicates(records, kind)] };
}

function readRow(
  row: CsvRow,
  columns: readonly (HeaderColumn | undefined)[],
  kind: RecordKind,
  context: RecordContext,
): Outcome<DataRecord> {
  const diagnostics: Diagnostic[] = [];
  const node = valueIn(row, columns, 'node').split(';')[0]!.trim();
  const book = { part: kind.label, row: row.row, ...(node === '' ? {} : { node }) };
  if (row.cells.length !== columns.length) {
    diagnostics.push(
      diagnose('csv/cell-count', row.place, { expected: columns.length, found: row.cells.length }, { book }),
    );
  }
  const id = valueIn(row, columns, 'id');
  const cells = new Map<string, Cell>();
  const families = new Map<string, Map<string, Cell>>();
  columns.forEach((found, index) => {
    const csv = row.cells[index];
    if (!found || !csv) return;
    const fact = factId(kind.id, id, found.column.id, found.key);
    const read = readCell(csv, { ...found, fact }, context);
    diagnostics.push(
      ...read.diagnostics.map((diagnostic) => ({ ...diagnostic, book: { ...book, column: found.header } })),
    );
    if (found.key === undefined) cells.set(found.column.id, read.value);
    else familyOf(families, found.column.id).set(found.key, read.value);
  });
  return { value: { kind: kind.id, id, row: row.row, place: row.place, cells, families }, diagnostics };
}

/** The text of the first cell of a type: the id, or the node that a record belongs to. */
function valueIn(row: CsvRow, columns: readonly (HeaderColumn | undefined)[], type: 'id' | 'node'): string {
  return row.cells[columns.findIndex((found) => found?.column.type === type)]?.value.trim() ?? '';
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
    if (record.id === '' || !earlier) {
      first.set(record.id, record);
      return [];
    }
    const related = [{ place: idPlace(earlier), note: 'first-use' as const }];
    const book = { part: kind.label, row: record.row, column: 'id' };
    return [diagnose('csv/duplicate-id', idPlace(record), { id: record.id }, { related, book })];
  });
}

function idPlace(record: DataRecord) {
  return allCells(record).find((cell) => cell.column.type === 'id')?.place ?? record.place;
}

/** The name by which a record is known: the text of its kind's naming column, or what that refers to. */
export function plainName(record: DataRecord, kind: RecordKind): string {
  const value = record.cells.get(kind.naming)?.value;
  return value?.type === 'text' ? value.lines.map(plainText).join(' ') : record.id;
}
