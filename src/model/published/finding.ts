import type { Place } from '../../diagnostics/place.ts';
import type { Spot } from './text.ts';

/** How sure a finding is: it is so; it is very likely so; it may be worth a look. */
export const confidences = ['certain', 'likely', 'note'] as const;
export type Confidence = (typeof confidences)[number];

/** What is said at a place, or what was computed and stands nowhere. */
export interface Reading {
  readonly text: string;
  readonly at: Spot | undefined;
  /** Where the sources say it. */
  readonly source?: Place | undefined;
}

/** A place where a text contradicts itself, or its sources. */
export interface Finding {
  readonly kind: string;
  readonly confidence: Confidence;
  readonly message: { readonly ko: string; readonly en: string };
  readonly readings: readonly Reading[];
  /** The code of the goal, objective or task that it belongs to, `1-2-3`. */
  readonly code: string | undefined;
}
