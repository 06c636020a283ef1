import type { RecordKind } from '../../model/form.ts';
import { type CsvCell, type CsvRow, type CsvTable, readCsv, separatorLineLength } from '../csv.ts';
import { emptyColumns, withoutEmptyColumns } from '../empty-columns.ts';
import { type HeaderColumn, type Members, readHeader } from '../headers.ts';
import type { RecordContext } from '../records.ts';
import { rangeOfPlace, type SourceText } from '../text.ts';
import { mendsOfCell, mendsOfGridCell } from './cell.ts';
import { mendsOfSeparators } from './commas.ts';
import { applyEdits, type Edit, trailingSpaces } from './edits.ts';
import { middleDots, withMiddleDots } from './middle-dots.ts';
import { rowIds } from './row-ids.ts';

/** Finds the mends of a cell's value; their offsets are those of the value. */
type CellFixes = (value: string, row: CsvRow, index: number) => readonly Edit[];

/** The mends of a table of records, cell by cell and each by the type of its column. */
export function mendsOfTable(source: SourceText, kind: RecordKind, context: RecordContext): readonly Edit[] {
  const table = readCsv(source).value;
  const columns = columnsOf(table, kind, context);
  const ids = rowIds(table.rows, columns, kind.id);
  return mendsOfRows(source, (value, row, index) => {
    if (row.row === table.header?.row) return mendsOfHeader(value, columns[index], kind, context.members);
    const found = columns[index];
    // Where a cell is missing or too many, the cells behind it stand in the wrong columns.
    if (!found || row.cells.length !== columns.length) return trailingSpaces(value);
    const id = found.column.type === 'id' ? ids.get(row.row) : undefined;
    if (id !== undefined) return [{ kind: 'row-id', start: 0, end: value.length, after: id }];
    return mendsOfCell(value, { ...found, fact: '' }, context);
  });
}

/** What each column is; those that are empty are nothing, and stand where they stand in the rows. */
function columnsOf(table: CsvTable, kind: RecordKind, context: RecordContext): readonly (HeaderColumn | undefined)[] {
  const named = [...readHeader(withoutEmptyColumns(table).value, kind, context).value.columns];
  for (const index of emptyColumns(table)) named.splice(index, 0, undefined);
  return named;
}

/** The mends of a table that is typed as it is. */
export function mendsOfGrid(source: SourceText): readonly Edit[] {
  return mendsOfRows(source, mendsOfGridCell);
}

/** The mends of a CSV file of which nothing is known but that it is one. */
export function mendsOfUnknownTable(source: SourceText): readonly Edit[] {
  return mendsOfRows(source, trailingSpaces);
}

/** Columns are named by the form, except those that are named by the records of another table. */
function mendsOfHeader(
  header: string,
  found: HeaderColumn | undefined,
  kind: RecordKind,
  members: Members,
): readonly Edit[] {
  const named = found ? isFamilyOfRecords(found.column.by) : memberHeaders(kind, members).has(withMiddleDots(header));
  return [...(named ? middleDots(header) : []), ...trailingSpaces(header)];
}

function isFamilyOfRecords(by: string | undefined): boolean {
  return by !== undefined && by !== 'year';
}

/** The headers of the columns that are named by records, as they are once those records are mended. */
function memberHeaders({ columns }: RecordKind, members: Members): ReadonlySet<string> {
  const families = columns.filter(({ by }) => isFamilyOfRecords(by));
  const headers = families.flatMap(({ header, by = '' }) =>
    [...(members.get(by)?.keys() ?? [])].map((name) => header.replace('{key}', withMiddleDots(name))),
  );
  return new Set(headers.map((header) => header.trim()));
}

/** Whether quotes of a table are in disorder: where its cells end is then a guess. */
export function isInDisorder(source: SourceText): boolean {
  if (!source.file.endsWith('.csv')) return false;
  const { header, rows } = readCsv(source).value;
  return header?.broken === true || rows.some(({ broken }) => broken);
}

/** Nothing is mended where quotes are in disorder. */
function mendsOfRows(source: SourceText, mends: CellFixes): readonly Edit[] {
  const table = readCsv(source).value;
  const { header, rows, separator } = table;
  const all = header ? [header, ...rows] : [];
  if (all.some(({ broken }) => broken)) return [];
  const empty = new Set(emptyColumns(table));
  const ofCell = (row: CsvRow, index: number): readonly Edit[] => {
    const cell = row.cells[index];
    if (!cell || empty.has(index)) return [];
    return inFile(source, cell, mends(cell.value, row, index), separator);
  };
  return [
    ...separatorLine(source),
    ...mendsOfSeparators(source, table),
    ...all.flatMap((row) => row.cells.flatMap((_, index) => ofCell(row, index))),
  ];
}

function separatorLine({ text }: SourceText): readonly Edit[] {
  const end = separatorLineLength(text);
  return end === 0 ? [] : [{ kind: 'separator-line', start: 0, end, after: '' }];
}

/** Edits of a value as edits of the file. A cell that gets a comma, or whose commas would part it, is put in quotes. */
function inFile(source: SourceText, cell: CsvCell, edits: readonly Edit[], separator: string): readonly Edit[] {
  const [first] = edits;
  const wouldPart = separator !== ',' && cell.value.includes(',');
  if (first === undefined && !wouldPart) return [];
  const { start, end } = rangeOfPlace(source, cell.place);
  const quoted = source.text[start] === '"';
  if (quoted || !(wouldPart || edits.some(({ after }) => after.includes(',')))) {
    return edits.map((edit) => ({ ...edit, ...rangeOfPlace(source, cell.locate(edit.start, edit.end)) }));
  }
  const kind = edits.find(({ after }) => after.includes(','))?.kind ?? first?.kind ?? 'delimiter';
  return [{ kind, start, end, after: `"${applyEdits(cell.value, edits)}"` }];
}
