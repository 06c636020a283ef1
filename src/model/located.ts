import type { Place } from '../diagnostics/place.ts';

/** A value together with the text it was read from and where that text stands. */
export interface Located<T> {
  readonly value: T;
  readonly raw: string;
  readonly place: Place;
}
