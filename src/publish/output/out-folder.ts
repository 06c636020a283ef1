import { lstatSync, readlinkSync, renameSync } from 'node:fs';
import { lstat, mkdir, readdir, readlink, rename, symlink } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { abandonedIn, type Claim, claim, removeQuietly, sweep } from './claims.ts';
import { flushBelow, flushFolder } from './flush.ts';
import { assertBelow } from './safe-path.ts';

/** Where the builds themselves lie; `out/<edition>` is a link to one of them. */
const buildsFolder = '.builds';

/** A build that is being written. A name of this kind is never published. */
const unfinishedKind = 'unfinished-';
/** A build that is whole: the published one, the one before, or one whose publication was cut short. */
const wholeKind = 'build-';
/** A link on its way to `out/<edition>`, beside it so that one rename brings it there. */
const linkKind = '.link-';
/** `out/index.html` on its way. */
export const indexKind = '.index-';

/** A build that is being written; nobody sees it before `release`. */
export interface PendingBuild {
  readonly folder: string;
  /**
   * Makes `out/<edition>` this build by one rename, removes the builds that it replaces, and returns the
   * folder where the build now lies. Throws when it is not published; then the published build is the old one.
   */
  readonly release: () => Promise<string>;
  /** Removes the build if it was not released; never throws. */
  readonly discard: () => Promise<void>;
}

/**
 * Begins a build of an edition beside the published one, and removes what killed builds left behind.
 * Throws `BlockedOutput` where something else stands in the way, `UnsafePath`, or the file system's own error.
 */
export async function beginBuild(out: string, edition: string): Promise<PendingBuild> {
  assertBelow(edition);
  await assertFree(out, edition);
  const builds = join(out, buildsFolder, edition);
  await mkdir(builds, { recursive: true });
  await sweepLeftovers(out);
  const unfinished = claim(builds, unfinishedKind);
  await mkdir(unfinished.path).catch((error) => {
    unfinished.release();
    throw error;
  });
  return {
    folder: unfinished.path,
    release: () => release(out, edition, unfinished),
    discard: () => drop(unfinished),
  };
}

/** The folder of the published build, or undefined where there is none. A link to anything else is none of ours. */
export async function publishedBuild(out: string, edition: string): Promise<string | undefined> {
  const target = await readlink(join(out, edition)).catch(() => undefined);
  const folder = target === undefined ? undefined : buildAt(out, edition, target);
  const found = folder === undefined ? undefined : await lstat(folder).catch(() => undefined);
  return found?.isDirectory() ? folder : undefined;
}

/** The folder of an edition's build to which a link in `out/` leads; undefined where it leads elsewhere. */
function buildAt(out: string, edition: string, target: string): string | undefined {
  const folder = resolve(out, target);
  return dirname(folder) === resolve(out, buildsFolder, edition) ? folder : undefined;
}

async function release(out: string, edition: string, unfinished: Claim): Promise<string> {
  await flushBelow(unfinished.path);
  await assertFree(out, edition);
  const builds = join(out, buildsFolder, edition);
  const whole = claim(builds, wholeKind);
  const link = claim(out, linkKind);
  let before: string | undefined;
  try {
    await rename(unfinished.path, whole.path);
    unfinished.release();
    await flushFolder(builds);
    await symlink(relative(out, whole.path), link.path, 'dir');
    before = swap(link, whole, join(out, edition));
  } catch (error) {
    await Promise.all([drop(link), drop(whole)]);
    throw error;
  }
  await flushFolder(out);
  await prune(out, edition, [whole.path, ...(before === undefined ? [] : [resolve(out, before)])]);
  return whole.path;
}

/**
 * Brings the link to its place and gives up both claims in one turn: a signal that came between would
 * remove the published build as an unfinished one. Returns where the link led before.
 */
function swap(link: Claim, whole: Claim, published: string): string | undefined {
  const before = lstatSync(published, { throwIfNoEntry: false }) && readlinkSync(published);
  renameSync(link.path, published);
  link.release();
  whole.release();
  return before;
}

async function drop({ path, release: giveUp }: Claim): Promise<void> {
  await removeQuietly(path);
  giveUp();
}

/** Removes unfinished builds of every edition, and links and pages on their way, whose makers have ended. */
async function sweepLeftovers(out: string): Promise<void> {
  await sweep(out, [linkKind, indexKind]);
  const builds = join(out, buildsFolder);
  for (const entry of await readdir(builds, { withFileTypes: true }))
    if (entry.isDirectory()) await sweep(join(builds, entry.name), [unfinishedKind]);
}

/**
 * Removes builds that were replaced, but not the one just replaced: somebody may still be reading it. Only
 * its maker links a build, so one whose maker has ended and to which no link leads now is never published.
 * The order counts: first whether the maker has ended, then where the link leads.
 */
async function prune(out: string, edition: string, keep: readonly string[]): Promise<void> {
  const kept = keep.map((folder) => basename(folder));
  for (const folder of await abandonedIn(join(out, buildsFolder, edition), [wholeKind])) {
    const published = await publishedBuild(out, edition);
    const isPublished = published !== undefined && basename(published) === basename(folder);
    if (!isPublished && !kept.includes(basename(folder))) await removeQuietly(folder);
  }
}

/** Throws `BlockedOutput` where a folder of the output, or the link to the build, is something else. */
async function assertFree(out: string, edition: string): Promise<void> {
  await assertFolders([out, join(out, buildsFolder), join(out, buildsFolder, edition)]);
  const link = join(out, edition);
  const target = await readlink(link).catch(() => undefined);
  if (target === undefined ? await isPresent(link) : buildAt(out, edition, target) === undefined)
    throw new BlockedOutput(link, target);
}

async function isPresent(path: string): Promise<boolean> {
  return (await lstat(path).catch(() => undefined)) !== undefined;
}

/** Throws `BlockedOutput` for what is there and no folder: what a link leads to is not ours to write. */
export async function assertFolders(paths: readonly string[]): Promise<void> {
  for (const path of paths) {
    const found = await lstat(path).catch(() => undefined);
    if (found && !found.isDirectory()) throw new BlockedOutput(path, await readlink(path).catch(() => undefined));
  }
}

/** Something that planpress did not make stands where a folder of the output or the link to a build belongs. */
export class BlockedOutput extends Error {
  readonly path: string;
  /** Where it leads, if it is a link. */
  readonly target: string | undefined;
  constructor(path: string, target: string | undefined) {
    super(`${path} is not what planpress makes there`);
    this.path = path;
    this.target = target;
  }
}
