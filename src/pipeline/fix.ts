import { bindingsOf } from '../check/rules/unbound-numbers.ts';
import type { Code } from '../diagnostics/catalogue/index.ts';
import type { Outcome } from '../diagnostics/diagnostic.ts';
import type { FixedFile } from '../model/fixed-file.ts';
import { checkEdition } from '../pipeline.ts';
import { withBindings } from '../read/fixes/bindings.ts';
import { findFixes } from '../read/fixes/edition.ts';
import { openWorkspace } from '../workspace/workspace.ts';
import type { Setting } from './setting.ts';

/** The problems that are mended only where one asks for it by their code: somebody has to look at each. */
export const fixableCodes = ['text/unbound-number'] as const satisfies readonly Code[];

/**
 * Fixes what has one safe answer in the sources of one edition, or only says how. The value holds the
 * files that were mended; one that could not be written is left out and reported.
 */
export function fixEdition(
  edition: string,
  setting: Setting,
  options: { write: boolean; only: (typeof fixableCodes)[number] | undefined },
): Outcome<readonly FixedFile[]> {
  const { files, shipped } = setting;
  const workspace = openWorkspace(files.root);
  const fixes = options.only === undefined ? findFixes(files, [files, shipped], edition) : bound(edition, setting);
  const found = fixes.filter(({ file }) => workspace.holds(file));
  if (!options.write) return { value: found, diagnostics: [] };
  const written = found.map((mended) => ({ mended, diagnostics: workspace.replace(mended) }));
  return {
    value: written.flatMap(({ mended, diagnostics }) => (diagnostics.length === 0 ? [mended] : [])),
    diagnostics: written.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** The files of an edition with the numbers of its texts taken from the data, where they equal these. */
function bound(edition: string, setting: Setting): readonly FixedFile[] {
  const { value } = checkEdition(edition, setting);
  const bindings = value ? bindingsOf(value.plan) : [];
  return [...new Set(bindings.map(({ place }) => place.file))].flatMap((file) => {
    const source = setting.files.texts.get(file);
    return (
      (source &&
        withBindings(
          source,
          bindings.filter(({ place }) => place.file === file),
        )) ??
      []
    );
  });
}
