import type { YearHint } from '../../diagnostics/catalogue/value.ts';
import { failed, nothing, type Problem, type Reading, read } from '../../model/problem.ts';
import { type Piece, part, rangeOf, trimmed } from './piece.ts';

const oneYear = /^[1-9]\d{3}$/u;
const spanOfYears = /^([1-9]\d{3})\s*[~∼〜～]\s*([1-9]\d{3})$/u;

/** Reads a year of four digits. Blank gives nothing. Gives `value/malformed-year`. */
export function parseYear(text: string): Reading<number> {
  const cell = trimmed(text);
  if (cell.text === '') return nothing;
  return oneYear.test(cell.text) ? read(Number(cell.text)) : malformedYear(cell, 'four-digits');
}

/**
 * Reads years and spans of years, separated by semicolons or commas. Blank gives nothing. Gives
 * `value/malformed-year` for every part that cannot be read.
 *
 * @returns the years in order, each once
 */
export function parseYears(text: string): Reading<readonly number[]> {
  const readings = [...text.matchAll(/[^;,]+/gu)].map((match) => parseSpan({ text: match[0], start: match.index }));
  if (text.trim() === '') return nothing;
  const years = new Set(readings.flatMap((reading) => reading.value ?? []));
  const problems: readonly Problem[] = readings.flatMap((reading) => reading.problems);
  if (years.size === 0 && problems.length === 0) return malformedYear(trimmed(text), 'four-digits');
  return { value: problems.length > 0 ? undefined : [...years].sort((left, right) => left - right), problems };
}

function parseSpan(piece: Piece): Reading<readonly number[]> {
  const span = part(piece, 0, piece.text.length);
  if (span.text === '') return nothing;
  if (oneYear.test(span.text)) return read([Number(span.text)]);
  const match = spanOfYears.exec(span.text);
  if (!match) return malformedYear(span, 'four-digits');
  const [first, last] = [Number(match[1]), Number(match[2])];
  if (last < first) return malformedYear(span, 'reversed');
  return read(Array.from({ length: last - first + 1 }, (_, index) => first + index));
}

function malformedYear(piece: Piece, hint: YearHint): Reading<never> {
  return failed('value/malformed-year', rangeOf(piece), { text: piece.text, hint });
}
