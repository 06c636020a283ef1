import { renameSync, writeFileSync } from 'node:fs';
import type { Language } from '../diagnostics/reporters/report.ts';
import { reportUnwritable } from './usage.ts';

/** Writes a report in whole or not at all. Throws a UsageError where it cannot be written. */
export function writeReport(path: string, text: string, language: Language): void {
  const temporary = `${path}.${process.pid}.part`;
  try {
    writeFileSync(temporary, text);
    renameSync(temporary, path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    throw reportUnwritable(path, code ?? String(error), language);
  }
}
