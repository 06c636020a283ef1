#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { Command, CommanderError, Option } from 'commander';
import { buildCommand } from './commands/build.ts';
import { checkCommand } from './commands/check.ts';
import type { CommandResult, CommonOptions, Console, Format } from './commands/options.ts';
import { usageMessage } from './commands/usage.ts';
import type { Setting } from './pipeline.ts';
import { sourceFiles } from './read/files.ts';

const shippedRoot = join(dirname(fileURLToPath(import.meta.url)), '..');
const { version } = JSON.parse(readFileSync(join(shippedRoot, 'package.json'), 'utf8')) as { version: string };

interface RawOptions {
  readonly root?: string;
  readonly format: Format;
  readonly lang: 'ko' | 'en';
  readonly pdf?: boolean;
  readonly strict?: boolean;
  readonly report?: string;
}

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
  throw new CommanderError(
    2,
    'planpress.root',
    usageMessage(root === undefined ? 'no-root' : 'missing-root', root ?? '', lang),
  );
}

function setting(root: string): Setting {
  const shipped = sourceFiles(shippedRoot);
  return { files: sourceFiles(root), shipped, out: join(root, 'out'), version, onStage: () => {} };
}

function common(raw: RawOptions): CommonOptions {
  return { root: rootOf(raw), format: raw.format, language: raw.lang };
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

function withCommonOptions(command: Command): Command {
  return command
    .argument('[edition...]', '판의 이름(없으면 모두)')
    .option('--root <folder>', 'content/와 data/가 있는 폴더(없으면 가장 가까운 위 폴더)')
    .addOption(
      new Option('--format <format>', '결과의 형식').choices(['pretty', 'json', 'sarif', 'github']).default('pretty'),
    )
    .addOption(new Option('--lang <language>', '알림의 언어').choices(['ko', 'en']).default('ko'));
}

function program(): Command {
  const root = new Command('planpress')
    .description('연차 계획의 자료를 점검하고 웹 사이트와 책(PDF)으로 펴낸다.')
    .version(version);
  root.exitOverride().configureOutput({ writeErr: () => {} });
  withCommonOptions(root.command('build').description('점검하고 계산하여 웹 사이트와 PDF를 만든다.'))
    .option('--no-pdf', 'PDF 없이 웹 사이트만 만든다(브라우저가 필요 없다).')
    .action(async (named: string[], raw: RawOptions) => {
      const options = { ...common(raw), pdf: raw.pdf !== false, date: sourceDate() };
      await finish(await buildCommand(named, options, setting(options.root), terminal));
    });
  withCommonOptions(root.command('check').description('점검만 한다. 아무것도 쓰지 않는다.'))
    .option('--strict', '확인 필요도 실패로 친다.')
    .option('--report <file>', '결과를 HTML 파일로도 쓴다.')
    .action(async (named: string[], raw: RawOptions) => {
      const options = { ...common(raw), strict: raw.strict === true, report: raw.report };
      await finish(checkCommand(named, options, setting(options.root), terminal));
    });
  for (const command of root.commands) command.exitOverride().configureOutput({ writeErr: () => {} });
  return root;
}

try {
  await program().parseAsync();
} catch (error) {
  if (!(error instanceof CommanderError)) throw error;
  const asked = error.exitCode === 0;
  if (!asked) process.stderr.write(`${usageMessage('commander', error.message, languageAsked())}\n`);
  process.exitCode = asked ? 0 : 2;
}

/** The language of a usage message, when the arguments themselves cannot be read. */
function languageAsked(): 'ko' | 'en' {
  return /--lang[= ]en/.test(process.argv.join(' ')) ? 'en' : 'ko';
}
