import { type Dirent, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { FileUse } from '../diagnostics/catalogue/file.ts';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import { decode } from './decoding.ts';
import { isOfSystem } from './litter.ts';
import { absolutePath, isFolder, isPresent, refusals } from './paths.ts';
import { placeOf, type SourceText } from './text.ts';

/** The source files of a root: the one way by which planpress reads them. Paths use forward slashes. */
export interface SourceFiles {
  readonly root: string;
  readonly read: (path: string) => Outcome<SourceText | undefined>;
  readonly exists: (path: string) => boolean;
  /** Names of the files and folders in a folder, sorted by code unit, without the system's own; none where it cannot be listed. */
  readonly list: (path: string) => readonly { readonly name: string; readonly folder: boolean }[];
  /** What forbids to list a folder that is there: file/not-a-folder, file/outside-root. */
  readonly examineFolder: (path: string) => readonly Diagnostic[];
  /** Every text read so far, for excerpts in reports. */
  readonly texts: ReadonlyMap<string, SourceText>;
}

/** Opens a root, with folders of its own laid over those that planpress ships (for templates). */
export function sourceFiles(root: string): SourceFiles {
  const texts = new Map<string, SourceText>();
  return {
    root,
    texts,
    exists: (path) => isPresent(absolutePath(root, path)),
    list: (path) => (refusals(root, path, 'folder').length > 0 ? [] : listFolder(absolutePath(root, path))),
    examineFolder: (path) => refusals(root, path, 'folder'),
    read: (path) => {
      const outcome = readText(root, path);
      if (outcome.value) texts.set(path, outcome.value);
      return outcome;
    },
  };
}

function listFolder(folder: string): readonly { name: string; folder: boolean }[] {
  if (!isFolder(folder)) return [];
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !isOfSystem(name))
    .map((entry) => ({ name: entry.name, folder: entry.isDirectory() || leadsToFolder(folder, entry) }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

function leadsToFolder(folder: string, entry: Dirent): boolean {
  return entry.isSymbolicLink() && isFolder(join(folder, entry.name));
}

/** Reads a text file. Diagnostics: file/unreadable and those of its path and its bytes. */
function readText(root: string, path: string): Outcome<SourceText | undefined> {
  const refused = refusals(root, path, 'file');
  if (refused.length > 0) return { value: undefined, diagnostics: refused };
  try {
    return decode(readFileSync(absolutePath(root, path)), path);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return { value: undefined, diagnostics: [diagnose('file/unreadable', startOfFile(path), { path, reason })] };
  }
}

/**
 * Reads a file that must hold something, and one version of it: of a file that two people's changes were
 * merged into without a decision nothing else can be said. Diagnostics: file/empty, file/merge-mark and those
 * of reading.
 */
export function readFilled(files: SourceFiles, path: string, use: FileUse): Outcome<SourceText | undefined> {
  const { value, diagnostics } = files.read(path);
  if (value === undefined) return { value, diagnostics };
  const found = value.text.trim() === '' ? diagnose('file/empty', startOfFile(path), { path, use }) : undecidedMerge(value);
  return found ? { value: undefined, diagnostics: [...diagnostics, found] } : { value, diagnostics };
}

const mergeMark = /^(?:(?:<{7}|>{7}|\|{7})(?=[ \r\n]|$)|={7}(?=\r|\n|$))/gm;

/** The lines by which git parts the two versions of what it could not merge, as one problem at the first. */
function undecidedMerge(source: SourceText): Diagnostic | undefined {
  if (!/[<=>|]{7}/.test(source.text)) return undefined;
  const [first, ...others] = [...source.text.matchAll(mergeMark)].map(({ 0: mark, index }) =>
    placeOf(source, index, index + mark.length),
  );
  const related = others.slice(0, mostRelated).map((place) => ({ place, note: 'compared-with' as const }));
  return first && diagnose('file/merge-mark', first, { path: source.file }, { related });
}

/** So many other marks are shown beside the first. */
const mostRelated = 3;
