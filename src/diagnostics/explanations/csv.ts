import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about CSV files as tables of cells. */
export const csvExplanations = {} satisfies Explanations;
