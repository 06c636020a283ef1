import { relative } from 'node:path';
import type { Settled } from '../check/acceptances.ts';
import type { ArchiveLevel } from '../model/archive.ts';
import type { Setting, Stage } from '../pipeline/setting.ts';
import { type Built, buildEdition } from '../pipeline.ts';
import type { SourceFiles } from '../read/files.ts';
import { chooseEditions } from './editions.ts';
import type { Call } from './next-command.ts';
import type { CommandResult, CommonOptions, Console } from './options.ts';
import type { EditionFindings } from './report.ts';
import { resultOf } from './result.ts';
import { StageTimes } from './stage-times.ts';
import { type BuildSummary, summaryText } from './summary.ts';
import { archiveWithoutPdf } from './usage.ts';

export interface BuildOptions extends CommonOptions {
  readonly pdf: boolean;
  /** The date of the PDF, if not the issue month: SOURCE_DATE_EPOCH. */
  readonly date: Date | undefined;
  /** The standard for archives that the PDF is made to, if it is to be kept in one. */
  readonly archive?: ArchiveLevel | undefined;
  /** Whether the site is also written with the places of its facts in the sources. */
  readonly internal?: boolean | undefined;
}

/** While the browser prints one edition, another is composed. */
const editionsAtOnce = 2;

/** Builds editions; each succeeds or fails for itself. */
export async function buildCommand(
  named: readonly string[],
  options: BuildOptions,
  setting: Setting,
  console: Console,
): Promise<CommandResult> {
  if (options.archive !== undefined && !options.pdf) throw archiveWithoutPdf(options.language);
  const { editions, none } = chooseEditions(setting.files, named, options.language);
  const findings: EditionFindings[] = [{ edition: undefined, computed: undefined, diagnostics: none, accepted: [] }];
  const order = largestFirst(editions, setting.files);
  const inOrder = await inTurns(order, editionsAtOnce, (edition) => buildOne(edition, options, setting, console));
  const built = editions.map((edition) => inOrder[order.indexOf(edition)]!);
  findings.push(...built.map(({ found }) => found));
  const summaries = built.flatMap(({ summary }) => summary ?? []);
  if (summaries.length > 0) {
    // A check reads no pages and need not load what reads them.
    const { writeEditionsIndex } = await import('../publish/output/editions-index.ts');
    const index = await writeEditionsIndex(setting.out);
    findings.push({ edition: undefined, computed: undefined, diagnostics: index, accepted: [] });
  }
  return resultOf(
    findings,
    summaryText(summaries, options.language),
    options,
    buildCall(named, options),
    setting,
    console,
  );
}

interface BuiltOne {
  readonly found: EditionFindings;
  readonly summary: BuildSummary | undefined;
}

async function buildOne(edition: string, options: BuildOptions, setting: Setting, console: Console): Promise<BuiltOne> {
  const times = new StageTimes(console, edition);
  const timed = { ...setting, onStage: (stage: Stage) => times.begin(stage) };
  const { value, computed, diagnostics, accepted } = await buildEdition(edition, timed, options);
  times.end();
  const summary = value && summarize(edition, value, { diagnostics, accepted }, times, options);
  return { found: { edition, computed, diagnostics, accepted }, summary };
}

/** The edition of most files takes longest: the others are made beside it, and none is left for its end. */
function largestFirst(editions: readonly string[], files: SourceFiles): readonly string[] {
  const countIn = (folder: string): number =>
    files
      .list(folder)
      .map((entry) => (entry.folder ? countIn(`${folder}/${entry.name}`) : 1))
      .reduce((sum, count) => sum + count, 0);
  const sizes = new Map(editions.map((edition) => [edition, countIn(`content/${edition}`)]));
  return editions.toSorted((left, right) => sizes.get(right)! - sizes.get(left)!);
}

/** Works through items in their order, on some of them at once; the results stand in the order of the items. */
async function inTurns<T, R>(
  items: readonly T[],
  atOnce: number,
  work: (item: T) => Promise<R>,
): Promise<readonly R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const workThrough = async (): Promise<void> => {
    for (const [at, item] of waiting) results[at] = await work(item);
  };
  await Promise.all(Array.from({ length: atOnce }, workThrough));
  return results;
}

/** How a build was called, to be called so again. */
export function buildCall(named: readonly string[], options: BuildOptions & { readonly only?: string }): Call {
  const { rootNamed, language, pdf, archive, internal, only } = options;
  const own = [
    ...(pdf ? [] : ['--no-pdf']),
    ...(archive === undefined ? [] : ['--pdf-a', archive]),
    ...(internal ? ['--internal'] : []),
    ...(only === undefined ? [] : ['--only', only]),
  ];
  return { command: 'build', named, rootNamed, language, own };
}

function summarize(
  edition: string,
  built: Built,
  { diagnostics, accepted }: Settled,
  times: StageTimes,
  { root }: BuildOptions,
): BuildSummary {
  const { published, composition, computed } = built;
  const shown = (path: string): string => relative(root, path) || path;
  return {
    edition,
    pages: composition.pages,
    pdfPages: published.pdfPages,
    tables: computed.tables.length,
    facts: computed.plan.sources.size,
    bound: built.bound,
    warnings: diagnostics.filter(({ severity }) => severity === 'warning').length,
    accepted: accepted.length,
    seconds: times.seconds,
    passes: published.passes,
    site: shown(published.site),
    internalSite: published.internalSite && shown(published.internalSite),
    pdf: published.pdf && shown(published.pdf),
    board: published.board && shown(published.board),
  };
}
