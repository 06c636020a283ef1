import { hasErrors, type Outcome } from '../diagnostics/diagnostic.ts';
import type { ComparedEdition } from '../model/comparison.ts';
import { readEdition } from '../read/edition.ts';
import type { SourceFiles } from '../read/files.ts';
import { resolve } from '../resolve/resolve.ts';

export { compareEditions } from '../compare/compare.ts';

/**
 * Reads an edition to be compared. What could not be read would look as if it had been dropped, so there is no value where
 * reading found an error; what names something that is not there is compared as it is.
 */
export function readCompared(
  edition: string,
  files: SourceFiles,
  shipped: SourceFiles,
): Outcome<ComparedEdition | undefined> {
  const { value: sources, diagnostics } = readEdition(files, [files, shipped], edition);
  if (!sources || hasErrors(diagnostics)) return { value: undefined, diagnostics };
  return { value: { sources, plan: resolve(sources).value }, diagnostics };
}
