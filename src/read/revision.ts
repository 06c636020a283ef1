import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';

/** Why the sources of a revision cannot be had. */
export type RevisionFault = 'no-git' | 'no-repository' | 'no-revision' | 'no-sources';

/** So much of a revision is taken at most; more is no edition. */
const mostBytes = 1 << 30;

/**
 * Puts the sources of a root as they were at a revision of its git repository into a temporary folder, and takes it away
 * when they have been used. Of the folders named, those that there were are taken. Nothing in the repository is touched.
 */
export function withRevision<T>(
  root: string,
  { revision, folders }: { readonly revision: string; readonly folders: readonly string[] },
  use: (root: string) => T,
): T | RevisionFault {
  const archive = archiveOf(root, revision, folders);
  if (typeof archive === 'string') return archive;
  const folder = mkdtempSync(join(tmpdir(), 'planpress-revision-'));
  try {
    for (const [path, bytes] of Object.entries(unzipSync(archive))) {
      if (path.endsWith('/')) continue;
      const target = join(folder, ...path.split('/'));
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, bytes);
    }
    return use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function archiveOf(root: string, revision: string, folders: readonly string[]): Uint8Array | RevisionFault {
  const git = (...parameters: readonly string[]): Buffer =>
    execFileSync('git', ['-C', root, ...parameters], { maxBuffer: mostBytes, stdio: ['ignore', 'pipe', 'ignore'] });
  try {
    git('rev-parse', '--git-dir');
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'ENOENT' ? 'no-git' : 'no-repository';
  }
  try {
    const commit = git('rev-parse', '--verify', '--quiet', '--end-of-options', `${revision}^{commit}`)
      .toString()
      .trim();
    const there = git('ls-tree', '--name-only', '-z', commit).toString().split('\0');
    const wanted = folders.filter((folder) => there.includes(folder));
    if (!wanted.includes('content')) return 'no-sources';
    return git('archive', '--format=zip', commit, '--', ...wanted);
  } catch {
    return 'no-revision';
  }
}
