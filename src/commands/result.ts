import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Setting } from '../pipeline/setting.ts';
import { exitCodeOf } from './exit-code.ts';
import { isFixable } from './fixing.ts';
import { type Call, commandsAfter } from './next-command.ts';
import type { CommandResult, CommonOptions, Console } from './options.ts';
import { type EditionFindings, formatReport, reporterOptions, reportOf } from './report.ts';

/** What a build gives to the shell: what was found and, for people, the summary of what was made. */
export async function resultOf(
  findings: readonly EditionFindings[],
  summary: string,
  options: CommonOptions,
  call: Call,
  setting: Setting,
  console: Console,
): Promise<CommandResult> {
  const report = reportOf(findings, setting, options);
  const commands = commandsAfter(report, call, await isLeftToFix(findings, options, setting));
  const formatted = formatReport(report, options, { ...reporterOptions(setting, options, console), commands });
  if (options.format !== 'pretty') console.progress(summary);
  return {
    output: options.format === 'pretty' ? withSummary(formatted, summary, report.diagnostics.length) : formatted,
    exitCode: exitCodeOf(report.diagnostics),
  };
}

/** A build that failed by what `--fix` mends is helped by it. */
async function isLeftToFix(
  findings: readonly EditionFindings[],
  { format }: CommonOptions,
  setting: Setting,
): Promise<boolean> {
  const failed = findings.filter(({ diagnostics }) => exitCodeOf(diagnostics) === 1);
  if (format !== 'pretty' || failed.length === 0) return false;
  const errors = failed.map((found) => ({ ...found, diagnostics: found.diagnostics.filter(isError) }));
  return isFixable(errors, setting);
}

function isError({ severity }: Diagnostic): boolean {
  return severity === 'error';
}

function withSummary(formatted: string, summary: string, problems: number): string {
  return problems === 0 && summary !== '' ? summary : formatted + (summary === '' ? '' : `\n${summary}`);
}
