import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about the book on its pages. */
export const layoutExplanations = {} satisfies Explanations;
