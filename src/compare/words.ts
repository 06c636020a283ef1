import { diffArrays } from 'diff';
import type { WordChange } from '../model/comparison.ts';

/** Words with the marks that belong to figures, spaces, and every other sign by itself. */
const piece = /\s+|[\p{L}\p{M}\p{N}][\p{L}\p{M}\p{N}.,%'~]*|./gsu;

/** What of a text was kept, dropped and added, word by word. */
export function wordChanges(before: string, after: string): readonly WordChange[] {
  const parts = diffArrays(before.match(piece) ?? [], after.match(piece) ?? []);
  return parts.map(({ added, removed, value }) => {
    const change = added ? 'added' : removed ? 'dropped' : 'kept';
    return { change, text: value.join('') } as const;
  });
}

/** How much of two texts is the same, by pairs of letters: 0 for nothing, 1 for all. */
export function likeness(left: string, right: string): number {
  if (left === right) return 1;
  const [some, others] = [pairsIn(left), pairsIn(right)];
  const all = left.length + right.length - 2;
  if (some.size === 0 || others.size === 0 || all <= 0) return 0;
  let shared = 0;
  for (const [pair, count] of some) shared += Math.min(count, others.get(pair) ?? 0);
  return (2 * shared) / all;
}

function pairsIn(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at < text.length - 1; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/** Texts that are alike in at least so much are versions of each other. */
export const alike = 0.5;

/**
 * Pairs what was dropped with what was added in its place: each with the likest one that is left. Pairs are given by
 * index; what is like nothing is in none.
 */
export function likestPairs(
  dropped: readonly string[],
  added: readonly string[],
  least = alike,
): ReadonlyMap<number, number> {
  const found = dropped.flatMap((before, left) =>
    added.map((after, right) => ({ left, right, score: likeness(before, after) })),
  );
  const pairs = new Map<number, number>();
  const taken = new Set<number>();
  const likestFirst = found
    .filter(({ score }) => score >= least)
    .sort((one, other) => other.score - one.score || one.left - other.left || one.right - other.right);
  for (const { left, right } of likestFirst) {
    if (pairs.has(left) || taken.has(right)) continue;
    pairs.set(left, right);
    taken.add(right);
  }
  return pairs;
}

/**
 * Of things that stand in both of two orders, those that were moved: what is left when the longest run that kept its
 * order is taken away.
 */
export function movedAmong(before: readonly string[], after: readonly string[]): ReadonlySet<string> {
  const common = new Set(after.filter((id) => before.includes(id)));
  const [old, current] = [before, after].map((ids) => ids.filter((id) => common.has(id)));
  const moved = diffArrays(old ?? [], current ?? []).flatMap(({ added, value }) => (added ? value : []));
  return new Set(moved);
}
