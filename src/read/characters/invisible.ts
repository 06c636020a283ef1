import type { InvisibleKind } from '../../diagnostics/catalogue/character.ts';
import type { Edit } from '../fixes/edits.ts';
import { hasGlyph, picture } from './glyphs.ts';

/** Characters that nobody sees: they break words for a search, hide in keys, and turn the order of what is read. */
const unseen = /[\p{Default_Ignorable_Code_Point}\uFFF9-\uFFFB\u0080-\u0084\u0086-\u009F]/u;

/** Characters that look like a space and are none, and ends of lines that no editor of sources knows. */
const blanks = /[\u3164\uFFA0\u2800\u0085\u2028\u2029]/u;

/** Spaces of other widths. In prose they are seen as they were typed; in tables and settings values are compared. */
const spaces = /[\u00A0\u1680\u2000-\u200A\u202F\u205F\u3000]/u;

/** Not one that parts the thousands of a number: the reader of the cell knows better what that is. */
const replaceable = new RegExp(`(?!(?<=\\d).\\d{3}(?!\\d))${spaces.source}`, 'gu');

/** A picture with the signs that join it to others, or one invisible character. */
const found = new RegExp(`${picture.source}|${unseen.source}|${blanks.source}`, 'gu');

/**
 * Takes out what is invisible and puts a space for what looks like one. Signs that make one picture of several
 * stay where no font has it: it is told as a whole.
 */
export function withoutInvisible(text: string): readonly Edit[] {
  if (!unseen.test(text) && !blanks.test(text)) return [];
  return [...text.matchAll(found)].flatMap(({ 0: match, index }) => {
    const [first = ''] = match;
    if (!isInvisible(first) && !hasGlyph(first)) return [];
    return invisibleIn(match).map(({ start, end, ...edit }) => ({ ...edit, start: start + index, end: end + index }));
  });
}

function invisibleIn(text: string): readonly Edit[] {
  return [...text.matchAll(/./gsu)].flatMap(({ 0: character, index }) => {
    if (!isInvisible(character)) return [];
    const after = blanks.test(character) ? ' ' : '';
    return [{ kind: 'invisible' as const, start: index, end: index + character.length, after }];
  });
}

/** Puts ordinary spaces for others. */
export function withPlainSpaces(text: string): readonly Edit[] {
  return [...text.matchAll(replaceable)].map(({ index }) => ({
    kind: 'space',
    start: index,
    end: index + 1,
    after: ' ',
  }));
}

const kinds: readonly (readonly [characters: RegExp, kind: InvisibleKind])[] = [
  [/\u00AD/u, 'soft-hyphen'],
  [/\u200B/u, 'zero-width-space'],
  [/[\u200C\u200D]/u, 'joiner'],
  [/[\u200E\u200F\u061C\u202A-\u202E\u2066-\u2069]/u, 'direction'],
  [/[\u2060-\u2065]/u, 'word-joiner'],
  [/\uFEFF/u, 'byte-order-mark'],
  [/[\u115F\u1160\u3164\uFFA0]/u, 'hangul-filler'],
  [/\u2800/u, 'braille'],
  [/\u180E/u, 'mongolian'],
  [/[\uFE00-\uFE0F\u{E0100}-\u{E01EF}\u180B-\u180D\u180F]/u, 'variation-selector'],
  [/[\u{E0000}-\u{E007F}]/u, 'tag'],
  [/[\u0085\u2028]/u, 'line-separator'],
  [/\u2029/u, 'paragraph-separator'],
  [/\u00A0/u, 'no-break-space'],
  [/\u202F/u, 'narrow-no-break-space'],
  [/\u3000/u, 'ideographic-space'],
  [/[\u1680\u2000-\u200A\u205F]/u, 'other-space'],
  [/[\u0080-\u009F\uFFF9-\uFFFB]/u, 'control'],
];

/** Whether nobody sees a character. */
export function isInvisible(character: string): boolean {
  return unseen.test(character) || blanks.test(character);
}

/** What kind of invisible character or space one is. */
export function kindOfInvisible(character: string): InvisibleKind {
  return kinds.find(([pattern]) => pattern.test(character))?.[1] ?? 'other';
}
