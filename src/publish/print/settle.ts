import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Spacing } from '../in-page/columns-script.ts';
import { cutsOf, type RowGroups } from '../in-page/rows-script.ts';

/** What is known of the pages of the book; may be empty, outdated or wrong. */
export interface KnownPages {
  /** Page numbers by element id. */
  readonly numbers: ReadonlyMap<string, number>;
  /** The pages of the front matter, as far as they are known. */
  readonly front?: readonly number[] | undefined;
  /** How closely the runs of pages are set, which does not change while numbers settle. */
  readonly spacing?: Spacing | undefined;
}

/** What a print goes by. */
export interface Assumed extends KnownPages {
  /** Rows at which no label is repeated, whatever page they begin. */
  readonly whole: ReadonlySet<string>;
  /** Whether no label is repeated before the book is laid out: it does so itself then. */
  readonly unparted?: boolean;
}

/** How the pages of the whole book came out in a print. */
export interface BookLayout extends KnownPages {
  /** The ids whose numbers are printed and can be known. */
  readonly wanted: readonly string[];
  readonly groups: RowGroups;
  /** The numbers that were printed. */
  readonly shown: ReadonlyMap<string, number>;
  /** The rows at which labels were repeated. */
  readonly cuts: ReadonlySet<string>;
}

export interface PrintPass<T> {
  readonly layout: BookLayout;
  /** What was printed, asked for when the numbers hold; undefined where another pass is needed all the same. */
  readonly settled: () => T | undefined;
}

export interface SettledPages<T> {
  readonly settled: T;
  readonly passes: number;
}

const maximalPasses = 5;
const passesForCuts = 3;
const shownIds = 5;

/**
 * Prints with the numbers known so far, and again with the true ones while they differ.
 * Diagnostics: `layout/numbers-do-not-converge`.
 */
export async function settlePages<T>(
  known: KnownPages,
  place: Place,
  print: (assumed: Assumed, pass: number) => Promise<PrintPass<T>>,
): Promise<Outcome<SettledPages<T> | undefined>> {
  const whole = new Set<string>();
  let assumed: Assumed = { ...known, whole };
  let moved: readonly string[] = [];
  for (let pass = 1; pass <= maximalPasses; pass += 1) {
    const { layout, settled } = await print(assumed, pass);
    const recut = movedCuts(layout).filter((id) => !whole.has(id));
    moved = layout.wanted.filter((id) => layout.shown.get(id) !== layout.numbers.get(id));
    const printed = moved.length === 0 && recut.length === 0 ? settled() : undefined;
    if (printed !== undefined) return { value: { settled: printed, passes: pass }, diagnostics: [] };
    // A label that moves its own row when it is repeated is left alone in the end: the book is printed all the same.
    if (pass >= passesForCuts) for (const id of recut) whole.add(id);
    assumed = { ...assumed, numbers: layout.numbers, front: layout.front, whole };
  }
  return { value: undefined, diagnostics: [unsettled(moved, place)] };
}

/** The rows at which a label must be repeated now and was not, or was and need not be any more. */
function movedCuts({ groups, cuts, numbers }: BookLayout): readonly string[] {
  const now = cutsOf(groups, numbers);
  return [...new Set([...cuts, ...now])].filter((id) => cuts.has(id) !== now.has(id));
}

/** Numbers that changed with every print. */
function unsettled(moved: readonly string[], place: Place): Diagnostic {
  const parameters = { passes: maximalPasses, ids: moved.slice(0, shownIds).join(', ') };
  return diagnose('layout/numbers-do-not-converge', place, parameters);
}
