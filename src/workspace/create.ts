import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import { bytesOf } from '../model/storage.ts';

/**
 * Writes files that are not there yet, all or none: what cannot be written takes back what was. Texts by path from the
 * root. Tables begin with the mark by which spreadsheets know their encoding. Nothing is ever replaced.
 * Diagnostics: environment/source-unwritable.
 */
export function createFiles(root: string, files: ReadonlyMap<string, string>): readonly Diagnostic[] {
  const written: string[] = [];
  for (const [file, text] of files) {
    const path = join(root, ...file.split('/'));
    try {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, bytesOf(text, { encoding: 'utf-8', mark: file.endsWith('.csv') }), { flag: 'wx' });
      written.push(path);
    } catch (error) {
      for (const done of written) rmSync(done, { force: true });
      const reason = (error as NodeJS.ErrnoException).code ?? String(error);
      return [diagnose('environment/source-unwritable', startOfFile(file), { path: file, reason })];
    }
  }
  return [];
}
