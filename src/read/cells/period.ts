import type { Period, PeriodWord } from '../../model/date.ts';
import { failed, nothing, type Range, type Reading, read } from '../../model/problem.ts';
import { closest } from '../../model/suggestion.ts';
import { type Piece, part, rangeOf, trimmed } from './piece.ts';

/** The words by which a form groups its schedules. */
export interface PeriodWords {
  readonly periods: readonly PeriodWord[];
}

/**
 * Reads the group of a schedule row: one of the form's periods, two joined by a tilde, or one with a
 * tilde before or after it. Blank gives nothing. Gives `date/unknown-period` and `date/end-before-start`.
 */
export function parsePeriod(text: string, words: PeriodWords): Reading<Period> {
  const cell = trimmed(text);
  if (cell.text === '') return nothing;
  const whole = find(cell, words);
  if (whole) return read({ from: whole.from, to: whole.to, text: cell.text });
  const tilde = cell.text.search(/[~∼〜～]/u);
  return tilde < 0 ? unknown(cell, words) : parseSpan(cell, tilde, words);
}

function parseSpan(cell: Piece, tilde: number, words: PeriodWords): Reading<Period> {
  const [before, after] = [part(cell, 0, tilde), part(cell, tilde + 1, cell.text.length)];
  if (before.text === '' && after.text === '') return unknown(cell, words);
  const [first, last] = [find(before, words), find(after, words)];
  if (before.text !== '' && first?.from === undefined) return unknown(before, words);
  if (after.text !== '' && last?.to === undefined) return unknown(after, words);
  const [from, to] = [first?.from, last?.to];
  if (from !== undefined && to !== undefined && to < from) return backwards(rangeOf(cell), cell.text);
  return read({ from, to, text: cell.text });
}

function find(piece: Piece, words: PeriodWords): PeriodWord | undefined {
  const key = comparable(piece.text);
  return key === '' ? undefined : words.periods.find((word) => comparable(word.text) === key);
}

/** A word without spaces and with ordinary digits. */
function comparable(text: string): string {
  return text.normalize('NFKC').replace(/\s/gu, '');
}

function unknown(piece: Piece, words: PeriodWords): Reading<never> {
  const known = words.periods.map((word) => word.text);
  // Another number is another period, not a slip of it.
  const alike = known.filter((word) => digitsIn(word) === digitsIn(piece.text));
  const suggestion = sameMonths(piece.text, words) ?? closest(piece.text, alike);
  const parameters = { text: piece.text, suggestion, known: known.join(', ') };
  return failed('date/unknown-period', rangeOf(piece), parameters);
}

function digitsIn(text: string): string {
  return text.normalize('NFKC').replaceAll(/\D/gu, '');
}

/** How people write quarters and halves of a year, whatever a form calls them: `1/4분기`, `1사분기`, `Q1`, `H2`. */
const quarter =
  /^(?:제?(?<first>[1-4]|[일이삼사]|iv|i{1,3})(?:[/·.⁄-]?4|사)?(?:분기|쿼터|q|quarter)|q(?<second>[1-4])|(?<third>[1-4])(?:\/4)?)[초말중]?$/u;
const firstHalf = /^(?:[상전1일]반기|h1|1h)$/u;
const secondHalf = /^(?:[하후2이]반기|h2|2h)$/u;
const ordinals: Readonly<Record<string, number>> = { 일: 1, 이: 2, 삼: 3, 사: 4, i: 1, ii: 2, iii: 3, iv: 4 };

/** The period of the form that has the months of a quarter or a half that is written in another way. */
function sameMonths(text: string, { periods }: PeriodWords): string | undefined {
  const word = comparable(text).toLowerCase().replace('⁄', '/');
  const { first, second, third } = quarter.exec(word)?.groups ?? {};
  const written = first ?? second ?? third;
  if (written !== undefined) {
    const number = ordinals[written] ?? Number(written);
    return wordOf(3 * number - 2, 3 * number, periods);
  }
  if (firstHalf.test(word)) return wordOf(1, 6, periods);
  return secondHalf.test(word) ? wordOf(7, 12, periods) : undefined;
}

function wordOf(from: number, to: number, periods: readonly PeriodWord[]): string | undefined {
  return periods.find((word) => word.from === from && word.to === to)?.text;
}

function backwards(range: Range, text: string): Reading<never> {
  return failed('date/end-before-start', range, { text });
}
