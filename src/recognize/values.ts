import { squashed, usual } from '../model/published/plain.ts';

/** What a cell of figures may hold, where it stands alone: a number, a dash, or a word of the form. */
export function valuePattern(statuses: readonly string[]): string {
  const words = statuses.filter((word) => /\p{L}/u.test(word)).join('|');
  const number = '[△+]?(?:\\d{1,3}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?(?:만|억|천)?';
  // A share of one in parentheses is a weight.
  return `(?:${number}%?p?|\\((?![01]?\\.\\d)${number}\\)|-|${words})`;
}

/** A short year of a header, such as `'YY`. */
export const shortYear = /(?<![\d.])'\s?(\d{2})(?!\d)/gu;

/** The years that a text names in short, in the century of the plan. */
export function yearsIn(text: string): readonly { readonly year: number; readonly index: number }[] {
  return [...usual(text).matchAll(shortYear)].map(({ 1: digits, index }) => ({ year: 2000 + Number(digits), index }));
}

/** Whether a cell of a header says a year and nothing else. */
export function yearOf(text: string): number | undefined {
  const match = /^'?(\d{2})(?:년|목표)?$|^(20\d{2})년?$/u.exec(squashed(text));
  if (!match) return undefined;
  return match[2] === undefined ? 2000 + Number(match[1]) : Number(match[2]);
}
