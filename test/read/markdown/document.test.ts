import { describe, expect, test } from 'vitest';
import type { Block } from '../../../src/model/rich.ts';
import { plainText } from '../../../src/model/rich.ts';
import { readMarkdown } from '../../../src/read/markdown/document.ts';
import { sourceText } from '../../../src/read/text.ts';
import { cut, shortPlace } from '../../support/places.ts';

function read(text: string) {
  return readMarkdown(sourceText('a.md', text));
}

/** The blocks of the only section of a file. */
function blocks(prose: string): readonly Block[] {
  const { value, diagnostics } = read(`## 절\n\n${prose}\n`);
  expect(diagnostics).toEqual([]);
  return value.document.sections[0]!.prose.blocks;
}

/** The problems of a section's prose, whose first line is the third of the file. */
function problems(prose: string): readonly string[] {
  const { diagnostics } = read(`## 절\n\n${prose}\n`);
  return diagnostics.map(({ code, place }) => `${code} ${shortPlace(place)}`);
}

describe('sections', () => {
  test('begin at ##, those within them at ###', () => {
    const { sections } = read('## 하나\n\n- 가\n\n### 안\n\n- 나\n\n## 둘\n').value.document;
    expect(sections.map(({ heading, sections: inner }) => [heading, inner.map((section) => section.heading)])).toEqual([
      ['하나', ['안']],
      ['둘', []],
    ]);
  });

  test('stand where their words stand, not their marks', () => {
    const text = '---\ntitle: 가\n---\n\n##   추진배경 (목적)\n';
    const [section] = read(text).value.document.sections;
    expect([shortPlace(section!.place), cut(text, section!.place)]).toEqual(['5:6-5:15', '추진배경 (목적)']);
  });

  test('end where the file ends', () => {
    expect(shortPlace(read('## 하나\n\n- 가\n').value.document.end)).toBe('4:1-4:1');
  });
});

describe('front matter', () => {
  test.each([
    ['with LF', '---\ntitle: 가\n---\n\n## 절\n', 'title: 가'],
    ['with CRLF', '---\r\ntitle: 가\r\n---\r\n\r\n## 절\r\n', 'title: 가'],
  ])('is what stands between its lines, %s', (_, text, expected) => {
    expect(text.slice(...read(text).value.frontMatter!)).toBe(expected);
  });

  test('is not there in a file that begins with text', () => {
    expect(read('## 절\n').value.frontMatter).toBeUndefined();
  });
});

describe('prose', () => {
  test('is lists within lists', () => {
    expect(blocks('- 가\n  - 나\n- 다')).toMatchObject([
      {
        type: 'list',
        ordered: false,
        items: [{ line: [{ text: '가' }], children: [{ type: 'list' }] }, { children: [] }],
      },
    ]);
  });

  test('is numbered lists that begin at 1, or go on after other text', () => {
    expect(blocks('1. 가\n2. 나\n\n글\n\n3. 다')).toMatchObject([
      { type: 'list', ordered: true, start: 1 },
      { type: 'paragraph' },
      { type: 'list', ordered: true, start: 3 },
    ]);
  });

  test('is boxes with a title', () => {
    expect(blocks(':::box[제목]\n\n- 가\n\n:::')).toMatchObject([
      { type: 'box', title: [{ text: '제목' }], children: [{ type: 'list' }] },
    ]);
  });

  test('is tables put where they belong, with their options', () => {
    const [block] = blocks('::table[consultation]{set=2}');
    expect(block).toMatchObject({ type: 'table-here', table: 'consultation', options: new Map([['set', '2']]) });
  });

  test('is small tables of its own', () => {
    expect(blocks('| 가 | 나 |\n|---|---|\n| 1 | 2 |')).toMatchObject([
      {
        type: 'simple-table',
        header: [[{ text: '가' }], [{ text: '나' }]],
        rows: [[[{ text: '1' }], [{ text: '2' }]]],
      },
    ]);
  });

  test.each([
    [
      'strong words, though no space parts them',
      '**(가)**나',
      [
        { type: 'strong', children: [{ type: 'text', text: '(가)' }] },
        { type: 'text', text: '나' },
      ],
    ],
    ['a single tilde, which stands in dates', "'24.1~3월, 5~7%", [{ type: 'text', text: "'24.1~3월, 5~7%" }]],
    ['a colon, which is no directive', '대상:소상공인, 비율 1:2', undefined],
    ['a line break as a space', '가\n나', [{ type: 'text', text: '가 나' }]],
    [
      'a link to the web',
      '[가](https://example.org)',
      [{ type: 'link', url: 'https://example.org', children: [{ type: 'text', text: '가' }] }],
    ],
    ['a formula', ':formula[{가}/{나}×100]', [{ type: 'formula', source: '{가}/{나}×100' }]],
  ])('keeps %s', (_, text, expected) => {
    const [block] = blocks(text);
    const line = block?.type === 'paragraph' ? block.line : [];
    if (expected === undefined) expect(plainText(line)).toBe(text);
    else expect(line).toMatchObject(expected);
  });

  test('keeps an expression with the place of its text', () => {
    const text = '## 절\n\n- 목표 :value[indicator.a.target | round 1]% 달성\n';
    const [block] = read(text).value.document.sections[0]!.prose.blocks;
    const value = block?.type === 'list' ? block.items[0]!.line.find(({ type }) => type === 'value') : undefined;
    expect(value).toMatchObject({ type: 'value', source: 'indicator.a.target | round 1' });
    expect(value?.type === 'value' && cut(text, value.place)).toBe('indicator.a.target | round 1');
  });

  test('keeps notes apart from where they are anchored', () => {
    const { prose } = read('## 절\n\n- 가[^n]\n\n[^n]: 설명\n').value.document.sections[0]!;
    expect(prose.notes.map(({ label, line, place }) => [label, plainText(line), shortPlace(place)])).toEqual([
      ['n', '설명', '5:1-5:9'],
    ]);
  });
});

describe('what has no place in the book', () => {
  test.each([
    ['HTML', '가 <b>나</b>', ['markdown/html 3:3-3:6']],
    ['a block of HTML', '<div>가</div>', ['markdown/html 3:1-3:13']],
    ['an image', '![가](a.png)', ['markdown/image 3:1-3:12']],
    ['code', '`가`', ['markdown/unsupported 3:1-3:4']],
    ['a block quote', '> 가', ['markdown/unsupported 3:1-3:4']],
    ['words struck out', '~~가~~', ['markdown/unsupported 3:1-3:6']],
    ['a link to a script', '[가](javascript:x)', ['markdown/unsafe-link 3:1-3:18']],
    ['an unknown directive', ':valeu[a.b.c]', ['markdown/unknown-directive 3:1-3:14']],
    ['an unknown block directive', '::tabel[a]', ['markdown/unknown-directive 3:1-3:11']],
  ])('%s', (_, prose, expected) => {
    expect(problems(prose)).toEqual(expected);
  });

  test('text before the first heading', () => {
    const { value, diagnostics } = read('---\ntitle: 가\n---\n\n- 나\n\n## 절\n');
    expect(diagnostics).toEqual([]);
    expect(shortPlace(value.document.lead!.place)).toBe('5:1-5:4');
  });

  test('an unknown directive is told which was probably meant', () => {
    const { diagnostics } = read('## 절\n\n가 :values[a.b.c]\n\n::tables[a]\n');
    expect(diagnostics.map(({ parameters }) => parameters.suggestion)).toEqual(['value', 'table']);
  });
});
