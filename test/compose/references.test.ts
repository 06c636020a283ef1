import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { build, composed, type Finished, printedEdition } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { printDocument, textOf, withoutSpaces } from '../support/pages.ts';
import { readPageTexts } from '../support/pdf-reader.ts';
import { copySample } from '../support/project.ts';

afterAll(removeFolders);

/** The captions of the document for print in its order, without their brackets. */
function captionsOf(built: Finished): readonly string[] {
  const captions = [...printDocument(built).matchAll(/<p class="caption"[^>]*>(.*?)<\/p>/gu)];
  return captions.map(([, html = '']) => textOf(html).replaceAll(/^< | >$/gu, ''));
}

test('tables and charts are numbered part by part in the order of the book, none left out', async () => {
  const captions = captionsOf(await printedEdition('2024-mss'));
  const counts = new Map<string, number>();
  const expected = captions
    .filter((caption) => /^(?:표|그림) /u.test(caption))
    .map((caption) => {
      const [, series = '', title] = /^(.+? \S+)-\d+\. (.*)$/su.exec(caption)!;
      counts.set(series, (counts.get(series) ?? 0) + 1);
      return `${series}-${counts.get(series)}. ${title}`;
    });
  expect(captions).toEqual(expected);
  expect([...counts.keys()].sort()).toEqual(['그림 2', '그림 5', '표 3', '표 4']);
});

test('a reference prints the number and the page of its target, and links to it', async () => {
  const project = await copySample();
  await project.edit(
    'content/2031-sample/tasks/bookstore-opening.md',
    '- 책을 살 수 있는 가까운 공간 확대',
    '- 일정은 :ref[schedule-library-purchase]{show=both}, 지표는 :ref[part-annex-indicators]{show=page} 참고[^a]\n\n[^a]: 교육은 :ref[schedule-bookstore-opening]',
  );
  const built = await build(project, { pdf: true });
  const pages = (await readPageTexts(readFileSync(join(built.folder, 'plan.pdf')))).map(withoutSpaces);
  const numberOf = (words: string): string => {
    const page = pages.findLast((text) => text.includes(words)) ?? '';
    return /-(\d+)-/u.exec(page)?.[1] ?? '';
  };
  const said = `일정은표3-3(${numberOf('구매비율안내')}쪽),지표는${numberOf('붙임1-1성과지표현황')}쪽참고`;
  expect(pages.filter((text) => text.includes(said))).toHaveLength(1);
  expect(pages.join('')).toContain('*교육은표3-2');
  expect(printDocument(built)).toContain('<a class="reference" href="#schedule-library-purchase">표 3-3(');
  const page = built.composition.site.get('tasks/bookstore-opening.html')!;
  expect(page).toContain(
    '<a class="reference" href="../tasks/library-purchase.html#schedule-library-purchase">표 3-3</a>,',
  );
  const plan = JSON.parse(built.composition.site.get('data/plan.json')!);
  const task = plan.nodes.find(({ id }: { id: string }) => id === 'bookstore-opening');
  expect(JSON.stringify(task.sections)).toContain('일정은 표 3-3, 지표는 붙임 1-1 참고');
});

test('without a template for numbers there are none', async () => {
  const project = await copySample();
  await project.useForm('title: 계획\nnumbering: { table: "" }\n');
  const { composition } = composed(project);
  expect(composition.book).toContain('>&lt; &#39;31년도 과제추진 계획 &gt;</p>');
});
