import { distance } from 'fastest-levenshtein';

/** The share of letters that may differ in a word that is still taken for a slip of another. */
const tolerance = 0.34;

/**
 * The candidate that a text was probably meant to be, or undefined when none is close.
 *
 * Hangul is compared letter by letter (decomposed), so that one wrong vowel is a small slip; spaces and
 * letter case are ignored. The first of equally close candidates wins, so the order of candidates matters.
 */
export function closest(text: string, candidates: readonly string[]): string | undefined {
  return closestAll(text, candidates)[0];
}

/** Among more candidates than anybody can have in mind, or for a text that is no word, nothing is looked for. */
const mostCandidates = 2000;
const longestWord = 200;

/** All candidates that are close to a text, the closest first. */
export function closestAll(text: string, candidates: readonly string[]): string[] {
  if (candidates.length > mostCandidates || text.length > longestWord) return [];
  const letters = comparable(text);
  return candidates
    .flatMap((candidate) => {
      const others = comparable(candidate);
      const most = Math.min(Math.max(1, Math.max(letters.length, others.length) * tolerance), others.length - 1);
      if (Math.abs(letters.length - others.length) > most) return [];
      const slips = slipsBetween(letters, others);
      return slips <= most ? [{ candidate, slips }] : [];
    })
    .sort((left, right) => left.slips - right.slips)
    .map(({ candidate }) => candidate);
}

/** Letters in another order are one slip, however many places they moved. */
function slipsBetween(left: string, right: string): number {
  const sorted = (letters: string): string => [...letters].sort().join('');
  return left !== right && sorted(left) === sorted(right) ? 1 : distance(left, right);
}

function comparable(text: string): string {
  return text.normalize('NFD').replace(/\s/gu, '').toLowerCase();
}
