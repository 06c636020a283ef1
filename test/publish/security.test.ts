import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, lstatSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { dirname, join, relative, resolve } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { buildCommand } from '../../src/commands/build.ts';
import type { CommonOptions } from '../../src/commands/options.ts';
import { proofCommand } from '../../src/commands/proof.ts';
import { UsageError } from '../../src/commands/usage.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { checkEdition } from '../../src/pipeline.ts';
import { settingFor } from '../support/build.ts';
import { pathsBelow, removeFolders, temporaryFolder } from '../support/folders.ts';
import { isFull } from '../support/full.ts';
import { repository } from '../support/project.ts';
import { pathsUsedBy } from '../support/watched-files.ts';
import {
  addresses,
  Dealer,
  edition,
  type Intrusion,
  inColumns,
  inForms,
  inGrids,
  inProse,
  inStyles,
  inTables,
  inYaml,
  sample,
  ways,
} from './intrusions.ts';

/**
 * Whatever stands in a source or in a call, nothing is read, written or fetched but the sources of the root, what
 * planpress ships, and `out/`. Files lie around the root that nobody may touch, and a server waits to be asked.
 */

const secret = 'CANARY';
/** A file that everyone may read lies in each folder above the root, under the names that the texts lead to. */
const canaries = ['canary', 'canary.csv', 'canary.svg', 'canary.md', 'x.csv'];

let guarded: string;
let root: string;
let server: Server;
let host: string;
const asked: string[] = [];

beforeAll(async () => {
  server = createServer((_, response) => response.end(secret));
  server.on('connection', () => asked.push('somebody'));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  host = `127.0.0.1:${(server.address() as AddressInfo).port}`;
  guarded = await temporaryFolder();
  root = join(guarded, 'a/b/c/root');
  cpSync(sample, root, { recursive: true });
  for (let folder = dirname(root); folder.startsWith(guarded); folder = dirname(folder))
    for (const name of canaries) writeFileSync(join(folder, name), secret);
  // What is loaded for the first build is not what is watched.
  await build();
});

afterAll(async () => {
  await new Promise((closed) => server.close(closed));
  await removeFolders();
});

function options(): CommonOptions & { pdf: false; date: undefined } {
  return { root, format: 'json', language: 'ko', pdf: false, date: undefined };
}

const silent = { color: false, progress: () => {}, now: () => 0 };

function build(): Promise<unknown> {
  return buildCommand([], options(), settingFor(root, join(root, 'out')), silent);
}

/** Every file around and in the root, `out/` left out: when anything of it was changed, to the nanosecond. */
async function everything(): Promise<Readonly<Record<string, string>>> {
  const out = `${join(root, 'out')}/`;
  const paths = (await pathsBelow(guarded)).filter((path) => !path.startsWith(out));
  return Object.fromEntries(paths.map((path) => [relative(guarded, path), stateOf(path)]));
}

function stateOf(path: string): string {
  const { ctimeNs, size } = lstatSync(path, { bigint: true });
  return `${ctimeNs} ${size}`;
}

/**
 * Paths that lie neither in the root nor in what planpress ships. Processes are known by `/proc`, and what killed browsers
 * left is looked for in the temporary folder.
 */
function strange(used: readonly string[], own = root): readonly string[] {
  const folders = [own, resolve(repository), '/proc'];
  const isOwn = (path: string): boolean => folders.some((folder) => path === folder || path.startsWith(`${folder}/`));
  return used.filter((path) => !isOwn(path) && path !== tmpdir());
}

/** Files of the output that hold the secret. */
async function leaks(): Promise<readonly string[]> {
  const out = join(root, 'out');
  const paths = existsSync(out) ? await pathsBelow(out) : [];
  return paths.filter((path) => lstatSync(path).isFile() && readFileSync(path, 'latin1').includes(secret));
}

/** Puts an intrusion into the root while something runs, and then the root is as it was. */
async function intruded(change: () => void, paths: readonly string[], run: () => Promise<void>): Promise<void> {
  const before = paths.map((path) => (existsSync(join(root, path)) ? readFileSync(join(root, path)) : undefined));
  change();
  try {
    await run();
  } finally {
    paths.forEach((path, at) => {
      rmSync(join(root, path), { force: true });
      if (before[at]) writeFileSync(join(root, path), before[at]);
    });
  }
}

/** Checks the sources, and builds them where nothing forbids it; says what was touched that is not the root's. */
async function touchedBy(
  isAsked: boolean,
): Promise<{ accepted: boolean; isBuilt: boolean; strange: readonly string[] }> {
  let accepted = false;
  const used = await pathsUsedBy(async () => {
    accepted = !hasErrors(checkEdition(edition, settingFor(root, join(root, 'out'))).diagnostics);
    if (accepted && isAsked) await build();
  });
  return { accepted, isBuilt: accepted && isAsked, strange: strange(used) };
}

/** In short one of so many of the inputs that a check accepts is built. */
const builtOne = isFull ? 1 : 25;

/** In short the columns of a table are tried together, and one of so many alone too. */
const aloneOne = isFull ? 1 : 8;

async function tryAll(intrusions: readonly Intrusion[]): Promise<{ faults: readonly unknown[]; accepted: number }> {
  const faults: unknown[] = [];
  let accepted = 0;
  for (const { where, files } of intrusions) {
    const write = (): void => {
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
    };
    await intruded(write, Object.keys(files), async () => {
      const before = await everything();
      const touched = await touchedBy(accepted % builtOne === 0);
      if (touched.accepted) accepted += 1;
      const after = await everything();
      const leaked = touched.isBuilt ? await leaks() : [];
      const found = { where, strange: touched.strange, leaks: leaked, asked: asked.splice(0) };
      if ([found.strange, found.leaks, found.asked].some(({ length }) => length > 0)) faults.push(found);
      if (JSON.stringify(after) !== JSON.stringify(before)) faults.push({ where, after });
    });
  }
  return { faults, accepted };
}

/** In full every way is tried in every column. */
const timeout = isFull ? 3_600_000 : 240_000;

const kinds: readonly [string, (dealer: Dealer) => readonly Intrusion[], number][] = [
  ['cells and ids of tables typed as they are', inGrids, 24],
  ['keys of manifest and front matter', inYaml, 50],
  ['prose', inProse, 40],
  ["a form of the root's own", inForms, 36],
];

describe('a text that leads elsewhere', () => {
  test('in every column is text or an error', { timeout }, async () => {
    const dealer = new Dealer(ways(host));
    const columns = inColumns(dealer);
    expect(columns.length).toBeGreaterThanOrEqual(95);
    const alone = columns.filter((_, at) => at % aloneOne === 0);
    expect((await tryAll([...inTables(dealer), ...alone])).faults).toEqual([]);
  });

  test.each(kinds)('in %s is text or an error', { timeout }, async (_, made, least) => {
    const intrusions = made(new Dealer(ways(host)));
    expect(intrusions.length).toBeGreaterThanOrEqual(least);
    expect((await tryAll(intrusions)).faults).toEqual([]);
  });

  test('in styles and templates is an error', { timeout }, async () => {
    const dealer = new Dealer(addresses(host, join(guarded, 'canary.svg')));
    expect(await tryAll(inStyles(dealer))).toEqual({ faults: [], accepted: 0 });
  });

  test('in a call is wrong usage', async () => {
    const before = await everything();
    const used = await pathsUsedBy(async () => {
      for (const way of ways(host)) {
        const setting = settingFor(root, join(root, 'out'));
        await expect(buildCommand([way], options(), setting, silent)).rejects.toThrow(UsageError);
        await expect(proofCommand([edition], { ...options(), only: way }, setting, silent)).rejects.toThrow(UsageError);
      }
    });
    expect(strange(used)).toEqual([]);
    expect(await everything()).toEqual(before);
  });
});

/** Links by their path in the root; a chain leads out at its second link. */
const links: readonly [path: string, target: (outside: string) => string][] = [
  [`content/${edition}/tasks/library-purchase.md`, (outside) => join(outside, 'canary.md')],
  [`content/${edition}/plan.yaml`, () => '../../../canary'],
  [`content/${edition}/tasks`, (outside) => outside],
  [`content/${edition}/images`, (outside) => outside],
  [`content/${edition}/images/canary.svg`, (outside) => join(outside, 'canary.svg')],
  [`content/${edition}/goals`, () => '../../../../../a'],
  [`content/${edition}`, (outside) => outside],
  ['content', (outside) => outside],
  [`data/${edition}/staff.csv`, () => '/dev/zero'],
  [`data/${edition}`, (outside) => outside],
  ['data', (outside) => outside],
  ['templates', (outside) => outside],
  ['templates/styles', (outside) => outside],
  ['templates/styles/print.css', (outside) => join(outside, 'canary.svg')],
  ['templates/forms', (outside) => outside],
  ['templates/partials/page-foot.hbs', () => '/etc/hostname'],
];

describe('a link', () => {
  test.each(links)('at %s that leads out of the root is not followed', async (path, target) => {
    const copy = join(root, '..', 'linked');
    cpSync(sample, copy, { recursive: true });
    rmSync(join(copy, path), { recursive: true, force: true });
    mkdirSync(dirname(join(copy, path)), { recursive: true });
    symlinkSync(target(guarded), join(copy, path));
    const before = await everything();
    let codes: readonly string[] = [];
    const used = await pathsUsedBy(async () => {
      const setting = settingFor(copy, join(copy, 'out'));
      const { output } = await buildCommand([], { ...options(), root: copy }, setting, silent);
      codes = (JSON.parse(output) as { diagnostics: { code: string }[] }).diagnostics.map(({ code }) => code);
    });
    const after = await everything();
    rmSync(copy, { recursive: true });
    expect(strange(used, copy)).toEqual([]);
    expect(codes).toContain('file/outside-root');
    expect(after).toEqual(before);
  });

  test('that leads to another, which leads out, is not followed', async () => {
    const path = `data/${edition}/staff.csv`;
    const between = join(root, 'between');
    symlinkSync('../canary.csv', between);
    const change = (): void => {
      rmSync(join(root, path));
      symlinkSync('../../between', join(root, path));
    };
    await intruded(change, [path], async () => {
      const { diagnostics } = checkEdition(edition, settingFor(root, join(root, 'out')));
      expect(diagnostics.map(({ code }) => code)).toContain('file/outside-root');
    });
    rmSync(between);
  });
});

test.skipIf(process.platform === 'win32')(
  'a pipe in the place of a file is told, and nobody waits for it',
  async () => {
    const path = `data/${edition}/staff.csv`;
    const change = (): void => {
      rmSync(join(root, path));
      execFileSync('mkfifo', [join(root, path)]);
    };
    await intruded(change, [path], async () => {
      const { diagnostics } = checkEdition(edition, settingFor(root, join(root, 'out')));
      expect(diagnostics.map(({ code }) => code)).toContain('file/not-a-file');
    });
  },
);
