import { describe, expect, test } from 'vitest';
import { blocksOf } from '../../src/compose/document/blocks.ts';
import { blocksHtml } from '../../src/compose/html.ts';
import { unmarked } from '../../src/compose/source-marks.ts';
import type { ComputedPlan } from '../../src/model/computed.ts';
import { fragment } from '../../src/model/markup.ts';
import type { PlanSection } from '../../src/model/plan.ts';
import { readMarkdown } from '../../src/read/markdown/document.ts';
import { sourceText } from '../../src/read/text.ts';
import { textOf } from '../support/pages.ts';

/** The text of prose, a line for every line of it. */
function shown(markdown: string): readonly string[] {
  const { value } = readMarkdown(sourceText('a.md', `## 절\n\n${markdown}\n`));
  const { blocks, notes } = value.document.sections[0]!.prose;
  const section = { definition: { tables: [] }, blocks, notes } as unknown as PlanSection;
  const computed = {
    figures: new Map(),
    plan: { form: { labels: { caption: '{caption}' } } },
  } as unknown as ComputedPlan;
  const document = blocksOf(section, 'a', { id: 'a', bullets: ['○'], node: undefined }, computed);
  const html = String(
    blocksHtml(document, {
      table: () => fragment(),
      reference: () => '',
      mark: unmarked,
      image: (path) => path,
      widths: [],
      multipliers: {},
    }),
  ).replaceAll(/<\/(?:li|p|t[dh]|caption)>|<ul role/gu, '\n$&');
  return textOf(html)
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
}

describe('notes follow the block that leads to them, counted over all of it', () => {
  test('steps', () => {
    const markdown = ':::steps\n- 공고[^a]\n- 선정\n- 운영[^b]\n:::\n\n[^a]: 2월\n[^b]: 4월부터';
    expect(shown(markdown)).toEqual(['공고*', '선정', '운영**', '* 2월', '** 4월부터']);
  });

  test('a chart, its title and all its boxes', () => {
    const markdown =
      ':::chart[체계[^t]]\n- 본부[^a]\n  - 지방[^b]\n- 공단\n:::\n\n[^a]: 서울\n[^b]: 12곳\n[^t]: 개편 뒤';
    expect(shown(markdown)).toEqual(['체계*', '본부**', '지방***', '공단', '* 개편 뒤', '** 서울', '*** 12곳']);
  });

  test('a small table', () => {
    const markdown = '| 구분[^a] | 수 |\n|---|---|\n| 가 | 3[^b] |\n| 나[^a] | 4 |\n\n[^a]: 잠정\n[^b]: 추정';
    expect(shown(markdown)).toEqual(['구분, 수', '구분*', '수', '가', '3**', '나*', '4', '* 잠정', '** 추정']);
  });
});
