import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about forms. */
export const formExplanations = {} satisfies Explanations;
