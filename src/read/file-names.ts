import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import { closest } from '../model/suggestion.ts';
import type { SourceFiles } from './files.ts';
import { leftoverOf, originalOf } from './litter.ts';

/** Where a file or folder that the form wants really lies. */
export interface LocatedPath {
  readonly path: string;
  readonly found: boolean;
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Finds a file below an edition's folders, also under a name that differs by letter case or Unicode form
 * alone: that is reported, and what it holds is read. Diagnostics: file/misnamed.
 */
export function locate(files: SourceFiles, path: string): LocatedPath {
  const [top = '', ...names] = path.split('/');
  const diagnostics: Diagnostic[] = [];
  let at = top;
  for (const [index, name] of names.entries()) {
    const entries = files.list(at).map((entry) => entry.name);
    const actual = entries.includes(name) ? name : entries.find((entry) => sameName(entry, name));
    if (actual === undefined) return { path: [at, ...names.slice(index)].join('/'), found: false, diagnostics };
    at = `${at}/${actual}`;
    if (actual !== name) diagnostics.push(misnamed(at, actual, name));
  }
  return { path: at, found: true, diagnostics };
}

/** Whether two names differ by no more than letter case and Unicode form. */
export function sameName(left: string, right: string): boolean {
  return comparable(left) === comparable(right);
}

function comparable(name: string): string {
  return name.normalize('NFKC').toLowerCase().trim();
}

/** The name that a file should have had, if what it has differs by letter case or Unicode form alone. */
export function plainFileName(name: string): string {
  return comparable(name);
}

/** Says that a file must be renamed. */
export function misnamed(path: string, actual: string, wanted: string): Diagnostic {
  const reason = actual.normalize('NFKC') === wanted ? 'form' : 'case';
  return diagnose('file/misnamed', startOfFile(path), { path, wanted, reason });
}

/** A file that nothing reads. */
export interface StrayFile {
  readonly path: string;
  readonly diagnostic: Diagnostic;
  /** Whether it is nothing that a program left, and no copy of a file beside it. */
  readonly isUnknown: boolean;
  /** The path that it was probably meant to have: that nothing is there is the same problem. */
  readonly meant?: string | undefined;
}

/**
 * Files in a folder that nothing reads. A name close to one that is missing is taken for a slip of it.
 * Diagnostics: those of `strayFile`.
 */
export function strayFiles(files: SourceFiles, folder: string, known: readonly string[]): readonly StrayFile[] {
  const names = files.list(folder).map(({ name }) => name);
  const absent = known.filter((name) => !names.includes(name));
  return names
    .filter((name) => !known.includes(name))
    .filter((name) => !absent.some((wanted) => sameName(wanted, name)))
    .map((name) => strayFile(`${folder}/${name}`, names, absent));
}

/**
 * What a file is that nothing reads, among the names that stand in its folder and those that are missing there.
 * Diagnostics: file/leftover, file/copy, file/unknown.
 */
export function strayFile(path: string, names: readonly string[], absent: readonly string[]): StrayFile {
  const name = path.slice(path.lastIndexOf('/') + 1);
  const folder = path.slice(0, -name.length);
  const place = startOfFile(path);
  const leftover = leftoverOf(name);
  if (leftover) return { path, diagnostic: diagnose('file/leftover', place, { path, ...leftover }), isUnknown: false };
  const original = originalOf(name);
  const standing = original && names.find((other) => sameName(other, original));
  if (standing !== undefined && standing !== '')
    return { path, diagnostic: diagnose('file/copy', place, { path, original: standing }), isUnknown: false };
  const suggestion = absent.find((other) => other === original) ?? closest(name, absent);
  const diagnostic = diagnose('file/unknown', place, { path, suggestion });
  return { path, diagnostic, isUnknown: true, meant: suggestion && `${folder}${suggestion}` };
}

/** The paths that stray files were probably meant to have. */
export function meantPaths(strays: readonly StrayFile[]): ReadonlySet<string> {
  return new Set(strays.flatMap(({ meant }) => meant ?? []));
}

/** What is wrong with stray files. */
export function told(strays: readonly StrayFile[]): readonly Diagnostic[] {
  return strays.map(({ diagnostic }) => diagnostic);
}
