import type { Code } from '../diagnostics/catalogue/index.ts';
import type { Place } from '../diagnostics/place.ts';
import { columnSchema, type RecordKind } from './form.ts';

/**
 * The file in which an edition accepts warnings, as a table. It belongs to planpress and to no form, since
 * codes do; the type of its columns is the one whose text is taken as it is.
 */
export const acceptanceKind: RecordKind = {
  id: 'acceptance',
  label: '예외 인정',
  file: 'acceptances.csv',
  optional: true,
  naming: 'code',
  columns: [
    { id: 'code', header: '코드' },
    { id: 'target', header: '대상' },
    { id: 'reason', header: '사유' },
    { id: 'by', header: '담당' },
  ].map((column) => columnSchema.parse({ ...column, type: 'code', required: true })),
};

/** One row of the file: somebody answers for what a code says of a target. */
export interface Acceptance {
  readonly code: Code;
  /** The id of a record or node, alone or after its kind, or the path of a file; as typed. */
  readonly target: string;
  readonly reason: string;
  readonly by: string;
  /** The row as a whole, the target alone, and the number that Excel gives to the row. */
  readonly place: Place;
  readonly targetPlace: Place;
  readonly row: number;
}

/** The acceptances of an edition. */
export interface Acceptances {
  readonly given: readonly Acceptance[];
  /**
   * The text of the file where it could not be read as a table, which has been reported: what it names
   * was probably accepted.
   */
  readonly unread: string | undefined;
}
