// What the benches of growth share: the generator of editions of several times the size of another.
import { spawnSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));

/** `scaleEdition` of test/support: it is TypeScript, which the oldest Node that planpress supports does not run. */
export async function generator() {
  const folder = join(repository, 'node_modules/.cache/planpress-bench');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
  const options = ['--ignoreConfig', '--noCheck', '--module', 'nodenext', '--target', 'es2023', '--outDir', folder];
  const tsc = join(repository, 'node_modules/typescript/bin/tsc');
  spawnSync(process.execPath, [tsc, ...options, join(repository, 'test/support/scale.ts')], { stdio: 'inherit' });
  const { scaleEdition } = await import(pathToFileURL(join(folder, 'scale.js')).href);
  return scaleEdition;
}
