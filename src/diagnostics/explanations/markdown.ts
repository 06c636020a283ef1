import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about the Markdown of a section. */
export const markdownExplanations = {} satisfies Explanations;
