import { placesOf, qualityOf } from './match.ts';
import type { Prepared } from './prepare.ts';

/** One of the words of a query with what may stand for it, such as itself without its particle. */
export interface Wanted {
  readonly alternatives: readonly { readonly term: string; readonly weight: number }[];
}

/** What a query wants of a document. */
export interface Demand {
  readonly wanted: readonly Wanted[];
  /** All of its words written together. */
  readonly together: string;
  /** The key of the code that it may be; empty where it can be none. */
  readonly key: string;
}

/** A name counts more than what is said below it, and both more than the name of the page around. */
const weights = { title: 10, codes: 8, text: 3, owner: 2 } as const;
const exactCode = 100;
const exactTitle = 20;
const phraseInTitle = 8;
const phraseInText = 4;
const titleCoverage = 8;
const mostForRepeats = 2;

/** How well a document fits; 0 where it lacks a word, or has all of them from its page's name alone. */
export function scoreOf(prepared: Prepared, demand: Demand): number {
  const words = scoreOfWords(prepared, demand);
  return (words === 0 ? 0 : words + scoreOfPhrase(prepared, demand)) + scoreOfCode(prepared, demand.key);
}

/** The first code is the one by which a document is known. */
function scoreOfCode({ keys }: Prepared, key: string): number {
  const at = key === '' ? -1 : keys.indexOf(key);
  return at === -1 ? 0 : exactCode / (1 + at / 10);
}

function scoreOfWords(prepared: Prepared, { wanted }: Demand): number {
  let score = 0;
  let own = false;
  for (const { alternatives } of wanted) {
    const found = alternatives.map(({ term, weight }) => scaled(scoreOfTerm(prepared, term), weight));
    const best = found.reduce((one, other) => (other.score > one.score ? other : one), { score: 0, own: false });
    if (best.score === 0) return 0;
    score += best.score;
    own ||= best.own;
  }
  return own ? score / wanted.length : 0;
}

interface TermScore {
  readonly score: number;
  /** Whether the document has the term itself, beyond the name of the page around. */
  readonly own: boolean;
}

function scaled({ score, own }: TermScore, weight: number): TermScore {
  return { score: score * weight, own };
}

function scoreOfTerm({ title, codes, text, owner }: Prepared, term: string): TermScore {
  const inText = qualityOf(text, term);
  const ofText = inText === 0 ? 0 : inText * weights.text + repeats(text.spaced, term);
  const own = Math.max(qualityOf(title, term) * weights.title, qualityOf(codes, term) * weights.codes, ofText);
  const ofOwner = qualityOf(owner, term) * weights.owner;
  return { score: own + ofOwner, own: own > 0 };
}

function repeats(text: string, term: string): number {
  return Math.min(mostForRepeats, Math.log2(Math.max(1, placesOf(text, term).length)) / 2);
}

/** The words in one go, and a name that says little else, speak for a document. */
function scoreOfPhrase({ title, text }: Prepared, { wanted, together }: Demand): number {
  const parts = wanted.map(
    ({ alternatives }) => alternatives.find(({ term }) => qualityOf(title, term) > 0)?.term ?? '',
  );
  const covered = parts.includes('') ? 0 : parts.join('').length / Math.max(1, title.together.length);
  const ofTitle = title.together.includes(together) ? phraseInTitle : 0;
  const ofText = wanted.length > 1 && text.together.includes(together) ? phraseInText : 0;
  const same = title.together === together ? exactTitle : 0;
  return same + ofTitle + ofText + Math.min(1, covered) * titleCoverage;
}
