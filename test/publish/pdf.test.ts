import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readFontFile } from '../../src/publish/pdf/font-file.ts';
import { makeSameBytes } from '../../src/publish/pdf/same-bytes.ts';
import { fontFile } from './book.ts';

test.each(['woff2', 'woff'])('a %s file tells its name and its characters', async (extension) => {
  const font = readFontFile(await readFile(fontFile('Bold', extension)));
  expect(font.postScriptName).toBe('PretendardGOV-Bold');
  const has = (text: string) => [...text].map((character) => font.has(character.codePointAt(0)!));
  expect(has('가힣A0①')).toEqual([true, true, true, true, true]);
  expect(has('漢字\u{20000}')).toEqual([false, false, false]);
});

test('dates and structure ids are replaced in place, the order of ids kept', () => {
  const text = (date: string, ids: number[]) =>
    `<</CreationDate (D:${date})\n/ModDate (D:${date})>> ${ids.map((id) => `(node${String(id).padStart(8, '0')})`).join(' ')}`;
  const bytes = Buffer.from(text("20261121092325+09'00'", [431, 17, 431, 90]));
  const result = Buffer.from(makeSameBytes(bytes, new Date('1999-12-31T23:59:58Z')));
  expect(result.toString()).toBe(text("19991231235958+00'00'", [3, 1, 3, 2]));
});
