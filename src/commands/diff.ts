import { resolve } from 'node:path';
import type { ComparedNames } from '../compare/report/json.ts';
import { comparisonJson } from '../compare/report/json.ts';
import { comparisonPretty } from '../compare/report/pretty.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Language } from '../diagnostics/reporters/report.ts';
import type { ComparedEdition, Comparison } from '../model/comparison.ts';
import { compareEditions, readCompared } from '../pipeline/compare.ts';
import type { Setting } from '../pipeline/setting.ts';
import { editionsOf } from '../read/edition.ts';
import { sourceFiles } from '../read/files.ts';
import { withRevision } from '../read/revision.ts';
import type { CommandResult, CommonOptions, Console } from './options.ts';
import { answerIn, type EditionFindings, formatReport, reporterOptions, reportOf } from './report.ts';
import { reportKind, writeWhole } from './report-file.ts';
import { rootOf } from './root.ts';
import { nothingToCompare, revisionUnusable, unknownEdition } from './usage.ts';

export interface DiffOptions extends CommonOptions {
  readonly report: string | undefined;
}

/** One of the editions that are compared: `[folder/]edition[@revision]`. */
interface Named {
  readonly text: string;
  readonly folder: string | undefined;
  readonly edition: string;
  readonly revision: string | undefined;
}

/**
 * Compares two editions, or an edition at two revisions of git or in two folders; without a second name, a revision with
 * the files as they are. Writes nothing but the file of `--report`. Exit code 1 where one of them cannot be read whole.
 */
export async function diffCommand(
  before: string,
  after: string | undefined,
  options: DiffOptions,
  setting: Setting,
  console: Console,
): Promise<CommandResult> {
  const old = namedEdition(before);
  const current = after === undefined ? presentOf(old, options.language) : namedEdition(after);
  const kind =
    options.report === undefined ? undefined : reportKind(options.report, setting.files.root, options.language);
  const [earlier, later] = [old, current].map((named) => readNamed(named, options, setting));
  const unread = [earlier, later].flatMap((read) => (read && !read.value ? [read] : []));
  if (!earlier?.value || !later?.value) return unreadable(unread, options, setting, console);
  const comparison = compareEditions(earlier.value, later.value);
  const names = { before: old.text, after: current.text };
  if (options.report !== undefined && kind)
    await writeComparison(options.report, kind, comparison, names, options.language);
  const { language } = options;
  const answer = {
    json: () => comparisonJson(comparison, names),
    pretty: () => comparisonPretty(comparison, names, { language, color: console.color }),
  };
  const output = answerIn(answer, options, setting, console);
  return { output, exitCode: 0 };
}

function namedEdition(text: string): Named {
  const [, folder, edition = '', revision] = /^(?:(.*)[\\/])?([^@\\/]*)(?:@(.+))?$/su.exec(text) ?? [];
  // A branch may have slashes in its name: `plan@feature/x`.
  const at = /^([a-z0-9-]+)@(.+)$/su.exec(text);
  if (at) return { text, folder: undefined, edition: at[1] ?? '', revision: at[2] };
  return { text, folder, edition, revision };
}

/** The edition as it is now, in the same folder. */
function presentOf({ text, folder, edition, revision }: Named, language: Language): Named {
  if (revision === undefined) throw nothingToCompare(text, language);
  const path = folder === undefined ? edition : `${folder}/${edition}`;
  return { text: path, folder, edition, revision: undefined };
}

interface ReadNamed {
  readonly value: ComparedEdition | undefined;
  readonly named: Named;
  readonly diagnostics: readonly Diagnostic[];
  readonly setting: Setting;
}

function readNamed(named: Named, { language }: DiffOptions, setting: Setting): ReadNamed {
  const root = named.folder === undefined ? setting.files.root : rootOf(named.folder, language);
  const readIn = (folder: string): ReadNamed => {
    const files = sourceFiles(folder);
    const known = editionsOf(files);
    if (!known.includes(named.edition)) throw unknownEdition(named.edition, known, language);
    const { value, diagnostics } = readCompared(named.edition, files, setting.shipped);
    return { value, diagnostics, named, setting: { ...setting, files } };
  };
  if (named.revision === undefined) return readIn(root);
  // The forms of planpress itself belong to the program that runs, not to an earlier one.
  const folders = ['content', 'data', ...(resolve(root) === resolve(setting.shipped.root) ? [] : ['templates'])];
  const read = withRevision(root, { revision: named.revision, folders }, readIn);
  if (typeof read === 'string') throw revisionUnusable(named.revision, read, language);
  return read;
}

/** What keeps the editions from being read, in the words of a check. */
function unreadable(
  unread: readonly ReadNamed[],
  options: DiffOptions,
  setting: Setting,
  console: Console,
): CommandResult {
  const findings = unread.map(({ named, diagnostics, setting: own }) => {
    const errors = diagnostics.filter(({ severity }) => severity === 'error');
    const found: EditionFindings = { edition: named.text, computed: undefined, diagnostics: errors, accepted: [] };
    return reportOf([found], own, options);
  });
  const report = { diagnostics: findings.flatMap(({ diagnostics }) => diagnostics), accepted: [] };
  return {
    output: formatReport(report, options, reporterOptions(unread[0]?.setting ?? setting, options, console)),
    exitCode: 1,
  };
}

async function writeComparison(
  path: string,
  kind: 'page' | 'workbook',
  comparison: Comparison,
  names: ComparedNames,
  language: Language,
): Promise<void> {
  if (kind === 'workbook') {
    const { comparisonWorkbook } = await import('../compare/report/workbook.ts');
    return writeWhole(path, await comparisonWorkbook(comparison, language), language);
  }
  const { comparisonHtml } = await import('../compare/report/html.ts');
  writeWhole(path, comparisonHtml(comparison, names, language), language);
}
