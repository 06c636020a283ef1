import type { NumberHint } from '../diagnostics/catalogue/value.ts';
import type { Place } from '../diagnostics/place.ts';
import type { FactId } from './fact.ts';
import type { Figure } from './figure.ts';
import type { Line } from './rich.ts';

/** A cell of a table that is typed as it is. */
export type GridCell =
  | {
      readonly type: 'content';
      readonly fact: FactId;
      readonly raw: string;
      readonly place: Place;
      readonly lines: readonly Line[];
      /** The number, or the word in place of one, that the cell holds: what totals add up. */
      readonly figure: Figure | undefined;
      /** Why it is no figure, where it is none. */
      readonly hint?: NumberHint | undefined;
      /** Whether what it holds could not be evaluated, which has been reported. */
      readonly isAwaited?: boolean;
    }
  | { readonly type: 'merged'; readonly into: 'left' | 'above'; readonly place: Place }
  | {
      readonly type: 'total';
      readonly of: Direction;
      readonly fact: FactId;
      readonly raw: string;
      readonly place: Place;
    };

/** Which cells a total adds up: those beside it in this direction, down to the header. */
export type Direction = 'above' | 'below' | 'left' | 'right';

/** A table typed as it is: its caption and layout stand in the record with the same id. */
export interface Grid {
  readonly kind: string;
  readonly id: string;
  readonly file: string;
  readonly rows: readonly (readonly GridCell[])[];
}

/** How many cells a cell takes down or to the right: itself and those that say they join it. */
export function spanOf(
  rows: Grid['rows'],
  row: number,
  column: number,
  { down, right }: { readonly down: 0 | 1; readonly right: 0 | 1 },
): number {
  const joins = right > 0 ? 'left' : 'above';
  let count = 1;
  for (;;) {
    const next = rows[row + down * count]?.[column + right * count];
    if (next?.type !== 'merged' || next.into !== joins) return count;
    count += 1;
  }
}
