import { expect, test } from 'vitest';
import { readPage } from '../../src/model/finished-page.ts';
import { readFontFile } from '../../src/publish/fonts/font-file.ts';
import { fontSource } from '../../src/publish/fonts/fonts.ts';
import { type Splitting, slicesFor, splitFonts } from '../../src/publish/fonts/split-fonts.ts';

/** A site of eleven pages: 가 and 나 stand on all, 다 on one, and 라 on none. */
const pages = ['가나다', ...Array.from({ length: 10 }, () => '가나')].map((html) => readPage(html).characters);
const css = '@font-face { font-family: "Book Sans"; src: url("fonts/pretendard-gov-400.woff2") format("woff2"); }';
const splitting: Splitting = { pages, everywhere: 'A', sourceOf: fontSource, earlier: async () => undefined };

test('characters that are as common stand in one slice, and the rules say which', async () => {
  const split = await splitFonts(css, splitting);
  const ranges = [...split.css.matchAll(/unicode-range: ([^;]*);/gu)].map(([, range]) => range);
  expect(ranges).toEqual(['U+41, U+AC00, U+B098', 'U+B2E4']);
  expect(split.slices.every(({ name }) => split.css.includes(`url("fonts/${name}")`))).toBe(true);
});

test('a slice has its characters and no others', async () => {
  const { slices } = await splitFonts(css, splitting);
  const [common, rare] = slices.map(({ bytes }) => readFontFile(Buffer.from(bytes)));
  const has = (font: typeof common, character: string): boolean => font!.has(character.codePointAt(0)!);
  expect(['A', '가', '나', '다', '라'].map((character) => [has(common, character), has(rare, character)])).toEqual([
    [true, false],
    [true, false],
    [true, false],
    [false, true],
    [false, false],
  ]);
});

test('slices of an earlier build serve again, and new ones are the same bytes', async () => {
  const first = await splitFonts(css, splitting);
  const asked: string[] = [];
  const earlier = async (name: string) => {
    asked.push(name);
    return first.slices.find((slice) => slice.name === name)?.bytes;
  };
  expect(await splitFonts(css, { ...splitting, earlier })).toEqual(first);
  expect(asked).toEqual(first.slices.map(({ name }) => name));
  expect(await splitFonts(css, splitting)).toEqual(first);
});

test('a font that planpress does not have stays as it is written', async () => {
  const own = '@font-face { font-family: "Own"; src: url("fonts/own.woff2"); }';
  expect(await splitFonts(own, splitting)).toEqual({ css: own, slices: [] });
});

test('a page asks for the slices that it shows, in the weights that it shows them in', async () => {
  const two = `${css}\n${css.replace('{', '{ font-weight: 700;').replace('400', '700')}`;
  const { slices } = await splitFonts(two, splitting);
  const asked = (html: string) =>
    slicesFor(readPage(html).characters, slices).map(({ weight, isCommon }) => [weight, isCommon]);
  expect(asked('<p>가</p>')).toEqual([
    [400, true],
    [700, true],
  ]);
  expect(asked('<p>다</p>')).toContainEqual([400, false]);
  expect(asked('<p>다</p>')).not.toContainEqual([700, false]);
  expect(asked('<h1>다</h1>')).toContainEqual([700, false]);
});
