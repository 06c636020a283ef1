import { readFile } from 'node:fs/promises';
import { expect, test } from 'vitest';
import { readFontFile } from '../../src/publish/fonts/font-file.ts';
import { fontFile } from './book.ts';

test.each(['woff2', 'woff'])('a %s file tells its name and its characters', async (extension) => {
  const font = readFontFile(await readFile(fontFile('Bold', extension)));
  expect(font.postScriptName).toBe('PretendardGOV-Bold');
  const has = (text: string) => [...text].map((character) => font.has(character.codePointAt(0)!));
  expect(has('가힣A0①')).toEqual([true, true, true, true, true]);
  expect(has('漢字\u{20000}')).toEqual([false, false, false]);
});
