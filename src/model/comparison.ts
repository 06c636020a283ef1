import type { Place } from '../diagnostics/place.ts';
import type { FactId } from './fact.ts';
import type { Plan } from './plan.ts';
import type { EditionSources } from './sources.ts';

/** An edition as two of them are compared: what was written, and what became of it in the book. */
export interface ComparedEdition {
  readonly sources: EditionSources;
  readonly plan: Plan;
}

/** What became of a thing. `renamed` is a new name or a new id, `moved` another owner, `reordered` another place among its like. */
export const changeKinds = ['added', 'dropped', 'renamed', 'moved', 'reordered', 'split', 'merged', 'changed'] as const;
export type ChangeKind = (typeof changeKinds)[number];

/** What a change is one of. `manifest` is what `plan.yaml` says, `row` a row of a table that is typed as it is. */
export const changedThings = ['manifest', 'node', 'record', 'section', 'sentence', 'value', 'row', 'image'] as const;
export type ChangedThing = (typeof changedThings)[number];

/** What a value that changed says, by the type of its column and what the form measures. */
export const valueMeanings = ['target', 'actual', 'amount', 'figure', 'date', 'text', 'word'] as const;
export type ValueMeaning = (typeof valueMeanings)[number];

/** One side of a change: what stood there, as typed and as the book shows it where that is another, and where. */
export interface ChangeSide {
  readonly value: string;
  readonly shown?: string | undefined;
  readonly place: Place | undefined;
}

/** A piece of a text that changed: kept, taken away or put in. */
export interface WordChange {
  readonly change: 'kept' | 'dropped' | 'added';
  readonly text: string;
}

/** One difference between two editions. A side is missing where the thing did not exist. */
export interface Change {
  readonly kind: ChangeKind;
  readonly of: ChangedThing;
  /** The node or part of the book that it stands in, by id; none for what concerns the whole. */
  readonly owner?: string | undefined;
  readonly node?: string | undefined;
  readonly record?: { readonly kind: string; readonly id: string } | undefined;
  readonly fact?: FactId | undefined;
  readonly meaning?: ValueMeaning | undefined;
  /** What people call it: the table and the name of the record, the column, the section. */
  readonly label: string;
  readonly before?: ChangeSide | undefined;
  readonly after?: ChangeSide | undefined;
  readonly words?: readonly WordChange[] | undefined;
  /** Of what was split, the ids of what it became; of what was merged, the id of what took it in. */
  readonly into?: readonly string[] | undefined;
  /** Why, where the sources say it. */
  readonly reason?: string | undefined;
}

/** All differences between two editions, in the order of the book. */
export interface Comparison {
  readonly before: ComparedEdition;
  readonly after: ComparedEdition;
  readonly changes: readonly Change[];
}
