import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import { type SourceText, sourceText } from './text.ts';

/** The source files of a root: the one way by which planpress reads them. Paths use forward slashes. */
export interface SourceFiles {
  readonly root: string;
  readonly read: (path: string) => Outcome<SourceText | undefined>;
  readonly exists: (path: string) => boolean;
  /** Names of the files and folders in a folder, sorted by code unit; none where it does not exist. */
  readonly list: (path: string) => readonly { readonly name: string; readonly folder: boolean }[];
  /** Every text read so far, for excerpts in reports. */
  readonly texts: ReadonlyMap<string, SourceText>;
}

/** Opens a root, with folders of its own laid over those that planpress ships (for templates). */
export function sourceFiles(root: string): SourceFiles {
  const texts = new Map<string, SourceText>();
  const absolute = (path: string): string => join(root, ...path.split('/'));
  return {
    root,
    texts,
    exists: (path) => existsSync(absolute(path)),
    list: (path) => listFolder(absolute(path)),
    read: (path) => {
      const outcome = readText(absolute(path), path);
      if (outcome.value) texts.set(path, outcome.value);
      return outcome;
    },
  };
}

function listFolder(folder: string): readonly { name: string; folder: boolean }[] {
  if (!existsSync(folder) || !statSync(folder).isDirectory()) return [];
  return readdirSync(folder, { withFileTypes: true })
    .map((entry) => ({ name: entry.name, folder: entry.isDirectory() }))
    .sort((left, right) => (left.name < right.name ? -1 : 1));
}

/** Reads a text file. Diagnostics: file/unreadable, file/binary, encoding/not-utf-8, encoding/undecodable. */
function readText(absolute: string, path: string): Outcome<SourceText | undefined> {
  let bytes: Buffer;
  try {
    bytes = readFileSync(absolute);
  } catch (error) {
    const reason = (error as NodeJS.ErrnoException).code ?? String(error);
    return { value: undefined, diagnostics: [diagnose('file/unreadable', startOfFile(path), { path, reason })] };
  }
  if (bytes.includes(0))
    return { value: undefined, diagnostics: [diagnose('file/binary', startOfFile(path), { path })] };
  return decode(bytes, path);
}

/** UTF-8 without guessing; else CP949, which is what older Excel saves; else an error. */
function decode(bytes: Buffer, path: string): Outcome<SourceText | undefined> {
  try {
    return { value: sourceText(path, new TextDecoder('utf-8', { fatal: true }).decode(bytes)), diagnostics: [] };
  } catch {
    const text = iconv.decode(bytes, 'cp949');
    if (text.includes('\uFFFD'))
      return { value: undefined, diagnostics: [diagnose('encoding/undecodable', startOfFile(path), {})] };
    return {
      value: sourceText(path, text),
      diagnostics: [diagnose('encoding/not-utf-8', startOfFile(path), { encoding: 'CP949' })],
    };
  }
}
