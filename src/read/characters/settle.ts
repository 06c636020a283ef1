import type { Range } from '../../model/problem.ts';
import { applyEdits, type Edit } from '../fixes/edits.ts';
import { composed } from './composed.ts';
import { withoutInvisible, withPlainSpaces } from './invisible.ts';
import { likenesses, narrowed } from './likenesses.ts';
import { meetsOneOf, type Shift, shiftOf } from './shift.ts';

/** A text whose characters were settled: what the file holds, what was changed in it, and the way there and back. */
export interface Settlement {
  readonly typed: string;
  /** The changes one after another, each with its offsets in the text as typed. */
  readonly edits: readonly Edit[];
  readonly toTyped: (offset: number) => number;
  readonly toRead: (offset: number) => number;
}

/** Whether something at an offset of the text as typed is a setting, or a value of a table. */
export interface Surroundings {
  readonly isSetting: (offset: number) => boolean;
  readonly isCompared: (offset: number) => boolean;
}

/** One way to settle characters, by the surroundings of offsets in the text that it is given. */
type Step = (text: string, at: Surroundings) => readonly Edit[];

/** What is taken out may have stood between pieces of a letter, and a letter beside a dot says what the dot is. */
const steps: readonly Step[] = [
  (text, { isCompared }) => withPlainSpaces(text).filter(({ start }) => isCompared(start)),
  withoutInvisible,
  composed,
  narrowed,
  (text, { isSetting }) => likenesses(text, isSetting),
];

/**
 * Settles the characters of a text that can be read in one way only, so that all that reads it finds equal
 * what looks equal. Where values are compared, ordinary spaces stand for others. What lies in a kept range
 * stays as it is.
 */
export function settle(
  typed: string,
  { isSetting, isCompared }: Surroundings,
  kept: readonly Range[],
): { readonly text: string; readonly settled: Settlement | undefined } {
  let text = typed;
  const shifts: Shift[] = [];
  const edits: Edit[] = [];
  const toTyped = (offset: number): number => shifts.reduceRight((at, shift) => shift.toBefore(at), offset);
  const at: Surroundings = {
    isSetting: (offset) => isSetting(toTyped(offset)),
    isCompared: (offset) => isCompared(toTyped(offset)),
  };
  for (const step of steps) {
    const found = step(text, at)
      .map((edit) => ({ edit, start: toTyped(edit.start), end: toTyped(edit.end) }))
      .filter((edit) => !meetsOneOf(kept, edit));
    if (found.length === 0) continue;
    edits.push(...found.map(({ edit, start, end }) => ({ ...edit, start, end })));
    const made = found.map(({ edit }) => edit);
    text = applyEdits(text, made);
    shifts.push(shiftOf(made));
  }
  if (shifts.length === 0) return { text, settled: undefined };
  const toRead = (offset: number): number => shifts.reduce((at, shift) => shift.toAfter(at), offset);
  return { text, settled: { typed, edits, toTyped, toRead } };
}
