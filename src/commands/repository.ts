import { existsSync, realpathSync } from 'node:fs';
import { dirname, isAbsolute, join, relative, sep } from 'node:path';
import type { Place } from '../diagnostics/place.ts';
import type { Report, ReportedDiagnostic, ReporterOptions } from '../diagnostics/reporters/report.ts';

/**
 * The way from the top of the repository to a root, '' where it is the top or in no repository. Those who annotate
 * a repository take paths from its top: where GitHub has checked it out, else the nearest folder that holds `.git`.
 */
export function folderInRepository(root: string, checkedOut = process.env.GITHUB_WORKSPACE): string {
  const from = realPath(root);
  const top = checkedOut ? wayWithin(realPath(checkedOut), from) : undefined;
  if (top !== undefined) return top;
  const repository = nearestRepository(from);
  return (repository && wayWithin(repository, from)) ?? '';
}

function realPath(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    return path;
  }
}

function nearestRepository(from: string): string | undefined {
  if (existsSync(join(from, '.git'))) return from;
  const above = dirname(from);
  return above === from ? undefined : nearestRepository(above);
}

function wayWithin(top: string, path: string): string | undefined {
  const way = relative(top, path);
  return isAbsolute(way) || way.split(sep)[0] === '..' ? undefined : withSlashes(way, sep);
}

/** A path with forward slashes, whatever the machine parts it by. */
export function withSlashes(path: string, separator: string): string {
  return path.split(separator).join('/');
}

/** A report whose files are named from the top of the repository, and the options to go with it. */
export function fromRepository(
  report: Report,
  options: ReporterOptions,
  folder: string,
): readonly [Report, ReporterOptions] {
  if (folder === '') return [report, options];
  const placed = <P extends { readonly place: Place }>(one: P): P => ({
    ...one,
    place: { ...one.place, file: `${folder}/${one.place.file}` },
  });
  const moved = <D extends ReportedDiagnostic>(one: D): D => ({ ...placed(one), related: one.related.map(placed) });
  const { diagnostics, accepted, mending } = report;
  return [
    {
      diagnostics: diagnostics.map(moved),
      accepted: accepted.map(moved),
      mending: mending && { ...mending, mends: mending.mends.map(placed) },
    },
    { ...options, source: (file) => options.source(file.slice(folder.length + 1)) },
  ];
}
