import { readFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { type FontFile, readFontFile } from './font-file.ts';

const require = createRequire(import.meta.url);

/** A family for characters that the fonts of the book lack, the slices it comes in, and whose place it takes. */
interface Fallback {
  readonly family: string;
  readonly owner: string;
  readonly stem: string;
  readonly instead: readonly string[];
}

const fallbacks: readonly Fallback[] = [
  {
    family: 'Book Sans More',
    owner: '@fontsource/noto-sans-kr',
    stem: 'noto-sans-kr',
    instead: ['krds-uiux/resources/fonts/PretendardGOV-Regular.subset.woff2'],
  },
  {
    family: 'Book Serif More',
    owner: '@fontsource/noto-serif-kr',
    stem: 'noto-serif-kr',
    instead: [
      '@fontsource/noto-serif-kr/files/noto-serif-kr-latin-400-normal.woff2',
      '@fontsource/noto-serif-kr/files/noto-serif-kr-korean-400-normal.woff2',
    ],
  },
];

const weights = [400, 700];

/** A font file to be copied: its name beside the style sheet, and where it comes from. */
export interface FontCopy {
  readonly name: string;
  readonly source: string;
}

/**
 * Style rules and files of the slices that hold characters of a text which the fonts of the book lack:
 * Hanja, rare syllables, signs. Only for the families that the style sheet falls back to.
 */
export async function fallbackFonts(
  style: string,
  text: string,
): Promise<{ readonly css: string; readonly files: readonly FontCopy[] }> {
  const characters = new Set(text);
  const wanted = fallbacks.filter(({ family }) => style.includes(`"${family}"`));
  const chosen = await Promise.all(wanted.map((fallback) => slicesOf(fallback, characters)));
  return { css: chosen.flatMap(({ rules }) => rules).join('\n'), files: chosen.flatMap(({ files }) => files) };
}

async function slicesOf(
  fallback: Fallback,
  characters: ReadonlySet<string>,
): Promise<{ rules: string[]; files: FontCopy[] }> {
  const fonts = await Promise.all(fallback.instead.map(readPackageFont));
  const lacking = [...characters]
    .map((character) => character.codePointAt(0) ?? 0)
    .filter((point) => point > 0x20 && !fonts.some((font) => font.has(point)));
  const files: FontCopy[] = [];
  const rules: string[] = [];
  for (const { range, copies } of slicesIn(fallback)) {
    const wanted = lacking.filter((point) => covers(range, point));
    if (wanted.length === 0) continue;
    // The range of the whole slice would make a rule of a thousand letters for a character or two.
    const shown = wanted.map((point) => `U+${point.toString(16).toUpperCase()}`).join(', ');
    for (const { weight, ...copy } of copies) {
      files.push(copy);
      rules.push(
        `@font-face { font-family: "${fallback.family}"; font-weight: ${weight}; src: url("fonts/${copy.name}") format("woff2"); unicode-range: ${shown}; }`,
      );
    }
  }
  return { rules, files };
}

interface Slice {
  readonly range: string;
  readonly copies: readonly (FontCopy & { readonly weight: number })[];
}

function slicesIn({ owner, stem }: Fallback): readonly Slice[] {
  const folder = dirname(require.resolve(`${owner}/package.json`));
  const ranges = JSON.parse(readFileSync(join(folder, 'unicode.json'), 'utf8')) as Record<string, string>;
  return Object.entries(ranges).map(([slice, range]) => {
    const copies = weights.map((weight) => {
      const name = `${stem}-${slice.replaceAll(/[[\]]/g, '')}-${weight}-normal.woff2`;
      return { name, source: join(folder, 'files', name), weight };
    });
    return { range, copies };
  });
}

/** The slices of a family that the style sheets fall back to: which characters each is for, and its files. */
export function fallbackSlices(
  family: string,
): readonly { readonly range: string; readonly files: readonly string[] }[] {
  const wanted = fallbacks.filter((fallback) => fallback.family === family);
  return wanted.flatMap(slicesIn).map(({ range, copies }) => ({ range, files: copies.map(({ source }) => source) }));
}

async function readPackageFont(path: string): Promise<FontFile> {
  const [first = '', second = '', ...rest] = path.split('/');
  const [owner, file] = first.startsWith('@')
    ? [`${first}/${second}`, rest.join('/')]
    : [first, [second, ...rest].join('/')];
  return readFontFile(await readFile(join(dirname(require.resolve(`${owner}/package.json`)), file)));
}

function covers(range: string, point: number): boolean {
  return boundsIn(range).some(([first, last]) => point >= first && point <= last);
}

/** The code points of a range as CSS writes it: `U+AC00-AC02,U+B098`. */
export function pointsIn(range: string): readonly number[] {
  return boundsIn(range).flatMap(([first, last]) =>
    Array.from({ length: last - first + 1 }, (_, step) => first + step),
  );
}

function boundsIn(range: string): readonly (readonly [first: number, last: number])[] {
  return range.split(',').map((part) => {
    const [from = '', to = from] = part.trim().replace(/^U\+/i, '').split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });
}
