import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { sourceText } from '../../../src/read/text.ts';
import { readYaml } from '../../../src/read/yaml/schema.ts';
import { parseYaml } from '../../../src/read/yaml/value.ts';
import { shortPlace } from '../../support/places.ts';

const schema = z.strictObject({
  title: z.string(),
  count: z.int().optional(),
  inner: z.strictObject({ name: z.string() }).optional(),
  children: z.array(z.string()).default([]),
});

function read(text: string) {
  return readYaml(sourceText('plan.yaml', text), schema);
}

/** What does not keep the rest of a text from satisfying its schema. */
const readAnyway = new Set(['yaml/syntax']);

describe('problems stand at their own place', () => {
  test.each([
    ['an unknown key at the key', 'title: 가\ncuont: 1\n', 'yaml/unknown-key 2:1-2:6'],
    ['an unknown key within a map', 'title: 가\ninner: { name: 나, nam: 다 }\n', 'yaml/unknown-key 2:19-2:22'],
    ['a wrong value at the value', 'title: 가\ncount: 하나\n', 'yaml/wrong-value 2:8-2:10'],
    ['a wrong item of a list', 'title: 가\nchildren: [나, 3]\n', 'yaml/wrong-value 2:15-2:16'],
    ['a missing key at the first line', 'count: 1\n', 'yaml/missing-key 1:1-1:9'],
    ['a missing key of a map at the map', 'title: 가\ninner: {}\n', 'yaml/missing-key 2:8-2:10'],
    ['bad syntax where it begins', 'title: 가\nchildren: [나\n', 'yaml/syntax 2:11-2:13'],
    ['a key that stands twice', 'title: 가\ntitle: 나\n', 'yaml/duplicate-key 2:1-2:6'],
  ])('%s', (_, text, expected) => {
    const { value, diagnostics } = read(text);
    expect(diagnostics.map(({ code, place }) => `${code} ${shortPlace(place)}`)).toEqual([expected]);
    expect(value.value === undefined).toBe(diagnostics.some(({ code }) => !readAnyway.has(code)));
  });

  test('all of them in one run', () => {
    const { diagnostics } = read('ttl: 가\ncount: 하나\n');
    expect(diagnostics.map(({ code }) => code).sort()).toEqual([
      'yaml/missing-key',
      'yaml/unknown-key',
      'yaml/wrong-value',
    ]);
  });
});

test.each([
  ["count: '3'", 'text for a number'],
  ['title: 3', 'number for text'],
  ['title: [가]', 'group for text'],
  ['children: 가', 'one for a list'],
  ['count: 1.5', undefined],
])('%s is told what its type needs', (line, type) => {
  const wrong = read(`${line}\n`).diagnostics.find(({ code }) => code === 'yaml/wrong-value');
  expect(wrong?.parameters).toHaveProperty('type', type);
});

test('what a list holds is named by its id, and a kind is told which there are', () => {
  const page = z.discriminatedUnion('kind', [
    z.object({ kind: z.literal('list') }),
    z.object({ kind: z.literal('map') }),
  ]);
  const pages = z.object({ site: z.object({ pages: z.array(page).default([]) }).prefault({}) });
  const source = sourceText('a.yaml', 'site:\n  pages:\n    - { id: all, kind: lst }\n');
  const { diagnostics } = readYaml(source, pages);
  expect(diagnostics.map(({ parameters: { key, reason } }) => ({ key, reason }))).toEqual([
    {
      key: 'site.pages.all.kind',
      reason: { ko: 'list, map 가운데 하나여야 합니다', en: 'it must be one of list, map' },
    },
  ]);
});

test('an unknown key is told which key was probably meant', () => {
  expect(read('title: 가\nchilren: []\n').diagnostics[0]?.parameters.suggestion).toBe('children');
});

test('front matter stands where it stands in its file', () => {
  const source = sourceText('a.md', '---\ntitle: 가\ncount: 둘\n---\n');
  const { diagnostics } = readYaml(source, schema, { range: [4, 22] });
  expect(diagnostics.map(({ place }) => shortPlace(place))).toEqual(['3:8-3:9']);
});

test('front matter has a code of its own for a missing key', () => {
  const source = sourceText('a.md', '---\ncount: 1\n---\n');
  const options = { range: [4, 12], missing: 'front-matter/missing-key' } as const;
  const { diagnostics } = readYaml(source, schema, options);
  expect(diagnostics.map(({ code, place }) => `${code} ${shortPlace(place)}`)).toEqual([
    'front-matter/missing-key 2:1-2:9',
  ]);
});

describe('a value tells its place', () => {
  const yaml = parseYaml(sourceText('a.yaml', 'a:\n  - 가\n  - { b: 나 }\n')).value;

  test.each([
    [['a', 0], '2:5-2:6'],
    [['a', 1, 'b'], '3:10-3:11'],
    [['a', 1, 'unwritten'], '3:5-3:13'],
    [['other'], '1:1-1:3'],
  ])('%j', (path, expected) => {
    expect(shortPlace(yaml.placeAt(path))).toBe(expected);
  });

  test('and that of a key', () => {
    expect(shortPlace(yaml.placeOfKey(['a', 1], 'b'))).toBe('3:7-3:8');
  });
});

test('a value that satisfies its schema has the defaults that it left out', () => {
  expect(read('title: 가\n').value.value).toEqual({ title: '가', children: [] });
});
