import type { Plan } from './plan.ts';

/** Which edition another is to one: that of the year before, or the one that took its place. */
export const relations = ['previous', 'next'] as const;
export type Relation = (typeof relations)[number];

/** An edition beside another, as far as the pages of that other speak of it. */
export interface Sibling {
  readonly relation: Relation;
  readonly plan: Plan;
  /** What the edition calls itself. */
  readonly label: string;
}
