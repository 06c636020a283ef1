import { mkdir, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, describe, expect, test } from 'vitest';
import { readCsv } from '../../src/read/csv.ts';
import { sourceFiles } from '../../src/read/files.ts';
import { placeOf, sourceText } from '../../src/read/text.ts';
import { removeFolders, temporaryFolder } from '../support/folders.ts';
import { shortPlace } from '../support/places.ts';

afterAll(removeFolders);

async function fileOf(bytes: Uint8Array | string) {
  const root = await temporaryFolder();
  await mkdir(dirname(join(root, 'data/t.csv')), { recursive: true });
  await writeFile(join(root, 'data/t.csv'), bytes);
  return sourceFiles(root);
}

describe('places in a text', () => {
  test.each([
    ['the first letter', '가나', 0, 1, '1:1-1:2'],
    ['a letter after one beyond the first plane', '😀가', 2, 3, '1:2-1:3'],
    ['a letter after LF', 'a\nbc', 3, 4, '2:2-2:3'],
    ['a letter after CRLF', 'a\r\nbc', 4, 5, '2:2-2:3'],
    ['a letter after CR', 'a\rbc', 3, 4, '2:2-2:3'],
    ['the end of the text', 'a\nb', 3, 3, '2:2-2:2'],
    ['after a last line end', 'a\n', 2, 2, '2:1-2:1'],
    ['an end before its start, which is empty', 'abc', 2, 1, '1:3-1:3'],
    ['several lines', 'ab\ncd\nef', 1, 7, '1:2-3:2'],
  ])('%s', (_, text, start, end, expected) => {
    expect(shortPlace(placeOf(sourceText('t.md', text), start, end))).toBe(expected);
  });
});

describe('the bytes of a file', () => {
  test('in UTF-8', async () => {
    const { value, diagnostics } = (await fileOf('가,나\n')).read('data/t.csv');
    expect([value?.text, diagnostics]).toEqual(['가,나\n', []]);
  });

  test('after a byte order mark, which does not count as a column', async () => {
    const { value } = (await fileOf('\uFEFFid,이름\n')).read('data/t.csv');
    expect(shortPlace(readCsv(value!).value.header!.cells[0]!.place)).toBe('1:1-1:3');
  });

  test('in CP949 are read and told of, with places that count letters, not bytes', async () => {
    const { value, diagnostics } = (await fileOf(iconv.encode('번호,이름\n하나,뷁\n', 'cp949'))).read('data/t.csv');
    expect(diagnostics.map(({ code, parameters }) => [code, parameters.encoding])).toEqual([
      ['encoding/not-utf-8', 'CP949'],
    ]);
    const last = readCsv(value!).value.rows[0]!.cells[1]!;
    expect([last.value, shortPlace(last.place)]).toEqual(['뷁', '2:4-2:5']);
  });

  test('in neither are refused', async () => {
    const { value, diagnostics } = (await fileOf(Uint8Array.of(0xff, 0xff, 0x41))).read('data/t.csv');
    expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['encoding/undecodable']]);
  });

  test('of a workbook are refused', async () => {
    const { value, diagnostics } = (await fileOf(Uint8Array.of(0x50, 0x4b, 3, 4, 0, 0))).read('data/t.csv');
    expect([value, diagnostics.map(({ code }) => code)]).toEqual([undefined, ['file/binary']]);
  });

  test('of a folder cannot be read', async () => {
    const { diagnostics } = (await fileOf('')).read('data');
    expect(diagnostics.map(({ code, parameters }) => [code, parameters.path])).toEqual([['file/not-a-file', 'data']]);
  });
});

test('a folder is listed by code unit, and one that is not there is empty', async () => {
  const files = await fileOf('');
  await writeFile(join(files.root, 'data/B.csv'), '');
  await mkdir(join(files.root, 'data/a'));
  expect(files.list('data')).toEqual([
    { name: 'B.csv', folder: false },
    { name: 'a', folder: true },
    { name: 't.csv', folder: false },
  ]);
  expect(files.list('nowhere')).toEqual([]);
});
