import { createTwoFilesPatch } from 'diff';
import { collect } from '../diagnostics/collect.ts';
import type { Diagnostic } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { visibleLines } from '../diagnostics/reporters/visible.ts';
import type { FixedFile } from '../model/fixed-file.ts';
import { fixableCodes, fixEdition } from '../pipeline/fix.ts';
import type { Setting } from '../pipeline/setting.ts';
import { reviewEdition } from '../pipeline.ts';
import { examineCharacters } from '../read/characters/examine.ts';
import type { SourceFiles } from '../read/files.ts';
import { mendsOf } from '../read/fixes/edition.ts';
import { beyondLimits } from '../read/limits.ts';
import type { SourceText } from '../read/text.ts';
import type { EditionFindings } from './report.ts';

/** A code whose problems are mended where one asks for it. */
export type FixableCode = (typeof fixableCodes)[number];

/** Whether `--only` can name a text. */
export function isFixableCode(text: string): text is FixableCode {
  return fixableCodes.some((code) => code === text);
}

/** What mending several editions did, and the sources to check after it. */
export interface Mended {
  readonly mended: readonly FixedFile[];
  readonly diagnostics: readonly Diagnostic[];
  readonly files: SourceFiles;
}

/**
 * Fixes editions; each file once, since editions share forms. In a dry run nothing is written and the
 * files that are handed back read as if it were.
 */
export function fixEditions(
  editions: readonly string[],
  setting: Setting,
  { dryRun, only }: { dryRun: boolean; only?: FixableCode | undefined },
): Mended {
  const mended = new Map<string, FixedFile>();
  const diagnostics: Diagnostic[] = [];
  for (const edition of editions) {
    const outcome = fixEdition(edition, setting, { write: !dryRun, only });
    for (const file of outcome.value) mended.set(file.file, file);
    collect(diagnostics, outcome.diagnostics);
  }
  const { files } = setting;
  return { mended: [...mended.values()], diagnostics, files: dryRun ? withFixes(files, mended) : files };
}

/** Source files as they would be after their mends. */
function withFixes(files: SourceFiles, mended: ReadonlyMap<string, FixedFile>): SourceFiles {
  const texts = new Map<string, SourceText>();
  return {
    ...files,
    texts,
    read: (path) => {
      const after = mended.get(path)?.after;
      const outcome = after ? examineCharacters(path, after.text, after.storage) : files.read(path);
      if (outcome.value) texts.set(path, outcome.value);
      return outcome;
    },
  };
}

/**
 * Whether `--fix` would mend one of the problems: the sources are checked as they would be. Where none has a mend in
 * its line, which the texts that were read tell, nothing is read or checked once more.
 */
export async function isFixable(findings: readonly EditionFindings[], setting: Setting): Promise<boolean> {
  if (!findings.some((found) => hasMendNear(found, setting.files))) return false;
  const editions = findings.flatMap(({ edition }) => edition ?? []);
  const { files } = fixEditions(editions, setting, { dryRun: true });
  const left = await Promise.all(editions.map((edition) => reviewEdition(edition, { ...setting, files })));
  const before = countsOf(findings.flatMap(({ diagnostics }) => diagnostics));
  const after = countsOf(left.flatMap(({ diagnostics }) => diagnostics));
  return [...before].some(([kind, count]) => (after.get(kind) ?? 0) < count);
}

/** Whether there is a mend in the line of a problem. */
function hasMendNear({ diagnostics, computed }: EditionFindings, { texts }: SourceFiles): boolean {
  const lines = linesOf(diagnostics);
  const concerned = [...lines.keys()].flatMap((file) => texts.get(file) ?? []);
  const readable = concerned.filter((text) => beyondLimits(text).length === 0);
  return mendsOf(readable, computed?.plan).some(({ file, mends }) =>
    mends.some(({ place }) => linesAt(place).some((line) => lines.get(file)?.has(line))),
  );
}

/** The lines of each file that problems stand in. */
function linesOf(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, ReadonlySet<number>> {
  const lines = new Map<string, Set<number>>();
  for (const { place } of diagnostics) {
    const known = lines.get(place.file) ?? new Set();
    lines.set(place.file, known);
    for (const line of linesAt(place)) known.add(line);
  }
  return lines;
}

function linesAt({ start, end }: Place): readonly number[] {
  return Array.from({ length: end.line - start.line + 1 }, (_, index) => start.line + index);
}

/** How often each code stands in each file: where, a mend may have moved. */
function countsOf(diagnostics: readonly Diagnostic[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const { code, place } of diagnostics) {
    const kind = `${code} ${place.file}`;
    counts.set(kind, (counts.get(kind) ?? 0) + 1);
  }
  return counts;
}

/** The mends as a unified diff, as `diff -u` and `git` write it; encoding and line ends do not show in it. */
export function unifiedDiff(mended: readonly FixedFile[]): string {
  return mended
    .map(({ file, before, after }) => {
      // A byte order mark that stays belongs to the first line, or the patch would not fit the file.
      const mark = before.storage.mark ? '\uFEFF' : '';
      return [file, mark + withLineFeeds(before.text), mark + after.text] as const;
    })
    .filter(([, before, after]) => before !== after)
    .map(([file, before, after]) => createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after))
    .map((patch) => visiblePatch(patch.replace(/^=+\n/, '')))
    .join('');
}

/** A tab is shown as it is, so that the patch can be applied. */
function visiblePatch(patch: string): string {
  return patch
    .split('\t')
    .map((piece) => visibleLines(piece, ''))
    .join('\t');
}

function withLineFeeds(text: string): string {
  return text.replaceAll(/\r\n?/g, '\n');
}
