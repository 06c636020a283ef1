import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { type Column, type RecordKind, yearsOf } from '../model/form.ts';
import { closest as suggest } from '../model/suggestion.ts';
import type { Unread } from '../model/unread.ts';
import type { CsvCell, CsvTable } from './csv.ts';

/** What one column of a CSV file is: a column of the form, and of a family the year or member. */
export interface HeaderColumn {
  readonly column: Column;
  readonly header: string;
  readonly key: string | undefined;
}

/** The header of a CSV file. */
export interface Header {
  /** What each column is; undefined where it means nothing. */
  readonly columns: readonly (HeaderColumn | undefined)[];
  /** The names that mean nothing as they are written. */
  readonly unknown: readonly CsvCell[];
  /** Whether a column is lost. */
  readonly lost: boolean;
}

/** The members of a family that is not one of years: printed name → key. */
export type Members = ReadonlyMap<string, ReadonlyMap<string, string>>;

/** What the reading of a header needs beside it. */
export interface HeaderContext {
  readonly members: Members;
  readonly year: number;
  /** Kinds that were not read whole, so that members of them may be missing. */
  readonly unread?: Unread;
}

/**
 * Matches the header of a CSV file with the columns of its record kind. Whatever is wrong with it, a column is lost.
 * Diagnostics: csv/unknown-column, csv/unnamed-column, csv/missing-column, csv/duplicate-column.
 */
export function readHeader(
  table: CsvTable,
  kind: RecordKind,
  { members, year, unread = new Map() }: HeaderContext,
): Outcome<Header> {
  const cells = table.header?.cells ?? [];
  const diagnostics: Diagnostic[] = [];
  const strange: CsvCell[] = [];
  const seen = new Map<string, CsvCell>();
  const written = new Set(cells.map((cell) => cell.value.trim()));
  const columns = cells.map((cell, index) => {
    const header = cell.value.trim();
    if (header === '') {
      if (!cell.doubtful) diagnostics.push(unnamed(table, index, kind));
      return undefined;
    }
    const first = seen.get(header);
    seen.set(header, cell);
    if (first) {
      diagnostics.push(doubled(cell, header, first));
      return undefined;
    }
    const column = columnFor(header, kind, members);
    if (column || awaitsMembers(kind, members, unread)) return column;
    const meant = meantHeader(header, kind, members);
    // A quote or character that spoils the name was reported.
    if (!cell.doubtful) {
      strange.push(cell);
      diagnostics.push(unknown(cell, header, { meant, kind, members }));
    }
    return meant === undefined || written.has(meant) ? undefined : columnFor(meant, kind, members);
  });
  if (table.header) diagnostics.push(...missing(table, columns, kind, year));
  return { value: { columns, unknown: strange, lost: diagnostics.length > 0 }, diagnostics };
}

/** Whether a text is the name of a column of a kind. */
export function isColumnName(header: string, kind: RecordKind, members: Members): boolean {
  return columnFor(header, kind, members) !== undefined;
}

/** A family whose members could not be read may hold any column: that is reported where they were to be read. */
function awaitsMembers(kind: RecordKind, members: Members, unread: Unread): boolean {
  return kind.columns.some(({ by }) => by !== undefined && by !== 'year' && (!members.has(by) || unread.has(by)));
}

function columnFor(header: string, kind: RecordKind, members: Members): HeaderColumn | undefined {
  for (const column of kind.columns) {
    if (column.by === undefined) {
      if (column.header === header) return { column, header, key: undefined };
      continue;
    }
    const key = familyKey(header, column, members);
    if (key !== undefined) return { column, header, key };
  }
  return undefined;
}

function familyKey(header: string, column: Column, members: Members): string | undefined {
  const [before = '', after = ''] = column.header.split('{key}');
  if (!header.startsWith(before) || !header.endsWith(after)) return undefined;
  const inner = header.slice(before.length, header.length - after.length);
  if (column.by === 'year') return /^\d{4}$/.test(inner) ? inner : undefined;
  return members.get(column.by ?? '')?.get(inner);
}

function knownHeaders(kind: RecordKind, members: Members): readonly string[] {
  return kind.columns.flatMap((column) => {
    const inner =
      column.by === undefined || column.by === 'year' ? ['{key}'] : [...(members.get(column.by)?.keys() ?? [])];
    return column.by === undefined ? [column.header] : inner.map((name) => column.header.replace('{key}', name));
  });
}

/** The header that a misspelt one is closest to; its cells are read as those of that column. */
function meantHeader(header: string, kind: RecordKind, members: Members): string | undefined {
  const year = header.match(/\d{4}/)?.[0];
  const known = knownHeaders(kind, members);
  return suggest(
    header,
    known.map((name) => (year ? name.replace('{key}', year) : name)),
  );
}

function unknown(
  cell: CsvCell,
  header: string,
  { meant, kind, members }: { meant: string | undefined; kind: RecordKind; members: Members },
): Diagnostic {
  const known = knownHeaders(kind, members).map((name) => name.replace('{key}', 'YYYY'));
  return diagnose(
    'csv/unknown-column',
    cell.place,
    { column: header, suggestion: meant, known: known.join(', ') },
    { book: { part: kind.label, row: 1 } },
  );
}

/** A column without a name that holds something: told at the first cell that does. */
function unnamed({ header, rows }: CsvTable, index: number, kind: RecordKind): Diagnostic {
  const filled = rows.filter(({ cells }) => (cells[index]?.value.trim() ?? '') !== '');
  const [row] = filled;
  const cell = row?.cells[index] ?? header!.cells[index]!;
  const parameters = { value: row ? cell.value.trim() : '', count: filled.length };
  return diagnose('csv/unnamed-column', cell.place, parameters, { book: { part: kind.label, row: row?.row ?? 1 } });
}

function doubled(cell: CsvCell, header: string, first: CsvCell): Diagnostic {
  const related = [{ place: first.place, note: 'first-use' as const }];
  return diagnose('csv/duplicate-column', cell.place, { column: header }, { related });
}

/** A label column may be left out, a family may lack what its horizon does not name; a required column and a key may not. */
function missing(
  table: CsvTable,
  columns: readonly (HeaderColumn | undefined)[],
  kind: RecordKind,
  year: number,
): readonly Diagnostic[] {
  const present = new Set(columns.map((found) => found && headerOf(found.column, found.key)));
  const needed = kind.columns.flatMap((column) => {
    if (column.by === undefined) return column.required ? [column.header] : [];
    return column.horizon ? yearsOf(column.horizon, year).map((key) => headerOf(column, key)) : [];
  });
  return needed
    .filter((header) => !present.has(header))
    .map((column) =>
      diagnose('csv/missing-column', table.header!.place, { column }, { book: { part: kind.label, row: 1 } }),
    );
}

function headerOf({ header }: Column, key: string | undefined): string {
  return key === undefined ? header : header.replace('{key}', key);
}
