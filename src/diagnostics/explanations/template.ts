import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about Handlebars templates. */
export const templateExplanations = {} satisfies Explanations;
