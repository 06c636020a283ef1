import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about the expressions in `:value[...]`. */
export const expressionExplanations = {} satisfies Explanations;
