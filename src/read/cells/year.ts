import type { YearHint } from '../../diagnostics/catalogue/value.ts';
import { failed, nothing, type Problem, problem, type Reading, read } from '../../model/problem.ts';
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
 * `value/malformed-year` for every part that cannot be read, and `value/repeated-name` for one that states a year again.
 *
 * @returns the years in order, each once
 */
export function parseYears(text: string): Reading<readonly number[]> {
  const pieces = [...text.matchAll(/[^;,]+/gu)].map((match): Piece => ({ text: match[0], start: match.index }));
  const readings = pieces.map(parseSpan);
  if (text.trim() === '') return nothing;
  const all = readings.flatMap((reading) => reading.value ?? []);
  const problems: readonly Problem[] = [
    ...readings.flatMap((reading) => reading.problems),
    ...repeated(pieces, readings),
  ];
  if (all.length === 0 && problems.length === 0) return malformedYear(trimmed(text), 'four-digits');
  const years = [...new Set(all)].sort((left, right) => left - right);
  return { value: problems.length > 0 ? undefined : years, problems };
}

/** The parts of a list that state a year again, which was meant to be another one. */
function repeated(pieces: readonly Piece[], readings: readonly Reading<readonly number[]>[]): readonly Problem[] {
  const known = new Set<number>();
  return readings.flatMap(({ value = [] }, index) => {
    const again = value.find((year) => known.has(year));
    for (const year of value) known.add(year);
    const piece = pieces[index];
    if (again === undefined || !piece) return [];
    return [
      problem('value/repeated-name', rangeOf(part(piece, 0, piece.text.length)), { name: String(again) }) as Problem,
    ];
  });
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
