import { type Edit, editsOfMatches } from '../fixes/edits.ts';
import { joinsWords } from '../fixes/middle-dots.ts';

/**
 * An address is not text: a sign in it may not be changed. One that stands alone ends where it ends on pages, before
 * Hangul and brackets, and with its cell.
 */
const address = /(?:\]\(|<)(?:https?:\/\/|mailto:)[^\s)>]*$|(?:https?:\/\/|mailto:)[!#-'*+\--~]*$/u;

/** Tildes that no font of the book has. Two of them are a mark of Markdown and stay. */
const tildes = /(?<![~∼˜⁓])[∼˜⁓](?![~∼˜⁓])/gu;

/** Middle dots that no font of the book has; the fifth is a vowel of old Hangul, which keyboards give for one. */
const dots = /[‧․･∙ᆞ⋅⸱]/gu;

/** What keyboards give for the apostrophe before a year: a letter, or an accent that would fall on the sign before it. */
const apostrophes = /[ʼ＇‛](?=\d\d(?!\d))|(?<![\p{L}\p{M}])\u0300(?=\d\d(?!\d))/gu;

/** A grave accent before a year would make code of what stands between it and the next. */
const graves = /(?<![`\p{L}\p{N}])`(?=\d\d(?:[년.~∼\-·/,)\s]|$))/gmu;

/** Brackets of half the width, which no font of the book has. */
const brackets = /[｢｣]/gu;

/**
 * Signs that look alike and of which the fonts have one: each is read as that one, as the guide says. Edits of
 * the mends of cells and prose for those that fonts have are made by `check --fix` alone.
 */
export function likenesses(text: string, isSetting: (offset: number) => boolean): readonly Edit[] {
  // Settings would take a straight apostrophe at the start of a value for a quote.
  const apostrophe = ({ start, ...edit }: Edit): Edit => ({ ...edit, start, after: isSetting(start) ? '’' : "'" });
  return [
    ...editsOfMatches(text, tildes, 'tilde', () => '~'),
    ...editsOfMatches(text, dots, 'middle-dot', () => '·').filter(({ start }) => joinsWords(text, start)),
    ...editsOfMatches(text, apostrophes, 'apostrophe', () => "'").map(apostrophe),
    ...editsOfMatches(text, graves, 'apostrophe', () => "'").map(apostrophe),
    ...editsOfMatches(text, brackets, 'bracket', (bracket) => (bracket === '｢' ? '「' : '」')),
  ].filter(({ start }) => !isInAddress(text, start));
}

/** Digits and letters of full width, the point between two digits, and the sign of per cent. */
const wide = /(?:[０-９Ａ-Ｚａ-ｚ％]|(?<=[０-９])．(?=[０-９])){1,40}/gu;

/** Puts characters of ordinary width for wide ones that are no signs of Markdown or CSV. */
export function narrowed(text: string): readonly Edit[] {
  return editsOfMatches(text, wide, 'full-width', (characters) => characters.normalize('NFKC')).filter(
    ({ start }) => !isInAddress(text, start),
  );
}

function isInAddress(text: string, at: number): boolean {
  return address.test(text.slice(Math.max(0, at - 200), at));
}
