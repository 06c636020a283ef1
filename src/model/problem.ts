import type { Code } from '../diagnostics/catalogue/index.ts';
import type { ParametersOf } from '../diagnostics/diagnostic.ts';

/** Part of a text, in UTF-16 offsets into it; the end is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/**
 * Something wrong within a short text such as a cell or an expression. The caller knows where the text
 * stands and turns this into a diagnostic.
 */
export interface Problem<C extends Code = Code> {
  readonly code: C;
  readonly parameters: ParametersOf<C>;
  readonly range: Range;
}

/** Makes a problem; its parameters must be those that the catalogue declares for the code. */
export function problem<C extends Code>(code: C, range: Range, parameters: ParametersOf<C>): Problem<C> {
  return { code, parameters, range };
}

/**
 * What reading a short text gives. Without a value and without problems the text is blank; a value may
 * come together with problems when part of the text could be read.
 */
export interface Reading<T> {
  readonly value: T | undefined;
  readonly problems: readonly Problem[];
}

/** The reading of a blank text. */
export const nothing: Reading<never> = { value: undefined, problems: [] };

/** A reading that succeeded. */
export function read<T>(value: T): Reading<T> {
  return { value, problems: [] };
}

/** A reading that failed with one problem. */
export function failed<C extends Code>(code: C, range: Range, parameters: ParametersOf<C>): Reading<never> {
  return { value: undefined, problems: [problem(code, range, parameters) as Problem] };
}
