import { renameSync, rmSync, writeFileSync } from 'node:fs';
import { extname } from 'node:path';
import type { Language, Report } from '../diagnostics/reporters/report.ts';
import { reportKindUnknown, reportUnwritable } from './usage.ts';

/** What a report can be: a page to read and print, or a workbook for Excel. */
export type ReportKind = 'page' | 'workbook';

const kinds: Readonly<Record<string, ReportKind>> = { '.html': 'page', '.htm': 'page', '.xlsx': 'workbook' };

/** What the name of a file asks for. Throws a UsageError for a name that asks for neither. */
export function reportKind(path: string, language: Language): ReportKind {
  const kind = kinds[extname(path).toLowerCase()];
  if (kind === undefined) throw reportKindUnknown(path, language);
  return kind;
}

/** Writes a report in whole or not at all. Throws a UsageError where it cannot be written. */
export async function writeReport(path: string, kind: ReportKind, report: Report, language: Language): Promise<void> {
  // Most checks write no report and need not load what it is made with.
  const { requestWorkbook } = await import('../diagnostics/reporters/workbook.ts');
  const { reportHtml } = await import('../diagnostics/reporters/html.ts');
  const workbook = await requestWorkbook(report, language);
  writeWhole(path, kind === 'workbook' ? workbook : reportHtml(report, language, workbook), language);
}

function writeWhole(path: string, content: string | Uint8Array, language: Language): void {
  const temporary = `${path}.${process.pid}.part`;
  try {
    writeFileSync(temporary, content);
    renameSync(temporary, path);
  } catch (error) {
    removeUnfinished(temporary);
    const { code } = error as NodeJS.ErrnoException;
    throw reportUnwritable(path, code ?? String(error), language);
  }
}

/** Where nothing could be written, there may be nothing to remove, or nobody who may. */
function removeUnfinished(path: string): void {
  try {
    rmSync(path, { force: true });
  } catch {}
}
