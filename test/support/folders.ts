import { createHash } from 'node:crypto';
import { lstat, mkdtemp, readdir, readFile, readlink, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';

const written: string[] = [];

/** A fresh folder that `removeFolders` takes away. */
export async function temporaryFolder(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'planpress-test-'));
  written.push(folder);
  return folder;
}

/** To be given to `afterAll` of every test file that makes folders. */
export async function removeFolders(): Promise<void> {
  await Promise.all(written.map((folder) => rm(folder, { recursive: true, force: true })));
}

/** What lies below a folder: the hash of every file and the target of every link, by path, sorted. */
export async function snapshot(folder: string): Promise<Record<string, string>> {
  const paths = await pathsBelow(folder);
  const entries = paths.map(async (path) => [relative(folder, path), await fingerprint(path)] as const);
  return Object.fromEntries(await Promise.all(entries));
}

/** The files and links below a folder; links are not followed. */
export async function pathsBelow(folder: string): Promise<readonly string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}

async function fingerprint(path: string): Promise<string> {
  if ((await lstat(path)).isSymbolicLink()) return `link to ${await readlink(path)}`;
  return createHash('sha256')
    .update(await readFile(path))
    .digest('hex');
}
