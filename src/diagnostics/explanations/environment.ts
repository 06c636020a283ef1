import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about the machine that planpress runs on. */
export const environmentExplanations = {} satisfies Explanations;
