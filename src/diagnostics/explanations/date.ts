import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about cells that hold dates. */
export const dateExplanations = {} satisfies Explanations;
