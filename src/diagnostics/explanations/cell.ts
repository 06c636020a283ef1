import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about cells. */
export const cellExplanations = {} satisfies Explanations;
