import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/read/fixes/edits.ts';
import { mendsOfMarkdown } from '../../../src/read/fixes/prose.ts';
import { structureOf } from '../../../src/read/markdown/dialect/structure.ts';
import { parseDocument } from '../../../src/read/markdown/parser.ts';

function kindsIn(text: string): readonly string[] {
  return structureOf(parseDocument(text), text).lines.map(({ kind }) => kind);
}

describe('a mark typed at the beginning of lines', () => {
  test.each([...'oㅁㆍ−－◉▪▸~_.'])('%s is told and becomes a bullet', (mark) => {
    const text = `${mark} 교육\n${mark} 상담\n`;
    expect(kindsIn(text)).toEqual(['typed', 'typed']);
    expect(applyEdits(text, mendsOfMarkdown(text))).toBe('- 교육\n- 상담\n');
  });

  test.each([...'▶▷→⇒★✓'])('%s begins a paragraph of its own', (mark) => {
    const text = `${mark} 교육\n${mark} 상담\n`;
    expect(kindsIn(text)).toEqual(['joined']);
    expect(applyEdits(text, mendsOfMarkdown(text))).toBe(`${mark} 교육\n\n${mark} 상담\n`);
  });

  test.each(['•', 'ㆍ', '·', '■'])('%s needs no space, in an item neither', (mark) => {
    expect(kindsIn(`${mark}교육\n`)).toEqual(['typed']);
    expect(kindsIn(`- ${mark}교육\n`)).toEqual(['doubled']);
  });

  test.each([
    'ⅱ) 상담',
    'ii. 상담',
    'b) 상담',
    '(b) 상담',
    '나) 상담',
    '[2] 상담',
    '<2> 상담',
    '2、상담',
    '2 . 상담',
    '#2 상담',
    '** 상담',
    '-- 상담',
    '<상담>',
    '【상담】',
    '[상담]',
    'ⓑ 상담',
    '❷ 상담',
    'ㄴ. 상담',
    'II. 상담',
    'B) 상담',
    '(B) 상담',
    '1-2. 상담',
    '= 상담',
    ': 상담',
    '-10% 감소',
    '−5% 감소',
    '+10% 증가',
    '+ 10% 증가',
  ])('%s runs on', (line) => {
    expect(kindsIn(`교육\n${line}\n`)).toEqual(['joined']);
  });
});

test.each([
  '○월 ○일까지 접수',
  'ㅁ자형 서가',
  '−3.5% 감소',
  '~12월까지 접수',
  '★ 중점 과제',
  '→ 창업 증가',
  'ⅰ) 교육',
  'open 교육\noo 교육',
  '- ○시 ○구 서점\n- ★ 중점 과제',
  '교육 (1) 상담\n상담 가) 교육',
  '교육\n<개정 2031> 상담',
  '교육\n[서울] 상담',
  '교육\n1-2월 상담',
  '교육\nIT 상담',
  '- −3% 감소\n- -3% 감소',
  '글[^a]\n\n[^a]: o 교육',
])('%j is text', (text) => {
  expect(kindsIn(`${text}\n`)).toEqual([]);
});

describe('marks that may be levels are told, and stay', () => {
  test.each([
    '□ 가\n ○ 나\n  - 다\n   · 라\n',
    '□ 가\n\n○ 나\n\n- 다\n',
    'ㅇ 가\n- 나\nㅇ 다\n- 라\n',
    ':::box[제목]\n○ 가\n  · 나\n:::\n',
  ])('%j', (text) => {
    expect(kindsIn(text)).toContain('typed');
    expect(mendsOfMarkdown(text)).toEqual([]);
  });

  test('the indentation of hyphens below one mark tells their level', () => {
    const text = '○ 가\n - 나\n○ 다\n - 라\n';
    expect(applyEdits(text, mendsOfMarkdown(text))).toBe('- 가\n  - 나\n- 다\n  - 라\n');
  });

  test('another section has marks of its own', () => {
    const text = '## 하나\n\n□ 가\n\n## 둘\n\n○ 나\n';
    expect(applyEdits(text, mendsOfMarkdown(text))).toBe('## 하나\n\n- 가\n\n## 둘\n\n- 나\n');
  });
});

test('a note holds no items: a mark in it is told where it runs on, and stays', () => {
  const text = '글[^a]\n\n[^a]: 교육\n    o 상담\n';
  expect(kindsIn(text)).toEqual(['joined']);
  expect(mendsOfMarkdown(text)).toEqual([]);
});

describe('a number that a list does not go on with', () => {
  test.each([
    ['1. 가\n3. 나\n', '1. 가\n2. 나\n'],
    ['1. 가\n3. 나\n4. 다\n', '1. 가\n2. 나\n3. 다\n'],
    ['1. 가\n   - 나\n3. 다\n', '1. 가\n   - 나\n2. 다\n'],
    ['- 가\n  1. 나\n  3. 다\n', '- 가\n  1. 나\n  2. 다\n'],
  ])('%j is put in order', (text, mended) => {
    expect(new Set(kindsIn(text))).toEqual(new Set(['order']));
    expect(applyEdits(text, mendsOfMarkdown(text))).toBe(mended);
  });

  test('is no date and no number within a text', () => {
    expect(kindsIn('1. 가\n   5. 3. 시행\n')).toEqual([]);
  });
});

describe('a hyphen alone below a text', () => {
  test.each([
    ['- 가\n  - \n', '- 가\n'],
    ['- 가\n  -\n- 나\n', '- 가\n- 나\n'],
    ['1. 가\n   -\n2. 나\n', '1. 가\n2. 나\n'],
    ['가\n-\n- 나\n', '가\n- 나\n'],
    ['- 가\n  - 나\n  -\n  - 다\n', '- 가\n  - 나\n  - 다\n'],
  ])('%j is an empty item', (text, mended) => {
    expect(kindsIn(text)).toEqual(['empty']);
    expect(applyEdits(text, mendsOfMarkdown(text))).toBe(mended);
  });
});
