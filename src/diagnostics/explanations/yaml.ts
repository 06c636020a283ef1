import type { Explanations } from './explanation.ts';

/** What `planpress explain` says about YAML: manifest, front matter and forms. */
export const yamlExplanations = {} satisfies Explanations;
