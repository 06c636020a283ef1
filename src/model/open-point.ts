import type { Place } from '../diagnostics/place.ts';
import { columnSchema, type RecordKind } from './form.ts';

/** What an open point asks for, by the word in the file. */
export const openPointWords = { figure: '값', date: '일정', text: '글', confirm: '확인' } as const;
export type OpenPointKind = keyof typeof openPointWords;

/**
 * The file that lists what is still to be done in an edition that was made of the one before, as a table. It belongs to
 * planpress and to no form; the type of its columns is the one whose text is taken as it is.
 */
export const openPointKind: RecordKind = {
  id: 'open-point',
  label: '미작성·미확정',
  file: 'open-points.csv',
  optional: true,
  naming: 'target',
  columns: [
    { id: 'kind', header: '종류', required: true },
    { id: 'target', header: '대상', required: true },
    { id: 'before', header: '지난 값' },
    { id: 'now', header: '옮긴 값' },
    { id: 'by', header: '확인한 사람' },
  ].map((column) => columnSchema.parse({ ...column, type: 'code' })),
};

/** One row of the file: what was carried over from the edition before and has to be looked at. */
export interface OpenPoint {
  readonly kind: OpenPointKind;
  /** A fact, or the path of a text from the folder of the edition. */
  readonly target: string;
  /** What the edition before said. */
  readonly before: string;
  /** What was put in its place: whoever writes something else has answered. Of a text, its digest. */
  readonly now: string;
  /** Who says that it may stay as it is. */
  readonly by: string;
  /** Of a text, its digest as it is; undefined where there is none. */
  readonly digest: string | undefined;
  /** The row. */
  readonly place: Place;
}
