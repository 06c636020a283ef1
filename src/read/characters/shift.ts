import type { Range } from '../../model/problem.ts';
import { type Edit, inOrder } from '../fixes/edits.ts';

/** The way from offsets before edits of a text to those after them, and back. */
export interface Shift {
  readonly toAfter: (offset: number) => number;
  readonly toBefore: (offset: number) => number;
}

/**
 * How edits that do not overlap move what stands around them. What was taken out counts to what stands before
 * it; inside of an edit that keeps the length every character stays at its place, inside of others all are one.
 */
export function shiftOf(edits: readonly Edit[]): Shift {
  const before: Range[] = [];
  const after: Range[] = [];
  let moved = 0;
  for (const { start, end, after: text } of inOrder(edits)) {
    before.push({ start, end });
    after.push({ start: start + moved, end: start + moved + text.length });
    moved += text.length - (end - start);
  }
  return { toAfter: (offset) => carry(offset, before, after), toBefore: (offset) => carry(offset, after, before) };
}

function carry(offset: number, from: readonly Range[], to: readonly Range[]): number {
  const index = lastBegun(from, offset);
  const [own, other] = [from[index], to[index]];
  if (own === undefined || other === undefined) return offset;
  if (offset >= own.end) return other.end + offset - own.end;
  return own.end - own.start === other.end - other.start ? other.start + offset - own.start : other.start;
}

/** Whether a range meets one of others, which stand in order and apart. */
export function meetsOneOf(ranges: readonly Range[], { start, end }: Range): boolean {
  const last = ranges[lastBegun(ranges, Math.max(start, end - 1))];
  return last !== undefined && start < last.end;
}

/** The last piece that begins at an offset or before it; -1 where there is none. */
function lastBegun(pieces: readonly Range[], offset: number): number {
  let low = -1;
  let high = pieces.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (pieces[middle]!.start <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
