import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about files and folders as a whole. */
export const fileExplanations = {} satisfies Explanations;
