import { type Code, catalogue } from '../catalogue/index.ts';
import type { Bilingual, Entry, Severity } from '../entry.ts';
import { explanations } from './index.ts';

/** A code with all that is said about it in one language. */
export interface Explained {
  readonly code: Code;
  readonly severity: Severity;
  readonly title: string;
  readonly why: string;
  /** The file that the examples stand in, where they stand in one. */
  readonly file: string | undefined;
  readonly bad: string;
  readonly good: string;
  readonly mend: string;
}

/** Brings together what the catalogue and the explanations say about a code. */
export function explained(code: Code, language: keyof Bilingual): Explained {
  const { severity, title } = catalogue[code] as Entry<never>;
  const { why, file, bad, good, mend } = explanations[code];
  return { code, severity, title: title[language], why: why[language], file, bad, good, mend: mend[language] };
}
