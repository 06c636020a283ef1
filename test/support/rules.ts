import {
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { z } from 'zod';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { checkEdition, reviewEdition } from '../../src/pipeline.ts';
import { settingFor } from './build.ts';
import { removeFolders, temporaryFolder } from './folders.ts';
import { frozenEdition, frozenRoot } from './frozen/frozen.ts';
import { isFull } from './full.ts';
import { type Mark, marksIn, withoutMarks } from './marks.ts';
import { editions, repository } from './project.ts';

const changeSchema = z.strictObject({
  file: z.string(),
  replace: z.string().optional(),
  with: z.string().optional(),
  write: z.string().optional(),
  remove: z.literal(true).optional(),
  rename: z.string().optional(),
  folder: z.literal(true).optional(),
  link: z.string().optional(),
  bytes: z.string().optional(),
  encode: z.enum(['cp949', 'utf-16le', 'utf-8-bom']).optional(),
  lines: z.enum(['crlf', 'cr', 'lf']).optional(),
});
export type Change = z.infer<typeof changeSchema>;

const findingSchema = z.union([
  z.string(),
  z.strictObject({ code: z.string(), file: z.string(), at: z.string().regex(/^\d+:\d+-\d+:\d+$/) }),
]);

const caseSchema = z.strictObject({
  title: z.string(),
  edition: z.enum(['2024-mss', '2024-motie', '2031-sample']),
  change: z.array(changeSchema),
  find: z.array(findingSchema),
  also: z.array(findingSchema).default([]),
  neighbour: z.array(changeSchema),
});
export type Case = z.infer<typeof caseSchema>;

const roots: Record<string, string> = {
  ...Object.fromEntries(editions.map(({ edition, root }) => [edition, root])),
  '2031-sample': join(repository, 'test/documentation/project'),
};

/** The root of the project that holds an edition; of the largest, that of its frozen copy. */
export function rootOf(edition: string): string {
  return edition === frozenEdition ? frozenRoot() : roots[edition]!;
}

export const rulesFolder = fileURLToPath(new URL('../rules', import.meta.url));

/** The cases of a code, by file name. */
export function casesOf(code: string): readonly { readonly name: string; readonly read: () => Case }[] {
  const folder = join(rulesFolder, code);
  return readdirSync(folder)
    .filter((name) => name.endsWith('.yaml'))
    .sort()
    .map((name) => ({ name, read: () => caseSchema.parse(parse(readFileSync(join(folder, name), 'utf8'))) }));
}

/** The codes of a family that have a folder of cases. */
export function codesWithCases(family: string): readonly string[] {
  const folder = join(rulesFolder, family);
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .sort()
    .map((name) => `${family}/${name}`);
}

/** What is run to find the problems: a check, alone or with what shows as the templates of a root are filled. */
type Finder = (root: string, edition: string) => readonly Diagnostic[] | Promise<readonly Diagnostic[]>;

/** Declares a test for every case of a family and one for its neighbour. */
export function testFamily(family: string, find: Finder = checked): void {
  afterAll(removeFolders);
  describe.each(codesWithCases(family))('%s', (code) => {
    const cases = casesOf(code).map(({ name, read }) => ({ name, ...read() }));
    const isElsewhere = cases.some(({ edition }) => edition !== largest);
    const firstOfLargest = isElsewhere ? undefined : cases[0];
    for (const known of cases) {
      const { name, title, edition, change, find: codes, also, neighbour } = known;
      test.skipIf(!isFull && edition === largest && known !== firstOfLargest)(`${name}: ${title}`, async () => {
        const copy = await copyOf(edition);
        const marks = applyAll(copy, change);
        const expected = expectedFindings([...codes, ...also], marks);
        expect(expected.map((finding) => finding.code)).toContain(code);
        expect(foundIn(await find(copy, edition), edition)).toEqual(expected.map(written).sort());
      });
      test.skipIf(!isFull && (edition === largest || isLeftToFull(name)))(
        `${name}: its neighbour is good`,
        async () => {
          if (neighbour.length === 0) return expectGoodAsItStands(edition, code);
          const copy = await copyOf(edition);
          expect(applyAll(copy, neighbour), 'marks in a good neighbour').toEqual([]);
          expect(foundIn(await find(copy, edition), edition)).toEqual([]);
        },
      );
    }
  });
}

/** A check of it takes a third of a second: in short, one case of each code that has no case on a smaller one. */
const largest = '2024-mss';

/** In short every sixth neighbour on a smaller edition is tried, chosen by name. */
function isLeftToFull(name: string): boolean {
  return [...name].reduce((sum, character) => sum + (character.codePointAt(0) ?? 0), 0) % 6 !== 0;
}

/** Checked once for all cases whose neighbour is the unchanged edition. */
function expectGoodAsItStands(edition: string, code: string): void {
  expect(baselineOf(edition).filter((known) => known.includes(code))).toEqual([]);
}

/** A copy of the project that holds an edition, to be changed. */
export async function copyOf(edition: string): Promise<string> {
  const root = await temporaryFolder();
  const from = rootOf(edition);
  for (const folder of [`content/${edition}`, `data/${edition}`, 'templates']) {
    if (existsSync(join(from, folder))) cpSync(join(from, folder), join(root, folder), { recursive: true });
  }
  return root;
}

/** Makes the changes in their order; returns the marked places of all of them. */
export function applyAll(root: string, changes: readonly Change[]): readonly Mark[] {
  return changes.flatMap((change) => apply(root, change));
}

function apply(root: string, change: Change): readonly Mark[] {
  const { file } = change;
  const path = join(root, file);
  if (change.remove) rmSync(path, { recursive: true });
  else if (change.rename !== undefined) renameSync(path, prepared(join(root, change.rename)));
  else if (change.folder) mkdirSync(path, { recursive: true });
  else if (change.link !== undefined) symlinkSync(change.link, prepared(path));
  else if (change.bytes !== undefined)
    writeFileSync(prepared(path), Buffer.from(change.bytes.replace(/\s/gu, ''), 'hex'));
  else if (change.encode !== undefined || change.lines !== undefined) encode(path, change);
  else return writeMarked(path, change);
  return [];
}

function writeMarked(path: string, { file, replace, with: after, write }: Change): readonly Mark[] {
  const marked =
    write === undefined
      ? replaced(file, readFileSync(originalOf(file, path), 'utf8'), replace ?? '', repeated(after ?? ''))
      : repeated(write);
  writeFileSync(prepared(path), withoutMarks(marked));
  return marksIn(file, marked);
}

/** `⟪text×times⟫` stands for a text so many times. */
function repeated(text: string): string {
  return text.replaceAll(/⟪(.+?)×(\d+)⟫/gsu, (_, unit: string, times: string) => unit.repeat(Number(times)));
}

/** A template that a root has not of its own is changed in a copy of the shipped one. */
function originalOf(file: string, path: string): string {
  return file.startsWith('templates/') && !existsSync(path) ? join(repository, file) : path;
}

function replaced(file: string, text: string, before: string, after: string): string {
  expect(text.split(before).length - 1, `'${before}' in ${file}`).toBe(1);
  return text.replace(before, () => after);
}

function encode(path: string, { encode: encoding, lines }: Change): void {
  const text = readFileSync(path, 'utf8').replace(/^\uFEFF/u, '');
  const ends = { crlf: '\r\n', cr: '\r', lf: '\n' } as const;
  const ended = lines === undefined ? text : text.replaceAll(/\r\n|\r|\n/gu, ends[lines]);
  if (encoding === 'cp949') writeFileSync(path, iconv.encode(ended, 'cp949'));
  else if (encoding === 'utf-16le') writeFileSync(path, iconv.encode(ended, 'utf-16le', { addBOM: true }));
  else writeFileSync(path, encoding === 'utf-8-bom' ? `\uFEFF${ended}` : ended);
}

function prepared(path: string): string {
  mkdirSync(dirname(path), { recursive: true });
  return path;
}

interface Expected extends Mark {
  readonly code: string;
}

function expectedFindings(find: Case['find'], marks: readonly Mark[]): readonly Expected[] {
  const left = [...marks];
  const findings = find.map((finding): Expected => {
    if (typeof finding !== 'string') return { code: finding.code, file: finding.file, at: finding.at };
    const mark = left.shift();
    if (mark === undefined) throw new Error(`no ⟦ ⟧ is left for ${finding}`);
    return { code: finding, ...mark };
  });
  expect(left, 'marks without a finding').toEqual([]);
  return findings;
}

function written({ code, file, at }: Expected): string {
  return `${code} ${file}:${at}`;
}

/** What is found, but for what a check finds in the unchanged edition as well. */
function foundIn(found: readonly Diagnostic[], edition: string): readonly string[] {
  const known = baselineOf(edition);
  const left = [...known];
  const findings = found.filter((diagnostic) => {
    const at = left.indexOf(identity(diagnostic));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
  return findings
    .map(({ code, place: { file, start, end } }) =>
      written({ code, file, at: `${start.line}:${start.column}-${end.line}:${end.column}` }),
    )
    .sort();
}

const baselines = new Map<string, readonly string[]>();

function baselineOf(edition: string): readonly string[] {
  const known = baselines.get(edition) ?? checked(rootOf(edition), edition).map(identity);
  baselines.set(edition, known);
  return known;
}

function checked(root: string, edition: string): readonly Diagnostic[] {
  return checkEdition(edition, settingFor(root, join(root, 'out'))).diagnostics;
}

/** What a check finds, and where the root has templates of its own, what they ask for in vain. */
export async function reviewed(root: string, edition: string): Promise<readonly Diagnostic[]> {
  return (await reviewEdition(edition, settingFor(root, join(root, 'out')))).diagnostics;
}

function identity({ code, parameters, place }: Diagnostic): string {
  return JSON.stringify([code, place.file, parameters]);
}
