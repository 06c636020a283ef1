import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { mendingText } from '../diagnostics/reporters/mending.ts';
import { checkEdition, type Setting } from '../pipeline.ts';
import { chooseEditions } from './editions.ts';
import { exitCodeOf } from './exit-code.ts';
import { type Mended, mendEditions, unifiedDiff } from './mending.ts';
import type { CommandResult, CommonOptions, Console } from './options.ts';
import { type EditionFindings, formatReport, reporterOptions, reportOf } from './report.ts';
import { reportKind, writeReport } from './report-file.ts';
import { dryRunAlone } from './usage.ts';

export interface CheckOptions extends CommonOptions {
  readonly strict: boolean;
  readonly report: string | undefined;
  /** Whether to mend what has one safe answer before the check. */
  readonly fix: boolean;
  /** Whether to show only what would be mended. */
  readonly dryRun: boolean;
}

/** Validates editions and reports every problem. Writes nothing but the file of `--report` and the mends of `--fix`. */
export async function checkCommand(
  named: readonly string[],
  options: CheckOptions,
  setting: Setting,
  console: Console,
): Promise<CommandResult> {
  if (options.dryRun && !options.fix) throw dryRunAlone(options.language);
  const kind = options.report === undefined ? undefined : reportKind(options.report, options.language);
  const { editions, none } = chooseEditions(setting.files, named, options.language);
  const mended = options.fix ? mendEditions(editions, setting, options.dryRun) : undefined;
  const checked = mended ? { ...setting, files: mended.files } : setting;
  const general = [...none, ...(mended?.diagnostics ?? [])];
  const findings: EditionFindings[] = [{ edition: undefined, computed: undefined, diagnostics: general, accepted: [] }];
  for (const edition of editions) {
    const { value, diagnostics, accepted } = checkEdition(edition, checked);
    findings.push({ edition, computed: value, diagnostics, accepted });
  }
  const mending = mended && mendingOf(mended, options);
  const report = { ...reportOf(findings, checked, options), mending };
  const mendable = !mended && options.format === 'pretty' && isMendable(editions, report.diagnostics, setting);
  const reporting = { ...reporterOptions(checked, options, console, false), mendable };
  if (options.report !== undefined && kind) await writeReport(options.report, kind, report, options.language);
  return {
    output: mendsForPeople(mended, options, console) + formatReport(report, options, reporting),
    exitCode: exitCodeOf(report.diagnostics, options),
  };
}

/** Whether `--fix` would mend one of the problems. Sources without problems are not looked through once more. */
function isMendable(editions: readonly string[], diagnostics: readonly Diagnostic[], setting: Setting): boolean {
  if (diagnostics.length === 0) return false;
  const mends = mendEditions(editions, setting, true).mended.flatMap((file) => file.mends);
  return diagnostics.some(({ place }) => mends.some((mend) => shareLine(mend.place, place)));
}

function shareLine(one: Place, other: Place): boolean {
  return one.file === other.file && one.start.line <= other.end.line && other.start.line <= one.end.line;
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
