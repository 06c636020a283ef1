import type { Code } from '../catalogue/index.ts';
import type { Bilingual } from '../entry.ts';
import { texts } from './texts.mjs';

/** What `planpress explain` adds to the catalogue's title for a code. */
export interface Explanation {
  /** Why it is a problem: what would go wrong in the book, in one to three sentences. */
  readonly why: Bilingual;
  /** The file that the examples stand in, as an editor names it: `schedule.csv`, `tasks/bookstore-opening.md`. */
  readonly file?: string;
  /** A source as it must not be, and the same as it should be: the few lines that matter. */
  readonly bad: string;
  readonly good: string;
  /** How to mend it, whatever the case. */
  readonly mend: Bilingual;
}

/** The explanations of all codes; that `docs/explanations/` has them all, in this shape, is tested. */
export const explanations = texts as { readonly [code in Code]: Explanation };
