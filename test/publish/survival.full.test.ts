import { execFileSync } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { removeFolders } from '../support/folders.ts';
import { codesOf, type Hit, killAfter, otherThan, Survivor, seededNumbers } from './survivor.ts';

/** The long campaigns: the whole edition with its PDF is killed fifty times, and every step of a small one once. */

afterAll(removeFolders);

describe('the whole edition with its PDF', () => {
  const kills = 50;
  const atOnce = 10;
  const random = seededNumbers(4);
  const hits: Hit[] = [];
  let survivor: Survivor;
  let duration: number;

  beforeAll(async () => {
    survivor = await Survivor.of('2024-mss');
    await survivor.learn({ apart: true });
    await survivor.learn({ pdf: true });
    await survivor.use('first');
    const begun = performance.now();
    await survivor.begin({ pdf: true }).ended;
    duration = performance.now() - begun;
  });

  /** Each kill is followed by a build without PDF, which is what the next kill must leave or replace whole. */
  async function killOnce(): Promise<Hit> {
    await survivor.build('first', { apart: true });
    expect(survivor.leftovers()).toEqual([]);
    expect(await survivor.buildNow()).toEqual({ version: 'first', pdf: false });
    await survivor.use('second');
    const hit = await killAfter(survivor, random() * duration, { pdf: true });
    const isNew = hit === 'after the swap' || hit === 'ended before';
    expect(await survivor.buildNow(), hit).toEqual({ version: isNew ? 'second' : 'first', pdf: isNew });
    expect(await survivor.browsersLeft(), hit).toEqual([]);
    return hit;
  }

  test.each(Array.from({ length: kills / atOnce }, (_, part) => part * atOnce))(
    'is whole after kills from %i on',
    async () => {
      for (let kill = 0; kill < atOnce; kill += 1) hits.push(await killOnce());
    },
  );

  test('was killed in every part of its build', async () => {
    const counts = [...new Set(hits)].map((hit) => `${hit} ${hits.filter((each) => each === hit).length}`);
    console.info(`${hits.length} kills within ${Math.round(duration)} ms: ${counts.join(', ')}`);
    expect(hits).toHaveLength(kills);
    expect(hits).toEqual(expect.arrayContaining(['before publish', 'printing']));
    await survivor.build('second', { pdf: true });
    expect(await survivor.buildNow()).toEqual({ version: 'second', pdf: true });
    expect(survivor.leftovers()).toEqual([]);
  });
});

// As many builds as a site has files, and one kill for each.
test('a small edition is whole after a kill before each single step', { timeout: 3_600_000 }, async () => {
  const survivor = await Survivor.of('2031-sample');
  await survivor.learn();
  const log = join(survivor.root, 'steps');
  await survivor.build('first', { step: { action: 'count', log } });
  const steps = (await readFile(log, 'utf8')).trim().split('\n');
  const swap = steps.lastIndexOf('renameSync') + 1;
  for (let step = 1; step <= steps.length; step += 1) {
    const old = await survivor.versionNow();
    await survivor.use(otherThan(old));
    const { signal } = await survivor.begin({ step: { action: 'kill', step } }).ended;
    const where = `step ${step} of ${steps.length}, ${steps[step - 1]}`;
    expect(signal, where).toBe('SIGKILL');
    expect(await survivor.versionNow(), where).toBe(step <= swap ? old : otherThan(old));
    await survivor.build('first');
    expect(survivor.leftovers(), where).toEqual([]);
  }
  console.info(`${steps.length} steps, the swap is number ${swap}`);
});

/** Puts a disk of a given size at a folder, where this machine lets us make one. */
function isOnDisk(folder: string, kilobytes: number): boolean {
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${kilobytes}k`, 'tmpfs', folder], { stdio: 'ignore' });
    disks.push(folder);
    return true;
  } catch {
    return false;
  }
}

const disks: string[] = [];

function unmountAll(): void {
  for (const folder of disks.splice(0)) execFileSync('umount', [folder]);
}

describe.skipIf(process.getuid?.() !== 0)('a disk that is really full', () => {
  afterAll(unmountAll);

  test('ends a build with what to do, and never with half of it', async ({ skip }) => {
    const ends: (number | null)[] = [];
    for (const kilobytes of [16, 64, 256, 1024, 4096, 16384, 65536]) {
      const survivor = await Survivor.of('2031-sample');
      if (!isOnDisk(survivor.out, kilobytes)) return skip('no disk can be mounted here');
      await survivor.use('first');
      const end = await survivor.begin({ pdf: true }).ended;
      ends.push(end.code);
      expect(end.errors).toBe('');
      expect(codesOf(end)).toEqual(end.code === 0 ? [] : ['environment/output-unwritable']);
      if (end.code === 0) expect(await survivor.now()).toBeDefined();
      expect(survivor.leftovers()).toEqual([]);
    }
    expect(ends[0]).toBe(3);
    expect(ends.at(-1)).toBe(0);
  });
});
