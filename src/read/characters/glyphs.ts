import type { MissingGlyphKind } from '../../diagnostics/catalogue/character.ts';
import type { Range } from '../../model/problem.ts';
import { covered } from './covered.ts';
import { codePointsIn } from './ranges.ts';

/** A character that no font of the book and of the site has. */
export interface MissingGlyph extends Range {
  readonly character: string;
}

/** What most texts are made of and all fonts have: nothing is looked up for it. */
const ordinary =
  /[^\t\n\r -~가-힣·→①-⑮「」『』【】〔〕△▲▼×÷※…○◇□Σㅇα↑↓←⇒’‘“”Ⅰ-Ⅹ高低中新舊企美上下全內外獨對社韓日先前後大小]/;
const others = new RegExp(ordinary.source, 'gu');

/** Whether a text holds characters that have to be looked at one by one. */
export function isUnusual(text: string): boolean {
  return ordinary.test(text);
}

/** What leaves no mark needs no glyph. */
const unmarked = /[\p{White_Space}\p{Control}\p{Default_Ignorable_Code_Point}\uFFFD]/u;

/** A picture of several signs, of which each alone may have a glyph. */
export const picture = /\p{Extended_Pictographic}[\u200D\uFE0E\uFE0F\p{Emoji_Modifier}\p{Extended_Pictographic}]*/u;

/** What is told as one character though it is several: a picture, and a syllable of old Hangul. */
const whole = new RegExp(`^(?:${picture.source}|[\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF]+)`, 'u');

/** The characters of a text that no font has, in their order. */
export function missingGlyphs(text: string): readonly MissingGlyph[] {
  const found: MissingGlyph[] = [];
  for (const { 0: own, index } of text.matchAll(others)) {
    if (hasGlyph(own) || index < (found.at(-1)?.end ?? 0)) continue;
    const character = whole.exec(text.slice(index, index + 40))?.[0] ?? own;
    found.push({ character, start: index, end: index + character.length });
  }
  return found;
}

/** Whether the fonts have a glyph for a character, or it needs none. */
export function hasGlyph(character: string): boolean {
  return glyphs().has(character.codePointAt(0) ?? 0) || unmarked.test(character);
}

let known: ReadonlySet<number> | undefined;

/** Made where it is asked for first: most runs need none of it. */
function glyphs(): ReadonlySet<number> {
  known ??= new Set(codePointsIn(covered));
  return known;
}

/** Why no font has a character. */
export function kindOf(character: string): MissingGlyphKind {
  if (/^\p{Co}/u.test(character)) return 'private';
  if (/^\p{Cn}/u.test(character)) return 'unassigned';
  if (/^\p{M}/u.test(character)) return 'combining';
  if (/^[\u1100-\u11FF\uA960-\uA97F\uD7B0-\uD7FF]/u.test(character)) return 'old-hangul';
  return /^\p{Extended_Pictographic}/u.test(character) ? 'emoji' : 'other';
}
