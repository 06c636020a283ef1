import type { Unfit } from '../../diagnostics/catalogue/form.ts';
import type { Path } from '../yaml/value.ts';

/** A name that is used, where, and the names that the form declares for that. */
export interface Use {
  readonly name: string | undefined;
  readonly path: Path;
  readonly where: string;
  readonly known: readonly string[];
  /** Why a column that there is cannot stand here, by its name. */
  readonly unfit?: Unfit | undefined;
}
