import { existsSync, readFileSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import type { AuditReport } from '../audit/report/told.ts';
import { type Language, type Report, reportMark } from '../diagnostics/reporters/report.ts';
import { reportKindUnknown, reportNotOurs, reportOverSources, reportUnwritable } from './usage.ts';

/** What a report can be: a page to read and print, or a workbook for Excel. */
export type ReportKind = 'page' | 'workbook';

const kinds: Readonly<Record<string, ReportKind>> = { '.html': 'page', '.htm': 'page', '.xlsx': 'workbook' };

/** Folders of a root in which people write. */
const sourceFolders = ['content', 'data', 'templates'];

/**
 * What the name of a file asks for. Throws a UsageError for a name that asks for neither, that lies among the sources
 * of a root, or that has a file which is no report: what somebody wrote is never replaced.
 */
export function reportKind(path: string, root: string, language: Language): ReportKind {
  const kind = kinds[extname(path).toLowerCase()];
  if (kind === undefined) throw reportKindUnknown(path, language);
  if (isAmongSources(path, root)) throw reportOverSources(path, language);
  if (existsSync(path) && statSync(path).isFile() && !isReport(path)) throw reportNotOurs(path, language);
  return kind;
}

function isAmongSources(path: string, root: string): boolean {
  const [top = ''] = relative(real(root), join(real(dirname(resolve(path))), basename(path))).split(/[\\/]/u);
  return sourceFolders.includes(top);
}

/** Where links lead to; a folder that is not there leads nowhere. */
function real(path: string): string {
  return existsSync(path) ? realpathSync(path) : resolve(path);
}

/** A report that was opened and saved by another program has lost the mark: somebody may have filled it in. */
function isReport(path: string): boolean {
  try {
    return readFileSync(path).includes(reportMark);
  } catch {
    return false;
  }
}

/** Writes a report in whole or not at all. Throws a UsageError where it cannot be written. */
export async function writeReport(path: string, kind: ReportKind, report: Report, language: Language): Promise<void> {
  // Most checks write no report and need not load what it is made with.
  const { requestWorkbook } = await import('../diagnostics/reporters/workbook.ts');
  const { reportHtml } = await import('../diagnostics/reporters/html.ts');
  const workbook = await requestWorkbook(report, language);
  writeWhole(path, kind === 'workbook' ? workbook : reportHtml(report, language, workbook), language);
}

/** Writes the report of an audit in whole or not at all. Throws a UsageError where it cannot be written. */
export async function writeAudit(
  path: string,
  kind: ReportKind,
  report: AuditReport,
  language: Language,
): Promise<void> {
  const { auditWorkbook } = await import('../audit/report/workbook.ts');
  const { auditHtml } = await import('../audit/report/html.ts');
  const content = kind === 'workbook' ? await auditWorkbook(report, language) : auditHtml(report, language);
  writeWhole(path, content, language);
}

/** Writes a file in whole or not at all. Throws a UsageError where it cannot be written. */
export function writeWhole(path: string, content: string | Uint8Array, language: Language): void {
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
