import type { Place } from '../../diagnostics/place.ts';

/** A cell as the sources have it printed, and where the sources say it. */
export interface ExpectedCell {
  readonly text: string;
  readonly place: Place | undefined;
}

/** A line of the book as the sources have it: a row of a table, or a line of prose. */
export interface ExpectedRow {
  readonly cells: readonly ExpectedCell[];
  readonly isTable: boolean;
  /** Whether it is a line of a list of contents, which in print has the number of a page. */
  readonly isList: boolean;
  /** The code of the node that it belongs to, `1-2-3`. */
  readonly code: string | undefined;
}
