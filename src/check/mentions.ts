import Big from 'big.js';
import type { Form } from '../model/form.ts';

/** A number as a text says it. */
export interface Mention {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly value: Big;
  /** What one more in its last digit is worth: 100 for 9.43만. */
  readonly step: Big;
  /** The word for thousands or millions behind it, if there is one. */
  readonly size: string;
  /** What stands right behind it: a unit and what follows. */
  readonly unit: string;
}

const signs = '△▲−';
const numeral = `(?<![\\d.,'’‘A-Za-z-])([${signs}]?)(\\d{1,3}(?:,\\d{3})+|\\d+)(\\.\\d+)?(?!\\d|[.,]\\d)`;

export type MentionReader = (text: string) => readonly Mention[];

/** Reads the numbers of texts, with the words for thousands and millions that a form knows. Years behind an apostrophe are none. */
export function mentionReader({ multipliers }: Form): MentionReader {
  const sizes = alternatives(Object.keys(multipliers));
  const pattern = new RegExp(`${numeral}(?: ?(${sizes}))?( ?(?:%[pP]?|[\\p{L}]+))?`, 'gu');
  return (text) =>
    [...text.matchAll(pattern)].map(
      ({ 0: whole, 1: sign, 2: digits = '', 3: fraction = '', 4: size, 5: unit = '', index }) => {
        const factor = Big(multipliers[size ?? ''] ?? 1);
        const number = Big(digits.replaceAll(',', '') + fraction).times(factor);
        return {
          text: whole.slice(0, whole.length - unit.length),
          start: index,
          end: index + whole.length - unit.length,
          value: sign === '' ? number : number.times(-1),
          step: factor.times(Big(10).pow(-Math.max(0, fraction.length - 1))),
          size: size ?? '',
          unit: unit.trimStart(),
        };
      },
    );
}

/** Words as one expression, the longest first; what never matches where there are none. */
export function alternatives(words: readonly string[]): string {
  const escaped = words
    .filter((word) => word !== '')
    .map((word) => word.replaceAll(/[\\^$.*+?()[\]{}|/-]/gu, '\\$&'))
    .sort((left, right) => right.length - left.length);
  return escaped.length > 0 ? escaped.join('|') : '(?!)';
}

/** Whether a text says a number rounded to the digit that it shows. */
export function rounds({ value, step }: Pick<Mention, 'value' | 'step'>, number: Big): boolean {
  return number.minus(value).abs().lte(step.div(2));
}

/** Whether a text says a number as one who cut digits off, or went up to the next one, would. */
export function approaches({ value, step }: Pick<Mention, 'value' | 'step'>, number: Big): boolean {
  return number.minus(value).abs().lt(step);
}

/** A year that a text marks a value with: `'YY` or `YYYY`, whose apostrophe or century makes it one. */
export const yearMark = "(?:['’‘](\\d{2})|(?<!\\d)((?:19|20)\\d{2})(?!\\d))";

/** The year of such a mark, near the year of a plan. */
export function yearOf(short: string | undefined, full: string | undefined, year: number): number {
  if (full !== undefined) return Number(full);
  return year - (year % 100) + Number(short);
}

/**
 * A number as it would stand in a column of a unit: `9.43조` beside 조원 is 9.43. What has no size of its own is taken to
 * be in that unit.
 */
export function inUnit<T extends Pick<Mention, 'value' | 'step' | 'size'>>(
  mention: T,
  unit: string,
  { multipliers }: Form,
): T {
  const size = Object.keys(multipliers)
    .filter((word) => unit.startsWith(word))
    .reduce((longest, word) => (word.length > longest.length ? word : longest), '');
  if (mention.size === '' || size === '') return mention;
  const factor = Big(multipliers[size] ?? 1);
  return { ...mention, value: mention.value.div(factor), step: mention.step.div(factor) };
}
