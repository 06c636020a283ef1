import type { Prepared } from './prepare.ts';

/** A term as short as this is like too many others. */
const shortest = 3;
const mostAlternatives = 3;

/**
 * What stands in an index and differs from a term in one letter of one syllable, or in one Latin letter: the most usual
 * first. Syllables are compared by their letters, so that 궘 is near 권, and 벤쳐 near 벤처.
 */
export function nearTerms(term: string, documents: readonly Prepared[]): readonly string[] {
  if (term.length < shortest || /\d/u.test(term)) return [];
  const counts = new Map<string, number>();
  for (const { title, codes, text } of documents)
    for (const { spaced } of [title, codes, text]) countNear(spaced, term, counts);
  return [...counts]
    .sort(([, one], [, other]) => other - one)
    .slice(0, mostAlternatives)
    .map(([near]) => near);
}

function countNear(text: string, term: string, counts: Map<string, number>): void {
  for (let at = 0; at + term.length <= text.length; at += 1) {
    if (!isNear(text, at, term)) continue;
    const near = text.slice(at, at + term.length);
    counts.set(near, (counts.get(near) ?? 0) + 1);
  }
}

function isNear(text: string, at: number, term: string): boolean {
  let different = 0;
  for (let index = 0; index < term.length; index += 1) {
    const [one, other] = [text.charCodeAt(at + index), term.charCodeAt(index)];
    if (one === other) continue;
    different += 1;
    if (different > 1 || !isNearLetter(one, other)) return false;
  }
  return different === 1;
}

const firstSyllable = 0xac00;
const lastSyllable = 0xd7a3;
const vowels = 21;
const finals = 28;

/** Whether two syllables differ in their beginning, their vowel or their end alone, or two Latin letters at all. */
function isNearLetter(one: number, other: number): boolean {
  if (!isSyllable(one) || !isSyllable(other)) return isLatin(one) && isLatin(other);
  const [left, right] = [lettersOf(one), lettersOf(other)];
  return left.filter((letter, index) => letter !== right[index]).length === 1;
}

function isSyllable(code: number): boolean {
  return code >= firstSyllable && code <= lastSyllable;
}

function isLatin(code: number): boolean {
  return code >= 0x61 && code <= 0x7a;
}

function lettersOf(syllable: number): readonly number[] {
  const at = syllable - firstSyllable;
  return [Math.floor(at / (vowels * finals)), Math.floor(at / finals) % vowels, at % finals];
}
