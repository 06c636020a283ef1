import { bookPlaceText } from '../diagnostics/book-place.ts';
import type { AcceptedDiagnostic, Diagnostic } from '../diagnostics/diagnostic.ts';
import { comparePlaces } from '../diagnostics/place.ts';
import { reporters } from '../diagnostics/reporters/index.ts';
import type { Language, Report, ReportedDiagnostic, ReporterOptions } from '../diagnostics/reporters/report.ts';
import type { ComputedPlan } from '../model/computed.ts';
import type { Setting } from '../pipeline.ts';
import type { CommonOptions, Console } from './options.ts';

/** What was found in one edition, and its plan for the names of places. */
export interface EditionFindings {
  readonly edition: string | undefined;
  readonly computed: ComputedPlan | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly accepted: readonly AcceptedDiagnostic[];
}

/** Brings findings into the order and the words in which reporters want them. */
export function reportOf(findings: readonly EditionFindings[], { language }: CommonOptions): Report {
  return {
    diagnostics: findings.flatMap((found) => reported(found.diagnostics, found, language)),
    accepted: findings.flatMap((found) => reported(found.accepted, found, language)),
  };
}

function reported<D extends Diagnostic>(
  diagnostics: readonly D[],
  { edition, computed }: EditionFindings,
  language: Language,
): readonly (D & ReportedDiagnostic)[] {
  const codeOf = (node: string): string | undefined => computed?.plan.nodes.get(node)?.code;
  const sorted = [...diagnostics].sort((left, right) => comparePlaces(left.place, right.place));
  return sorted.map((diagnostic) => ({
    ...diagnostic,
    edition,
    bookPlace: bookPlaceText(diagnostic.book, codeOf, language),
  }));
}

/** Options for reporters: the language, colours and the texts for excerpts. */
export function reporterOptions(
  { files, version }: Setting,
  options: CommonOptions,
  console: Console,
  built: boolean,
): ReporterOptions {
  return {
    language: options.language,
    color: console.color,
    source: (file) => files.texts.get(file)?.text,
    tool: { name: 'planpress', version },
    built,
  };
}

/** The report in the format asked for. */
export function formatReport(report: Report, options: CommonOptions, reporting: ReporterOptions): string {
  return reporters[options.format](report, reporting);
}
