import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm } from 'node:fs/promises';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { ownFolder } from '../publish/browser/pinned-browser.ts';

const run = promisify(execFile);

/** veraPDF as it is published in Maven Central: one file that holds the program. */
const version = '1.28.2';
const artifact = `org.verapdf.apps:greenfield-apps:${version}`;
const jarName = `greenfield-apps-${version}.jar`;
const mainClass = 'org.verapdf.apps.GreenfieldCliWrapper';
const copyGoal = 'org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy';

/** The standards that veraPDF is asked about, by its own names. */
export const standards = { ua1: 'PDF/UA-1', '2a': 'PDF/A-2a', '3a': 'PDF/A-3a' } as const;
export type Flavour = keyof typeof standards;

/** The validator, ready to be run. */
export interface VeraPdf {
  readonly name: string;
  readonly jar: string;
  readonly home: string;
}

/** Why it cannot be had: there is no Java, no Maven to fetch it into a folder, or Maven did not bring it. */
export interface NoVeraPdf {
  readonly reason: 'java' | 'maven' | 'fetch';
  /** The folder, or what Maven says. */
  readonly detail: string;
}

/** A rule that a file breaks. */
export interface BrokenRule {
  readonly rule: string;
  readonly count: number;
  readonly description: string;
  readonly where: string;
}

export interface VeraPdfReport {
  readonly passedRules: number;
  readonly broken: readonly BrokenRule[];
}

/** Finds veraPDF in the cache folder or has Maven bring it there; says why where it cannot be had. */
export async function findVeraPdf(): Promise<VeraPdf | NoVeraPdf> {
  if (!(await runs('java', ['-version']))) return { reason: 'java', detail: '' };
  const cache = await ownFolder({ home: homedir(), cache: process.env.XDG_CACHE_HOME, temporary: tmpdir() });
  const folder = join(cache, `verapdf-${version}`);
  const found = { name: `veraPDF ${version}`, jar: join(folder, jarName), home: folder };
  if (existsSync(found.jar)) return found;
  if (!(await runs('mvn', ['--version']))) return { reason: 'maven', detail: folder };
  try {
    await fetchJar(folder);
    return found;
  } catch (error) {
    return { reason: 'fetch', detail: `${artifact}: ${firstLine(error)}` };
  }
}

/** The file gets its name when it is whole. */
async function fetchJar(folder: string): Promise<void> {
  const arriving = join(folder, `arriving-${process.pid}`);
  await mkdir(arriving, { recursive: true });
  const repository = join(arriving, 'repository');
  const options = [`-Dartifact=${artifact}`, `-DoutputDirectory=${arriving}`, `-Dmaven.repo.local=${repository}`];
  try {
    await run('mvn', ['-q', '-B', copyGoal, ...options]);
    await rename(join(arriving, jarName), join(folder, jarName));
  } finally {
    await rm(arriving, { recursive: true, force: true });
  }
}

async function runs(command: string, options: readonly string[]): Promise<boolean> {
  return run(command, options).then(
    () => true,
    () => false,
  );
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n').find((line) => line.trim() !== '') ?? '';
}

const maximalReport = 64 * 1024 * 1024;

/** Has veraPDF check a file against a standard. Throws where it does not come to an end. */
export async function validate(veraPdf: VeraPdf, file: string, flavour: Flavour): Promise<VeraPdfReport> {
  const options = ['-f', flavour, '--format', 'json', '--maxfailuresdisplayed', '1', file];
  const java = [`-Duser.home=${veraPdf.home}`, '-cp', veraPdf.jar, mainClass, ...options];
  // It ends with 1 where the file fails: the report says so, too.
  const { stdout } = await run('java', java, { maxBuffer: maximalReport }).catch((error: Failed) => {
    if (error.stdout) return error;
    throw error;
  });
  return readReport(stdout);
}

interface Failed extends Error {
  readonly stdout: string;
}

interface RawReport {
  readonly report: {
    readonly jobs: readonly { readonly validationResult?: readonly { readonly details: RawDetails }[] }[];
  };
}

interface RawDetails {
  readonly passedRules: number;
  readonly ruleSummaries: readonly {
    readonly status: string;
    readonly clause: string;
    readonly testNumber: number;
    readonly failedChecks: number;
    readonly description: string;
    readonly checks: readonly { readonly context: string }[];
  }[];
}

function readReport(text: string): VeraPdfReport {
  const details = (JSON.parse(text) as RawReport).report.jobs[0]?.validationResult?.[0]?.details;
  if (details === undefined) throw new Error('veraPDF could not read the file');
  const broken = details.ruleSummaries.filter(({ status }) => status === 'failed');
  return {
    passedRules: details.passedRules,
    broken: broken.map(({ clause, testNumber, failedChecks, description, checks }) => ({
      rule: `${clause}-${testNumber}`,
      count: failedChecks,
      description,
      where: checks[0]?.context ?? '',
    })),
  };
}
