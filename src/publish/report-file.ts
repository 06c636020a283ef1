import { renameSync, writeFileSync } from 'node:fs';

/** Writes a report in whole or not at all. */
export function writeReport(path: string, text: string): void {
  const temporary = `${path}.${process.pid}.part`;
  writeFileSync(temporary, text);
  renameSync(temporary, path);
}
