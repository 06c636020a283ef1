#!/usr/bin/env node
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Command, type CommanderError } from 'commander';
import stringWidth from 'string-width';
import { languageOption } from '../commands/program.ts';
import { argumentsWrong, languageAsked } from '../commands/usage.ts';
import { type Language, render } from '../diagnostics/reporters/report.ts';
import { publishVerified } from '../publish/output/verified.ts';
import { type PdfFile, readPdf } from '../publish/pdf/file.ts';
import { claimedArchive, withIdentifier } from '../publish/pdf/metadata.ts';
import { unmetConditions } from './own-checks.ts';
import { type Flavour, findVeraPdf, standards, type VeraPdf, validate } from './vera-pdf.ts';
import { wordsOf } from './words.ts';

/**
 * `npm run verify [-- edition…] [-- --root DIR]`: verifies the PDF of the builds in `out/` and, where it passes,
 * publishes it with the identifier of PDF/UA-1. Ends with 1 where a file fails, with 2 where it is called in a wrong
 * way, with 3 where there is no file.
 */
const program = new Command('verify')
  .description('out/에 만든 PDF가 PDF/UA-1을 지키는지 검사하고, 지키면 그 식별자를 넣어 다시 펴낸다.')
  .argument('[edition...]', '판의 이름(없으면 모두)')
  .option('--root <folder>', 'out/이 있는 폴더', '.')
  .addOption(languageOption())
  .configureOutput({ writeErr: () => {} })
  .exitOverride(refuse)
  .parse();
const { root, lang } = program.opts<{ root: string; lang: Language }>();
const words = wordsOf[lang];
const out = join(resolve(root), 'out');
const run = promisify(execFile);
/** How far what is told stands from the margin, behind its result. */
const indent = 17;

async function editionsIn(folder: string): Promise<readonly string[]> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  return names.filter((name) => existsSync(join(folder, name, 'plan.pdf'))).sort();
}

/** Verifies one edition and tells what was found; whether it passed what could be checked. */
async function verify(edition: string, veraPdf: VeraPdf | undefined): Promise<boolean> {
  const bytes = await readFile(join(out, edition, 'plan.pdf'));
  const candidate = candidateFor(bytes);
  if (candidate === undefined) return false;
  const { identified, read } = candidate;
  const folder = await mkdtemp(join(tmpdir(), 'planpress-verify-'));
  const file = join(folder, `${edition}.pdf`);
  await writeFile(file, identified);
  try {
    const archive = claimedArchive(bytes);
    const flavours: readonly Flavour[] = archive === undefined ? ['ua1'] : ['ua1', archive];
    const passed = [tellOwnChecks(read), await tellQpdf(file)];
    for (const flavour of veraPdf ? flavours : []) passed.push(await tellVeraPdf(veraPdf!, file, flavour));
    if (passed.includes(false)) return false;
    if (veraPdf !== undefined) return await release(edition, identified, veraPdf, flavours);
    tell(words.notReleased, words.noIdentifier);
    return true;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The file with the identifier; nothing where it is not whole or was written by something else. */
function candidateFor(bytes: Uint8Array): { identified: Uint8Array; read: PdfFile } | undefined {
  try {
    const identified = withIdentifier(bytes);
    return { identified, read: readPdf(identified) };
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell(words.failed, words.unreadable(reason));
    return undefined;
  }
}

/** Tells a wrong call why it is wrong. */
function refuse({ code, exitCode, message }: CommanderError): never {
  const called = { name: 'npm run verify --', commandsWith: () => [] };
  if (exitCode !== 0) console.error(argumentsWrong(code, message, languageAsked(process.argv), called));
  process.exit(exitCode === 0 ? 0 : 2);
}

function tell(result: string, what: string): void {
  console.log(`  ${result}${' '.repeat(indent - 2 - stringWidth(result))}${what}`);
}

function tellOwnChecks(file: PdfFile): boolean {
  const unmet = unmetConditions(file);
  for (const { condition, count } of unmet) tell(words.failed, words.ownCheck(condition, count));
  if (unmet.length === 0) tell(words.passed, words.ownChecks);
  return unmet.length === 0;
}

async function tellQpdf(file: string): Promise<boolean> {
  const found = await run('qpdf', ['--check', file]).catch((error: { code?: unknown; stderr?: string }) => error);
  if ('code' in found && found.code === 'ENOENT') tell(words.leftOut, words.noQpdf);
  else if ('code' in found) tell(words.failed, `qpdf --check: ${found.stderr?.trim()}`);
  else tell(words.passed, 'qpdf --check');
  return !('code' in found) || found.code === 'ENOENT';
}

async function tellVeraPdf(veraPdf: VeraPdf, file: string, flavour: Flavour): Promise<boolean> {
  const { passedRules, broken } = await validate(veraPdf, file, flavour);
  const standard = standards[flavour];
  for (const { rule, count, description, where } of broken) {
    const what = words.broken(standard, veraPdf.name, rule, count);
    tell(words.failed, `${what}: ${description}\n${' '.repeat(indent)}${where}`);
  }
  if (broken.length === 0) tell(words.passed, words.rules(standard, veraPdf.name, passedRules));
  return broken.length === 0;
}

/** Publishes the file with its identifier; whether that was possible. */
async function release(
  edition: string,
  bytes: Uint8Array,
  { name }: VeraPdf,
  flavours: readonly Flavour[],
): Promise<boolean> {
  const verified = { by: name, standards: flavours.map((flavour) => standards[flavour]) };
  const refused = await publishVerified(out, edition, bytes, verified);
  for (const diagnostic of refused) tell(words.failed, render(diagnostic, lang).message);
  if (refused.length === 0) tell(words.released, words.identifier(`out/${edition}/plan.pdf`));
  return refused.length === 0;
}

const editions = program.args.length > 0 ? program.args : await editionsIn(out);
const built = editions.filter((edition) => existsSync(join(out, edition, 'plan.pdf')));
if (built.length < editions.length || built.length === 0) {
  console.error(words.noPdf(out, editions));
  process.exitCode = 3;
} else {
  const found = await findVeraPdf();
  if ('reason' in found) console.log(words.noValidator(found));
  for (const edition of built) {
    console.log(edition);
    if (!(await verify(edition, 'reason' in found ? undefined : found))) process.exitCode = 1;
  }
}
