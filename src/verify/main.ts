#!/usr/bin/env node
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { Command } from 'commander';
import { publishVerified } from '../publish/identify.ts';
import { readPdf } from '../publish/pdf/file.ts';
import { claimedArchive, withIdentifier } from '../publish/pdf/metadata.ts';
import { unmetConditions } from './own-checks.ts';
import { type Flavour, findVeraPdf, standards, type VeraPdf, validate } from './vera-pdf.ts';

/**
 * `npm run verify [-- edition…] [-- --root DIR]`: verifies the PDF of the builds in `out/` and, where it passes,
 * publishes it with the identifier of PDF/UA-1. Ends with 1 where a file fails, with 2 where it is called in a wrong
 * way, with 3 where there is no file.
 */
const program = new Command('verify')
  .description('Verifies the PDF of the builds in out/, and publishes one that passes with the identifier of PDF/UA-1.')
  .argument('[edition...]', 'the editions whose PDF is verified; without them all in out/')
  .option('--root <folder>', 'the root of the editions', '.')
  .exitOverride(({ exitCode }) => process.exit(exitCode === 0 ? 0 : 2))
  .parse();
const out = join(resolve(program.opts<{ root: string }>().root), 'out');
const run = promisify(execFile);

async function editionsIn(folder: string): Promise<readonly string[]> {
  const names = existsSync(folder) ? await readdir(folder) : [];
  return names.filter((name) => existsSync(join(folder, name, 'plan.pdf'))).sort();
}

/** Verifies one edition and tells what was found; whether it passed what could be checked. */
async function verify(edition: string, veraPdf: VeraPdf | undefined): Promise<boolean> {
  const bytes = await readFile(join(out, edition, 'plan.pdf'));
  const candidate = candidateFor(bytes);
  if (candidate === undefined) return false;
  const folder = await mkdtemp(join(tmpdir(), 'planpress-verify-'));
  const file = join(folder, `${edition}.pdf`);
  await writeFile(file, candidate);
  try {
    const archive = claimedArchive(bytes);
    const flavours: readonly Flavour[] = archive === undefined ? ['ua1'] : ['ua1', archive];
    const passed = [tellOwnChecks(candidate), await tellQpdf(file)];
    for (const flavour of veraPdf ? flavours : []) passed.push(await tellVeraPdf(veraPdf!, file, flavour));
    if (passed.includes(false)) return false;
    if (veraPdf === undefined)
      tell('not released', 'the identifier of PDF/UA-1: only veraPDF can say that a file may bear it');
    else await release(edition, candidate, veraPdf, flavours);
    return true;
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** The file with the identifier; nothing where it is not whole or was written by something else. */
function candidateFor(bytes: Uint8Array): Uint8Array | undefined {
  try {
    const candidate = withIdentifier(bytes);
    readPdf(candidate);
    return candidate;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    tell('FAILED', `it is not a PDF as planpress writes it, or not whole (${reason}): build the edition again`);
    return undefined;
  }
}

function tell(result: string, what: string): void {
  console.log(`  ${result.padEnd(14)} ${what}`);
}

function tellOwnChecks(bytes: Uint8Array): boolean {
  const unmet = unmetConditions(readPdf(bytes));
  for (const { condition, count } of unmet) tell('FAILED', `own check: ${condition}: ${count} do not`);
  if (unmet.length === 0) tell('passed', 'own checks of PDF/UA-1');
  return unmet.length === 0;
}

async function tellQpdf(file: string): Promise<boolean> {
  const found = await run('qpdf', ['--check', file]).catch((error: { code?: unknown; stderr?: string }) => error);
  if ('code' in found && found.code === 'ENOENT') tell('left out', 'qpdf --check: qpdf is not installed');
  else if ('code' in found) tell('FAILED', `qpdf --check: ${found.stderr?.trim()}`);
  else tell('passed', 'qpdf --check');
  return !('code' in found) || found.code === 'ENOENT';
}

async function tellVeraPdf(veraPdf: VeraPdf, file: string, flavour: Flavour): Promise<boolean> {
  const { passedRules, broken } = await validate(veraPdf, file, flavour);
  const which = `${standards[flavour]} by ${veraPdf.name}`;
  for (const { rule, count, description, where } of broken) {
    tell('FAILED', `${which}: ${rule} ×${count}: ${description}\n${' '.repeat(17)}${where}`);
  }
  if (broken.length === 0) tell('passed', `${which}: ${passedRules} rules`);
  return broken.length === 0;
}

async function release(edition: string, bytes: Uint8Array, { name }: VeraPdf, flavours: readonly Flavour[]) {
  await publishVerified(out, edition, bytes, { by: name, standards: flavours.map((flavour) => standards[flavour]) });
  tell('released', `out/${edition}/plan.pdf, with the identifier of PDF/UA-1`);
}

const editions = program.args.length > 0 ? program.args : await editionsIn(out);
const built = editions.filter((edition) => existsSync(join(out, edition, 'plan.pdf')));
if (built.length < editions.length || built.length === 0) {
  console.error(`There is no PDF to verify in ${out}: build ${editions.join(', ') || 'an edition'} first.`);
  process.exitCode = 3;
} else {
  const found = await findVeraPdf();
  if ('reason' in found) console.log(`veraPDF cannot be had here (${found.reason}): own checks only.`);
  for (const edition of built) {
    console.log(edition);
    if (!(await verify(edition, 'reason' in found ? undefined : found))) process.exitCode = 1;
  }
}
