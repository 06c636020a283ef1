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
  const parameters = { text: piece.text, suggestion: closest(piece.text, known), known: known.join(', ') };
  return failed('date/unknown-period', rangeOf(piece), parameters);
}

function backwards(range: Range, text: string): Reading<never> {
  return failed('date/end-before-start', range, { text });
}
