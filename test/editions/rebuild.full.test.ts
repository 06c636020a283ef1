import { afterAll, beforeAll, expect, test } from 'vitest';
import { build } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { readPageReferences } from '../support/page-references.ts';
import { copyEdition, type Project } from '../support/project.ts';

/** A whole edition that is built again after a change; what may be known wrongly is tried on a small one. */

afterAll(removeFolders);

const figures = 'data/2024-mss/indicators.csv';
const task = 'content/2024-mss/tasks/loss-compensation.md';
const heading = '## 기대효과\n\n';
const manyLines = Array.from({ length: 90 }, (_, at) => `- ${at + 1}번째로 기대하는 효과\n`).join('');

let project: Project;

beforeAll(async () => {
  project = await copyEdition('2024-mss');
  await build(project, { pdf: true });
});

/** How often the book was printed, on how many pages, and which numbers of pages in it are wrong. */
async function print() {
  const built = await build(project, { pdf: true });
  const { passes, pdfPages } = built.published;
  return { passes, pdfPages, references: await readPageReferences(built) };
}

test('a figure changed: one print; pages moved: two, and every number is right', async () => {
  await project.edit(figures, ',,85.3,94.0,86.6,', ',,81.7,94.0,86.6,');
  const figure = await print();
  await project.edit(task, heading, heading + manyLines);
  const longer = await print();
  expect([figure.passes, longer.passes]).toEqual([1, 2]);
  expect(longer.pdfPages).toBeGreaterThan(figure.pdfPages!);
  expect(figure.references.count).toBeGreaterThan(150);
  expect([figure, longer].map(({ references }) => references.wrong)).toEqual([[], []]);
});
