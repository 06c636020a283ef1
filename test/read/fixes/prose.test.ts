import fc from 'fast-check';
import type { Nodes } from 'mdast';
import { describe, expect, test } from 'vitest';
import { applyEdits } from '../../../src/read/fixes/edits.ts';
import { mendsOfMarkdown } from '../../../src/read/fixes/prose.ts';
import { structureOf } from '../../../src/read/markdown/dialect/structure.ts';
import { parseDocument } from '../../../src/read/markdown/parser.ts';
import { isFull } from '../../support/full.ts';

function mended(text: string): string {
  return applyEdits(text, mendsOfMarkdown(text));
}

describe('Markdown', () => {
  test.each([
    ['a dot between words', '- 창업ㆍ성장\n', '- 창업·성장\n'],
    ['a dot in a heading', '## 여건ㆍ방향\n', '## 여건·방향\n'],
    ['a dot beside emphasis and brackets', '**창업**ㆍ「성장」\n', '**창업**·「성장」\n'],
    ['a dot in the title of a box', ':::box[창업ㆍ성장]\n가\n:::\n', ':::box[창업·성장]\n가\n:::\n'],
    ['a dot in a formula', ':formula[{창업ㆍ성장}/{가}]\n', ':formula[{창업·성장}/{가}]\n'],
    ['a dot in the words of a link', '[창업ㆍ성장](https://example.org)\n', '[창업·성장](https://example.org)\n'],
    ['an apostrophe turned the wrong way before a year', '- ‘24년 예산, (‘25.3월)\n', "- '24년 예산, ('25.3월)\n"],
    ['an accent and a prime before a year', '- ´24~′26년\n', "- '24~'26년\n"],
    ['spaces at the end of lines', '- 가 \n  나\t\n- 다  \n', '- 가\n  나\n- 다\n'],
    ['a line of spaces', '가\n  \n나\n', '가\n\n나\n'],
    ['spaces before CRLF', '가 \r\n\r\n나\r\n', '가\r\n\r\n나\r\n'],
  ])('%s', (_, before, after) => {
    expect(mended(before)).toBe(after);
  });

  test.each([
    ['a hyphen without its space', '-창업\n-성장\n', '- 창업\n- 성장\n'],
    ['dashes', '– 창업\n– 성장\n', '- 창업\n- 성장\n'],
    ['circles below an item', '- 창업\n  ○ 교육\n  ○ 상담\n', '- 창업\n  - 교육\n  - 상담\n'],
    ['another space behind the hyphen', '-\u00A0창업\n-\u3000성장\n', '- 창업\n- 성장\n'],
    ['another space before the hyphen', '- 창업\n\u3000- 교육\n', '- 창업\n  - 교육\n'],
    ['a mark behind the hyphen', '- ○ 창업\n- - 성장\n', '- 창업\n- 성장\n'],
    ['an empty item', '- 창업\n-\n- 성장\n', '- 창업\n- 성장\n'],
    ['one space of indentation', '- 창업\n - 교육\n - 상담\n- 성장\n', '- 창업\n  - 교육\n  - 상담\n- 성장\n'],
    ['two spaces under a number', '1. 창업\n  - 교육\n2. 성장\n', '1. 창업\n   - 교육\n2. 성장\n'],
    ['too much indentation', '- 창업\n        - 교육\n', '- 창업\n  - 교육\n'],
    ['circled numbers', '① 창업\n② 성장\n', '1. 창업\n2. 성장\n'],
    ['circled numbers behind hyphens', '- ① 창업\n- ② 성장\n', '1. 창업\n2. 성장\n'],
    ['numbers without their space', '1.창업\n2.성장\n', '1. 창업\n2. 성장\n'],
    ['numbers that are all one', '1. 창업\n1. 성장\n', '1. 창업\n2. 성장\n'],
    ['a remark right below an item', '- 창업\n  ※ 참고\n', '- 창업\n\n  ※ 참고\n'],
    ['a line right below a table', '| 가 |\n|---|\n| 1 |\n※ 참고\n', '| 가 |\n|---|\n| 1 |\n\n※ 참고\n'],
  ])('lists: %s', (_, before, after) => {
    expect(mended(before)).toBe(after);
  });

  test.each([
    ['marks that may be two levels', '□ 창업\n○ 교육\n'],
    ['a circled number alone, and one with a list below', '- ① 창업\n\n글\n\n- ① 가\n  - 나\n- ② 다\n'],
    ['a minus behind the hyphen', '- - 10%\n'],
    ['an asterisk that may be a note', '- 창업\n  * 교육\n'],
    ['an item that goes back to no level', '- 가\n   - 나\n  - 다\n'],
    ['two spaces that break a line', '- 가  \n  나\n'],
    ['what is in fenced code', '```\n가ㆍ나 \n  \n```\n'],
    ['front matter, which is not Markdown', '---\ntitle: 가  \n---\n'],
    ['a backslash that would break the line', '가\\ \n나\n'],
    ['marks in the cells of a table', '|ㆍ가|\n|---|\n|ㆍ나|\n'],
    ['an address', '<https://example.org/가ㆍ나>\n'],
    ['the target of a link', '[가](https://example.org/가ㆍ나)\n'],
    ['an expression', ':value[가ㆍ나]\n'],
    ['a mark of a note', '가[^나ㆍ다]\n'],
    ['a dot beside the marks of its own emphasis, which would be none', '**가・**1\n'],
    ['a quotation that begins with a number', '‘24시간 운영’과 ‘24년 계획’\n'],
    ['a typographic apostrophe, which is right', '’24년\n'],
    ['a prime of minutes', '37°30′24.5″\n'],
    ['an ordinary middle dot', '가·나\n'],
  ])('stays: %s', (_, text) => {
    expect(mended(text)).toBe(text);
  });
});

const pieces = [
  ...[
    '- ',
    '  ',
    ' ',
    '\t',
    '\n',
    '\n\n',
    '1. ',
    '## ',
    '```\n',
    '`',
    ':::box[',
    ']',
    ':::',
    '|',
    '\n|---|\n',
    '---\n',
  ],
  ...['가', '나다', 'ㆍ', '•', '・', '·', '**', '\\', '[^a]', '[^a]: ', ':value[', '::table[x]', '<b>', '> ', '    '],
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 16 }).map((parts) => parts.join(''));

/** A tree without places, spaces beside line breaks and kinds of middle dots. */
function shape(node: Nodes): unknown {
  const { position, data, ...rest } = node as Nodes & { data?: unknown };
  const own = Object.entries(rest).map(([key, value]) => [key, typeof value === 'string' ? unified(value) : value]);
  const inner = 'children' in node ? { children: node.children.map(shape) } : {};
  return { ...Object.fromEntries(own), ...inner };
}

function unified(text: string): string {
  return text.replaceAll(/[ㆍ‧・•]/gu, '·').replaceAll(/[ \t]+(?=\n|$)/g, '');
}

function isWhatItLooksLike(text: string): boolean {
  const { lines, tables } = structureOf(parseDocument(text), text);
  return lines.length === 0 && tables.length === 0;
}

describe('whatever a file holds', () => {
  test('mending it twice is mending it once, but for lines that become items', () => {
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(isWhatItLooksLike(text));
        const once = mended(text);
        expect(mended(once)).toBe(once);
      }),
      { numRuns: isFull ? 8000 : 2500 },
    );
  });

  test('its tree stays, but for lines that become the items they look like', () => {
    fc.assert(
      fc.property(texts, (text) => {
        fc.pre(isWhatItLooksLike(text));
        expect(shape(parseDocument(mended(text)))).toEqual(shape(parseDocument(text)));
      }),
      { numRuns: isFull ? 8000 : 2500 },
    );
  });
});
