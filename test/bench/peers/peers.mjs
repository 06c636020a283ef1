// `npm run bench:peers`: what other programs make of the same finished book, in time, memory and what they get right.
// One run each. They are found in the folder that BENCH_PEERS names (see install.sh) or on the PATH; without them
// only ours and the plain print are measured. Prints the table that README.md keeps.
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { homedir, tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { runProgram } from '../measure.mjs';
import { built, copyEdition, edition, printProgram } from '../print-program.mjs';
import { addressed, forPagedjs } from './documents.mjs';
import { judge } from './judge.mjs';
import { typstWays } from './typst-program.mjs';

const limitSeconds = 300;
const peers = process.env.BENCH_PEERS;
const folders = peers ? [join(peers, 'node_modules/.bin'), join(peers, 'venv/bin')] : [];
const path = [...folders, ...(process.env.PATH ?? '').split(delimiter)];
const found = (program) => path.map((folder) => join(folder, program)).find(existsSync);
const style = (name) => fileURLToPath(new URL(name, import.meta.url));

const root = mkdtempSync(join(tmpdir(), 'planpress-peers-'));
const pdf = join(root, 'book.pdf');
copyEdition(root);
const { html, numbers } = built(root);

/** The browser of planpress as a program that others can start: with its own fonts and libraries. */
function browser() {
  const cache = join(process.env.XDG_CACHE_HOME ?? join(homedir(), '.cache'), 'planpress/chromium-153.0.0');
  if (!existsSync(join(cache, 'chromium'))) throw new Error(`no browser in ${cache}`);
  const file = join(root, 'chromium.sh');
  const variables = `FONTCONFIG_FILE='${cache}/fonts.conf' LD_LIBRARY_PATH='${cache}/al2023/lib'`;
  writeFileSync(file, `#!/bin/sh\n${variables} exec '${cache}/chromium' --no-sandbox "$@"\n`, { mode: 0o755 });
  return file;
}

async function ours() {
  const program = await printProgram();
  const print = (way, known) => [process.execPath, program, way, html, known, pdf];
  return [
    { name: 'planpress, numbers known', command: print('ours', numbers) },
    { name: 'planpress, cold', command: print('ours', '-') },
    { name: 'Chromium alone', command: print('plain', '-') },
  ];
}

function pagedjs(program) {
  const file = forPagedjs(html, join(root, 'pagedjs'));
  const options = [
    '--browserArgs=--no-sandbox',
    '--outline-tags',
    'h1,h2,h3,h4,h5,h6',
    '--style',
    style('pagedjs.css'),
  ];
  const command = [program, file, '-o', pdf, ...options, '-t', String(limitSeconds * 1000)];
  return [{ name: 'Paged.js CLI', command, variables: { PUPPETEER_EXECUTABLE_PATH: browser() } }];
}

function vivliostyle(program) {
  const file = addressed(html, join(root, 'vivliostyle'));
  const options = ['--single-doc', '--user-style', style('vivliostyle.css'), '--executable-browser', browser()];
  const command = [program, 'build', file, '-o', pdf, ...options, '-t', String(limitSeconds)];
  return [{ name: 'Vivliostyle CLI', command }];
}

function weasyprint(program) {
  const file = addressed(html, join(root, 'weasyprint'));
  return [
    { name: 'WeasyPrint', command: [program, '--quiet', '--pdf-tags', '-s', style('weasyprint.css'), file, pdf] },
  ];
}

/** What the table says of a finished file, as `judge` names it. */
const columns = ['pages', 'numbers', 'tags', 'bookmarks', 'headers', 'brokenWords'];

async function measured({ name, command, variables = {} }) {
  rmSync(pdf, { force: true });
  const settings = { limitSeconds, variables: { PATH: path.join(delimiter), ...variables }, stderr: 'ignore' };
  const { seconds, peak, code, output } = await runProgram(command, settings);
  const figures = [name, `${seconds.toFixed(1)} s`, `${peak.toFixed(0)} MB`];
  if (existsSync(pdf) && code === 0) {
    const right = await judge(html, pdf);
    return [...figures, ...columns.map((column) => right[column])];
  }
  const reason = code === null ? `ended after ${limitSeconds} s` : `failed: ${output.trim().split('\n').at(-1)}`;
  return [...figures, reason];
}

const known = [
  ['pagedjs-cli', 'Paged.js CLI', pagedjs],
  ['weasyprint', 'WeasyPrint', weasyprint],
  ['vivliostyle', 'Vivliostyle CLI', vivliostyle],
];

console.log(`\nprint of ${edition} by its peers, one run each\n`);
console.log('| | time | memory | pages | numbers right | tags | bookmarks right | headers repeated | words broken |');
console.log('|---|---|---|---|---|---|---|---|---|');
const row = (cells) => console.log(`| ${cells.join(' | ')} |`);
try {
  for (const way of await ours()) row(await measured(way));
  const skipped = [];
  for (const [program, name, ways] of known) {
    const file = found(program);
    if (!file) skipped.push(`${name} is not there: no ${program}`);
    else for (const way of ways(file)) row(await measured(way));
  }
  const typst = await typstWays(html, join(root, 'typst'), pdf);
  for (const way of typst) row(await measured(way));
  if (typst.length === 0) skipped.push('Typst is not there: no Python with typst and fontTools');
  if (skipped.length > 0)
    console.log(`\n${skipped.join('\n')}\nSee test/bench/peers/README.md for how to install them.`);
} finally {
  rmSync(root, { recursive: true, force: true });
}
