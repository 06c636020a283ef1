import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { expect, inject } from 'vitest';
import { partsNamed } from '../../src/commands/named-part.ts';
import { compose } from '../../src/compose/compose.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import type { ArchiveLevel } from '../../src/model/archive.ts';
import { proveEdition } from '../../src/pipeline/prove.ts';
import type { Setting } from '../../src/pipeline/setting.ts';
import { type Built, buildEdition, type Checked, checkEdition } from '../../src/pipeline.ts';
import type { PublishedProof } from '../../src/publish/publish-proof.ts';
import { sourceFiles } from '../../src/read/files.ts';
import { readScripts } from '../../src/read/scripts.ts';
import { readTemplates } from '../../src/read/templates.ts';
import { type Project, publications, repository } from './project.ts';

/** How the pipeline is run in-process: the sources of a root over what planpress ships. */
export function settingFor(root: string, out: string): Setting {
  return { files: sourceFiles(root), shipped: sourceFiles(repository), out, version: '0.0.0', onStage: () => {} };
}

/** Checks a project in-process. */
export function check({ root, edition, out }: Project): Checked {
  return checkEdition(edition, settingFor(root, out));
}

/** What an edition is made into before anything is written. */
export type Composed = Pick<Built, 'computed' | 'composition'>;

/** A finished build and where it lies. */
export interface Finished extends Composed {
  readonly edition: string;
  /** `out/<edition>`, which holds `site/` and `internal/`. */
  readonly folder: string;
  readonly diagnostics: readonly Diagnostic[];
}

type Location = Pick<Project, 'root' | 'edition' | 'out'>;

/** Builds a project in-process; a build that fails fails the test and says why. */
export async function build(
  { root, edition, out }: Location,
  options: { pdf?: boolean; archive?: ArchiveLevel; internal?: boolean } = {},
): Promise<Finished & Built> {
  const { value, diagnostics } = await buildEdition(edition, settingFor(root, out), {
    pdf: options.pdf ?? false,
    date: undefined,
    archive: options.archive,
    internal: options.internal,
  });
  expect(errorsIn(diagnostics)).toEqual([]);
  return { ...value!, edition, folder: join(out, edition), diagnostics };
}

function errorsIn(diagnostics: readonly Diagnostic[]): readonly Diagnostic[] {
  return diagnostics.filter(({ severity }) => severity === 'error');
}

/** Composes a project without publishing it: much faster than a build. An error fails the test and says why. */
export function composed({ root, edition, out }: Location, hasPdf = false): Composed {
  const setting = settingFor(root, out);
  const { value: computed, diagnostics } = checkEdition(edition, setting);
  expect(errorsIn(diagnostics)).toEqual([]);
  const templates = readTemplates([setting.files, setting.shipped]).value.texts;
  const scripts = readScripts(setting.shipped);
  const made = compose(computed!, templates, { hasPdf, internal: false, scripts, siblings: [] });
  expect(made.diagnostics).toEqual([]);
  return { computed: computed!, composition: made.value! };
}

const shared = new Map<string, Promise<Finished>>();

/**
 * An edition, printed once for all tests of a run, in whichever process they are. Where that fails, the
 * one who built it says why, and the others wait until their time is up.
 */
export function printedEdition(edition: string): Promise<Finished> {
  const known = shared.get(edition) ?? printOnce(edition);
  shared.set(edition, known);
  return known;
}

async function printOnce(edition: string): Promise<Finished> {
  const { root } = publications.find((known) => known.edition === edition)!;
  const out = join(inject('sharedBuilds'), edition);
  const ended = `${out}.json`;
  if (isFirstTo(out)) {
    const built = await build({ root, edition, out }, { pdf: true });
    writeFileSync(`${ended}.part`, JSON.stringify(built.diagnostics));
    renameSync(`${ended}.part`, ended);
    return built;
  }
  while (!existsSync(ended)) await sleep(50);
  const diagnostics = JSON.parse(readFileSync(ended, 'utf8')) as readonly Diagnostic[];
  return { ...composed({ root, edition, out }, true), edition, folder: join(out, edition), diagnostics };
}

/** Whether the folder is made by this call. */
function isFirstTo(folder: string): boolean {
  try {
    mkdirSync(folder);
    return true;
  } catch {
    return false;
  }
}

/** Prints a part of a project as a proof, in-process, and gives all that is found. */
export async function proofFrom({ root, edition, out }: Location, part: string): ReturnType<typeof proveEdition> {
  const setting = settingFor(root, out);
  const checked = checkEdition(edition, setting);
  const [subject, ...others] = partsNamed(part, checked.value!);
  expect(others).toEqual([]);
  return proveEdition(edition, checked, subject!, setting, { date: undefined });
}

/** Prints a part of a project as a proof, in-process; one that fails fails the test and says why. */
export async function prove(project: Location, part: string): Promise<PublishedProof> {
  const { value, diagnostics } = await proofFrom(project, part);
  expect(errorsIn(diagnostics)).toEqual([]);
  return value!;
}

export interface Run {
  readonly exitCode: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs the command line as a user would, in a process of its own. */
export function planpress(args: readonly string[], cwd: string, variables: Record<string, string> = {}): Promise<Run> {
  const program = [join(repository, 'dist/cli.js'), ...args];
  return new Promise((done) => {
    execFile(process.execPath, program, { cwd, env: { ...process.env, ...variables } }, (error, stdout, stderr) => {
      done({ exitCode: error === null ? 0 : Number(error.code), stdout, stderr });
    });
  });
}
