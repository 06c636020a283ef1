import type { OddNumberHint } from '../../diagnostics/catalogue/text.ts';

/** A number of a text that nobody writes so, between two offsets. */
export interface OddNumber {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly hint: OddNumberHint;
}

/** What stands before a number that belongs to another one, or to a code or address. */
const before = '(?<![A-Za-z\\d.,/_#=~-])';

/** Looks for numbers that have lost or gained a mark, by the words of size that a form knows. */
export function oddNumberPattern(sizes: readonly string[]): RegExp {
  const size = sizes.filter((word) => word !== '').map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'));
  const sized = size.length > 0 ? `(?:${size.join('|')})` : '(?!)';
  const kinds = [
    // One group of three and another of two or four: a digit or a comma is lost.
    `(?<thousands>\\d{1,3}(?:,\\d{3})*(?:,\\d{3},\\d{1,2}|,\\d{1,2},\\d{3}|,\\d{4,6}|,,\\d{3})(?:,\\d{3})*)(?![\\d.,])`,
    `(?<points>\\d+(?:\\.\\d+){2,}|\\d+(?:\\.\\.|,\\.)\\d+)(?=\\s?(?:[%％‰]|${sized}))`,
    `(?<slash>\\d{2}[\\d,.]*/\\d[\\d,.]*)(?=${sized})`,
    `(?<letter>\\d[\\d,]*[lIO][\\d,]*\\d)(?![A-Za-z\\d.-])`,
  ];
  return new RegExp(`(?=\\d)${before}(?:${kinds.join('|')})`, 'gu');
}

const hints: readonly OddNumberHint[] = ['thousands', 'points', 'slash', 'letter'];

/** A first look, which most texts do not get past. */
const suspicious = /\d[,./lIO]+\d/u;

/** The odd numbers of a text. */
export function oddNumbersIn(text: string, pattern: RegExp): readonly OddNumber[] {
  if (!suspicious.test(text)) return [];
  return [...text.matchAll(pattern)].map(({ 0: found, index, groups = {} }): OddNumber => {
    const hint = hints.find((name) => groups[name] !== undefined);
    return { text: found, start: index, end: index + found.length, hint: hint ?? 'thousands' };
  });
}
