import { collect } from '../diagnostics/collect.ts';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import type { Form, RecordKind } from '../model/form.ts';
import type { DataRecord } from '../model/record.ts';
import type { Unread, UnreadTable } from '../model/unread.ts';
import { readCsv } from './csv.ts';
import { withoutEmptyColumns } from './empty-columns.ts';
import { locate } from './file-names.ts';
import { readFilled, type SourceFiles } from './files.ts';
import { membersOf, type ReadRecords, type RecordContext, readRecords } from './records.ts';
import { withoutTitleRows } from './title-rows.ts';

/** The records of an edition by kind, and the kinds of whose table something could not be read. */
export interface EditionData {
  readonly records: ReadonlyMap<string, readonly DataRecord[]>;
  readonly unread: Unread;
}

/** The names of the CSV files that a form knows. */
export function dataFiles(form: Form): readonly string[] {
  return form.records.map((kind) => kind.file);
}

/**
 * Reads the CSV tables of an edition. A kind that heads the columns of another is read before it. Of a table that a
 * stray file is probably meant for, it is not said that it is missing.
 * Diagnostics: file/missing and those of files, CSV and records.
 */
export function readData(
  files: SourceFiles,
  edition: string,
  { form, year, meant }: { readonly form: Form; readonly year: number; readonly meant: ReadonlySet<string> },
): Outcome<EditionData> {
  const diagnostics: Diagnostic[] = [];
  const members = new Map<string, ReadonlyMap<string, string>>();
  const records = new Map<string, readonly DataRecord[]>();
  const folder = locate(files, `data/${edition}`);
  const refused = folder.found ? files.examineFolder(folder.path) : [missingFolder(folder.path)];
  if (form.records.length > 0 && refused.length > 0)
    return {
      value: { records, unread: new Map(form.records.map(({ id }) => [id, nothingRead])) },
      diagnostics: refused,
    };
  const unread = new Map<string, UnreadTable>();
  for (const kind of membersFirst(form.records)) {
    const path = `data/${edition}/${kind.file}`;
    const read = readKind(files, path, kind, { form, year, members, unread, meant });
    collect(diagnostics, read.diagnostics);
    records.set(kind.id, read.value?.records ?? []);
    if (read.value) members.set(kind.id, membersOf(read.value.records, kind));
    const lost = lostIn(read.value, files.texts.get(path)?.text);
    if (lost) unread.set(kind.id, lost);
    else if (kind.columns.some(({ by }) => unread.has(by ?? ''))) unread.set(kind.id, nothingRead);
  }
  return { value: { records, unread }, diagnostics };
}

function missingFolder(path: string): Diagnostic {
  return diagnose('file/missing-folder', startOfFile(path), { path });
}

/** A table of which nobody knows what it holds. */
const nothingRead: UnreadTable = { text: undefined, columns: true };

/** What could not be read of a table: undefined where all of it was. */
function lostIn(read: ReadRecords | undefined, text: string | undefined): UnreadTable | undefined {
  if (read === undefined) return { text, columns: true };
  const { columns, rows } = read.lost;
  const ids = read.records.flatMap(({ cells }) => cells.get('id') ?? []).filter(({ broken }) => broken);
  if (ids.some(({ raw }) => !isNearlyAnId(raw))) return { text: undefined, columns };
  return columns || rows || ids.length > 0 ? { text, columns } : undefined;
}

/** Of an id that a spreadsheet made a date or a number of, nobody knows what it was. */
function isNearlyAnId(text: string): boolean {
  return /[a-z]{4}/i.test(text);
}

function membersFirst(kinds: readonly RecordKind[]): readonly RecordKind[] {
  const needed = new Set(kinds.flatMap((kind) => kind.columns.flatMap((column) => column.by ?? [])));
  return [...kinds.filter((kind) => needed.has(kind.id)), ...kinds.filter((kind) => !needed.has(kind.id))];
}

const noRecords: ReadRecords = { records: [], lost: { columns: false, rows: false } };

/** No value where the table cannot be read; an optional table that is not there is an empty one. */
function readKind(
  files: SourceFiles,
  path: string,
  kind: RecordKind,
  context: RecordContext & { readonly meant: ReadonlySet<string> },
): Outcome<ReadRecords | undefined> {
  const located = locate(files, path);
  if (!located.found) {
    if (kind.optional) return { value: noRecords, diagnostics: [] };
    if (context.meant.has(path)) return { value: undefined, diagnostics: [] };
    return {
      value: undefined,
      diagnostics: [diagnose('file/missing', startOfFile(path), { path, what: kind.label, use: 'table' })],
    };
  }
  const text = readFilled(files, located.path, 'table');
  const found = [...located.diagnostics, ...text.diagnostics];
  if (!text.value) return { value: undefined, diagnostics: found };
  const table = readCsv(text.value);
  const titled = withoutTitleRows(table.value, kind, context.members);
  const trimmed = withoutEmptyColumns(titled.value);
  const read = readRecords(trimmed.value, kind, context);
  return {
    value: read.value,
    diagnostics: [...found, ...table.diagnostics, ...titled.diagnostics, ...trimmed.diagnostics, ...read.diagnostics],
  };
}
