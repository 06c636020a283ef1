import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about cells that hold a figure. */
export const valueExplanations = {} satisfies Explanations;
