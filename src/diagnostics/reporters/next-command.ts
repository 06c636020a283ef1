import { count, type Report, type ReporterOptions } from './report.ts';

/**
 * What to run after reading a report: mend what can be mended without asking; check again once errors are
 * mended; otherwise build, if that is not done.
 */
export function nextCommand(
  report: Report,
  { built = false, mendable = false }: Pick<ReporterOptions, 'built' | 'mendable'>,
): string | undefined {
  if (mendable) return withEditions('planpress check --fix', report);
  if (count(report).errors === 0) return built ? undefined : 'planpress build';
  return withEditions('planpress check', report);
}

function withEditions(command: string, { diagnostics }: Report): string {
  const editions = new Set(diagnostics.map(({ edition }) => edition));
  // A problem of no single edition concerns all, and without names all are meant.
  return editions.has(undefined) ? command : [command, ...editions].join(' ');
}

/** What to run to understand the first problem of a report, and how it is mended. */
export function explainCommand(report: Report): string | undefined {
  const [first] = report.diagnostics;
  return first && `planpress explain ${first.code}`;
}
