import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import type { Form, RecordKind } from '../model/form.ts';
import type { DataRecord } from '../model/record.ts';
import { readCsv } from './csv.ts';
import type { SourceFiles } from './files.ts';
import { plainName, type RecordContext, readRecords } from './records.ts';

/** The records of an edition by kind, and the kinds whose table could not be read. */
export interface EditionData {
  readonly records: ReadonlyMap<string, readonly DataRecord[]>;
  readonly unreadable: ReadonlySet<string>;
}

/** The names of the CSV files that a form knows. */
export function dataFiles(form: Form): readonly string[] {
  return form.records.map((kind) => kind.file);
}

/**
 * Reads the CSV tables of an edition. A kind that heads the columns of another is read before it.
 * Diagnostics: file/missing and those of files, CSV and records.
 */
export function readData(files: SourceFiles, edition: string, form: Form, year: number): Outcome<EditionData> {
  const diagnostics: Diagnostic[] = [];
  const members = new Map<string, ReadonlyMap<string, string>>();
  const records = new Map<string, readonly DataRecord[]>();
  const unreadable = new Set<string>();
  for (const kind of membersFirst(form.records)) {
    const read = readKind(files, `data/${edition}/${kind.file}`, kind, { form, year, members });
    diagnostics.push(...read.diagnostics);
    records.set(kind.id, read.value ?? []);
    if (read.value) members.set(kind.id, new Map(read.value.map((record) => [plainName(record, kind), record.id])));
    if (isDoubtful(read) || kind.columns.some(({ by }) => unreadable.has(by ?? ''))) unreadable.add(kind.id);
  }
  return { value: { records, unreadable }, diagnostics };
}

/** Where columns or quotes are in disorder, no cell can be trusted to be missing. */
function isDoubtful({ value, diagnostics }: Outcome<unknown>): boolean {
  const structural = diagnostics.filter(({ code, severity }) => code.startsWith('csv/') && severity === 'error');
  return value === undefined || structural.some(({ code }) => code !== 'csv/duplicate-id');
}

function membersFirst(kinds: readonly RecordKind[]): readonly RecordKind[] {
  const needed = new Set(kinds.flatMap((kind) => kind.columns.flatMap((column) => column.by ?? [])));
  return [...kinds.filter((kind) => needed.has(kind.id)), ...kinds.filter((kind) => !needed.has(kind.id))];
}

/** No value where the table cannot be read; an optional table that is not there is an empty one. */
function readKind(
  files: SourceFiles,
  path: string,
  kind: RecordKind,
  context: RecordContext,
): Outcome<readonly DataRecord[] | undefined> {
  if (!files.exists(path)) {
    if (kind.optional) return { value: [], diagnostics: [] };
    return { value: undefined, diagnostics: [diagnose('file/missing', startOfFile(path), { path, what: kind.label })] };
  }
  const text = files.read(path);
  if (!text.value) return { value: undefined, diagnostics: text.diagnostics };
  const table = readCsv(text.value);
  const read = readRecords(table.value, kind, context);
  return { value: read.value, diagnostics: [...text.diagnostics, ...table.diagnostics, ...read.diagnostics] };
}
