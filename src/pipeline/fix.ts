import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { FixedFile } from '../model/fixed-file.ts';
import { findFixes } from '../read/fixes/edition.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import type { Setting } from './setting.ts';

/**
 * Fixes what has one safe answer in the sources of one edition, or only says how. The value holds the
 * files that were mended; one that could not be written is left out and reported.
 */
export function fixEdition(
  edition: string,
  { files, shipped }: Setting,
  options: { write: boolean },
): Outcome<readonly FixedFile[]> {
  const workspace = openWorkspace(files.root);
  const found = findFixes(files, [files, shipped], edition).filter(({ file }) => workspace.holds(file));
  if (!options.write) return { value: found, diagnostics: [] };
  const written = found.map((mended) => ({ mended, diagnostics: workspace.replace(mended) }));
  return {
    value: written.flatMap(({ mended, diagnostics }) => (diagnostics.length === 0 ? [mended] : [])),
    diagnostics: written.flatMap(({ diagnostics }) => diagnostics),
  };
}
