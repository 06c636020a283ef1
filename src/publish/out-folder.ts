import { chmod, lstat, mkdir, mkdtemp, readdir, readlink, rename, rm, symlink } from 'node:fs/promises';
import { basename, join, relative } from 'node:path';

/** Where the builds themselves lie; `out/<edition>` is a link to one of them. */
const buildsFolder = '.builds';

/** A build that is being written; nobody sees it before `release`. */
export interface PendingBuild {
  readonly folder: string;
  /** Makes `out/<edition>` this build by one rename, and removes the builds that it replaces. */
  readonly release: () => Promise<void>;
  readonly discard: () => Promise<void>;
}

/** Begins a build of an edition beside the published one. */
export async function beginBuild(out: string, edition: string): Promise<PendingBuild> {
  const builds = join(out, buildsFolder, edition);
  await mkdir(builds, { recursive: true });
  const folder = await mkdtemp(join(builds, 'build-'));
  await chmod(folder, 0o755);
  return {
    folder,
    release: () => release(out, edition, folder),
    discard: () => rm(folder, { recursive: true, force: true }),
  };
}

/** The folder of the published build, or undefined where there is none. */
export async function publishedBuild(out: string, edition: string): Promise<string | undefined> {
  try {
    return join(out, await readlink(join(out, edition)));
  } catch {
    return undefined;
  }
}

async function release(out: string, edition: string, folder: string): Promise<void> {
  const link = join(out, edition);
  const existing = await lstat(link).catch(() => undefined);
  if (existing && !existing.isSymbolicLink()) throw new BlockedOutput(link);
  const before = await publishedBuild(out, edition);
  const temporary = join(out, buildsFolder, edition, `${basename(folder)}.link`);
  await symlink(relative(out, folder), temporary, 'dir');
  await rename(temporary, link);
  await prune(out, edition, [folder, ...(before ? [before] : [])]);
}

/** Removes what no link leads to, but not the build just replaced: somebody may still be reading it. */
async function prune(out: string, edition: string, keep: readonly string[]): Promise<void> {
  const builds = join(out, buildsFolder, edition);
  const names = keep.map((folder) => basename(folder));
  for (const name of await readdir(builds)) {
    if (!names.includes(name)) await rm(join(builds, name), { recursive: true, force: true });
  }
}

/** Something that planpress did not make stands where the link to the build belongs. */
export class BlockedOutput extends Error {
  readonly path: string;
  constructor(path: string) {
    super(`${path} is not a link`);
    this.path = path;
  }
}
