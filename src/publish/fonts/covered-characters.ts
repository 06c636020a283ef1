import { readFileSync } from 'node:fs';
import { fallbackSlices, pointsIn } from './fallback-fonts.ts';
import { readFontFile } from './font-file.ts';
import { fontSource } from './fonts.ts';

/** The weights of the fonts of the site; the book sets some text in others, and has these behind them. */
const own = ['pretendard-gov-400.woff2', 'pretendard-gov-500.woff2', 'pretendard-gov-700.woff2'];

/** Letters of private use mean nothing beyond the font that has them. */
const privateUse = /\p{Co}/u;

/**
 * The code points that the fonts of the site have in every weight, in order; those of the book have them too,
 * since its families end with the same. What leaves no mark is among them where a font says so.
 */
export function coveredCharacters(): readonly number[] {
  const fonts = own.map((name) => readFontFile(readFileSync(fontSource(name) ?? name)));
  const points = new Set<number>();
  for (let point = 0; point < 0x20000; point += 1) if (fonts.every((font) => font.has(point))) points.add(point);
  for (const { range, files } of fallbackSlices('Book Sans More')) {
    const slices = files.map((file) => readFontFile(readFileSync(file)));
    for (const point of pointsIn(range)) if (slices.every((font) => font.has(point))) points.add(point);
  }
  return [...points]
    .filter((point) => !privateUse.test(String.fromCodePoint(point)))
    .sort((left, right) => left - right);
}
