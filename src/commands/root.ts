import { existsSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { Language } from '../diagnostics/reporters/report.ts';
import { rootMissing, rootUnusable } from './usage.ts';

/** The folder that a command works in. Throws a UsageError where there is none, or none that can be looked into. */
export function rootOf(named: string | undefined, language: Language): string {
  const found = named === undefined ? nearestRoot(here()) : resolve(here(), named);
  if (named === '' || found === undefined) throw rootMissing(named, language);
  try {
    readdirSync(found);
    return found;
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'ENOENT' || code === 'ENAMETOOLONG') throw rootMissing(named, language);
    throw rootUnusable(found, code === 'ENOTDIR' ? 'file' : 'closed', language);
  }
}

/** The folder of an audit: a text can be audited without any sources, by the forms that planpress ships. */
export function auditRoot(named: string | undefined, language: Language): string {
  return named === undefined ? (nearestRoot(here()) ?? here()) : rootOf(named, language);
}

/** The nearest folder, from here upwards, that holds both sources: where commands work by default. */
function nearestRoot(from: string): string | undefined {
  if (existsSync(join(from, 'content')) && existsSync(join(from, 'data'))) return from;
  const above = dirname(from);
  return above === from ? undefined : nearestRoot(above);
}

/** The folder in which the program was called may have been deleted since. */
function here(): string {
  try {
    return process.cwd();
  } catch {
    return '/';
  }
}
