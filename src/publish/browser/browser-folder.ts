import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { claim, removeQuietly, sweep } from '../output/claims.ts';

const profileKind = 'planpress-browser-';
const temporaryFolder = 'temporary';

/** The path of a browser's socket, which it makes in its temporary folder, may have about a hundred letters. */
const longestForSockets = 60;

/** All that one run of the browser writes, to be removed as a whole. */
export interface BrowserFolder {
  readonly profile: string;
  /** The browser's variables that keep its temporary files in here, where the system lets us. */
  readonly variables: Readonly<Record<string, string>>;
  /** Removes everything; never throws. */
  readonly remove: () => Promise<void>;
}

/** Removes what browsers of killed builds left behind. */
export async function sweepBrowserFolders(temporary: string): Promise<void> {
  await sweep(temporary, [profileKind]);
}

/**
 * Makes a folder for one run of the browser. Left to itself the browser leaves its profile and more in
 * the temporary folder whenever it does not end in peace. Throws when the folder cannot be made.
 */
export async function openBrowserFolder(temporary: string, platform: string): Promise<BrowserFolder> {
  const folder = claim(temporary, profileKind);
  const inner = join(folder.path, temporaryFolder);
  const remove = async () => {
    await removeQuietly(folder.path);
    folder.release();
  };
  try {
    await mkdir(folder.path, { mode: 0o700 });
    await mkdir(inner);
  } catch (error) {
    await remove();
    throw error;
  }
  const isShort = platform === 'linux' && inner.length <= longestForSockets + temporaryFolder.length;
  return { profile: join(folder.path, 'profile'), variables: isShort ? { TMPDIR: inner } : {}, remove };
}
