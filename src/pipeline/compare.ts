import { Collector } from '../diagnostics/collect.ts';
import { hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import type { ComparedEdition } from '../model/comparison.ts';
import { readEdition } from '../read/edition.ts';
import type { SourceFiles } from '../read/files.ts';
import { resolve } from '../resolve/resolve.ts';

export { compareEditions } from '../compare/compare.ts';

/**
 * Reads an edition to be compared. What could not be read would look as if it had been dropped, so there is no value where
 * an error was found.
 */
export function readCompared(
  edition: string,
  files: SourceFiles,
  shipped: SourceFiles,
): Outcome<ComparedEdition | undefined> {
  const found = new Collector();
  const sources = found.take(readEdition(files, [files, shipped], edition));
  const plan = sources && found.take(resolve(sources));
  const isSound = !hasErrors(found.diagnostics);
  return { value: sources && plan && isSound ? { sources, plan } : undefined, diagnostics: found.diagnostics };
}
