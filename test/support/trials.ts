import { execFileSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkCommand } from '../../src/commands/check.ts';
import type { CommandResult, Console } from '../../src/commands/options.ts';
import { settingFor } from './build.ts';
import { chooseFaults, writeFaults } from './faults/campaign.ts';
import { edition as realEdition } from './faults/sources.ts';
import { repository } from './project.ts';
import { Random } from './random.ts';
import { applyAll, type Case, casesOf, codesWithCases, rootOf, rulesFolder } from './rules.ts';

/**
 * Trials of messages: faults drawn from the fixtures and the campaigns, each written as a project with the
 * message that `check` gives. Somebody who knows nothing but the message mends the file; the judge then says
 * whether the check is content and what differs from the sound source.
 */

/** One fault to be tried. */
export interface Trial {
  readonly name: string;
  readonly edition: string;
  /** Writes the faulty sources below a root that holds sound ones. */
  readonly write: (root: string) => void;
}

const fromCampaigns = 16;

/** Draws trials: two thirds of fixtures, each of another code, one third of faults of campaigns. */
export function drawTrials(seed: number, count: number): readonly Trial[] {
  const random = new Random(seed);
  const faults = chooseFaults(seed, 40);
  const drawn = random.shuffled(faults).slice(0, fromCampaigns);
  const codes = random.shuffled(allCodes()).slice(0, count - drawn.length);
  return [
    ...codes.map((code) => {
      const { name, read } = random.pick(casesOf(code));
      return fixtureTrial(`${code}/${name.replace('.yaml', '')}`, read());
    }),
    ...drawn.map((fault) => ({
      name: fault.name,
      edition: realEdition,
      write: (root: string) => void writeFaults(root, [fault], new Random(seed)),
    })),
  ];
}

function allCodes(): readonly string[] {
  const families = readdirSync(rulesFolder, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  return families.flatMap(({ name }) => codesWithCases(name)).sort();
}

function fixtureTrial(name: string, { edition, change }: Case): Trial {
  return { name, edition, write: (root) => void applyAll(root, change) };
}

const quiet: Console = { color: false, progress: () => {}, now: () => 0 };

/** What a person sees who runs the check. */
export function messageOf({ edition }: Trial, root: string): Promise<CommandResult> {
  const options = {
    root,
    format: 'pretty',
    language: 'ko',
    strict: true,
    report: undefined,
    fix: false,
    dryRun: false,
  } as const;
  return checkCommand([edition], options, settingFor(root, join(root, 'out')), quiet);
}

/** Writes every trial to a folder of its own: the project under `project/`, the sound one under `sound/`, and the message. */
export async function writeTrials(folder: string, trials: readonly Trial[]): Promise<void> {
  for (const [index, trial] of trials.entries()) {
    const at = trialFolder(folder, index);
    for (const part of ['project', 'sound']) copySources(trial.edition, join(at, part));
    trial.write(join(at, 'project'));
    writeFileSync(join(at, 'message.txt'), (await messageOf(trial, join(at, 'project'))).output);
  }
}

/** Where a trial lies, by its place among those drawn. */
export function trialFolder(folder: string, index: number): string {
  return join(folder, String(index + 1).padStart(2, '0'));
}

function copySources(edition: string, to: string): void {
  const from = rootOf(edition);
  mkdirSync(to, { recursive: true });
  for (const part of [`content/${edition}`, `data/${edition}`, ...(from === repository ? [] : ['templates'])]) {
    if (existsSync(join(from, part))) cpSync(join(from, part), join(to, part), { recursive: true });
  }
}

/** What came of a mended trial: whether the check is content, and how the sources differ from the sound ones. */
export async function judge(trial: Trial, at: string): Promise<string> {
  const { exitCode } = await messageOf(trial, join(at, 'project'));
  return `${trial.name}: ${exitCode === 0 ? 'mended' : 'NOT MENDED'}\n${differenceOf(at)}`;
}

function differenceOf(at: string): string {
  try {
    execFileSync('git', ['diff', '--no-index', '--unified=0', '--', 'sound', 'project'], { cwd: at });
    return 'as the sound source';
  } catch (error) {
    return String((error as { stdout?: Buffer }).stdout ?? error);
  }
}

/** The message of a trial as it was written. */
export function writtenMessage(folder: string, index: number): string {
  return readFileSync(join(trialFolder(folder, index), 'message.txt'), 'utf8');
}
