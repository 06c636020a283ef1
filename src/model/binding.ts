import type { Place } from '../diagnostics/place.ts';

/** A number that was typed and could be taken from a fact: where it is said, as typed, and the expression that shows it. */
export interface Binding {
  readonly place: Place;
  readonly text: string;
  readonly expression: string;
}
