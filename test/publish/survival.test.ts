import { existsSync, readFileSync } from 'node:fs';
import { chmod, lstat, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { signalCodes } from '../../src/commands/interruption.ts';
import { removeFolders } from '../support/folders.ts';
import { isFull } from '../support/full.ts';
import { type BuildOptions, codesOf, otherThan, type Step, Survivor, versions, waitFor } from './survivor.ts';

/** Publishing survives anything: what is published is the old build or the new one, whole. */

let survivor: Survivor;
let steps: readonly string[];

beforeAll(async () => {
  survivor = await Survivor.of('2031-sample');
  await survivor.learn();
  const log = join(survivor.root, 'steps');
  await survivor.build('first', { step: { action: 'count', log } });
  steps = (await readFile(log, 'utf8')).trim().split('\n');
  // What this process built, no other one removes while it runs: this build does.
  await survivor.build('second');
});

afterAll(removeFolders);

/** The number of a step, counted from 1: the last of its name. */
function lastStep(name: string): number {
  expect(steps).toContain(name);
  return steps.lastIndexOf(name) + 1;
}

/** Builds the version that is not published, with a step that goes wrong. */
async function endAtStep(step: Step) {
  await survivor.use(otherThan(await survivor.versionNow()));
  const end = await survivor.begin({ step }).ended;
  expect(end.errors).not.toMatch(/^\s+at /mu);
  return end;
}

/** Whether a process was stopped by SIGSTOP. */
function isStopped(processId: number): boolean {
  return / \(.*\) T /su.test(readFileSync(`/proc/${processId}/stat`, 'utf8'));
}

// A build for every kill takes long.
describe.runIf(isFull)('a build that is killed', () => {
  const kills: readonly [string, () => number, 'old' | 'new'][] = [
    ['while it writes', () => lastStep('writeFile') >> 1, 'old'],
    ['just before the swap', () => lastStep('renameSync'), 'old'],
    ['just after the swap', () => lastStep('renameSync') + 1, 'new'],
  ];

  test.each(kills)('%s leaves a whole build, and the next one cleans up', async (_, step, left) => {
    const old = await survivor.versionNow();
    const { signal } = await endAtStep({ action: 'kill', step: step() });
    expect(signal).toBe('SIGKILL');
    expect(await survivor.versionNow()).toBe(left === 'old' ? old : otherThan(old));
    await survivor.build(otherThan(old));
    expect(await survivor.versionNow()).toBe(otherThan(old));
    expect(survivor.leftovers()).toEqual([]);
  });

  test('while it prints leaves no browser, and the next one cleans up', async () => {
    const printed = await Survivor.of('2031-sample');
    await printed.use('first');
    const running = printed.begin({ pdf: true });
    expect(await waitFor(running, () => printed.hasBrowser())).toBe('so');
    running.process.kill('SIGKILL');
    await running.ended;
    expect(await printed.browsersLeft()).toEqual([]);
    expect(await printed.now()).toBeUndefined();
    expect(printed.hasBrowserFolder()).toBe(true);
    await printed.build('second', { apart: true });
    expect(printed.leftovers()).toEqual([]);
  });
});

describe('a build that is asked to end', () => {
  test.runIf(isFull)('while it prints ends its browser and leaves nothing unfinished', async () => {
    const printed = await Survivor.of('2031-sample');
    await printed.build('first');
    const before = await printed.now();
    await printed.use('second');
    const running = printed.begin({ pdf: true });
    expect(await waitFor(running, () => printed.hasBrowser())).toBe('so');
    running.process.kill('SIGINT');
    expect(await running.ended).toMatchObject({ code: signalCodes.SIGINT });
    expect(await printed.now()).toEqual(before);
    expect(await printed.browsersLeft()).toEqual([]);
    expect(printed.leftovers()).toEqual([]);
  });

  test('while it writes leaves nothing unfinished', async () => {
    const old = await survivor.versionNow();
    await survivor.use(otherThan(old));
    const running = survivor.begin({ step: { action: 'pause', step: lastStep('writeFile') >> 1 } });
    expect(await waitFor(running, () => isStopped(running.process.pid!))).toBe('so');
    expect(survivor.isPublishing()).toBe(true);
    running.process.kill('SIGTERM');
    running.process.kill('SIGCONT');
    expect(await running.ended).toMatchObject({ code: signalCodes.SIGTERM });
    expect(await survivor.versionNow()).toBe(old);
    expect(survivor.leftovers()).toEqual([]);
  });
});

describe.runIf(isFull)('two builds at once', () => {
  test('of one edition both succeed, and one of them is published whole', async () => {
    await survivor.use('first');
    const first = survivor.begin({ step: { action: 'pause', step: 1 } });
    expect(await waitFor(first, () => isStopped(first.process.pid!))).toBe('so');
    await survivor.use('second');
    const second = survivor.begin();
    first.process.kill('SIGCONT');
    const ends = await Promise.all([first.ended, second.ended]);
    expect(ends).toMatchObject([{ code: 0 }, { code: 0 }]);
    expect(versions).toContain(await survivor.versionNow());
    await survivor.build('first');
    expect(survivor.leftovers()).toEqual([]);
  });

  test('a build that still runs is not removed by another one, and the later release wins', async () => {
    await survivor.build('second');
    for (const step of [lastStep('writeFile') >> 1, lastStep('renameSync')]) {
      await survivor.use('first');
      const slow = survivor.begin({ step: { action: 'pause', step } });
      expect(await waitFor(slow, () => isStopped(slow.process.pid!))).toBe('so');
      await survivor.build('second');
      expect(await survivor.versionNow()).toBe('second');
      slow.process.kill('SIGCONT');
      expect(await slow.ended).toMatchObject({ code: 0 });
      expect(await survivor.versionNow()).toBe('first');
    }
    await survivor.build('second');
    expect(survivor.leftovers()).toEqual([]);
  });

  test('of two editions both stand in the list of editions', async () => {
    const one = await Survivor.of('2031-sample');
    const both = [one, await Survivor.of('2024-motie', one)];
    const { out } = one;
    const ends = await Promise.all(both.map(({ edition }) => one.begin({ edition }).ended));
    expect(ends).toMatchObject([{ code: 0 }, { code: 0 }]);
    const index = await readFile(join(out, 'index.html'), 'utf8');
    for (const { edition, published } of both) {
      expect(index).toContain(`${edition}/site/index.html`);
      expect(existsSync(join(published, 'site/index.html'))).toBe(true);
    }
    expect((await readdir(out)).sort()).toEqual(['.builds', '2024-motie', '2031-sample', 'index.html']);
  });
});

describe('a disk that is full', () => {
  const moments: readonly [string, () => number][] = [
    ['in the middle', () => lastStep('writeFile') >> 1],
    ['at the link', () => lastStep('symlink')],
  ];

  test.each(moments)('%s is said, and leaves the old build', async (_, step) => {
    const old = await survivor.versionNow();
    const end = await endAtStep({ action: 'ENOSPC', step: step() });
    expect(end.code).toBe(3);
    expect(codesOf(end)).toEqual(['environment/output-unwritable']);
    expect(end.output).toContain('200MB');
    expect(await survivor.versionNow()).toBe(old);
    expect(survivor.leftovers()).toEqual([]);
  });

  test('at the list of editions is said as well, and the new build stands', async () => {
    const old = await survivor.versionNow();
    const end = await endAtStep({ action: 'ENOSPC', step: lastStep('writeFile') });
    expect(end.code).toBe(3);
    expect(codesOf(end)).toEqual(['environment/output-unwritable']);
    expect(await survivor.versionNow()).toBe(otherThan(old));
    expect(survivor.leftovers()).toEqual([]);
  });
});

/**
 * Root may write everywhere, and another user may not even enter the folder in which this repository lies: for root the
 * build is given the system's answer.
 */
const refused: Pick<BuildOptions, 'step'> = process.getuid?.() === 0 ? { step: { action: 'EACCES', step: 1 } } : {};

describe('an output folder', () => {
  test('that cannot be written is said, and left as it is', async () => {
    await survivor.build('first');
    const folders = [survivor.out, join(survivor.out, '.builds'), survivor.builds];
    await Promise.all(folders.map((folder) => chmod(folder, 0o555)));
    await survivor.use('second');
    const end = await survivor.begin(refused).ended;
    await Promise.all(folders.map((folder) => chmod(folder, 0o755)));
    expect(end).toMatchObject({ code: 3, errors: '' });
    expect(codesOf(end)).toEqual(['environment/output-unwritable']);
    expect(end.output).toContain('EACCES');
    expect(await survivor.versionNow()).toBe('first');
  });

  test('that is a file is said, and the file stays', async () => {
    const blocked = await Survivor.of('2031-sample');
    await rm(blocked.out, { recursive: true });
    await writeFile(blocked.out, 'a file');
    const end = await blocked.buildHere();
    expect(end.code).toBe(3);
    expect(codesOf(end)).toEqual(['environment/output-blocked']);
    expect(await readFile(blocked.out, 'utf8')).toBe('a file');
  });

  test('that holds a folder where the link belongs is said, and the folder stays', async () => {
    const blocked = await Survivor.of('2031-sample');
    await mkdir(blocked.published);
    await writeFile(join(blocked.published, 'mine'), '');
    const end = await blocked.buildHere();
    expect(end.code).toBe(3);
    expect(codesOf(end)).toEqual(['environment/output-blocked']);
    expect((await lstat(blocked.published)).isDirectory()).toBe(true);
    expect(await readdir(blocked.published)).toEqual(['mine']);
  });
});
