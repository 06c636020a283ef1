#!/usr/bin/env node
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { CommanderError } from 'commander';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import { explainCommand } from './commands/explain.ts';
import { initCommand } from './commands/init.ts';
import { endOnSignals } from './commands/interruption.ts';
import { unforeseen } from './commands/last-resort.ts';
import type { CommandResult, CommonOptions, Console } from './commands/options.ts';
import { writeOutput } from './commands/output.ts';
import { type Actions, program, type RawOptions } from './commands/program.ts';
import { proofCommand } from './commands/proof.ts';
import { folderInRepository } from './commands/repository.ts';
import { auditRoot, rootOf } from './commands/root.ts';
import { settingOf, versionIn } from './commands/setting.ts';
import { argumentsWrong, type Called, languageAsked, UsageError } from './commands/usage.ts';
import { shortened } from './diagnostics/shortened.ts';
import type { Setting } from './pipeline/setting.ts';

/**
 * How much a function has to do before V8 optimises it: four times its default. A check is over before most of what V8
 * would optimise in it is worth the work. With fifteen times the default it takes less processor time yet, but longer: what
 * V8 optimises beside it is missed.
 */
setFlagsFromString('--interrupt-budget=264000');

const shippedRoot = join(dirname(fileURLToPath(import.meta.url)), '..');

/** A wrong call may quote more than a terminal has lines. */
const longestRefusal = 4000;

const watched = process.stderr.isTTY === true && process.env.CI === undefined;
const terminal: Console = {
  color: process.stdout.isTTY === true && process.env.NO_COLOR === undefined,
  progress: (text) => {
    if (watched) process.stderr.write(`${text}\n`);
  },
  now: () => performance.now(),
};

function setting(root: string): Setting {
  return settingOf(root, shippedRoot);
}

function common(raw: RawOptions): CommonOptions {
  const root = rootOf(raw.root, raw.lang);
  return { root, rootNamed: raw.root, folder: folderInRepository(root), format: raw.format, language: raw.lang };
}

/** SOURCE_DATE_EPOCH, where it is set, is the date that a reproducible build carries. */
function sourceDate(): Date | undefined {
  const seconds = Number(process.env.SOURCE_DATE_EPOCH);
  return process.env.SOURCE_DATE_EPOCH !== undefined && Number.isFinite(seconds) ? new Date(seconds * 1000) : undefined;
}

/** Writes what a command has to say; a build is published by then, whatever becomes of the words. */
async function finish(result: CommandResult, isBuild = false): Promise<void> {
  const language = languageAsked(process.argv);
  const { exitCode, complaint } = await writeOutput(result, process.stdout, { language, isBuild });
  if (complaint !== undefined) process.stderr.write(`${complaint}\n`);
  process.exitCode = exitCode;
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
      return finish(await proofCommand(named, proof, setting(options.root), terminal), true);
    }
    await finish(await buildCommand(named, options, setting(options.root), terminal), true);
  },
  check: async (named, raw) => {
    const { strict = false, fix = false, dryRun = false, only, report } = raw;
    const options = { ...common(raw), strict, fix, dryRun, only, report };
    await finish(await checkCommand(named, options, setting(options.root), terminal));
  },
  audit: async (file, raw) => {
    const root = auditRoot(raw.root, raw.lang);
    const { strict = false, form, edition, report } = raw;
    const options = {
      root,
      rootNamed: raw.root,
      format: raw.format,
      language: raw.lang,
      strict,
      form,
      edition,
      report,
    };
    // No other command needs to load what audits are made with.
    const { auditCommand } = await import('./commands/audit.ts');
    await finish(await auditCommand(file, options, setting(root), terminal));
  },
  diff: async (before, after, raw) => {
    const options = { ...common(raw), report: raw.report };
    const { diffCommand } = await import('./commands/diff.ts');
    await finish(await diffCommand(before, after, options, setting(options.root), terminal));
  },
  rollover: async (from, to, raw) => {
    const options = common(raw);
    const { rolloverCommand } = await import('./commands/rollover.ts');
    await finish(rolloverCommand(from, to, options, setting(options.root), terminal));
  },
  new: async (what, edition, id, raw) => {
    const options = { ...common(raw), title: raw.title, under: raw.under };
    const { newCommand } = await import('./commands/new.ts');
    await finish(newCommand(what, edition, id, options, setting(options.root), terminal));
  },
  status: async (named, raw) => {
    const options = { ...common(raw), report: raw.report };
    const { statusCommand } = await import('./commands/status.ts');
    await finish(await statusCommand(named, options, setting(options.root), terminal));
  },
  explain: async (code, { format, lang }) => {
    await finish(explainCommand(code, { format, language: lang }, terminal));
  },
  init: async (folder, { lang, ...beginning }) => {
    await finish(initCommand(folder, { ...beginning, language: lang }, setting(resolve(folder)), terminal));
  },
};

const commands = program(versionIn(shippedRoot), actions);
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

// A reader that went away, or a device that is full, is told of by the one who writes.
for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
process.on('uncaughtException', (error) => {
  giveUp(error);
  process.exit();
});

try {
  await commands.parseAsync();
} catch (error) {
  if (error instanceof UsageError) refuse(error.message);
  else if (!(error instanceof CommanderError)) giveUp(error);
  else if (error.code === 'commander.help') refuse(commands.helpInformation());
  else if (error.exitCode !== 0) refuse(argumentsWrong(error.code, error.message, languageAsked(process.argv), called));
}

/** Ends where nobody foresaw it: with what a person can do, and without a stack trace. */
function giveUp(error: unknown): void {
  process.stderr.write(`${unforeseen(error, languageAsked(process.argv))}\n`);
  process.exitCode = 3;
}

/** Tells a wrong call why it is wrong. */
function refuse(message: string): void {
  process.stderr.write(`${shortened(message, longestRefusal)}\n`);
  process.exitCode = 2;
}
