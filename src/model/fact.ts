import type { Place } from '../diagnostics/place.ts';

/**
 * The address of one fact: record kind or level, record or node id, field, and, in a family of columns
 * such as one a year, the key. `indicator.satisfaction.actual.YYYY`. It is the name used in
 * expressions, in the `data-fact` attributes of pages and in provenance.
 */
export type FactId = string;

/** The first part of the address of what the manifest says: `plan.publisher`. */
export const planFactKind = 'plan';

/** The first part of the address of what the manifest says for its form: `variable.meeting`. */
export const variableFactKind = 'variable';

/** Joins the parts of a fact's address. */
export function factId(kind: string, record: string, field: string, key?: string): FactId {
  return key === undefined ? `${kind}.${record}.${field}` : `${kind}.${record}.${field}.${key}`;
}

/** Where a fact was read: kept for every fact, published only under `internal/`. */
export interface FactSource {
  readonly fact: FactId;
  readonly raw: string;
  readonly place: Place;
}
