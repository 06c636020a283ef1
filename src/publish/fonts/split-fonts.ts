import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import type { PageCharacters } from '../../model/finished-page.ts';

/** A part of a font: the characters that it has, and how bold they are. */
export interface Slice {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly characters: ReadonlySet<string>;
  readonly weight: number;
  /** Whether its characters stand on many pages. */
  readonly isCommon: boolean;
}

/** A style sheet whose fonts come in slices. */
export interface SplitFonts {
  readonly css: string;
  readonly slices: readonly Slice[];
}

/** What the fonts of a style sheet are split for, and where slices may already be had. */
export interface Splitting {
  /** The characters of each page, and what any page may show besides. */
  readonly pages: readonly PageCharacters[];
  readonly everywhere: string;
  /** The file from which a font of the style sheet comes; undefined for one that stays whole. */
  readonly sourceOf: (name: string) => string | undefined;
  /** A slice of an earlier build, by the name of its file. */
  readonly earlier: (name: string) => Promise<Uint8Array | undefined>;
}

/** On how many of the pages a character has to stand to be in a slice with those as common. */
const shares = [0.1, 0];

const fontFace = /@font-face \{[^}]*url\("fonts\/([^"]+)\.woff2"\)[^}]*\}/g;

/**
 * Splits the fonts of a site so that a page loads what it shows: one slice has the characters that stand on
 * many pages, others those that are rarer, and what no page shows is left out. A reader's browser chooses by
 * the ranges of the rules. The names of slices tell what is in them, so that slices of an earlier build serve
 * again.
 */
export async function splitFonts(css: string, splitting: Splitting): Promise<SplitFonts> {
  const groups = characterGroups(splitting);
  const slices: Slice[] = [];
  const rules = new Map<string, string>();
  for (const [rule, name = ''] of css.matchAll(fontFace)) {
    const source = splitting.sourceOf(`${name}.woff2`);
    if (source === undefined || rule.includes('unicode-range')) continue;
    const font = await readFile(source);
    const parts: string[] = [];
    const weight = Number(/font-weight: (\d+)/.exec(rule)?.[1] ?? 400);
    for (const [at, characters] of groups.entries()) {
      const slice = `${name}-${hash('sha256', hash('sha256', font) + characters).slice(0, 10)}.woff2`;
      const bytes = (await splitting.earlier(slice)) ?? (await sliceOf(font, characters));
      slices.push({ name: slice, bytes, characters: new Set(characters), weight, isCommon: at === 0 });
      parts.push(rule.replace(`${name}.woff2`, slice).replace('}', `unicode-range: ${rangesOf(characters)}; }`));
    }
    rules.set(rule, parts.join('\n'));
  }
  return { css: css.replaceAll(fontFace, (rule) => rules.get(rule) ?? rule), slices };
}

/** The slices that a page cannot be drawn without: those of common characters, and rarer ones that it shows. */
export function slicesFor({ shown, bold }: PageCharacters, slices: readonly Slice[]): readonly Slice[] {
  return slices.filter(({ characters, weight, isCommon }) => {
    if (isCommon) return true;
    if (weight > plainWeight && weight < boldWeight) return false;
    return [...(weight < boldWeight ? shown : bold)].some((character) => characters.has(character));
  });
}

const plainWeight = 400;
const boldWeight = 600;

/** Loaded only where a slice has to be cut: most builds find theirs in the build before. */
async function sliceOf(font: Buffer, characters: string): Promise<Uint8Array> {
  const { default: subsetFont } = await import('subset-font');
  return subsetFont(font, characters, { targetFormat: 'woff2' });
}

/** The characters of all pages, the most common first, each group in the order of its code points. */
function characterGroups({ pages, everywhere }: Splitting): readonly string[] {
  const counts = new Map<string, number>();
  for (const { shown } of pages) {
    for (const character of shown) counts.set(character, (counts.get(character) ?? 0) + 1);
  }
  for (const character of everywhere) counts.set(character, pages.length);
  const groups = shares.map((): string[] => []);
  for (const [character, count] of counts) {
    groups[shares.findIndex((share) => count >= share * pages.length)]?.push(character);
  }
  return groups.filter((group) => group.length > 0).map((group) => group.sort(byCodePoint).join(''));
}

function byCodePoint(left: string, right: string): number {
  return (left.codePointAt(0) ?? 0) - (right.codePointAt(0) ?? 0);
}

/** The characters of a slice as CSS names them: `U+AC00-AC02, U+B098`. */
function rangesOf(characters: string): string {
  const ranges: [first: number, last: number][] = [];
  for (const character of characters) {
    const point = character.codePointAt(0) ?? 0;
    const last = ranges.at(-1);
    if (last && last[1] === point - 1) last[1] = point;
    else ranges.push([point, point]);
  }
  const hexadecimal = (point: number): string => point.toString(16).toUpperCase();
  return ranges
    .map(([first, last]) => `U+${hexadecimal(first)}${first === last ? '' : `-${hexadecimal(last)}`}`)
    .join(', ');
}
