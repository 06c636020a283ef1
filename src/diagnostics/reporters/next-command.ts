import { count, type Report } from './report.ts';

/** What to run after reading a report: check again once errors are mended, otherwise build, if that is not done. */
export function nextCommand(report: Report, built: boolean): string | undefined {
  if (count(report).errors === 0) return built ? undefined : 'planpress build';
  const editions = new Set(report.diagnostics.map(({ edition }) => edition));
  // A problem of no single edition concerns all, and without names all are checked.
  if (editions.has(undefined)) return 'planpress check';
  return ['planpress check', ...editions].join(' ');
}

/** What to run to understand the first problem of a report, and how it is mended. */
export function explainCommand(report: Report): string | undefined {
  const [first] = report.diagnostics;
  return first && `planpress explain ${first.code}`;
}
