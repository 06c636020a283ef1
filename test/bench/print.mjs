// The third part of `npm run bench`: our print of the whole edition against a plain tagged print with bookmarks of
// the same finished document by the same browser, and our print of larger books against that of the edition; whole
// processes in interleaved rounds, medians of the ratios. Ends with 1 where one is above its limit.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generator } from './generated-editions.mjs';
import { median, run } from './measure.mjs';
import { built, copyEdition, edition, printProgram } from './print-program.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const rounds = Number(process.argv[2] ?? 9);
const roundsWatched = Math.min(rounds, 3);

/** Ours over plain, and a book of four times the content over the edition. */
const limits = { known: 1.05, cold: 1.2, memory: 1.15, fourfold: 5, pages: 900 };
let failures = 0;

/** A ratio with what it may be at most. */
function judged(ratio, limit) {
  if (ratio <= limit) return `×${ratio.toFixed(2)} (at most ${limit})`;
  failures += 1;
  return `×${ratio.toFixed(2)} ABOVE ITS LIMIT of ${limit}`;
}

/** Every way once a round, in turn: its runs by its label. */
async function interleaved(ways, times, watched) {
  const results = new Map(ways.map(([label]) => [label, []]));
  for (let round = 0; round < times; round += 1) {
    for (const [label, args] of ways) {
      const result = await run([program, ...args, join(folder, 'book.pdf')], watched);
      if (result.code !== 0) throw new Error(`FAILED: ${label}`);
      results.get(label).push(result);
    }
  }
  return results;
}

const ratioOf = (runs, base, key) => median(runs.map((each, round) => each[key] / base[round][key]));
const secondsOf = (runs) => `${median(runs.map(({ seconds }) => seconds)).toFixed(2)} s`;
const memoryOf = (runs) => `${median(runs.map(({ peak }) => peak)).toFixed(0)} MB`;
const factsOf = (runs) => JSON.parse(runs.at(-1).output || '{}');

/** Ours against the plain print. Watching takes time of its own, so memory is measured in rounds apart. */
async function againstPlain({ html, numbers }) {
  const ways = [
    ['plain', ['plain', html, '-']],
    ['ours, numbers known', ['ours', html, numbers], limits.known],
    ['ours, cold', ['ours', html, '-'], limits.cold],
  ];
  const timed = await interleaved(ways, rounds, false);
  const watched = await interleaved(ways, roundsWatched, true);
  console.log(`\nprint of ${edition}, ${rounds} interleaved rounds, ${roundsWatched} for memory, medians`);
  for (const [label, , limit] of ways) {
    const [runs, memory] = [timed.get(label), watched.get(label)];
    const time = limit && judged(ratioOf(runs, timed.get('plain'), 'seconds'), limit);
    const peak = limit && judged(ratioOf(memory, watched.get('plain'), 'peak'), limits.memory);
    const { pages, passes } = factsOf(runs);
    const facts = pages && `${pages} pages, ${passes} prints`;
    console.log([label.padEnd(20), secondsOf(runs), time, memoryOf(memory), peak, facts].filter(Boolean).join('  '));
  }
}

/** Ours of larger books against ours of the edition: 4 times all below the goals, and 6 times for 900 pages. */
async function asItGrows(whole) {
  const scaleEdition = await generator();
  const books = new Map([[1, whole]]);
  for (const times of [4, 6]) {
    const root = join(folder, String(times));
    await scaleEdition({ from: repository, edition, to: root, times, withinGoals: true });
    books.set(times, built(root));
  }
  const ways = [...books].flatMap(([times, { html, numbers }]) => [
    [`${times} known`, ['ours', html, numbers]],
    [`${times} cold`, ['ours', html, '-']],
  ]);
  const results = await interleaved(ways, roundsWatched, false);
  const watched = await interleaved(ways, 1, true);
  console.log(`\nlarger books, ${roundsWatched} interleaved rounds, one more for memory, medians`);
  for (const [label, runs] of results) {
    const [times, way] = label.split(' ');
    const base = results.get(`1 ${way}`);
    const ratio = ratioOf(runs, base, 'seconds');
    const time = times === '4' ? judged(ratio, limits.fourfold) : `×${ratio.toFixed(2)}`;
    const { pages, passes } = factsOf(runs);
    const larger = (pages / factsOf(base).pages).toFixed(2);
    const facts = `${pages} pages (×${larger}), ${passes} prints`;
    console.log(
      `${times} times, ${way.padEnd(5)}  ${secondsOf(runs)}  ${time}  ${memoryOf(watched.get(label))}  ${facts}`,
    );
  }
  if (factsOf(results.get('6 cold')).pages < limits.pages) {
    failures += 1;
    console.log(`the largest book has FEWER PAGES than ${limits.pages}`);
  }
}

const program = await printProgram();
const folder = mkdtempSync(join(tmpdir(), 'planpress-print-'));
try {
  copyEdition(join(folder, '1'));
  const whole = built(join(folder, '1'));
  await againstPlain(whole);
  await asItGrows(whole);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
if (failures > 0) {
  console.log(`\n${failures} of the figures above their limit`);
  process.exitCode = 1;
}
