import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { build } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { isFull } from '../support/full.ts';
import { readPageTexts } from '../support/pdf-reader.ts';
import { copySample, type Project } from '../support/project.ts';

/** The numbers in the 목차 are those at the foot of the pages, wherever the form puts its front matter. */

afterAll(removeFolders);

/** A chapter of a page and a bit, so that the numbers after it hang on how it is counted. */
const chapter = (id: string, place: string): string =>
  `  - { id: ${id}, ${place}, kind: chapter, heading: 여는 글 ${id}, sections: [{ id: text, heading: 글, prose: required }] }\n`;

const long = `## 글\n\n${'- 동네서점이 없는 지역이 증가\n'.repeat(60)}`;

const orders: Readonly<Record<string, readonly [id: string, place: string][]>> = {
  'a chapter before the contents': [['foreword', 'before: contents']],
  'a chapter before the cover': [['foreword', 'before: cover']],
  'two chapters before the contents': [
    ['foreword', 'before: contents'],
    ['greeting', 'before: contents'],
  ],
  'chapters between the lists': [
    ['foreword', 'after: cover'],
    ['greeting', 'after: contents'],
  ],
  'a chapter between the list of tables and that of figures': [['foreword', 'after: table-list']],
};

const longTitle = '제4차 지역서점 진흥과 독서문화 확산 기본계획(2031~2035)에 따른 2031년도 성과관리 시행계획';

async function projectWith(chapters: readonly [id: string, place: string][]): Promise<Project> {
  const project = await copySample();
  // A title of two lines leaves the number between them and the status in one piece.
  await project.edit('content/2031-sample/plan.yaml', 'publisher: 표본부', `title: ${longTitle}\npublisher: 표본부`);
  await project.useForm(`parts:\n${chapters.map(([id, place]) => chapter(id, place)).join('')}`);
  for (const [id] of chapters) await project.write(`content/2031-sample/chapters/${id}.md`, long);
  return project;
}

/** In short two of the orders: a chapter among the lists, and two before all of them. */
const tried = Object.entries(orders).filter(([name]) => isFull || /^(?:two|a chapter between)/u.test(name));

describe.each(tried)('%s', (_, chapters) => {
  test('is counted in the contents as at the foot of the page', async () => {
    const { folder } = await build(await projectWith(chapters), { pdf: true });
    const pages = await readPageTexts(readFileSync(join(folder, 'plan.pdf')));
    const foot = (text: string): number | undefined => Number(/- (\d+) -/u.exec(text)?.[1]) || undefined;
    const shown = Object.entries(
      JSON.parse(readFileSync(join(folder, 'internal/page-numbers.json'), 'utf8')) as Record<string, number>,
    ).filter(([id]) => /^part-(?:foreword|greeting|overview|plans|annex)|^bookstore-opening$/u.test(id));
    expect(shown.length).toBeGreaterThan(3 + chapters.length);
    expect(pages.map(foot).filter((number) => number !== undefined)).toEqual(
      pages.flatMap((text) => (foot(text) === undefined ? [] : [1])).map((__, index) => index + 1),
    );
    const contents = pages.find((text) => text.replaceAll(/\s/gu, '').includes('목차'))!;
    for (const [id] of chapters) {
      const page = pages.findIndex((text) => text.includes(`여는 글 ${id}`) && foot(text) !== undefined);
      const listed = new RegExp(`여는 글 ${id}\\s*(\\d+)`, 'u').exec(contents)?.[1];
      expect(Number(listed)).toBe(foot(pages[page]!));
      expect(shown).toContainEqual([`part-${id}`, foot(pages[page]!)]);
    }
    const task = pages.findIndex((text) => text.includes('동네서점 창업 지원 (I-1-①)') && foot(text) !== undefined);
    expect(shown).toContainEqual(['bookstore-opening', foot(pages[task]!)]);
  });
});
