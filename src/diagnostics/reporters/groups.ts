import type { ReportedDiagnostic } from './report.ts';

/** The problems of one file of one edition. */
export interface FileGroup {
  readonly file: string;
  readonly diagnostics: readonly ReportedDiagnostic[];
}

/** The problems of one edition; undefined gathers those that belong to no single one. */
export interface EditionGroup {
  readonly edition: string | undefined;
  readonly files: readonly FileGroup[];
}

/** Groups diagnostics by edition and file, keeping the order in which each first appears. */
export function groupByEdition(diagnostics: readonly ReportedDiagnostic[]): readonly EditionGroup[] {
  return [...gather(diagnostics, ({ edition }) => edition)].map(([edition, ofEdition]) => ({
    edition,
    files: [...gather(ofEdition, ({ place }) => place.file)].map(([file, ofFile]) => ({ file, diagnostics: ofFile })),
  }));
}

/** Gathers items under their keys, keeping the order in which each first appears. */
export function gather<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): Map<Key, Item[]> {
  const gathered = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const sofar = gathered.get(key);
    if (sofar) sofar.push(item);
    else gathered.set(key, [item]);
  }
  return gathered;
}
