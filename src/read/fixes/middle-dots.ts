import type { Range } from '../../model/problem.ts';
import type { Edit } from './edits.ts';

/** What keyboards and word processors give for a middle dot; the first is a letter, the last a bullet. */
const strange = /[ㆍ‧・•]/gu;

/** What may stand before and after a dot that joins two words; a letter of old Hangul would be read with it. */
const wordEnd = /[\p{L}\p{N}\p{M}\p{Pe}\p{Pf}%℃'"]/u;
const wordStart = /[\p{L}\p{N}\p{Ps}\p{Pi}'"]/u;
const otherWriting = /[\u3130-\u318F\u1100-\u11FF\p{Script=Katakana}\p{Script=Hiragana}]/u;
const emphasis = /[*_]/;

/**
 * The dots between two words that should be ordinary middle dots. One that begins a line or has a space
 * beside it is a mark of a list, and Japanese has a dot of its own: those stay.
 */
export function middleDots(text: string, ranges: readonly Range[] = [{ start: 0, end: text.length }]): readonly Edit[] {
  return ranges.flatMap(({ start, end }) =>
    [...text.slice(start, end).matchAll(strange)]
      .map(({ index }) => start + index)
      .filter((at) => joinsWords(text, at))
      .map((at): Edit => ({ kind: 'middle-dot', start: at, end: at + 1, after: '·' })),
  );
}

export function joinsWords(text: string, at: number): boolean {
  const before = neighbour(text, at, -1);
  const after = neighbour(text, at, 1);
  return wordEnd.test(before) && wordStart.test(after) && !otherWriting.test(before) && !otherWriting.test(after);
}

/** The next character that is not a mark of emphasis. */
function neighbour(text: string, from: number, step: 1 | -1): string {
  let at = from + step;
  while (emphasis.test(text.charAt(at))) at += step;
  return text.charAt(at);
}

/** A name with ordinary middle dots. */
export function withMiddleDots(name: string): string {
  return middleDots(name).reduce((text, { start, end }) => `${text.slice(0, start)}·${text.slice(end)}`, name);
}
