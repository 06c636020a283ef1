import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import { bytesOf } from '../model/storage.ts';
import { absolutePath, unwritable } from './workspace.ts';

/**
 * Writes files that are not there yet, all or none: what cannot be written takes back what was. Texts, and bytes of what is no text, by path from the
 * root. Tables begin with the mark by which spreadsheets know their encoding. Nothing is ever replaced.
 * Diagnostics: environment/source-unwritable.
 */
export function createFiles(root: string, files: ReadonlyMap<string, string | Uint8Array>): readonly Diagnostic[] {
  const written: string[] = [];
  for (const [file, text] of files) {
    const path = absolutePath(root, file);
    try {
      mkdirSync(dirname(path), { recursive: true });
      const storage = { encoding: 'utf-8', mark: file.endsWith('.csv') } as const;
      writeFileSync(path, typeof text === 'string' ? bytesOf(text, storage) : text, { flag: 'wx' });
      written.push(path);
    } catch (error) {
      for (const done of written) rmSync(done, { force: true });
      return [unwritable(file, error)];
    }
  }
  return [];
}

/** Takes away files that were just created, where something else could not be written. */
export function takeBack(root: string, files: Iterable<string>): void {
  for (const file of files) rmSync(absolutePath(root, file), { force: true });
}
