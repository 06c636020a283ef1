import type { Severity } from './severity.ts';

/** A text in both languages in which planpress speaks. */
export interface Bilingual {
  readonly ko: string;
  readonly en: string;
}

/**
 * What the catalogue says about one kind of problem. `P` is the shape of the parameters that a
 * diagnostic of this kind carries.
 */
export interface Entry<P> {
  readonly severity: Severity;
  /** What this kind of problem is called. */
  readonly title: Bilingual;
  /** What is wrong here, in one sentence. */
  readonly message: (parameters: P) => Bilingual;
  /** Why it matters and how to mend it. */
  readonly help: (parameters: P) => Bilingual;
}

/** Declares an entry; exists so that the parameters' shape is inferred from one place. */
export function entry<P>(definition: Entry<P>): Entry<P> {
  return definition;
}
