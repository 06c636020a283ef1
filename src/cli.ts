#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CommanderError } from 'commander';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { explainCommand } from './commands/explain.ts';
import { endOnSignals } from './commands/interruption.ts';
import type { CommandResult, CommonOptions, Console } from './commands/options.ts';
import { type Actions, program, type RawOptions } from './commands/program.ts';
import { proofCommand } from './commands/proof.ts';
import { folderInRepository } from './commands/repository.ts';
import { argumentsWrong, type Called, languageAsked, rootMissing, UsageError } from './commands/usage.ts';
import type { Setting } from './pipeline.ts';
import { sourceFiles } from './read/files.ts';

const shippedRoot = join(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(shippedRoot, 'package.json'), 'utf8')) as { version: string };

const watched = process.stderr.isTTY === true && process.env.CI === undefined;
const terminal: Console = {
  color: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  progress: (text) => {
    if (watched) process.stderr.write(`${text}\n`);
  },
  now: () => performance.now(),
};

/** The nearest folder, from here upwards, that holds both sources: where commands work by default. */
function nearestRoot(from: string): string | undefined {
  if (existsSync(join(from, 'content')) && existsSync(join(from, 'data'))) return from;
  const above = dirname(from);
  return above === from ? undefined : nearestRoot(above);
}

function rootOf({ root, lang }: RawOptions): string {
  const found = root === undefined ? nearestRoot(process.cwd()) : resolve(root);
  if (found !== undefined && existsSync(found)) return found;
  throw rootMissing(root, lang);
}

function setting(root: string): Setting {
  const shipped = sourceFiles(shippedRoot);
  return { files: sourceFiles(root), shipped, out: join(root, 'out'), version, onStage: () => {} };
}

function common(raw: RawOptions): CommonOptions {
  const root = rootOf(raw);
  return { root, rootNamed: raw.root, folder: folderInRepository(root), format: raw.format, language: raw.lang };
}

/** SOURCE_DATE_EPOCH, where it is set, is the date that a reproducible build carries. */
function sourceDate(): Date | undefined {
  const seconds = Number(process.env.SOURCE_DATE_EPOCH);
  return process.env.SOURCE_DATE_EPOCH !== undefined && Number.isFinite(seconds) ? new Date(seconds * 1000) : undefined;
}

async function finish(result: CommandResult): Promise<void> {
  await new Promise<void>((done) => process.stdout.write(result.output, () => done()));
  process.exitCode = result.exitCode;
}

const actions: Actions = {
  build: async (named, raw) => {
    const options = {
      ...common(raw),
      pdf: raw.pdf !== false,
      date: sourceDate(),
      archive: raw.pdfA,
      internal: raw.internal,
    };
    endOnSignals(options.language);
    if (raw.only !== undefined) {
      const proof = { ...options, only: raw.only };
      return finish(await proofCommand(named, proof, setting(options.root), terminal));
    }
    await finish(await buildCommand(named, options, setting(options.root), terminal));
  },
  check: async (named, raw) => {
    const { strict = false, fix = false, dryRun = false, report } = raw;
    const options = { ...common(raw), strict, fix, dryRun, report };
    await finish(await checkCommand(named, options, setting(options.root), terminal));
  },
  explain: async (code, { format, lang }) => {
    await finish(explainCommand(code, { format, language: lang }, terminal));
  },
};

const commands = program(version, actions);
const called: Called = {
  name: 'planpress',
  commandsWith: (option) => {
    const names = commands.commands
      .filter(({ options }) => options.some(({ long }) => long === option))
      .map((command) => command.name());
    const meant = names.filter((name) => process.argv.includes(name));
    return meant.length > 0 ? meant : names;
  },
};

try {
  await commands.parseAsync();
} catch (error) {
  if (error instanceof UsageError) refuse(error.message);
  else if (!(error instanceof CommanderError)) throw error;
  else if (error.code === 'commander.help') refuse(commands.helpInformation());
  else if (error.exitCode !== 0) refuse(argumentsWrong(error.code, error.message, languageAsked(process.argv), called));
}

/** Tells a wrong call why it is wrong. */
function refuse(message: string): void {
  process.stderr.write(`${message}\n`);
  process.exitCode = 2;
}
