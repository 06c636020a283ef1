import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import type { Language } from '../diagnostics/reporters/report.ts';
import { editionsOf } from '../read/edition.ts';
import { locate } from '../read/file-names.ts';
import type { SourceFiles } from '../read/files.ts';
import { unknownEdition } from './usage.ts';

/** The editions that a command was asked for, all where none was named. Throws a UsageError for one that does not exist. */
export function chooseEditions(
  files: SourceFiles,
  named: readonly string[],
  language: Language,
): { editions: readonly string[]; none: readonly Diagnostic[] } {
  const known = editionsOf(files);
  const stranger = named.find((name) => !known.includes(name));
  if (stranger !== undefined) throw unknownEdition(stranger, known, language);
  if (named.length > 0) return { editions: [...new Set(named)], none: [] };
  const folders = withoutManifest(files);
  const none =
    known.length === 0 && folders.length === 0
      ? [diagnose('file/no-editions', startOfFile('content'), { path: 'content' })]
      : [];
  return { editions: known, none: [...none, ...folders] };
}

/** Folders that look like editions but have no manifest, and would be passed over in silence. */
function withoutManifest(files: SourceFiles): readonly Diagnostic[] {
  const folders = files.list('content').filter(({ folder }) => folder);
  return folders
    .map(({ name }) => `content/${name}/plan.yaml`)
    .filter((path) => !locate(files, path).found)
    .map((path) => diagnose('file/missing', startOfFile(path), { path, what: 'plan.yaml', use: 'manifest' }));
}
