import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Setting } from '../pipeline/setting.ts';
import { sourceFiles } from '../read/files.ts';

/** What runs work with in a root; `shippedRoot` is the folder of planpress itself. */
export function settingOf(root: string, shippedRoot: string): Setting {
  const shipped = sourceFiles(shippedRoot);
  return {
    files: sourceFiles(root),
    shipped,
    out: join(root, 'out'),
    version: versionIn(shippedRoot),
    onStage: () => {},
  };
}

/** The version of planpress in its folder. */
export function versionIn(shippedRoot: string): string {
  return (JSON.parse(readFileSync(join(shippedRoot, 'package.json'), 'utf8')) as { version: string }).version;
}
