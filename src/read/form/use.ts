import type { Path } from '../yaml/value.ts';

/** A name that is used, where, and the names that the form declares for that. */
export interface Use {
  readonly name: string | undefined;
  readonly path: Path;
  readonly where: string;
  readonly known: readonly string[];
}
