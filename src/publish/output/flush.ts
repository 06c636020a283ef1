import { open, readdir } from 'node:fs/promises';
import { join } from 'node:path';

/** How many files are flushed at a time: the system writes them together, so the wait is one for all. */
const atOnce = 16;

/**
 * Waits until everything below a folder is on the disk. Without this a power cut after the swap could leave
 * a published build of empty files: a rename may reach the disk before what it names.
 */
export async function flushBelow(folder: string): Promise<void> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).map(({ parentPath, name }) => join(parentPath, name));
  for (let first = 0; first < files.length; first += atOnce) {
    await Promise.all(files.slice(first, first + atOnce).map(flushFile));
  }
  const folders = entries.filter((entry) => entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
  for (const inner of [...folders, folder]) await flushFolder(inner);
}

/** Waits until a file is on the disk; a full disk may say so only here. */
export async function flushFile(path: string): Promise<void> {
  // Windows flushes only what is open for writing; elsewhere a copied font may be read-only.
  const file = await open(path, process.platform === 'win32' ? 'r+' : 'r');
  try {
    await file.sync();
  } catch (error) {
    if (!notSupported.includes((error as NodeJS.ErrnoException).code ?? '')) throw error;
  } finally {
    await file.close();
  }
}

/** Waits until the names in a folder are on the disk, where the system has a way to ask for that. */
export async function flushFolder(path: string): Promise<void> {
  await flushFile(path).catch(() => undefined);
}

/** What file systems answer that cannot flush. */
const notSupported = ['EINVAL', 'ENOSYS', 'ENOTSUP', 'EOPNOTSUPP'];
