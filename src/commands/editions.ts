import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import { closest } from '../model/suggestion.ts';
import { editionsOf } from '../read/edition.ts';
import type { SourceFiles } from '../read/files.ts';

/** The editions that a command was asked for, all where none was named; unknown names are problems. */
export function chooseEditions(
  files: SourceFiles,
  named: readonly string[],
): { editions: readonly string[]; unknown: readonly Diagnostic[] } {
  const known = editionsOf(files);
  if (named.length === 0) {
    const none = known.length === 0 ? [diagnose('file/no-editions', startOfFile('content'), { path: 'content' })] : [];
    return { editions: known, unknown: none };
  }
  const unknown = named.filter((name) => !known.includes(name)).map((edition) => unknownEdition(edition, known));
  return { editions: named.filter((name) => known.includes(name)), unknown };
}

function unknownEdition(edition: string, known: readonly string[]): Diagnostic {
  const parameters = { edition, suggestion: closest(edition, known), known: known.join(', ') };
  return diagnose('file/unknown-edition', startOfFile(`content/${edition}/plan.yaml`), parameters);
}
