import { mendingText } from '../diagnostics/reporters/fixing.ts';
import { fixableCodes } from '../pipeline/fix.ts';
import type { Setting } from '../pipeline/setting.ts';
import { reviewEdition } from '../pipeline.ts';
import { chooseEditions } from './editions.ts';
import { exitCodeOf } from './exit-code.ts';
import { type FixableCode, fixEditions, isFixable, isFixableCode, type Mended, unifiedDiff } from './fixing.ts';
import { type Call, commandsAfter } from './next-command.ts';
import type { CommandResult, CommonOptions, Console } from './options.ts';
import { type EditionFindings, formatReport, reporterOptions, reportOf } from './report.ts';
import { reportKind, writeReport } from './report-file.ts';
import { dryRunAlone, onlyAlone, unfixable } from './usage.ts';

export interface CheckOptions extends CommonOptions {
  readonly strict: boolean;
  readonly report: string | undefined;
  /** Whether to mend what has one safe answer before the check. */
  readonly fix: boolean;
  /** Whether to show only what would be mended. */
  readonly dryRun: boolean;
  /** The code whose problems alone are mended, where they are mended only if asked for. */
  readonly only?: string | undefined;
}

/** Validates editions and reports every problem. Writes nothing but the file of `--report` and the mends of `--fix`. */
export async function checkCommand(
  named: readonly string[],
  options: CheckOptions,
  setting: Setting,
  console: Console,
): Promise<CommandResult> {
  if (options.dryRun && !options.fix) throw dryRunAlone(options.language);
  if (options.only !== undefined && !options.fix) throw onlyAlone(options.language);
  const kind =
    options.report === undefined ? undefined : reportKind(options.report, setting.files.root, options.language);
  const { editions, none } = chooseEditions(setting.files, named, options.language);
  const mended = options.fix
    ? fixEditions(editions, setting, { dryRun: options.dryRun, only: fixableOf(options) })
    : undefined;
  const checked = mended ? { ...setting, files: mended.files } : setting;
  const general = [...none, ...(mended?.diagnostics ?? [])];
  const findings: EditionFindings[] = [{ edition: undefined, computed: undefined, diagnostics: general, accepted: [] }];
  for (const edition of editions) {
    const { value, diagnostics, accepted } = await reviewEdition(edition, checked);
    findings.push({ edition, computed: value, diagnostics, accepted });
  }
  const mending = mended && mendingOf(mended, options);
  const report = { ...reportOf(findings, checked, options), mending };
  const commands = commandsAfter(report, callOf(named, options), await isLeftToFix(mended, findings, options, setting));
  const reporting = { ...reporterOptions(checked, options, console), commands };
  if (options.report !== undefined && kind) await writeReport(options.report, kind, report, options.language);
  return {
    output: mendsForPeople(mended, options, console) + formatReport(report, options, reporting),
    exitCode: exitCodeOf(report.diagnostics, options),
  };
}

/** What `--only` names; it goes with `--fix`. */
function fixableOf({ only, language }: CheckOptions): FixableCode | undefined {
  if (only === undefined || isFixableCode(only)) return only;
  throw unfixable(only, fixableCodes, language);
}

function callOf(named: readonly string[], { rootNamed, language, strict, report }: CheckOptions): Call {
  const own = [...(strict ? ['--strict'] : []), ...(report === undefined ? [] : ['--report', report])];
  return { command: 'check', named, rootNamed, language, own, strict };
}

/** Whether `--fix` is to be run, or run again once the rest is mended by hand. */
async function isLeftToFix(
  mended: Mended | undefined,
  findings: readonly EditionFindings[],
  { format, fix, dryRun }: CheckOptions,
  setting: Setting,
): Promise<boolean> {
  if (format !== 'pretty') return false;
  if (mended && dryRun) return mended.mended.length > 0;
  return fix ? findings.some(({ diagnostics }) => exitCodeOf(diagnostics) !== 0) : isFixable(findings, setting);
}

function mendingOf({ mended }: Mended, { dryRun }: CheckOptions) {
  return { mends: mended.flatMap(({ mends }) => mends), written: !dryRun };
}

/** Machine formats carry the mends themselves. */
function mendsForPeople(mended: Mended | undefined, options: CheckOptions, { color }: Console): string {
  if (!mended || options.format !== 'pretty') return '';
  const difference = options.dryRun ? unifiedDiff(mended.mended).trimEnd() : '';
  return mendingText(mendingOf(mended, options), difference, options.language, color);
}
