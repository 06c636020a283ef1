// The third part of `npm run bench`: our print of the whole edition against a plain tagged print with bookmarks of
// the same finished document by the same browser; whole processes in interleaved rounds, medians of the ratios.
import { spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { median, run } from './measure.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const edition = '2024-mss';
const rounds = Number(process.argv[2] ?? 9);
const program = join(repository, 'node_modules/.cache/planpress-bench/print-book.mjs');

await build({
  input: join(repository, 'test/bench/print-book.ts'),
  platform: 'node',
  external: /^(?:puppeteer|pdfjs-dist|@sparticuz\/chromium)(?:\/|$)/,
  output: { file: program, codeSplitting: false },
});

const root = mkdtempSync(join(tmpdir(), 'planpress-print-'));
for (const folder of ['content', 'data'])
  cpSync(join(repository, folder, edition), join(root, folder, edition), { recursive: true });
spawnSync(process.execPath, [join(repository, 'dist/cli.js'), 'build', '--root', root]);
const internal = join(root, 'out', edition, 'internal');
const html = join(internal, 'print/index.html');
const numbers = join(internal, 'page-numbers.json');
if (!existsSync(numbers)) throw new Error('the edition was not built');

const ways = [
  ['plain', ['plain', html, '-']],
  ['ours, numbers known', ['ours', html, numbers]],
  ['ours, cold', ['ours', html, '-']],
];
const results = new Map(ways.map(([label]) => [label, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const [label, args] of ways) results.get(label).push(await run([program, ...args, join(root, 'book.pdf')]));
}

const plain = results.get('plain');
console.log(`\nprint of ${edition}, ${rounds} interleaved rounds, medians`);
for (const [label, runs] of results) {
  const failed = runs.some(({ code }) => code !== 0) ? '  FAILED' : '';
  const time = median(runs.map(({ seconds }, index) => seconds / plain[index].seconds)).toFixed(2);
  const memory = median(runs.map(({ peak }, index) => peak / plain[index].peak)).toFixed(2);
  const seconds = median(runs.map((each) => each.seconds)).toFixed(2);
  const peak = median(runs.map((each) => each.peak)).toFixed(0);
  console.log(
    `${label.padEnd(20)} ${seconds} s  ×${time}  peak ${peak} MB  ×${memory}  ${runs.at(-1).output.trim()}${failed}`,
  );
}
rmSync(root, { recursive: true, force: true });
