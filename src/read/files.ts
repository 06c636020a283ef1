import { type Dirent, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { FileUse } from '../diagnostics/catalogue/file.ts';
import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import { decode } from './decoding.ts';
import { beyondLimits, tooLarge, tooMany } from './limits.ts';
import { isOfSystem } from './litter.ts';
import { absolutePath, isFolder, isPresent, refusals } from './paths.ts';
import { placeOf, type SourceText } from './text.ts';

/** The source files of a root: the one way by which planpress reads them. Paths use forward slashes. */
export interface SourceFiles {
  readonly root: string;
  /** Reads a file. Diagnostics: those of its path, its bytes and its limits. */
  readonly read: (path: string) => Outcome<SourceText | undefined>;
  /** Reads a file that is no text. Diagnostics: those of its path and its limits. */
  readonly readBytes: (path: string) => Outcome<Uint8Array | undefined>;
  readonly exists: (path: string) => boolean;
  /** Names of the files and folders in a folder, sorted by code unit, without the system's own; none where it cannot be listed. */
  readonly list: (path: string) => readonly { readonly name: string; readonly folder: boolean }[];
  /** What forbids to list a folder that is there: file/not-a-folder, -/outside-root, -/unreadable, limit/count. */
  readonly examineFolder: (path: string) => readonly Diagnostic[];
  /** Every text read so far, for excerpts in reports. */
  readonly texts: ReadonlyMap<string, SourceText>;
}

/** Opens a root, with folders of its own laid over those that planpress ships (for templates). */
export function sourceFiles(root: string): SourceFiles {
  const texts = new Map<string, SourceText>();
  const folders = new Map<string, Folder>();
  const folderAt = (path: string): Folder => {
    const folder = folders.get(path) ?? readFolder(root, path);
    folders.set(path, folder);
    return folder;
  };
  return {
    root,
    texts,
    exists: (path) => isPresent(absolutePath(root, path)),
    list: (path) => folderAt(path).entries,
    examineFolder: (path) => folderAt(path).diagnostics,
    readBytes: (path) => readBytes(root, path),
    read: (path) => {
      const { value: bytes, diagnostics } = readBytes(root, path);
      const outcome = bytes ? decode(bytes, path) : { value: undefined, diagnostics };
      if (!outcome.value) return outcome;
      texts.set(path, outcome.value);
      const beyond = beyondLimits(outcome.value);
      return beyond.length === 0 ? outcome : { value: undefined, diagnostics: [...outcome.diagnostics, ...beyond] };
    },
  };
}

/** What a folder holds, nothing where it is not there or may not be listed. */
interface Folder {
  readonly entries: ReturnType<SourceFiles['list']>;
  readonly diagnostics: readonly Diagnostic[];
}

function readFolder(root: string, path: string): Folder {
  const absolute = absolutePath(root, path);
  const refused = refusals(root, path, 'folder');
  if (refused.length > 0) return { entries: [], diagnostics: refused };
  try {
    const entries = isFolder(absolute) ? listFolder(absolute) : [];
    const diagnostics = tooMany(path, entries.length);
    return { entries: diagnostics.length > 0 ? [] : entries, diagnostics };
  } catch (error) {
    return { entries: [], diagnostics: [unreadable(path, error)] };
  }
}

function listFolder(folder: string): Folder['entries'] {
  return readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !isOfSystem(name))
    .map((entry) => ({ name: entry.name, folder: entry.isDirectory() || leadsToFolder(folder, entry) }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

function leadsToFolder(folder: string, entry: Dirent): boolean {
  return entry.isSymbolicLink() && isFolder(join(folder, entry.name));
}

/** Diagnostics: file/unreadable, limit/file-size, those of its path. */
function readBytes(root: string, path: string): Outcome<Buffer | undefined> {
  const refused = refusals(root, path, 'file');
  if (refused.length > 0) return { value: undefined, diagnostics: refused };
  const absolute = absolutePath(root, path);
  try {
    const large = tooLarge(path, statSync(absolute).size);
    if (large.length > 0) return { value: undefined, diagnostics: large };
    return { value: readFileSync(absolute), diagnostics: [] };
  } catch (error) {
    return { value: undefined, diagnostics: [unreadable(path, error)] };
  }
}

function unreadable(path: string, error: unknown): Diagnostic {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error);
  return diagnose('file/unreadable', startOfFile(path), { path, reason });
}

/**
 * Reads a file that must hold something, and one version of it: of a file that two people's changes were
 * merged into without a decision nothing else can be said. Diagnostics: file/empty, file/merge-mark and those
 * of reading.
 */
export function readFilled(files: SourceFiles, path: string, use: FileUse): Outcome<SourceText | undefined> {
  const { value, diagnostics } = files.read(path);
  if (value === undefined) return { value, diagnostics };
  const found =
    value.text.trim() === '' ? diagnose('file/empty', startOfFile(path), { path, use }) : undecidedMerge(value);
  return found ? { value: undefined, diagnostics: [...diagnostics, found] } : { value, diagnostics };
}

/** What may stand before a mark where a text was moved: an indent, the mark of an item, the name of a key, a quote. */
const before = String.raw`(?<=^(?:[ \t]*(?:[-*+>]|\d{1,3}\.|\[\^[^\]\n]{1,40}\]:|[a-z]{1,20}:))?[ \t]*["']?|[,"|][ \t]*)`;
const mergeMark = new RegExp(
  String.raw`(?<![<>])(?:<{7}|>{7})(?=\s|$)|${before}(?:(?<!\|)\|{7}(?=[ \r\n]|$)|(?<!=)={7}(?=[ \t]*(?:["'|,\r\n]|$)))`,
  'gm',
);

/** The lines by which git parts the two versions of what it could not merge, as one problem at the first. */
export function undecidedMerge(source: SourceText): Diagnostic | undefined {
  if (!/[<=>|]{7}/.test(source.text)) return undefined;
  const [first, ...others] = [...source.text.matchAll(mergeMark)].map(({ 0: mark, index }) =>
    placeOf(source, index, index + mark.length),
  );
  const related = others.slice(0, mostRelated).map((place) => ({ place, note: 'compared-with' as const }));
  return first && diagnose('file/merge-mark', first, { path: source.file }, { related });
}

/** So many other marks are shown beside the first. */
const mostRelated = 3;
