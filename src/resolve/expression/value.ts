import type { FoundFact, FoundSeries, FoundText } from '../../model/expression.ts';
import type { FactId } from '../../model/fact.ts';
import type { Range } from '../../model/problem.ts';
import type { Fraction } from './fraction.ts';

/** A number on its way through an expression. */
export interface Quantity {
  readonly kind: 'quantity';
  readonly value: Fraction;
  /** The fewest decimals to show: sums and differences keep those of what they were made from. */
  readonly decimals: number;
  /** Whether a mean went into it, which must be rounded even if its decimals end. */
  readonly averaged: boolean;
  /** The first operator or function after which decimals were endless or averaged. */
  readonly inexact?: Range | undefined;
  readonly from: readonly FactId[];
}

/** What an operand can be: facts stay as found until something is computed with them. */
export type Value = Quantity | FoundFact | FoundText | FoundSeries;

/** Several lists of facts as one, each fact once, in the order of reading. */
export function joined(lists: readonly (readonly FactId[])[]): readonly FactId[] {
  return [...new Set(lists.flat())];
}
