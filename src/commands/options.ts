import type { Language } from '../diagnostics/reporters/report.ts';

export type Format = 'pretty' | 'json' | 'sarif' | 'github';

/** What every command takes. */
export interface CommonOptions {
  readonly root: string;
  /** The root as `--root` named it, where it did. */
  readonly rootNamed?: string | undefined;
  /** The way from the top of the repository to the root, for formats that name files from there. */
  readonly folder?: string | undefined;
  readonly format: Format;
  readonly language: Language;
}

/** What a command gives to the shell: text for standard output, text for standard error, and the code. */
export interface CommandResult {
  readonly output: string;
  readonly exitCode: 0 | 1 | 2 | 3;
}

/** Where a command tells what it is doing; silent in CI and where nobody watches. */
export interface Console {
  readonly color: boolean;
  readonly progress: (text: string) => void;
  /** Milliseconds on a clock that only goes forward. */
  readonly now: () => number;
}
