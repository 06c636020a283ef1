import type { SourceSection } from '../model/sources.ts';

/** A section as written, with the number of its place in the form. */
export interface Placed {
  readonly section: SourceSection;
  readonly at: number;
}

/** A section that must be moved, and one that shows where to. */
interface Misplaced {
  readonly section: SourceSection;
  readonly neighbour: SourceSection;
  readonly side: 'after' | 'before';
}

/** The fewest sections that must be moved so that all stand in the order of the form. */
export function outOfOrder(written: readonly Placed[]): readonly Misplaced[] {
  const kept = longestInOrder(written);
  return written.flatMap((placed, index): readonly Misplaced[] => {
    if (kept.includes(placed)) return [];
    const passed = written.slice(0, index).find((other) => kept.includes(other) && other.at > placed.at);
    if (passed) return [{ section: placed.section, neighbour: passed.section, side: 'before' }];
    const awaited = written.slice(index).findLast((other) => kept.includes(other) && other.at < placed.at);
    return awaited ? [{ section: placed.section, neighbour: awaited.section, side: 'after' }] : [];
  });
}

/** Of several longest rows, the one that begins first in the file. */
function longestInOrder(written: readonly Placed[]): readonly Placed[] {
  const rows: (readonly Placed[])[] = [];
  for (const placed of written) {
    const before = rows.filter((row) => row.at(-1)!.at <= placed.at);
    rows.push([...longest(before), placed]);
  }
  return longest(rows);
}

function longest(rows: readonly (readonly Placed[])[]): readonly Placed[] {
  return rows.reduce<readonly Placed[]>((best, row) => (row.length > best.length ? row : best), []);
}
