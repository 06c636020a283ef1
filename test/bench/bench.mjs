// `npm run bench`, its first part: seconds per stage and peak memory of the process tree for every edition, against a
// floor in the same run: the start of Node alone.
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { median, run } from './measure.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(repository, 'dist', 'cli.js');
const rounds = Number(process.argv[2] ?? 7);

const root = mkdtempSync(join(tmpdir(), 'planpress-bench-'));
for (const folder of ['content', 'data']) cpSync(join(repository, folder), join(root, folder), { recursive: true });

const editions = readdirSync(join(root, 'content'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const cases = [
  ['node alone', ['-e', '']],
  ['check', [cli, 'check', '--root', root]],
  ['build --no-pdf', [cli, 'build', '--no-pdf', '--root', root]],
  ['build', [cli, 'build', '--root', root]],
];
const results = new Map(cases.map(([label]) => [label, []]));
spawnSync(process.execPath, [cli, 'build', '--root', root]); // unpacks the browser and warms the disk
// The browser leaves the machine warm and busy for a while, so its rounds come last.
const [light, heavy] = [cases.slice(0, -1), cases.slice(-1)];
for (const some of [light, heavy])
  for (let round = 0; round < rounds; round += 1)
    for (const [label, args] of some) results.get(label).push(await run(args, false));
const watched = new Map();
for (const [label, args] of cases) watched.set(label, await run(args));

const floor = median(results.get('node alone').map(({ seconds }) => seconds));
console.log(`editions: ${editions.map(({ name }) => name).join(', ')}; ${rounds} interleaved rounds, medians`);
for (const [label, runs] of results) {
  const seconds = median(runs.map((each) => each.seconds));
  const failed = runs.some(({ code }) => code !== 0) ? '  FAILED' : '';
  const ratio = (seconds / floor).toFixed(1);
  console.log(
    `${label.padEnd(16)} ${seconds.toFixed(2)} s  ×${ratio} of node alone  peak ${watched.get(label).peak.toFixed(0)} MB${failed}`,
  );
}
console.log('\nlast build, seconds per stage:');
console.log(results.get('build').at(-1).output.trim());
rmSync(root, { recursive: true, force: true });
