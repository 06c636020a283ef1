import { comparedCode } from './codes.ts';
import type { SearchDocument, SearchGroup } from './index.ts';
import { qualityOf } from './match.ts';
import { nearTerms } from './near.ts';
import type { Prepared, PreparedIndex } from './prepare.ts';
import { scoreOf, type Wanted } from './rank.ts';
import { parseQuery, piecesOf, withoutParticle } from './terms.ts';

/** What a query found. */
export interface SearchResults {
  readonly query: string;
  /** What pages mark in the results. */
  readonly marked: readonly string[];
  /** Whether a word that stands nowhere was cut into words that do. */
  readonly cut: boolean;
  readonly total: number;
  /** The best results of all kinds, no two of one kind from one page before others had their turn. */
  readonly best: readonly SearchDocument[];
  /** The others by their kind, that of the better ones first. */
  readonly groups: readonly (SearchGroup & { readonly documents: readonly SearchDocument[] })[];
}

interface Scored {
  readonly document: SearchDocument;
  readonly score: number;
}

const bestCount = 3;
const stemWeight = 0.9;
const synonymWeight = 0.85;
const nearWeight = 0.8;
const longestCut = 20;
/** What a kind weighs of the one before it. */
const laterKindWeight = 0.97;

/** Looks for what a reader typed. */
export function search(index: PreparedIndex, typed: string): SearchResults {
  const { text, terms } = parseQuery(typed);
  const parts = terms.map((term) => wantedFor(term, index));
  const wanted = parts.flat();
  const key = text === '' ? '' : comparedCode(text);
  const demand = { wanted, together: terms.join(''), key };
  const found = terms.length === 0 ? [] : ranked(index, (prepared) => scoreOf(prepared, demand));
  const best = varied(found);
  return {
    query: text,
    marked: [...new Set(wanted.flatMap(({ alternatives }) => alternatives.map(({ term }) => term)))],
    cut: parts.some((pieces) => pieces.length > 1),
    total: found.length,
    best,
    groups: grouped(
      found.map(({ document }) => document),
      best,
      index.groups,
    ),
  };
}

/**
 * A term as it is wanted: itself or its stem; where neither stands anywhere, all of the pieces into which it falls, or else what is
 * like it but for a letter. What means the same stands for it beside. */
function wantedFor(term: string, { documents, synonyms }: PreparedIndex): readonly Wanted[] {
  const isKnown = remembered((piece) => documents.some((prepared) => stands(prepared, piece)));
  const others = (synonyms.get(term) ?? []).filter(isKnown).map((other) => ({ term: other, weight: synonymWeight }));
  const alternatives = [...alternativesOf(term, isKnown), ...others];
  if (alternatives.length > 0) return [{ alternatives }];
  const stem = withoutParticle(term, false) ?? term;
  const pieces = canBeCut(stem) ? piecesOf(stem, isKnown) : undefined;
  if (pieces) return pieces.map((piece) => ({ alternatives: [{ term: piece, weight: 1 }] }));
  const near = nearTerms(term, documents).map((other) => ({ term: other, weight: nearWeight }));
  return [{ alternatives: near.length > 0 ? near : [{ term, weight: 1 }] }];
}

/** A compound, but no code: half of one is another. */
function canBeCut(term: string): boolean {
  return term.length <= longestCut && /^\p{Script=Hangul}+$/u.test(term);
}

/** What a term may mean, of what stands anywhere; a stem by a doubtful particle only if nothing else does. */
function alternativesOf(term: string, isKnown: (term: string) => boolean): Wanted['alternatives'] {
  const stem = withoutParticle(term, false);
  const stems = stem === undefined ? [] : [{ term: stem, weight: stemWeight }];
  const known = [{ term, weight: 1 }, ...stems].filter((alternative) => isKnown(alternative.term));
  if (known.length > 0) return known;
  const doubtful = withoutParticle(term, true);
  return doubtful !== undefined && isKnown(doubtful) ? [{ term: doubtful, weight: stemWeight }] : [];
}

function stands({ title, codes, text }: Prepared, term: string): boolean {
  return [title, codes, text].some((field) => qualityOf(field, term) > 0);
}

function remembered(ask: (text: string) => boolean): (text: string) => boolean {
  const known = new Map<string, boolean>();
  return (text) => {
    const answer = known.get(text) ?? ask(text);
    known.set(text, answer);
    return answer;
  };
}

/** All documents that fit, the best first: those of an earlier kind before those of a later that fit little better. */
function ranked({ groups, documents }: PreparedIndex, score: (prepared: Prepared) => number): readonly Scored[] {
  const rankOf = new Map(groups.map(({ id }, index) => [id, index]));
  const weighted = ({ document, score: fit }: Scored): Scored => ({
    document,
    score: fit * laterKindWeight ** (rankOf.get(document.group) ?? groups.length),
  });
  return documents
    .map((prepared): Scored => weighted({ document: prepared.document, score: score(prepared) }))
    .filter((scored) => scored.score > 0)
    .sort((one, other) => other.score - one.score);
}

/** The first few, one of a kind and a page each, as far as there are others that fit at least half as well. */
function varied(found: readonly Scored[]): readonly SearchDocument[] {
  const enough = (found[0]?.score ?? 0) / 2;
  const seen = new Set<string>();
  const first = found.filter(({ document: { group, owner, title }, score }) => {
    const source = `${group} ${owner === '' ? title : owner}`;
    if (score < enough || seen.has(source)) return false;
    seen.add(source);
    return true;
  });
  const rest = found.filter((scored) => !first.includes(scored));
  const chosen = [...first, ...rest].slice(0, bestCount);
  return found.filter((scored) => chosen.includes(scored)).map(({ document }) => document);
}

/** All but the best by their kind. The best count in the order of kinds: what begins there goes on below. */
function grouped(
  found: readonly SearchDocument[],
  best: readonly SearchDocument[],
  groups: readonly SearchGroup[],
): SearchResults['groups'] {
  const order = [...new Set(found.map(({ group }) => group))];
  return order.flatMap((id) => {
    const group = groups.find((candidate) => candidate.id === id);
    const documents = found.filter((document) => document.group === id && !best.includes(document));
    return group && documents.length > 0 ? [{ ...group, documents }] : [];
  });
}
