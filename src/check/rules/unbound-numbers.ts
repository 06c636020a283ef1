import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Binding } from '../../model/binding.ts';
import { displayOf } from '../../model/figure.ts';
import type { Plan } from '../../model/plan.ts';
import { type NamedNumber, namedNumbers } from '../named-numbers.ts';
import { type PlanText, textsOf } from '../texts.ts';

/**
 * A number that a text types right behind a name, and that one fact of what is named shows just so, is better taken from
 * there: then the two cannot come to differ. Gives text/unbound-number at the text.
 */
export function unboundNumbers(_: Plan, named: readonly NamedNumber[]): readonly Diagnostic[] {
  return offers(named).map(({ place, text, expression, name, book }) =>
    diagnose('text/unbound-number', place, { text, name, expression }, { book }),
  );
}

/** The numbers of a plan that could be taken from the data, as `check --fix --only` replaces them. */
export function bindingsOf(plan: Plan): readonly Binding[] {
  return offers(namedNumbers(plan, textsOf(plan)));
}

interface Offer extends Binding {
  readonly name: string;
  readonly book: PlanText['book'];
}

function offers(named: readonly NamedNumber[]): readonly Offer[] {
  return named.flatMap(({ text: { place, book }, number, series, known }) => {
    const [shown, ...others] = known.filter(({ figure }) => displayOf(figure) === number.text);
    if (!shown || others.length > 0) return [];
    return [{ place, text: number.text, expression: `:value[${shown.fact}]`, name: series.name, book }];
  });
}

/** How many numbers the prose of a plan says, and how many of them come from the data. */
export interface BoundShare {
  readonly bound: number;
  readonly numbers: number;
}

/** Counts the numbers of prose; those of tables are data. */
export function boundShare(plan: Plan): BoundShare {
  const prose = textsOf(plan).filter(({ isProse }) => isProse);
  const bound = prose.reduce((sum, text) => sum + text.bound.length, 0);
  const typed = prose.reduce((sum, text) => sum + typedIn(text), 0);
  return { bound, numbers: bound + typed };
}

/** Numbers that are typed; years, days and numbers of things that are cited are none. */
function typedIn({ text, bound }: PlanText): number {
  const own = bound.reduce(
    (rest, { start, end }) => rest.slice(0, start) + ' '.repeat(end - start) + rest.slice(end),
    text,
  );
  return [...own.matchAll(/(?<![\d.,'’‘A-Za-z-])\d+(?:[.,]\d+)*(?=\s?[%％\p{L}])(?![년월일호조항]|분기|차)/gu)].length;
}
