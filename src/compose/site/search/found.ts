import type { SearchDocument } from '../../../model/search/index.ts';
import type { FactAddress } from '../facts/fact-addresses.ts';
import type { SitePage } from '../frame/context.ts';

/** Something that search finds, with the record that it is, if it is one. */
export interface FoundDocument extends SearchDocument {
  readonly record?: { readonly kind: string; readonly id: string };
}

/** Where the site shows something, as an address from its folder; undefined where it does not. */
export interface Places {
  /** The page, or the place on it, that is about a record. */
  readonly ofRecord: (kind: string, id: string) => string | undefined;
  readonly ofFact: (fact: string) => string | undefined;
  readonly hasPage: (path: string) => boolean;
}

/** Relates records to the pages that are about them, and facts to their places. */
export function placesOf(pages: readonly SitePage[], addresses: readonly FactAddress[]): Places {
  const records = new Map(
    pages.flatMap(({ records = [] }) => records.map(({ kind, id, path }) => [`${kind}.${id}`, path] as const)),
  );
  const facts = new Map(addresses.map(({ fact, page, anchor }) => [fact, `${page}#${anchor}`]));
  const paths = new Set(pages.map(({ path }) => path));
  return {
    ofRecord: (kind, id) => records.get(`${kind}.${id}`),
    ofFact: (fact) => facts.get(fact),
    hasPage: (path) => paths.has(path),
  };
}
