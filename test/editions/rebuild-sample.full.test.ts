import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { type PageReferences, readPageReferences } from '../support/page-references.ts';
import { withoutSpaces } from '../support/pages.ts';
import { readPageTexts } from '../support/pdf-reader.ts';
import { copySample, Project } from '../support/project.ts';

/** A book that is built again after a change: how often it is printed, and that its numbers are right whatever was known. */

afterAll(removeFolders);

/** What a build gave, read at once: the next takes its place. */
interface Printed {
  readonly passes: number | undefined;
  readonly bytes: Buffer;
  readonly text: string;
  readonly numbers: Readonly<Record<string, number>>;
  readonly references: PageReferences;
}

const figures = 'data/2031-sample/indicators.csv';
const task = 'content/2031-sample/tasks/bookstore-opening.md';
const line = '- 예비 창업자 교육과 초기 운영비 지원\n';
const references = '- 판로는 :ref[library-purchase]{show=both}, 지표는 :ref[part-annex-indicators]{show=page} 참고\n';
const manyLines = Array.from({ length: 120 }, (_, at) => `- ${at + 1}번째 지원\n`).join('');

let project: Project;
let numbersFile: string;
/** The book of the unchanged sources, printed while nothing was known. */
let first: Printed;

beforeAll(async () => {
  project = await copySample();
  numbersFile = join(project.out, project.edition, 'internal/page-numbers.json');
  await project.edit(task, line, line + references);
  first = await print();
});

async function print(of: Project = project): Promise<Printed> {
  const built = await build(of, { pdf: true });
  const bytes = readFileSync(join(built.folder, 'plan.pdf'));
  return {
    passes: built.published.passes,
    bytes,
    text: withoutSpaces((await readPageTexts(bytes)).join('')),
    numbers: JSON.parse(readFileSync(join(built.folder, 'internal/page-numbers.json'), 'utf8')),
    references: await readPageReferences(built),
  };
}

test('nothing is known: a draft for the numbers, then the print, and every number is right', () => {
  expect(first.passes).toBe(2);
  expect(first.references.count).toBeGreaterThan(10);
  expect(first.references.wrong).toEqual([]);
});

test('nothing changed: one print, in the same bytes', async () => {
  const again = await print();
  expect(again.passes).toBe(1);
  expect(again.bytes.equals(first.bytes)).toBe(true);
});

test('a figure changed and no page moved: one print that shows it', async () => {
  await project.edit(figures, '2031,76.0,', '2031,87.6,');
  const after = await print();
  await project.edit(figures, '2031,87.6,', '2031,76.0,');
  expect([first, after].map(({ text }) => text.includes('87.6'))).toEqual([false, true]);
  expect(after.passes).toBe(1);
  expect(after.numbers).toEqual(first.numbers);
  expect(after.references.wrong).toEqual([]);
});

test('pages moved, and back: two prints each, and the book that is printed where nothing is known', async () => {
  await project.edit(task, line, line + manyLines);
  const after = await print();
  const cold = await print(new Project(project.root, project.edition, 'elsewhere'));
  await project.edit(task, line + manyLines, line);
  const back = await print();
  const target = (id: string) => [first, after, back].map(({ numbers }) => numbers[id]!);
  const [purchase, annex] = [target('library-purchase'), target('part-annex-indicators')];
  expect(purchase[1]).toBeGreaterThan(purchase[0]!);
  expect(after.text).toContain(`(${purchase[1]}쪽),지표는${annex[1]}쪽참고`);
  expect([after, cold, back].map(({ passes }) => passes)).toEqual([2, 2, 2]);
  expect([after, back].map(({ references }) => references.wrong)).toEqual([[], []]);
  expect(after.bytes.equals(cold.bytes)).toBe(true);
  expect(back.bytes.equals(first.bytes)).toBe(true);
});

test('a reference to what none referred to: one print more, for its number', async () => {
  const known = Object.entries(first.numbers).filter(([id]) => id !== 'local-bookstores');
  writeFileSync(numbersFile, JSON.stringify(Object.fromEntries(known)));
  const more = '- 목표는 :ref[local-bookstores]{show=page} 참고\n';
  await project.edit(task, references, references + more);
  const after = await print();
  await project.edit(task, references + more, references);
  expect(after.passes).toBe(2);
  expect(after.references).toEqual({ count: first.references.count + 1, wrong: [] });
  expect(after.text).toContain(`목표는${after.numbers['local-bookstores']}쪽참고`);
});

test.each([
  ['of the targets after them', shifted],
  ['of pages that cannot be', changed(() => -1_000_000)],
  ['that are no numbers', changed((number) => `${number}쪽`)],
  ['that break off', () => '{ "library-purchase": 1'],
])('known numbers %s: printed again, in the same bytes', async (_, wrong) => {
  writeFileSync(numbersFile, wrong(first.numbers));
  const again = await print();
  expect(again.passes).toBe(2);
  expect(again.bytes.equals(first.bytes)).toBe(true);
});

function changed(how: (number: number) => unknown): (numbers: Printed['numbers']) => string {
  return (numbers) => JSON.stringify(Object.fromEntries(Object.entries(numbers).map(([id, page]) => [id, how(page)])));
}

/** Every target has the number of one that stands later. */
function shifted(numbers: Printed['numbers']): string {
  const pages = Object.values(numbers).toSorted((left, right) => left - right);
  const wrong = Object.entries(numbers).map(([id, page]) => [id, pages[(pages.lastIndexOf(page) + 1) % pages.length]]);
  return JSON.stringify(Object.fromEntries(wrong));
}
