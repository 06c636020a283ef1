import { randomBytes } from 'node:crypto';
import { lstatSync, rmSync } from 'node:fs';
import { lstat, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { ownerMark, ownerOf, type Presence, presenceOf } from './owner.ts';

/** A path that this process works on and that no other build may remove while this process runs. */
export interface Claim {
  readonly path: string;
  /** The path is finished or gone: it is no longer removed when this process ends. */
  readonly release: () => void;
}

/** What nobody can be asked about (made on another machine, say) is left alone for a day. */
const strangerAgeMilliseconds = 24 * 60 * 60 * 1000;

const removal = { recursive: true, force: true, maxRetries: 5, retryDelay: 20 } as const;

const claimed = new Map<string, string>();

/**
 * Gives a fresh path in a folder for something temporary; the caller makes what stands there. Its name
 * begins with the kind and says which process made it, from the first moment on: there is no second
 * step at which a kill could leave something of unknown origin. When this process ends, whatever is still
 * claimed is removed; after a SIGKILL `sweep` does it.
 */
export function claim(folder: string, kind: string): Claim {
  if (claimed.size === 0) process.once('exit', removeClaimed);
  const name = `${kind}${ownerMark()}-${randomBytes(4).toString('hex')}`;
  const path = join(folder, name);
  claimed.set(name, path);
  return { path, release: () => releaseClaim(name) };
}

function releaseClaim(name: string): void {
  claimed.delete(name);
  if (claimed.size === 0) process.removeListener('exit', removeClaimed);
}

/**
 * Ends the process. What is claimed is removed when all others that wait for the end have had their turn:
 * a browser must be gone before its files are.
 */
export function exitCleanly(code: number): never {
  process.removeListener('exit', removeClaimed);
  process.once('exit', removeClaimed);
  process.exit(code);
}

/** Only what is synchronous can be done while a process ends. What cannot be removed, the next build tries. */
function removeClaimed(): void {
  for (const path of claimed.values()) removeNow(path);
}

/**
 * What was being written when the process was asked to end is still written, beside its removal: a folder that
 * was empty a moment ago may hold a file again.
 */
function removeNow(path: string): void {
  for (let attempt = 0; attempt < removal.maxRetries; attempt += 1) {
    try {
      rmSync(path, removal);
    } catch {}
    if (!lstatSync(path, { throwIfNoEntry: false })) return;
  }
}

/** Removes a file or folder, whatever it holds; what cannot be removed stays for the next sweep. */
export async function removeQuietly(path: string): Promise<void> {
  await rm(path, removal).catch(() => undefined);
}

/** Removes from a folder what processes that have ended left behind under names of these kinds. */
export async function sweep(folder: string, kinds: readonly string[]): Promise<void> {
  for (const path of await abandonedIn(folder, kinds)) await removeQuietly(path);
}

/** The paths of some kinds in a folder that no running process works on. */
export async function abandonedIn(folder: string, kinds: readonly string[]): Promise<readonly string[]> {
  const abandoned: string[] = [];
  for (const name of await readdir(folder).catch(() => [])) {
    const kind = kinds.find((known) => name.startsWith(known));
    if (kind !== undefined && (await isAbandoned(join(folder, name), name, kind))) abandoned.push(join(folder, name));
  }
  return abandoned;
}

async function isAbandoned(path: string, name: string, kind: string): Promise<boolean> {
  const presence = presenceAt(name, kind);
  if (presence !== 'unknown') return presence === 'ended';
  const found = await lstat(path).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs > strangerAgeMilliseconds;
}

/** This process runs, but what it no longer claims it has done with. */
function presenceAt(name: string, kind: string): Presence {
  const owner = ownerOf(name.slice(kind.length));
  const presence = owner === undefined ? 'unknown' : presenceOf(owner);
  return presence === 'this' ? (claimed.has(name) ? 'running' : 'ended') : presence;
}
