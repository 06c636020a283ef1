import { mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { unzipSync } from 'fflate';
import { inject } from 'vitest';

/** The largest edition, of which there is a copy as it once was (see `freeze.mjs`). */
export const frozenEdition = '2024-mss';

let root: string | undefined;

/** The root of a copy of the largest edition that no correction of the edition itself reaches; nobody may change it. */
export function frozenRoot(): string {
  root ??= unpacked(mkdtempSync(join(inject('sharedBuilds'), 'frozen-')));
  return root;
}

function unpacked(folder: string): string {
  const files = unzipSync(readFileSync(new URL(`${frozenEdition}.zip`, import.meta.url)));
  for (const [path, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), bytes);
  }
  return folder;
}
