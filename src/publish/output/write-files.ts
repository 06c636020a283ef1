import { mkdir, rename, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { claim, removeQuietly } from './claims.ts';
import { flushFile, flushFolder } from './flush.ts';
import { assertBelow } from './safe-path.ts';

/** Contents by their path below a folder. */
export type Files = ReadonlyMap<string, string | Uint8Array>;

/** Writes files below a folder that nobody reads yet. Throws `UnsafePath`, before any is written, where one would lie elsewhere. */
export async function writeFiles(folder: string, files: Files): Promise<void> {
  for (const path of files.keys()) assertBelow(path);
  for (const [path, content] of files) {
    const target = join(folder, path);
    await mkdir(dirname(target), { recursive: true });
    await writeFile(target, content);
  }
}

/**
 * Replaces a file by one rename: who reads it finds the old one or the new one, whole. On its way it lies in the
 * same folder under a name of the kind given, by which a sweep knows it. Throws `UnsafePath`.
 */
export async function replaceFile(
  folder: string,
  kind: string,
  name: string,
  content: string | Uint8Array,
): Promise<void> {
  assertBelow(name);
  const temporary = claim(folder, kind);
  try {
    await writeFile(temporary.path, content);
    await flushFile(temporary.path);
    await rename(temporary.path, join(folder, name));
    await flushFolder(folder);
  } finally {
    await removeQuietly(temporary.path);
    temporary.release();
  }
}
