import type { Place } from './place.ts';

/** What `check --fix` mends. */
export const fixKinds = [
  'encoding',
  'line-ends',
  'full-width',
  'separator',
  'number',
  'composition',
  'invisible',
  'space',
  'apostrophe',
  'tilde',
  'middle-dot',
  'bracket',
  'look-alike',
  'trailing-space',
  'separator-line',
  'delimiter',
  'empty-column',
  'list-mark',
  'indentation',
  'blank-line',
] as const;
export type FixKind = (typeof fixKinds)[number];

/**
 * One change that has one safe answer. The place is that of the source as it was. Of the encoding and
 * the line ends, `before` and `after` are names, since the characters cannot be shown.
 */
export interface Fix {
  readonly kind: FixKind;
  readonly place: Place;
  readonly before: string;
  readonly after: string;
  /** How many times it was done: more than once only for what a file is full of: line ends, letters in pieces. */
  readonly count: number;
}
