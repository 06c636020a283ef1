import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about the head of a Markdown file. */
export const frontMatterExplanations = {} satisfies Explanations;
