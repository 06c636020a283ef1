import { count } from '../diagnostics/reporters/report.ts';
import { checkEdition, type Setting } from '../pipeline.ts';
import { chooseEditions } from './editions.ts';
import type { CommandResult, CommonOptions, Console } from './options.ts';
import { type EditionFindings, formatReport, reporterOptions, reportOf } from './report.ts';
import { reportKind, writeReport } from './report-file.ts';

export interface CheckOptions extends CommonOptions {
  readonly strict: boolean;
  readonly report: string | undefined;
}

/** Validates editions and reports every problem. Writes nothing but the file of `--report`. */
export async function checkCommand(
  named: readonly string[],
  options: CheckOptions,
  setting: Setting,
  console: Console,
): Promise<CommandResult> {
  const kind = options.report === undefined ? undefined : reportKind(options.report, options.language);
  const { editions, none } = chooseEditions(setting.files, named, options.language);
  const findings: EditionFindings[] = [{ edition: undefined, computed: undefined, diagnostics: none, accepted: [] }];
  for (const edition of editions) {
    const { value, diagnostics, accepted } = checkEdition(edition, setting);
    findings.push({ edition, computed: value, diagnostics, accepted });
  }
  const report = reportOf(findings, setting, options);
  const reporting = reporterOptions(setting, options, console, false);
  if (options.report !== undefined && kind) await writeReport(options.report, kind, report, options.language);
  const { errors, warnings } = count(report);
  const failed = errors > 0 || (options.strict && warnings > 0);
  return { output: formatReport(report, options, reporting), exitCode: failed ? 1 : 0 };
}
