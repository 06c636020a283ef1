import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import type { Language } from '../diagnostics/reporters/report.ts';
import { idFault } from '../model/identifier.ts';
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
  const folders = foldersOf(files, 'content');
  const misnamed = folders.filter((name) => idFault(name) !== undefined);
  const stranger = named.find((name) => !known.includes(name) && !misnamed.includes(name));
  if (stranger !== undefined) throw unknownEdition(stranger, known, language);
  if (named.length > 0) {
    const [good, bad] = [known, misnamed].map((some) => [...new Set(named)].filter((name) => some.includes(name)));
    return { editions: good ?? [], none: refused(files, bad ?? []) };
  }
  const none = [...files.examineFolder('content'), ...refused(files, folders), ...misnamedData(files)];
  const empty = known.length === 0 && none.length === 0;
  return {
    editions: known,
    none: empty ? [diagnose('file/no-editions', startOfFile('content'), { path: 'content' })] : none,
  };
}

function foldersOf(files: SourceFiles, folder: string): readonly string[] {
  return files.list(folder).flatMap((entry) => (entry.folder ? [entry.name] : []));
}

/** Folders that look like editions but can be none, and would be passed over in silence. */
function refused(files: SourceFiles, folders: readonly string[]): readonly Diagnostic[] {
  return folders.flatMap((name) => {
    const misnamed = malformed('content', name);
    const outside = files.examineFolder(`content/${name}`);
    const path = `content/${name}/plan.yaml`;
    if (misnamed.length + outside.length > 0 || locate(files, path).found) return [...misnamed, ...outside];
    return [diagnose('file/missing', startOfFile(path), { path, what: 'plan.yaml', use: 'manifest' })];
  });
}

/** Folders of data that belong to no edition, as their names can be those of none. */
function misnamedData(files: SourceFiles): readonly Diagnostic[] {
  const told = foldersOf(files, 'content');
  return foldersOf(files, 'data')
    .filter((name) => !told.includes(name))
    .flatMap((name) => malformed('data', name));
}

function malformed(folder: string, name: string): readonly Diagnostic[] {
  const fault = idFault(name);
  const path = `${folder}/${name}`;
  return fault ? [diagnose('file/edition-name', startOfFile(path), { path, fault })] : [];
}
