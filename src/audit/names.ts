import { letters, likeness, usual } from '../model/published/plain.ts';

/** In what two ways of writing a name differ. */
export type NameDifference = 'same' | 'spaces' | 'ending' | 'slip' | 'words';

/** Particles and endings by which a title becomes a sentence or a phrase. */
const endings = /(?:을|를|의|이|가|은|는|및|한다|하고|하며|함|하는|됩니다|된다|으로|로)/gu;

/**
 * Compares two ways of writing a name: the same but for spaces and signs; but for particles and the ending of the
 * sentence; but for a syllable that a reader of scans mistakes; or in words.
 */
export function nameDifference(left: string, right: string): NameDifference {
  const [one, other] = [letters(left), letters(right)];
  if (one === other) return plainSpaces(left) === plainSpaces(right) ? 'same' : 'spaces';
  if (bare(one) === bare(other)) return 'ending';
  const [first, second] = differing(one, other);
  if (first.length === 1 && second.length === 1 && isSlip(first, second)) return 'slip';
  return 'words';
}

function plainSpaces(text: string): string {
  return usual(text)
    .replace(/[ㆍ·,.]/gu, '·')
    .replace(/\s+/gu, ' ')
    .replace(/^[^\p{L}\p{N}(]+|[^\p{L}\p{N})%]+$/gu, '');
}

function bare(text: string): string {
  return text.replace(endings, '');
}

/** What two texts have between their common beginning and their common end. */
export function differing(left: string, right: string): readonly [string, string] {
  let start = 0;
  while (start < left.length && start < right.length && left[start] === right[start]) start += 1;
  let end = 0;
  while (end < left.length - start && end < right.length - start && left.at(-1 - end) === right.at(-1 - end)) end += 1;
  return [left.slice(start, left.length - end), right.slice(start, right.length - end)];
}

/** Two syllables of which two of the three letters are the same: scans mistake them for each other. */
function isSlip(left: string, right: string): boolean {
  const [one, other] = [left, right].map((syllable) => [...syllable.normalize('NFD')]) as [string[], string[]];
  if (one.length < 2 || other.length < 2) return false;
  const same = one.filter((letter, index) => letter === other[index]).length;
  return same >= Math.max(one.length, other.length) - 1 && same > 0;
}

/** Whether two names speak of the same, perhaps in other words. */
export function alike(left: string, right: string): number {
  return likeness(letters(left), letters(right));
}

/** The name without what stands in parentheses at its end: units and flags. */
export function withoutUnit(name: string): string {
  const own = usual(name).replace(/^[①-⑳➀-➉\s]+/u, '');
  const unweighted = own.replace(/\s*\(\s*(?:공통\s*,\s*)?[01]?\.\d+\s*\)\s*$/u, '');
  return unweighted.replace(/\s*\(\s*[^()]*(?:\([^()]*\))?[^()]*\)?\s*$/u, '').trim() || own.trim();
}

/** What stands in parentheses at the end of a name. */
export function unitOf(name: string): string {
  return /\(([^()]*)\)\s*$/u.exec(usual(name))?.[1]?.replace(/\s+/gu, '') ?? '';
}
