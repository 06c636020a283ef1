/** Something that search finds: a place of the site with what is said there. */
export interface SearchDocument {
  /** The group of results that it belongs to. */
  readonly group: string;
  /** Its address, seen from the folder of the site. */
  readonly path: string;
  readonly title: string;
  /** Codes by which it is known, the most usual first. */
  readonly codes: readonly string[];
  /** The page or node that it is part of, by the name that lists give it; empty for one that stands alone. */
  readonly owner: string;
  readonly text: string;
}

/** The kinds of results, in the order in which they are shown where they fit equally well. */
export interface SearchGroup {
  readonly id: string;
  readonly label: string;
}

export interface SearchIndex {
  readonly groups: readonly SearchGroup[];
  readonly documents: readonly SearchDocument[];
  /** Words that mean the same. */
  readonly synonyms: readonly (readonly string[])[];
}

/** An index as it is stored: names that many documents share stand there once. */
interface Packed {
  readonly groups: readonly SearchGroup[];
  readonly owners: readonly string[];
  readonly synonyms: readonly (readonly string[])[];
  readonly documents: readonly (readonly [number, string, string, readonly string[], number, string])[];
}

/** Writes an index as a JSON text. */
export function packIndex({ groups, documents, synonyms }: SearchIndex): string {
  const owners = [...new Set(documents.map(({ owner }) => owner))];
  const ownerAt = new Map(owners.map((owner, index) => [owner, index]));
  const groupAt = new Map(groups.map(({ id }, index) => [id, index]));
  const packed: Packed = {
    groups,
    owners,
    synonyms,
    documents: documents.map(({ group, path, title, codes, owner, text }) => [
      groupAt.get(group) ?? 0,
      path,
      title,
      codes,
      ownerAt.get(owner) ?? 0,
      text,
    ]),
  };
  return JSON.stringify(packed);
}

/** Reads an index from what its JSON text holds. */
export function unpackIndex(stored: unknown): SearchIndex {
  const { groups, owners, documents, synonyms } = stored as Packed;
  return {
    groups,
    synonyms,
    documents: documents.map(([group, path, title, codes, owner, text]) => ({
      group: groups[group]?.id ?? '',
      path,
      title,
      codes,
      owner: owners[owner] ?? '',
      text,
    })),
  };
}
