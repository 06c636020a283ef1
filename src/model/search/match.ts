import type { Field } from './prepare.ts';

/** A short term across two words is chance: 정원 is not in 지정 원칙. */
const shortestAcrossWords = 4;

/** Where a term stands in a field, from best to worst. */
const qualities = { word: 1, start: 0.9, end: 0.85, acrossWords: 0.7, inside: 0.6, nowhere: 0 } as const;

/** How well a field has a term, from 0 for not at all to 1 for a word of its own. */
export function qualityOf(field: Field, term: string): number {
  let best: number = qualities.nowhere;
  for (const at of placesOf(field.spaced, term)) {
    if (isWithinCode(field.spaced, at, term)) continue;
    best = Math.max(best, qualityAt(field.spaced, at, term.length));
    if (best === qualities.word) break;
  }
  if (best > 0 || term.length < shortestAcrossWords) return best;
  const isAcross = placesOf(field.together, term).some((at) => !isWithinCode(field.together, at, term));
  return isAcross ? qualities.acrossWords : best;
}

/** A code or number is none that begins within another: I-2-1 is not in II-2-1, nor 1-3 in 31-3. */
function isWithinCode(text: string, at: number, term: string): boolean {
  return /\d/u.test(term) && /^[a-z\d]/u.test(term) && /[a-z\d]/u.test(text[at - 1] ?? '');
}

function qualityAt(text: string, at: number, length: number): number {
  const starts = at === 0 || text[at - 1] === ' ';
  const ends = at + length === text.length || text[at + length] === ' ';
  if (starts && ends) return qualities.word;
  // A single letter within a word says nothing.
  if (length === 1) return qualities.nowhere;
  return starts ? qualities.start : ends ? qualities.end : qualities.inside;
}

/** Every place of a text at which a part of it begins. */
export function placesOf(text: string, part: string): readonly number[] {
  if (part === '') return [];
  const places: number[] = [];
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) places.push(at);
  return places;
}

/** Where a term stands in a folded text, by the same rule: within words, or over several if it is long enough. */
export function isFoundAcrossWords(term: string): boolean {
  return term.length >= shortestAcrossWords;
}
