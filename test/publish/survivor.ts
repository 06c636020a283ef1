import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { cp, mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { expect } from 'vitest';
import { buildCommand } from '../../src/commands/build.ts';
import { settingFor } from '../support/build.ts';
import { pathsBelow, snapshot, temporaryFolder } from '../support/folders.ts';
import { repository } from '../support/project.ts';

/** The sources of an edition in two versions, of which every page differs, and what a build of each gives. */

export const versions = ['first', 'second'] as const;
export type Version = (typeof versions)[number];

/** A build that is known to the byte. */
export interface KnownBuild {
  readonly version: Version;
  readonly pdf: boolean;
}

/** The other one of the two. */
export function otherThan(version: Version): Version {
  return version === 'first' ? 'second' : 'first';
}

/** Where the sources of an edition are copied from, and what of it is sources. */
const origins: Readonly<Record<string, { root: string; folders: readonly string[] }>> = {
  '2031-sample': { root: join(repository, 'test/documentation/project'), folders: ['content', 'data'] },
  '2024-motie': { root: join(repository, 'test/projects/2024-motie'), folders: ['content', 'data', 'templates'] },
  '2024-mss': { root: repository, folders: ['content', 'data'] },
};

const { version: packageVersion } = JSON.parse(readFileSync(join(repository, 'package.json'), 'utf8')) as {
  version: string;
};

const silent = { color: false, progress: () => {}, now: () => 0 };

/** What the environment asks of `steps.mjs`. */
export interface Step {
  readonly action: string;
  readonly step?: number;
  readonly log?: string;
}

/** How a build ended. */
export interface End {
  readonly code: number | null;
  readonly signal: NodeJS.Signals | null;
  readonly output: string;
  readonly errors: string;
}

/** A build at work. */
export interface RunningBuild {
  readonly process: ChildProcess;
  readonly ended: Promise<End>;
}

export interface BuildOptions {
  /** Whether in a process of its own, which ends: what was built here counts as being worked on. */
  readonly apart?: boolean;
  readonly pdf?: boolean;
  readonly step?: Step;
  /** The edition that is built alone, where the project has several. */
  readonly edition?: string;
}

/** A project whose builds are killed, stopped and starved. */
export class Survivor {
  readonly root: string;
  readonly edition: string;
  /** The texts of the edition by path, as they were. */
  readonly #texts: ReadonlyMap<string, string>;
  readonly #expected: { readonly build: KnownBuild; readonly files: Record<string, string> }[] = [];

  private constructor(root: string, edition: string, texts: ReadonlyMap<string, string>) {
    this.root = root;
    this.edition = edition;
    this.#texts = texts;
  }

  /** Copies the sources, beside those of another project where one is given. */
  static async of(edition: string, beside?: Survivor): Promise<Survivor> {
    const root = beside?.root ?? (await temporaryFolder());
    const origin = origins[edition]!;
    for (const folder of origin.folders) await cp(join(origin.root, folder), join(root, folder), { recursive: true });
    for (const folder of ['temporary', 'out']) await mkdir(join(root, folder), { recursive: true });
    const paths = await pathsBelow(join(root, 'content', edition));
    const texts = await Promise.all(paths.map(async (path) => [path, await readFile(path, 'utf8')] as const));
    return new Survivor(root, edition, new Map(texts));
  }

  get out(): string {
    return join(this.root, 'out');
  }

  get published(): string {
    return join(this.out, this.edition);
  }

  get builds(): string {
    return join(this.out, '.builds', this.edition);
  }

  /** Where the builds of this project keep their browsers. */
  get temporary(): string {
    return join(this.root, 'temporary');
  }

  /** Writes the sources of a version: the publisher stands on every page. */
  async use(version: Version): Promise<void> {
    const manifest = this.#texts.get(join(this.root, 'content', this.edition, 'plan.yaml'))!;
    const [, publisher = ''] = /^publisher: (.+)$/mu.exec(manifest)!;
    const changed = version === 'first' ? publisher : `${publisher} 둘째`;
    for (const [path, text] of this.#texts) await writeFile(path, text.replaceAll(publisher, changed));
  }

  /** Begins a build of the sources as they are. */
  begin({ pdf = false, step, edition }: BuildOptions = {}): RunningBuild {
    const preload = step ? ['--import', pathToFileURL(join(repository, 'test/publish/steps.mjs')).href] : [];
    const parameters = [
      join(repository, 'dist/cli.js'),
      'build',
      ...(edition === undefined ? [] : [edition]),
      '--format',
      'json',
      ...(pdf ? [] : ['--no-pdf']),
    ];
    const child = spawn(process.execPath, [...preload, ...parameters], {
      cwd: this.root,
      env: { ...process.env, TMPDIR: this.temporary, ...this.#variablesOf(step) },
    });
    return { process: child, ended: endOf(child) };
  }

  #variablesOf(step: Step | undefined): Record<string, string> {
    if (step === undefined) return {};
    return { STEP_ACTION: step.action, STEP: String(step.step ?? 0), STEP_LOG: step.log ?? '', STEP_OUT: this.out };
  }

  /** Builds a version to the end, which must be a good one; in a process of its own where something is asked for. */
  async build(version: Version, options: BuildOptions = {}): Promise<void> {
    await this.use(version);
    const end = options.apart || options.pdf || options.step ? await this.begin(options).ended : await this.buildHere();
    expect(end.code, JSON.stringify(end)).toBe(0);
  }

  /** Builds the sources as they are in this process, without PDF: much faster. */
  async buildHere(): Promise<Pick<End, 'code' | 'output'>> {
    const options = { root: this.root, format: 'json', language: 'ko', pdf: false, date: undefined } as const;
    const setting = { ...settingFor(this.root, this.out), version: packageVersion };
    const { exitCode, output } = await buildCommand([], options, setting, silent);
    return { code: exitCode, output };
  }

  /** What is published now: every file by its hash; undefined where nothing is. */
  async now(): Promise<Record<string, string> | undefined> {
    return existsSync(this.published) ? snapshot(this.published) : undefined;
  }

  /** Builds each version once, and keeps what it gives to compare with. */
  async learn({ pdf = false, apart = pdf }: BuildOptions = {}): Promise<void> {
    for (const version of versions) {
      await this.build(version, { pdf, apart });
      this.#expected.push({ build: { version, pdf }, files: (await this.now())! });
    }
    const [first, second] = this.#expected.slice(-2).map(({ files }) => files);
    const differing = Object.keys(first!).filter((path) => first![path] !== second![path]);
    expect(differing.length).toBeGreaterThan(5);
  }

  /** Which build is published, whole to the byte; anything else fails the test. */
  async buildNow(): Promise<KnownBuild> {
    const now = await this.now();
    const same = this.#expected.find(({ files }) => JSON.stringify(files) === JSON.stringify(now));
    if (same === undefined) expect(now).toEqual(this.#expected[0]?.files);
    return same!.build;
  }

  /** Which version is published, whole to the byte; anything else fails the test. */
  async versionNow(): Promise<Version> {
    return (await this.buildNow()).version;
  }

  /** Names below `out/` that no build at rest leaves: everything but the published build and the one before. */
  leftovers(): readonly string[] {
    const published = existsSync(this.published) ? readlinkSync(this.published).split('/').at(-1) : undefined;
    const builds = existsSync(this.builds) ? readdirSync(this.builds) : [];
    const replaced = builds.filter((name) => name.startsWith('build-') && name !== published);
    const unknown = builds.filter((name) => !name.startsWith('build-'));
    const others = readdirSync(this.out).filter((name) => name.startsWith('.') && name !== '.builds');
    return [...replaced.slice(published === undefined ? 0 : 1), ...unknown, ...others, ...readdirSync(this.temporary)];
  }

  /** Whether a build is being written. */
  isPublishing(): boolean {
    return existsSync(this.builds) && readdirSync(this.builds).some((name) => name.startsWith('unfinished-'));
  }

  /** Whether a browser was started and its files are there. */
  hasBrowserFolder(): boolean {
    return readdirSync(this.temporary).some((name) => name.startsWith('planpress-browser-'));
  }

  /** Browsers of this project's builds that are still there after a moment: they are known by their folder. */
  async browsersLeft(): Promise<readonly string[]> {
    let left = this.#browsers();
    for (let waited = 0; left.length > 0 && waited < 3000; waited += 20) {
      await sleep(20);
      left = this.#browsers();
    }
    return left;
  }

  /** The browsers that run now. */
  #browsers(): readonly string[] {
    return readdirSync('/proc')
      .filter((name) => /^\d+$/u.test(name))
      .filter((name) => commandOf(name).includes(join(this.temporary, 'planpress-browser-')));
  }

  hasBrowser(): boolean {
    return this.#browsers().length > 0;
  }
}

function commandOf(processId: string): string {
  try {
    return readFileSync(`/proc/${processId}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

function endOf(child: ChildProcess): Promise<End> {
  const texts = { output: '', errors: '' };
  child.stdout?.on('data', (chunk) => {
    texts.output += chunk;
  });
  child.stderr?.on('data', (chunk) => {
    texts.errors += chunk;
  });
  return new Promise((done) => {
    child.on('close', (code, signal) => done({ code, signal, ...texts }));
  });
}

/** The codes of a report. */
export function codesOf({ output }: Pick<End, 'output'>): readonly string[] {
  const { diagnostics } = JSON.parse(output) as { diagnostics: { code: string; severity: string }[] };
  return diagnostics.filter(({ severity }) => severity === 'error').map(({ code }) => code);
}

/** Waits until something is so, or until the build has ended; says which. */
export async function waitFor(running: RunningBuild, isSo: () => boolean): Promise<'so' | 'ended'> {
  while (!isSo()) {
    if (running.process.exitCode !== null || running.process.signalCode !== null) return 'ended';
    await sleep(1);
  }
  return 'so';
}

/** Where a kill hit. */
export type Hit = 'before publish' | 'writing' | 'printing' | 'at the swap' | 'after the swap' | 'ended before';

/** Builds the sources as they are, kills the build by SIGKILL after some time, and says what it was about. */
export async function killAfter(survivor: Survivor, milliseconds: number, options: BuildOptions = {}): Promise<Hit> {
  const before = readlinkSync(survivor.published);
  const running = survivor.begin(options);
  await Promise.race([sleep(milliseconds), running.ended]);
  running.process.kill('SIGKILL');
  const { signal } = await running.ended;
  return signal === null ? 'ended before' : hitOf(survivor, before);
}

/** Reads from what lies there how far a killed build had come. */
function hitOf(survivor: Survivor, before: string): Hit {
  if (readlinkSync(survivor.published) !== before) return 'after the swap';
  if (survivor.hasBrowserFolder()) return 'printing';
  if (survivor.isPublishing()) return 'writing';
  const whole = readdirSync(survivor.builds).filter((name) => name.startsWith('build-'));
  return whole.length > 2 ? 'at the swap' : 'before publish';
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
export function seededNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
