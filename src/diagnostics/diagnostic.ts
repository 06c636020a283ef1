import { type Catalogue, type Code, catalogue } from './catalogue/index.ts';
import type { Entry, Severity } from './entry.ts';
import type { Place } from './place.ts';
import type { Subject } from './subject.ts';

/** The shape of the parameters that a diagnostic of the given code carries. */
export type ParametersOf<C extends Code> = C extends Code ? (Catalogue[C] extends Entry<infer P> ? P : never) : never;

/**
 * Where a problem stands in the words of the book: the node (by id), the table or section, the row as
 * Excel numbers it, the column by its header. Rendered as `Ⅱ-4-① 과제추진계획 3행 '세부일정'`.
 */
export interface BookPlace {
  readonly node?: string;
  readonly part?: string;
  readonly row?: number;
  readonly column?: string;
}

/** Where a cell of a CSV file is seen in Excel; without a column for a row as a whole. */
export interface SheetAddress {
  readonly row: number;
  readonly column: string | undefined;
}

/** Another place that belongs to the problem, such as the first use of a doubled id. */
export interface Related {
  readonly place: Place;
  readonly note: 'first-use' | 'declared-here' | 'compared-with' | 'caused-by';
}

/** A problem as a value: a code, typed parameters, and where it stands. Reporters put it into words. */
export interface Diagnostic {
  readonly code: Code;
  readonly severity: Severity;
  readonly parameters: Readonly<Record<string, unknown>>;
  readonly place: Place;
  readonly book?: BookPlace | undefined;
  /** What it is about; where a rule does not say so, what stands at its place. */
  readonly subject?: Subject | undefined;
  readonly edition?: string | undefined;
  readonly related: readonly Related[];
}

/** A warning that somebody answers for: it is counted, and no longer asked about. */
export interface AcceptedDiagnostic extends Diagnostic {
  readonly acceptance: { readonly reason: string; readonly by: string };
}

interface Extras {
  readonly book?: BookPlace | undefined;
  readonly subject?: Subject | undefined;
  readonly related?: readonly Related[];
}

/** Makes a diagnostic; its severity is the one that the catalogue gives to the code. */
export function diagnose<C extends Code>(
  code: C,
  place: Place,
  parameters: ParametersOf<C>,
  extras: Extras = {},
): Diagnostic {
  return {
    code,
    severity: catalogue[code].severity,
    parameters: parameters as Readonly<Record<string, unknown>>,
    place,
    book: extras.book,
    ...(extras.subject && { subject: extras.subject }),
    related: extras.related ?? [],
  };
}

/** Whether any of the problems forbids publication. */
export function hasErrors(diagnostics: readonly Diagnostic[]): boolean {
  return diagnostics.some(({ severity }) => severity === 'error');
}

/** What every stage returns: its value and what it found wrong. */
export interface Outcome<T> {
  readonly value: T;
  readonly diagnostics: readonly Diagnostic[];
}
