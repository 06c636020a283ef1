import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about references between nodes and records. */
export const referenceExplanations = {} satisfies Explanations;
