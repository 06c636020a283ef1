import type { FactId } from './fact.ts';
import type { Figure } from './figure.ts';
import type { Range } from './problem.ts';

export type Operator = '+' | '-' | '*' | '/';

/** One part of a dotted name. */
export interface Segment {
  readonly text: string;
  readonly range: Range;
}

/** Chooses some entries at the beginning or end of a series. */
export interface Selector {
  readonly side: 'first' | 'last';
  readonly count: number;
  readonly range: Range;
}

export interface Argument {
  readonly operand: Operand;
  readonly selector?: Selector | undefined;
}

export interface Literal {
  readonly kind: 'literal';
  readonly number: string;
  readonly range: Range;
}

export interface Reference {
  readonly kind: 'reference';
  readonly segments: readonly Segment[];
  readonly range: Range;
}

export interface Call {
  readonly kind: 'call';
  readonly name: Segment;
  readonly arguments: readonly Argument[];
  readonly range: Range;
}

/** One operator of a chain with what stands to its right. */
export interface Step {
  readonly operator: Operator;
  readonly range: Range;
  readonly operand: Operand;
}

/** Operands of one precedence, computed from left to right; flat, so that a long sum is not deep. */
export interface Chain {
  readonly kind: 'chain';
  readonly first: Operand;
  readonly steps: readonly Step[];
  readonly range: Range;
}

export type Operand = Literal | Reference | Call | Chain;

export interface Filter {
  readonly name: string;
  readonly argument?: Segment | undefined;
  readonly range: Range;
}

/** A parsed expression; `text` is its source, in which all ranges lie. */
export interface Expression {
  readonly text: string;
  readonly operand: Operand;
  readonly filters: readonly Filter[];
  readonly range: Range;
}

/** A fact of the model with its figure; blank cells have none. */
export interface FoundFact {
  readonly kind: 'fact';
  readonly fact: FactId;
  readonly figure: Figure | undefined;
}

/** A fact that is words and not a figure, such as a title. */
export interface FoundText {
  readonly kind: 'text';
  readonly fact: FactId;
  readonly text: string;
}

export interface SeriesEntry {
  readonly key: string;
  readonly fact: FactId;
  readonly figure: Figure | undefined;
}

/** A family of facts in the order of its keys, such as the actuals of an indicator by year. */
export interface FoundSeries {
  readonly kind: 'series';
  readonly entries: readonly SeriesEntry[];
}

/** No such name; `at` is the index of the first wrong segment, or their number where one is missing. */
export interface NotFound {
  readonly kind: 'unknown';
  readonly at: number;
  readonly suggestions: readonly string[];
  /** All names that could stand there. */
  readonly known: readonly string[];
}

export type Found = FoundFact | FoundText | FoundSeries | NotFound;

/** Where an expression looks up its names. */
export interface Facts {
  find(path: readonly string[]): Found;
}

/** What an expression prints, and where that comes from. */
export interface ExpressionResult {
  readonly text: string;
  /** The fact, if the expression shows one as it is and computes nothing. */
  readonly fact?: FactId | undefined;
  /** Every fact that the text depends on, in the order of reading, each once. */
  readonly from: readonly FactId[];
  /** The number, or the word in place of one, that the text shows; none for words such as a title. */
  readonly figure?: Figure | undefined;
}
