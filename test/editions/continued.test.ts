import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { build, type Finished } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { isFull } from '../support/full.ts';
import { bodyOf } from '../support/page-furniture.ts';
import { withoutSpaces } from '../support/pages.ts';
import { readPageTexts } from '../support/pdf-reader.ts';
import { copySample, Project } from '../support/project.ts';

/** A table whose groups of rows run over pages: head, unit and label are repeated there. */

afterAll(removeFolders);

const rows = 90;
let project: Project;
let built: Finished;
/** The pages of the schedule, from its first row to its last, without white space. */
let pages: readonly string[];

beforeAll(async () => {
  project = await copySample();
  const lines = Array.from({ length: rows }, (_, at) => {
    const group = at < rows - 4 ? '1분기' : '2분기~4분기';
    return `step-${at},bookstore-opening,${group},${at + 1}번째 일,'31.${at < rows - 4 ? 2 : 5}월`;
  });
  await project.write('data/2031-sample/schedule.csv', `id,과제,구분,추진계획,세부일정\n${lines.join('\n')}\n`);
  await project.useForm('title: 계획\ntables:\n  - { id: schedule, unit: 건 }\n');
  built = await build(project, { pdf: true });
  pages = await pagesOf(built);
});

async function pagesOf({ folder }: Finished): Promise<readonly string[]> {
  const texts = await readPageTexts(readFileSync(join(folder, 'plan.pdf')));
  return texts.map((text) => withoutSpaces(bodyOf(text))).filter((text) => /번째일/u.test(text));
}

test('repeats the label of a group with the word that it is continued, on every page but the first', () => {
  expect(pages.length).toBeGreaterThanOrEqual(3);
  const labels = pages.map((text) => /1분기(?:\(계속\))?/u.exec(text)?.[0]);
  expect(labels).toEqual(pages.map((_, at) => (at === 0 ? '1분기' : '1분기(계속)')));
});

test('repeats the unit with the headers', () => {
  const heads = pages.map((text) => text.includes('(단위:건)구분추진계획세부일정'));
  expect(heads).toEqual(pages.map(() => true));
});

test('prints every row once, in its order', () => {
  const printed = [...pages.join('').matchAll(/(\d+)번째일/gu)].map(([, number]) => Number(number));
  expect(printed).toEqual(Array.from({ length: rows }, (_, at) => at + 1));
});

test('gives the same bytes when the pages are known from the build before', async () => {
  const again = await build(project, { pdf: true });
  expect(again.published.passes).toBe(1);
  expect(readFileSync(join(again.folder, 'plan.pdf')).equals(readFileSync(join(built.folder, 'plan.pdf')))).toBe(true);
});

// Two more prints.
test.runIf(isFull)('gives the same bytes whatever was known: also when the table was upright before', async () => {
  const form = 'templates/forms/own-plan.yaml';
  await project.edit(form, 'unit: 건', 'unit: 건, landscape: true');
  const warm = await build(project, { pdf: true });
  const cold = await build(new Project(project.root, project.edition, 'elsewhere'), { pdf: true });
  expect(readFileSync(join(warm.folder, 'plan.pdf')).equals(readFileSync(join(cold.folder, 'plan.pdf')))).toBe(true);
  await project.edit(form, ', landscape: true', '');
});
