/** Two lists side by side: what belongs together in the order of both, and what stands in one alone. */

export type Pair<A, B> = readonly [A, B] | readonly [A, undefined] | readonly [undefined, B];

/** How alike two texts are by their pairs of letters, from 0 to 1. */
export function likeness(one: string, other: string): number {
  if (one === other) return 1;
  const [left, right] = [pairsOf(one), pairsOf(other)];
  const total = one.length + other.length - 2;
  if (total <= 0) return 0;
  let shared = 0;
  for (const [pair, times] of left) shared += Math.min(times, right.get(pair) ?? 0);
  return (2 * shared) / total;
}

function pairsOf(text: string): ReadonlyMap<string, number> {
  const pairs = new Map<string, number>();
  for (let at = 0; at + 1 < text.length; at += 1) {
    const pair = text.slice(at, at + 2);
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  return pairs;
}

/**
 * The alignment with the greatest likeness in all. Two that are less alike than `least` stand alone.
 * Time and memory grow with the product of the lengths.
 */
export function align<A, B>(
  left: readonly A[],
  right: readonly B[],
  alike: (a: A, b: B) => number,
  least: number,
): readonly Pair<A, B>[] {
  const best = left.map(() => right.map(() => 0));
  const gains = left.map((a) => right.map((b) => alike(a, b) - least));
  const at = (i: number, j: number): number => best[i]?.[j] ?? 0;
  for (let i = left.length - 1; i >= 0; i -= 1)
    for (let j = right.length - 1; j >= 0; j -= 1)
      best[i]![j] = Math.max(at(i + 1, j), at(i, j + 1), gains[i]![j]! + at(i + 1, j + 1));
  const pairs: Pair<A, B>[] = [];
  let [i, j] = [0, 0];
  while (i < left.length || j < right.length) {
    const gain = gains[i]?.[j];
    if (gain !== undefined && gain > 0 && at(i, j) === gain + at(i + 1, j + 1)) pairs.push([left[i++]!, right[j++]!]);
    else if (j >= right.length || (i < left.length && at(i, j) === at(i + 1, j))) pairs.push([left[i++]!, undefined]);
    else pairs.push([undefined, right[j++]!]);
  }
  return pairs;
}
