// `npm run bench`: seconds per stage and peak memory of the process tree for every edition, against a floor in the
// same run: the start of Node alone, and for the PDF a plain tagged print of the same document by the same browser.
import { spawn, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(repository, 'dist', 'cli.js');
const rounds = Number(process.argv[2] ?? 5);

const root = mkdtempSync(join(tmpdir(), 'planpress-bench-'));
for (const folder of ['content', 'data']) cpSync(join(repository, folder), join(root, folder), { recursive: true });

/** Resident memory of a process and all that it started, in MB; 0 where there is no /proc. */
function treeMemory(pid) {
  try {
    const children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean);
    const pages = Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]);
    return (pages * 4096) / 1e6 + children.reduce((sum, child) => sum + treeMemory(child), 0);
  } catch {
    return 0;
  }
}

function run(label, args) {
  return new Promise((done) => {
    const start = performance.now();
    let output = '';
    let peak = 0;
    const child = spawn(process.execPath, args, {
      stdio: ['ignore', 'pipe', 'inherit'],
      env: { ...process.env, CI: '1' },
    });
    const watch = setInterval(() => {
      peak = Math.max(peak, treeMemory(child.pid));
    }, 20);
    child.stdout.on('data', (text) => {
      output += text;
    });
    child.on('close', (code) => {
      clearInterval(watch);
      done({ label, code, seconds: (performance.now() - start) / 1000, peak, output });
    });
  });
}

const median = (values) => [...values].sort((left, right) => left - right)[Math.floor(values.length / 2)];
const editions = readdirSync(join(root, 'content'), { withFileTypes: true }).filter((entry) => entry.isDirectory());
const cases = [
  ['node alone', ['-e', '']],
  ['check', [cli, 'check', '--root', root]],
  ['build --no-pdf', [cli, 'build', '--no-pdf', '--root', root]],
  ['build', [cli, 'build', '--root', root]],
];
const results = new Map(cases.map(([label]) => [label, []]));
spawnSync(process.execPath, [cli, 'build', '--root', root]); // unpacks the browser and warms the disk
for (let round = 0; round < rounds; round += 1) {
  for (const [label, args] of cases) results.get(label).push(await run(label, args));
}

const floor = median(results.get('node alone').map(({ seconds }) => seconds));
console.log(`editions: ${editions.map(({ name }) => name).join(', ')}; ${rounds} interleaved rounds, medians`);
for (const [label, runs] of results) {
  const seconds = median(runs.map((each) => each.seconds));
  const failed = runs.some(({ code }) => code !== 0) ? '  FAILED' : '';
  const ratio = (seconds / floor).toFixed(1);
  console.log(
    `${label.padEnd(16)} ${seconds.toFixed(2)} s  ×${ratio} of node alone  peak ${Math.max(...runs.map(({ peak }) => peak)).toFixed(0)} MB${failed}`,
  );
}
console.log('\nlast build, seconds per stage:');
console.log(results.get('build').at(-1).output.trim());
rmSync(root, { recursive: true, force: true });
