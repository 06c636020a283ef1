import type { Fix } from '../../diagnostics/fix.ts';
import { comparePositions, startOfFile } from '../../diagnostics/place.ts';
import { acceptanceKind } from '../../model/acceptance.ts';
import type { FixedFile } from '../../model/fixed-file.ts';
import type { EditionSources } from '../../model/sources.ts';
import type { Storage } from '../../model/storage.ts';
import { garbledText } from '../characters/garbled.ts';
import { meetsOneOf } from '../characters/shift.ts';
import { readEdition } from '../edition.ts';
import type { SourceFiles } from '../files.ts';
import type { FormSources } from '../form/form.ts';
import type { Members } from '../headers.ts';
import { findFrontMatter } from '../markdown/front-matter.ts';
import { membersOf } from '../records.ts';
import { placeOf, type SourceText, typedText } from '../text.ts';
import { lookAlikeFixes, settledFixes } from './characters.ts';
import { applyEdits, type Edit, inOrder } from './edits.ts';
import { mendsOfMarkdown } from './prose.ts';
import { isInDisorder, mendsOfGrid, mendsOfTable, mendsOfUnknownTable } from './table.ts';
import { mendsOfYaml } from './yaml.ts';

/**
 * What has one safe answer in the sources of an edition, and how their texts would be with it. Only files
 * that the reader of the edition reads are looked at, in the same way as it reads them; a file of which
 * something cannot be read is left alone. Its problems are those of `readEdition`, which the check gives.
 */
export function findFixes(files: SourceFiles, forms: FormSources, edition: string): readonly FixedFile[] {
  const seen = new Map<string, SourceText>();
  const watched: SourceFiles = {
    ...files,
    read: (path) => {
      const outcome = files.read(path);
      if (outcome.value) seen.set(path, outcome.value);
      return outcome;
    },
  };
  const inRoot = forms.map((source) => (source === files ? watched : source));
  const { value } = readEdition(watched, inRoot, edition);
  return mendsOf([...seen.values()], value);
}

/** What says how the tables of an edition are mended: it as it was read, or its plan. */
export type Known = Pick<EditionSources, 'edition' | 'form' | 'manifest' | 'records' | 'grids'>;

/** How texts of an edition would be with their mends; where nothing is known of it, tables are mended as any are. */
export function mendsOf(texts: readonly SourceText[], known: Known | undefined): readonly FixedFile[] {
  const tables = known ? tablesOf(known) : new Map();
  return texts.flatMap((source) => fixedFile(source, tables) ?? []);
}

type TableFixes = ReadonlyMap<string, (source: SourceText) => readonly Edit[]>;

/** How each CSV file of an edition is mended, by its path. */
function tablesOf({ edition, form, manifest, records, grids }: Known): TableFixes {
  const members: Members = new Map(form.records.map((kind) => [kind.id, membersOf(records.get(kind.id) ?? [], kind)]));
  const context = { form, year: manifest.year, members };
  return new Map([
    ...form.records.map(
      (kind) => [`data/${edition}/${kind.file}`, (source: SourceText) => mendsOfTable(source, kind, context)] as const,
    ),
    [`data/${edition}/${acceptanceKind.file}`, (source: SourceText) => mendsOfTable(source, acceptanceKind, context)],
    ...[...grids.values()].map(({ file }) => [file, mendsOfGrid] as const),
  ]);
}

function fixedFile(source: SourceText, tables: TableFixes): FixedFile | undefined {
  const { file, text, storage } = source;
  if (storage === undefined || (source.settled && isInDisorder(source))) return undefined;
  const edits = editsOf(source, tables);
  // The end of a line that goes as a whole goes with it.
  const ends = lineEnds(source).filter((end) => !edits.some((edit) => edit.start <= end.start && end.start < edit.end));
  const stored = storageAfter(file, storage);
  const mends = [
    ...(stored === storage ? [] : [encodingFix(file, storage, stored)]),
    ...(ends.length === 0 ? [] : [lineEndFix(source, ends)]),
    ...[...settledFixes(source), ...edits.map((edit) => mendOf(source, edit))].sort((left, right) =>
      comparePositions(left.place.start, right.place.start),
    ),
  ];
  if (mends.length === 0) return undefined;
  const after = { text: applyEdits(text, [...edits, ...ends]), storage: stored };
  return { file, before: { text: typedText(source), storage }, after, mends };
}

/** What is garbled stays: the original has to be seen first. */
function editsOf(source: SourceText, tables: TableFixes): readonly Edit[] {
  const garbled = garbledText(source.text);
  const own = contentEdits(source, tables).filter((edit) => !meetsOneOf(garbled, edit));
  const shapes = lookAlikeFixes(source.text).filter(
    ({ start }) => !own.some((edit) => edit.start <= start && start < edit.end),
  );
  return inOrder([...own, ...shapes]);
}

function contentEdits(source: SourceText, tables: TableFixes): readonly Edit[] {
  const { file, text } = source;
  if (file.endsWith('.csv')) return (tables.get(file) ?? mendsOfUnknownTable)(source);
  if (file.endsWith('.md')) return [...mendsOfFrontMatter(source), ...mendsOfMarkdown(text)];
  return file.endsWith('/plan.yaml') ? mendsOfYaml(text, { start: 0, end: text.length }) : [];
}

function mendsOfFrontMatter(source: SourceText): readonly Edit[] {
  const matter = findFrontMatter(source.text);
  return matter ? mendsOfYaml(source.text, { start: matter.range[0], end: matter.range[1] }) : [];
}

/** Spreadsheets know UTF-8 in a CSV file by its byte order mark; in other files a mark is only in the way. */
function storageAfter(file: string, storage: Storage): Storage {
  return storage.encoding === 'utf-8' ? storage : { encoding: 'utf-8', mark: file.endsWith('.csv') };
}

function encodingFix(file: string, before: Storage, after: Storage): Fix {
  const place = startOfFile(file);
  return { kind: 'encoding', place, before: before.encoding.toUpperCase(), after: nameOf(after), count: 1 };
}

function nameOf({ encoding, mark }: Storage): string {
  return encoding.toUpperCase() + (mark ? ' (BOM)' : '');
}

const names: Readonly<Record<string, string>> = { '\r\n': 'CRLF', '\r': 'CR' };

/** To YAML a CR alone ends no line, so that it stays there. */
function lineEnds({ file, text }: SourceText): readonly Edit[] {
  const pattern = file.endsWith('.yaml') ? /\r\n/g : /\r\n?/g;
  return [...text.matchAll(pattern)].map(({ 0: match, index }) => ({
    kind: 'line-ends',
    start: index,
    end: index + match.length,
    after: '\n',
  }));
}

function lineEndFix(source: SourceText, ends: readonly Edit[]): Fix {
  const [first] = ends;
  const before = [...new Set(ends.map(({ start, end }) => names[source.text.slice(start, end)]))].join(', ');
  const place = placeOf(source, first?.start ?? 0, first?.start ?? 0);
  return { kind: 'line-ends', place, before, after: 'LF', count: ends.length };
}

function mendOf(source: SourceText, { kind, start, end, after }: Edit): Fix {
  return { kind, place: placeOf(source, start, end), before: source.text.slice(start, end), after, count: 1 };
}
