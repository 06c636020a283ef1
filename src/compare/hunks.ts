import { diffArrays } from 'diff';

/** What stood and what stands between two things that stayed. */
export interface Hunk<T> {
  readonly old: readonly T[];
  readonly current: readonly T[];
}

/** The runs of two lists between what stayed in both. */
export function hunksOf<T>(
  before: readonly T[],
  after: readonly T[],
  comparator: (left: T, right: T) => boolean,
): readonly Hunk<T>[] {
  const hunks: { old: T[]; current: T[] }[] = [];
  let isOpen = false;
  for (const { added, removed, value } of diffArrays([...before], [...after], { comparator })) {
    if (!added && !removed) {
      isOpen = false;
      continue;
    }
    if (!isOpen) hunks.push({ old: [], current: [] });
    isOpen = true;
    hunks.at(-1)?.[added ? 'current' : 'old'].push(...value);
  }
  return hunks;
}
