import { type Folded, fold, joined } from './fold.ts';
import { isFoundAcrossWords, placesOf } from './match.ts';

/** A piece of a shown text, and whether it is what the reader looked for. */
export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

interface Range {
  readonly from: number;
  readonly to: number;
}

/** Cuts a text into what is marked and what is not. */
export function marksIn(text: string, terms: readonly string[]): readonly Piece[] {
  const pieces: Piece[] = [];
  let from = 0;
  for (const range of rangesIn(text, terms)) {
    if (range.from > from) pieces.push({ text: text.slice(from, range.from), marked: false });
    pieces.push({ text: text.slice(range.from, range.to), marked: true });
    from = range.to;
  }
  if (from < text.length) pieces.push({ text: text.slice(from), marked: false });
  return pieces;
}

/** The line of a text that says most of what is looked for, cut to a length; empty where none says any. */
export function excerptOf(text: string, terms: readonly string[], longest: number): string {
  const lines = text.split('\n').map((line) => ({ line, ranges: rangesIn(line, terms) }));
  const [first] = lines.toSorted((one, other) => countOf(other.ranges) - countOf(one.ranges));
  if (!first || first.ranges.length === 0) return '';
  return cutAround(first.line.replaceAll(/\s/gu, ' '), first.ranges[0] ?? { from: 0, to: 0 }, longest);
}

function countOf(ranges: readonly Range[]): number {
  return ranges.reduce((sum, { from, to }) => sum + to - from, 0);
}

function cutAround(line: string, { from }: Range, longest: number): string {
  if (line.length <= longest) return line;
  const start = from < longest / 2 ? 0 : wordStart(line, Math.max(0, from - Math.round(longest / 3)));
  const end = Math.min(line.length, start + longest);
  return `${start > 0 ? '… ' : ''}${line.slice(start, end).trim()}${end < line.length ? ' …' : ''}`;
}

function wordStart(line: string, at: number): number {
  const space = line.indexOf(' ', at);
  return space === -1 || space - at > 15 ? at : space + 1;
}

/** Where terms stand in a text, by the rule by which they are found, in order and without overlaps. */
function rangesIn(text: string, terms: readonly string[]): readonly Range[] {
  const folded = fold(text);
  const together = joined(folded);
  // A single letter would be marked in every word.
  const found = terms
    .filter((term) => term.length > 1)
    .flatMap((term) => [
      ...rangesOf(folded, term, text),
      ...(isFoundAcrossWords(term) ? rangesOf(together, term, text) : []),
    ]);
  const merged: Range[] = [];
  for (const range of found.toSorted((one, other) => one.from - other.from || other.to - one.to)) {
    const last = merged.at(-1);
    if (last && range.from < last.to) merged[merged.length - 1] = { from: last.from, to: Math.max(last.to, range.to) };
    else merged.push(range);
  }
  return merged;
}

function rangesOf({ text: folded, at }: Folded, term: string, text: string): readonly Range[] {
  return placesOf(folded, term).map((place) => {
    const from = at[place] ?? 0;
    const last = at[place + term.length - 1] ?? from;
    return { from, to: last + String.fromCodePoint(text.codePointAt(last) ?? 32).length };
  });
}
