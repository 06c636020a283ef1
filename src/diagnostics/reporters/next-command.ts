import { count, type Report } from './report.ts';

/** What to run after reading a report: check again once errors are mended, otherwise build, if that is not done. */
export function nextCommand(report: Report, built: boolean): string | undefined {
  if (count(report).errors === 0) return built ? undefined : 'planpress build';
  const editions = new Set(report.diagnostics.map(({ edition }) => edition));
  // A problem of no single edition concerns all, and without names all are checked.
  if (editions.has(undefined)) return 'planpress check';
  return ['planpress check', ...editions].join(' ');
}
