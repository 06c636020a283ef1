// The third part of `npm run bench`: our print of the whole edition against a plain tagged print with bookmarks of
// the same finished document by the same browser, and against the equal document in Typst where that is there
// (BENCH_PEERS); then our print of larger books against that of the edition; whole processes in interleaved rounds,
// medians of the ratios. Ends with 1 where one is above its limit.
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { generator } from './generated-editions.mjs';
import { median, runProgram } from './measure.mjs';
import { typstWays } from './peers/typst-program.mjs';
import { built, copyEdition, edition, printProgram } from './print-program.mjs';

const repository = fileURLToPath(new URL('../..', import.meta.url));
const rounds = Number(process.argv[2] ?? 9);
const roundsWatched = Math.min(rounds, 3);

/** Ours over the plain print, over Typst, and the time of a page in a book of 540 pages over that in the edition. */
const limits = { known: 0.75, cold: 0.9, memory: 0.9, knownOfTypst: 1, coldOfTypst: 1.2, page: 1.15, pages: 900 };
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
      const result = await runProgram(args, { watched });
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

const program = await printProgram();
const folder = mkdtempSync(join(tmpdir(), 'planpress-print-'));
const pdf = join(folder, 'book.pdf');
const print = (way, html, known) => [process.execPath, program, way, html, known, pdf];

/** Ours against the plain print, and against Typst. Watching takes time of its own, so memory is measured in rounds apart. */
async function againstPlain({ html, numbers }) {
  const typst = await typstWays(html, join(folder, 'typst'), pdf);
  const ways = [
    ['plain', print('plain', html, '-')],
    ['ours, numbers known', print('ours', html, numbers), 'known'],
    ['ours, cold', print('ours', html, '-'), 'cold'],
    ...typst.map(({ name, command }) => [name, command]),
  ];
  const timed = await interleaved(ways, rounds, false);
  const watched = await interleaved(ways, roundsWatched, true);
  console.log(`\nprint of ${edition}, ${rounds} interleaved rounds, ${roundsWatched} for memory, medians`);
  for (const [label, , way] of ways) {
    const [runs, memory] = [timed.get(label), watched.get(label)];
    const time = way && judged(ratioOf(runs, timed.get('plain'), 'seconds'), limits[way]);
    const peak = way && judged(ratioOf(memory, watched.get('plain'), 'peak'), limits.memory);
    const ofTypst = (name) => `${judged(ratioOf(runs, timed.get(name), 'seconds'), limits[`${way}OfTypst`])} of Typst`;
    const others = way && typst.slice(0, 1).map(({ name }) => ofTypst(name));
    const { pages, passes } = way ? factsOf(runs) : {};
    const facts = pages && `${pages} pages, ${passes} prints`;
    const figures = [label.padEnd(22), secondsOf(runs), time, memoryOf(memory), peak, ...(others ?? []), facts];
    console.log(figures.filter(Boolean).join('  '));
  }
  if (typst.length === 0) console.log('Typst is not there: see test/bench/peers/README.md');
}

/** Ours of larger books against ours of the edition: 3 times all below the goals, some 540 pages, and 6 times for 900. */
async function asItGrows(whole) {
  const scaleEdition = await generator();
  const books = new Map([[1, whole]]);
  for (const times of [3, 6]) {
    const root = join(folder, String(times));
    await scaleEdition({ from: repository, edition, to: root, times, withinGoals: true });
    books.set(times, built(root));
  }
  const ways = [...books].flatMap(([times, { html, numbers }]) => [
    [`${times} known`, print('ours', html, numbers)],
    [`${times} cold`, print('ours', html, '-')],
  ]);
  const results = await interleaved(ways, roundsWatched, false);
  const watched = await interleaved(ways, 1, true);
  console.log(`\nlarger books, ${roundsWatched} interleaved rounds, one more for memory, medians`);
  for (const [label, runs] of results) {
    const [times, way] = label.split(' ');
    const base = results.get(`1 ${way}`);
    const { pages, passes } = factsOf(runs);
    const larger = pages / factsOf(base).pages;
    const ratio = ratioOf(runs, base, 'seconds') / larger;
    const time = `time of a page ${times === '3' ? judged(ratio, limits.page) : `×${ratio.toFixed(2)}`}`;
    const facts = `${pages} pages (×${larger.toFixed(2)}), ${passes} prints`;
    console.log(
      `${times} times, ${way.padEnd(5)}  ${secondsOf(runs)}  ${time}  ${memoryOf(watched.get(label))}  ${facts}`,
    );
  }
  if (factsOf(results.get('6 cold')).pages < limits.pages) {
    failures += 1;
    console.log(`the largest book has FEWER PAGES than ${limits.pages}`);
  }
}

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
