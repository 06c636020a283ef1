import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseDocument } from 'yaml';
import { applyEdits } from '../../../src/read/fixes/edits.ts';
import { mendsOfYaml } from '../../../src/read/fixes/yaml.ts';

function mended(text: string): string {
  return applyEdits(text, mendsOfYaml(text, { start: 0, end: text.length }));
}

const mends: readonly (readonly [string, string])[] = [
  ['title: 씨앗ㆍ모종 \n', 'title: 씨앗·모종\n'],
  ['title: "씨앗ㆍ모종"\t\n', 'title: "씨앗·모종"\n'],
  ['code: 가 \r\ntitle: 나  ', 'code: 가\r\ntitle: 나'],
  ['list: \n  - 가 \n', 'list:\n  - 가\n'],
  ['title: 두 줄로 \n  적은 이름\n', 'title: 두 줄로\n  적은 이름\n'],
];

/** What stays: names of keys, blocks of lines, texts in quotes, and what cannot be read. */
const kept: readonly string[] = [
  '가ㆍ나: 1\n',
  'text: |\n  첫 줄 \n  둘째 줄\n',
  'text: "첫 줄 \n  둘째 줄"\n',
  'title: "닫지 않음 \ncode: 가ㆍ나 \n',
];

describe('YAML', () => {
  test.each(mends)('%j becomes %j', (before, after) => {
    expect(mended(before)).toBe(after);
  });

  test.each(kept)('%j stays', (text) => {
    expect(mended(text)).toBe(text);
  });

  test('is mended within its range alone', () => {
    const text = '--- \ntitle: 가 \n--- \n';
    expect(applyEdits(text, mendsOfYaml(text, { start: 5, end: 14 }))).toBe('--- \ntitle: 가\n--- \n');
  });
});

const pieces = [
  ...[
    'title',
    'code',
    ':',
    ': ',
    ' ',
    '  ',
    '\t',
    '\n',
    '\n  ',
    '- ',
    '|',
    '>',
    '|+',
    '"',
    "'",
    '#',
    '?',
    '{',
    '}',
    ',',
  ],
  ...['가', 'ㆍ', '나', '24', '---\n', '&a', '\\'],
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 14 }).map((parts) => parts.join(''));

function plainOf(text: string): string {
  return JSON.stringify(parseDocument(text, { prettyErrors: false, logLevel: 'error' }).toJS()).replaceAll('ㆍ', '·');
}

test('whatever it holds, YAML keeps its value, and mending it twice is mending it once', () => {
  fc.assert(
    fc.property(texts, (text) => {
      if (parseDocument(text, { prettyErrors: false, stringKeys: true }).errors.length > 0) return;
      const once = mended(text);
      expect(plainOf(once)).toBe(plainOf(text));
      expect(mended(once)).toBe(once);
    }),
    { numRuns: 20000 },
  );
});
