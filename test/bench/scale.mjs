// the second part of `npm run bench`: how check and build --no-pdf grow with the edition: whole processes, editions of 1, 2 and 10
// times the size, the median of interleaved rounds. What grows is what lies beyond the start of the program itself.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generator } from './generated-editions.mjs';
import { median } from './measure.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const cli = join(repository, 'dist', 'cli.js');
const rounds = Number(process.argv[2] ?? 3);
const sizes = [1, 2, 10];

/** The site of the edition is composed in so many seconds, and one ten times as large in so many times that. */
const limits = { compose: 2.5, tenfold: 10 };

function seconds(args) {
  const start = performance.now();
  const { status, stderr, stdout } = spawnSync(process.execPath, [cli, ...args], { env: { ...process.env, CI: '1' } });
  if (status !== 0) throw new Error(`planpress ${args.join(' ')}: ${status}\n${stderr}`);
  const whole = (performance.now() - start) / 1000;
  return { whole, compose: Number(/compose (\d+\.\d+)/.exec(`${stdout}`)?.[1] ?? Number.NaN) };
}

const scaleEdition = await generator();
const folder = mkdtempSync(join(tmpdir(), 'planpress-scale-'));
const cases = [['start', 0, ['--version']]];
for (const times of sizes) {
  const root = join(folder, String(times));
  await scaleEdition({ from: repository, edition: '2024-mss', to: root, times });
  cases.push(
    ['check', times, ['check', '--root', root]],
    ['build --no-pdf', times, ['build', '--no-pdf', '--root', root]],
  );
}
const measured = new Map(cases.map(([label, times]) => [`${label} ${times}`, []]));
for (let round = 0; round < rounds; round += 1) {
  for (const [label, times, args] of cases) measured.get(`${label} ${times}`).push(seconds(args));
}
rmSync(folder, { recursive: true, force: true });

const wholeOf = (key) => median(measured.get(key).map(({ whole }) => whole));
const start = wholeOf('start 0');
console.log(`start of the program ${start.toFixed(2)} s; ${rounds} interleaved rounds, medians; × is beyond the start`);
for (const label of ['check', 'build --no-pdf']) {
  const [base] = sizes.map((times) => wholeOf(`${label} ${times}`) - start);
  for (const times of sizes) {
    const whole = wholeOf(`${label} ${times}`);
    const ratio = ((whole - start) / base).toFixed(1);
    console.log(`${label.padEnd(16)} ${String(times).padStart(2)} times the size  ${whole.toFixed(2)} s  ×${ratio}`);
  }
}

const composed = sizes.map((times) => median(measured.get(`build --no-pdf ${times}`).map(({ compose }) => compose)));
for (const [index, times] of sizes.entries()) {
  const ratio = composed[index] / composed[0];
  const tooLong = (times === 1 && composed[0] > limits.compose) || (times === 10 && ratio > limits.tenfold);
  if (tooLong) process.exitCode = 1;
  const limit = { 1: ` (at most ${limits.compose} s)`, 10: ` (at most ×${limits.tenfold})` }[times] ?? '';
  const judged = tooLong ? '  ABOVE ITS LIMIT' : '';
  console.log(
    `compose          ${String(times).padStart(2)} times the size  ${composed[index].toFixed(2)} s  ×${ratio.toFixed(1)}${limit}${judged}`,
  );
}
