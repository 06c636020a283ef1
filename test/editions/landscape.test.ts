import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { build } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { bodyOf, folioOf, headOf } from '../support/page-furniture.ts';
import { withoutSpaces } from '../support/pages.ts';
import { readPageSizes, readPageTexts } from '../support/pdf-reader.ts';
import { copySample } from '../support/project.ts';

afterAll(removeFolders);

test('a table that the form lays across has pages of its own, with its headings, its running head and its number', async () => {
  const project = await copySample();
  await project.useForm(
    'title: 계획\ntables:\n  - { id: task-indicator-list, landscape: true }\n  - { id: linkage-list, landscape: true }\n',
  );
  const { folder } = await build(project, { pdf: true });
  const bytes = readFileSync(join(folder, 'plan.pdf'));
  const texts = await readPageTexts(bytes);
  const sizes = await readPageSizes(bytes);
  const across = texts.filter((_, at) => sizes[at]!.width > sizes[at]!.height);
  expect(across.map((text) => withoutSpaces(bodyOf(text)).slice(0, 12))).toEqual([
    '4.관리과제별성과지표현황'.slice(0, 12),
    '붙임1-2관리과제와국정',
  ]);
  expect(across.map(headOf)).toEqual(['붙임 1-1 성과지표 현황', expect.stringMatching(/^붙임 1-2 /u)]);
  const numbers = texts.flatMap((text) => folioOf(text) ?? []);
  expect(numbers).toEqual(numbers.map((_, at) => String(at + 1)));
});

test('an organisation of thirty units has a landscape page, in its place between the texts', async () => {
  const project = await copySample();
  const units = Array.from({ length: 30 }, (_, at) => `  - 제${at + 1}지역과\n`).join('');
  const chapter = 'content/2031-sample/chapters/overview.md';
  await project.edit(chapter, '### 조직\n', `### 조직\n\n:::chart[기구]\n- 표본부\n${units}:::\n`);
  const { folder } = await build(project, { pdf: true });
  const bytes = readFileSync(join(folder, 'plan.pdf'));
  const sizes = await readPageSizes(bytes);
  const across = (await readPageTexts(bytes)).filter((_, at) => sizes[at]!.width > sizes[at]!.height);
  expect(across.map((text) => withoutSpaces(bodyOf(text)))).toEqual([
    expect.stringMatching(/기구.*제1지역과.*제30지역과$/su),
  ]);
});
