import { lstatSync, readlinkSync, realpathSync, type Stats, statSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';

/** The path of a source on this machine; sources are named relative to their root, with forward slashes. */
export function absolutePath(root: string, path: string): string {
  return join(root, ...path.split('/'));
}

/**
 * Whether something lies at a path, a link that leads nowhere included. Where nobody may look, something does; a
 * name longer than a file's can be is that of none.
 */
export function isPresent(absolute: string): boolean {
  try {
    return lstatSync(absolute, { throwIfNoEntry: false }) !== undefined;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code !== 'ENAMETOOLONG';
  }
}

/** Whether a path leads to a folder, through a link or not. */
export function isFolder(absolute: string): boolean {
  return statusOf(absolute)?.isDirectory() ?? false;
}

/**
 * What forbids to read a path as a file or as a folder, nothing where it does not exist.
 * Diagnostics: file/outside-root, file/not-a-file, file/not-a-folder.
 */
export function refusals(root: string, path: string, wanted: 'file' | 'folder'): readonly Diagnostic[] {
  const outside = isPlain(path) ? linkOutside(root, path) : { path, target: path };
  if (outside) return [diagnose('file/outside-root', startOfFile(outside.path), outside)];
  const status = statusOf(absolutePath(root, path));
  if (status === undefined) return [];
  if (wanted === 'file' && !status.isFile()) return [diagnose('file/not-a-file', startOfFile(path), { path })];
  if (wanted === 'folder' && !status.isDirectory()) return [diagnose('file/not-a-folder', startOfFile(path), { path })];
  return [];
}

/** Whether a path goes down from the root, step by step. */
function isPlain(path: string): boolean {
  return !/(?:^|\/)\.{0,2}(?:\/|$)|[\\\0]/u.test(path);
}

function statusOf(absolute: string): Stats | undefined {
  try {
    return statSync(absolute, { throwIfNoEntry: false });
  } catch {
    return undefined;
  }
}

/** The outermost part of a path that is a link to somewhere outside of the root. */
function linkOutside(root: string, path: string): { path: string; target: string } | undefined {
  const names = path.split('/');
  for (let depth = 1; depth <= names.length; depth += 1) {
    const part = names.slice(0, depth).join('/');
    const absolute = absolutePath(root, part);
    if (!lstatSync(absolute, { throwIfNoEntry: false })?.isSymbolicLink()) continue;
    if (leadsOutside(realpathSync(root), absolute)) return { path: part, target: readlinkSync(absolute) };
  }
  return undefined;
}

/** A link that leads nowhere is judged by where it points. */
function leadsOutside(root: string, link: string): boolean {
  const way = relative(root, targetOf(link));
  return way === '..' || way.startsWith('../') || way.startsWith('..\\') || resolve(way) === way;
}

function targetOf(link: string): string {
  try {
    return realpathSync(link);
  } catch {
    return resolve(realpathSync(dirname(link)), readlinkSync(link));
  }
}
