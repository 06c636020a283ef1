import type { SearchDocument } from '../../../model/search/index.ts';

/** Something that search finds, with the record that it is, if it is one. */
export interface FoundDocument extends SearchDocument {
  readonly record?: { readonly kind: string; readonly id: string };
}
