/** What programs that import planpress may rely on; `src/library/library.ts` keeps to it, and the pack carries it as its types. */

/** A position in a source file: lines and columns count from 1, the end is exclusive. */
export interface Span {
  readonly file: string;
  readonly line: number;
  readonly column: number;
  readonly endLine: number;
  readonly endColumn: number;
}

/** One problem, as `--format json` tells it. */
export interface Diagnostic extends Span {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly message: string;
  readonly help: string;
  readonly place: string;
  readonly cell: string | null;
  readonly subject: string | null;
  readonly edition: string | null;
  readonly related: readonly (Span & { readonly note: string; readonly message: string })[];
}

/** What a run found. */
export interface Result {
  /** 0 good, 1 the sources have errors (or warnings, where `strict`), 3 the environment lacks something. */
  readonly exitCode: 0 | 1 | 2 | 3;
  readonly summary: { readonly errors: number; readonly warnings: number; readonly accepted: number };
  readonly diagnostics: readonly Diagnostic[];
}

export interface Request {
  /** The folder with content/ and data/. */
  readonly root: string;
  /** The editions by their ids; all of the root where none are named. */
  readonly editions?: readonly string[];
  /** The language of messages, Korean unless told. */
  readonly language?: 'ko' | 'en';
}

/** Validates editions and writes nothing. Rejects with a `UsageError` for a root or an edition that is not there. */
export declare function check(request: Request & { readonly strict?: boolean }): Promise<Result>;

/** Builds editions into `out/` of the root, as the command does; `pdf: false` needs no browser. */
export declare function build(request: Request & { readonly pdf?: boolean }): Promise<Result>;
