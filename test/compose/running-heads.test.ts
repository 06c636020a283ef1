import { expect, test } from 'vitest';
import { RunningHeads, withSectionHeads } from '../../src/compose/running-heads.ts';
import type { SectionView } from '../../src/compose/section-view.ts';
import { fragment } from '../../src/model/markup.ts';

const head = { of: '목표 Ⅰ 성장', section: '' };

function section(heading: string, more: Partial<SectionView> = {}): SectionView {
  const plain = { id: heading, depth: 2, marker: '', body: fragment(), sections: [], page: '', children: false };
  return { ...plain, heading, pageBreak: false, contents: false, ...more };
}

test('the same head stands on the same named page', () => {
  const heads = new RunningHeads();
  expect([heads.pageOf(head), heads.pageOf({ of: '목표 Ⅱ', section: '' }), heads.pageOf({ ...head })]).toEqual([
    'page-1',
    'page-2',
    'page-1',
  ]);
});

test('a section that begins a page stands at its head, and those that follow share the page', () => {
  const heads = new RunningHeads();
  const sections = [
    section('목적'),
    section('현황', { pageBreak: true, marker: '2.' }),
    section('비고'),
    section('계획', { pageBreak: true }),
  ];
  expect(withSectionHeads(sections, head, heads).map(({ page }) => page)).toEqual(['', 'page-1', 'page-1', 'page-2']);
  expect(heads.css()).toContain('@page page-1:left { @top-left { content: "목표 Ⅰ 성장" } }');
  expect(heads.css()).toContain('@page page-1:right { @top-right { content: "2. 현황" } }');
});

test('an inner section that begins a page names the pages of what follows outside', () => {
  const sections = [
    section('현황', { sections: [section('인원'), section('재정', { pageBreak: true })] }),
    section('계획'),
  ];
  const [outer, next] = withSectionHeads(sections, head, new RunningHeads());
  expect([outer!.page, outer!.sections.map(({ page }) => page), next!.page]).toEqual(['', ['', 'page-1'], 'page-1']);
});

test('a quotation mark in a title does not end the rule', () => {
  const heads = new RunningHeads();
  heads.pageOf({ of: '목표 "성장" \\', section: '' });
  expect(heads.css()).toContain('content: "목표 \\"성장\\" \\\\"');
});

test('without a section the same head stands on both sides', () => {
  const heads = new RunningHeads();
  heads.pageOf(head);
  expect(heads.css()).toContain('@page page-1:right { @top-right { content: "목표 Ⅰ 성장" } }');
});

test('thumb tabs stand below each other at the outer edge', () => {
  const heads = new RunningHeads();
  for (const tab of ['I', 'II']) heads.pageOf({ of: `목표 ${tab}`, section: '', tab });
  expect(heads.css()).toMatch(/page-2:left \{.*@left-top \{ content: "II".*margin-top: 24mm; margin-right: 12mm/u);
  expect(heads.css()).toMatch(/page-1:right \{.*@right-top \{ content: "I".*margin-top: 0mm; margin-left: 12mm/u);
});
