import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about sections against those of the form. */
export const sectionExplanations = {} satisfies Explanations;
