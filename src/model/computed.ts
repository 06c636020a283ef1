import type { Plan } from './plan.ts';
import type { ComputedTable } from './table.ts';
import type { Words } from './words.ts';

/** A plan with every table computed. */
export interface ComputedPlan {
  readonly plan: Plan;
  readonly words: Words;
  /** The tables of a definition for a node or part, by its id; several where the records form sets. */
  readonly tablesOf: (owner: string, definition: string) => readonly ComputedTable[];
  /** Tables that are typed as they are, by the id of their record. */
  readonly grids: ReadonlyMap<string, ComputedTable>;
  /** All tables, those of nodes and parts in the order of the book. */
  readonly tables: readonly ComputedTable[];
}
