import type { Place } from '../diagnostics/place.ts';
import type { OpenPoint } from './open-point.ts';

/** A row of the list of open points, as it is to be written. */
export type NewOpenPoint = Pick<OpenPoint, 'kind' | 'target' | 'before' | 'now'>;

/** Something of the edition before that the next one does not have, with where it stood. */
export interface LeftOut {
  readonly what: string;
  readonly value: string;
  readonly place: Place;
}

/** The sources of the next year's edition, made of those of an edition. */
export interface RolledOver {
  /** Texts by path from the root. */
  readonly files: ReadonlyMap<string, string>;
  readonly openPoints: readonly NewOpenPoint[];
  readonly leftOut: readonly LeftOut[];
}
