import {
  accessSync,
  chmodSync,
  chownSync,
  closeSync,
  constants,
  fsyncSync,
  openSync,
  readFileSync,
  realpathSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { basename, dirname, join, sep } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import type { FixedFile } from '../model/fixed-file.ts';
import { bytesOf } from '../model/storage.ts';

/** The sources of a root, to be changed: the one way by which planpress writes them. */
export interface Workspace {
  /** Whether a file lies in the root, also where links lead to it. What lies outside is never written. */
  readonly holds: (path: string) => boolean;
  /**
   * Puts the new text of a file in place of the old one, in whole or not at all; its mode and owner stay.
   * Diagnostics: environment/source-unwritable, environment/source-changed.
   */
  readonly replace: (mended: FixedFile) => readonly Diagnostic[];
}

/** Opens a root for writing. Nothing is touched by that. */
export function openWorkspace(root: string): Workspace {
  const absolute = (path: string): string => absolutePath(root, path);
  return {
    holds: (path) => isWithin(realPath(absolute(path)), realPath(root)),
    replace: (mended) => replace(absolute(mended.file), mended),
  };
}

/** Where a source file of a root lies, as the system calls it. */
export function absolutePath(root: string, file: string): string {
  return join(root, ...file.split('/'));
}

/** That the system refused to write a source file, in its own word for why. */
export function unwritable(file: string, error: unknown): Diagnostic {
  const reason = (error as NodeJS.ErrnoException).code ?? String(error);
  return diagnose('environment/source-unwritable', startOfFile(file), { path: file, reason });
}

function isWithin(path: string | undefined, folder: string | undefined): boolean {
  return path !== undefined && folder !== undefined && path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

function realPath(path: string): string | undefined {
  try {
    return realpathSync(path);
  } catch {
    return undefined;
  }
}

function replace(path: string, { file, before, after }: FixedFile): readonly Diagnostic[] {
  try {
    // A link within the root stays a link; what it leads to is replaced.
    const target = realpathSync(path);
    // Somebody may have saved the file since it was read.
    if (!readFileSync(target).equals(bytesOf(before.text, before.storage))) {
      return [diagnose('environment/source-changed', startOfFile(file), { path: file })];
    }
    accessSync(target, constants.W_OK);
    swap(target, bytesOf(after.text, after.storage));
    return [];
  } catch (error) {
    return [unwritable(file, error)];
  }
}

/**
 * Writes a file beside the one that it then replaces by one rename. What an earlier run that was killed
 * has left there is taken away first.
 */
function swap(target: string, bytes: Buffer): void {
  const { mode, uid, gid } = statSync(target);
  const temporary = join(dirname(target), `.${basename(target)}.planpress-part`);
  rmSync(temporary, { force: true });
  try {
    writeDurably(temporary, bytes);
    keepOwner(temporary, uid, gid);
    chmodSync(temporary, mode & 0o7777);
    renameSync(temporary, target);
  } catch (error) {
    rmSync(temporary, { force: true });
    throw error;
  }
}

function writeDurably(path: string, bytes: Buffer): void {
  const file = openSync(path, 'wx', 0o600);
  try {
    writeFileSync(file, bytes);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
}

/** Only the superuser may give a file to another: for others it becomes theirs, as with any editor. */
function keepOwner(path: string, uid: number, gid: number): void {
  try {
    chownSync(path, uid, gid);
  } catch {
    // The contents are what matters.
  }
}
