import type { Setting } from '../pipeline.ts';
import { exitCodeOf } from './exit-code.ts';
import type { CommandResult, CommonOptions, Console } from './options.ts';
import { type EditionFindings, formatReport, reporterOptions, reportOf } from './report.ts';

/** What a build gives to the shell: what was found and, for people, the summary of what was made. */
export function resultOf(
  findings: readonly EditionFindings[],
  summary: string,
  options: CommonOptions,
  setting: Setting,
  console: Console,
): CommandResult {
  const report = reportOf(findings, setting, options);
  const formatted = formatReport(report, options, reporterOptions(setting, options, console, true));
  if (options.format !== 'pretty') console.progress(summary);
  return {
    output: options.format === 'pretty' ? withSummary(formatted, summary, report.diagnostics.length) : formatted,
    exitCode: exitCodeOf(report.diagnostics),
  };
}

function withSummary(formatted: string, summary: string, problems: number): string {
  return problems === 0 && summary !== '' ? summary : formatted + (summary === '' ? '' : `\n${summary}`);
}
