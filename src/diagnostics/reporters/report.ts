import { catalogue } from '../catalogue/index.ts';
import type { AcceptedDiagnostic, Diagnostic, SheetAddress } from '../diagnostic.ts';
import type { Bilingual, Entry } from '../entry.ts';
import type { Fix } from '../fix.ts';
import { shortened } from '../shortened.ts';

/** What was mended in the sources, or would be. */
export interface Mending {
  readonly mends: readonly Fix[];
  /** Whether the files were changed; otherwise the report is of the sources as they would be. */
  readonly written: boolean;
}

/** The languages in which planpress speaks. */
export type Language = keyof Bilingual;

/** What a written report holds and nothing else does, so that the next one may replace it. */
export const reportMark = 'planpress check --report';

/** A diagnostic with what its readers need to find it and to know whom it concerns. */
export interface ReportedDiagnostic extends Diagnostic {
  /** Its place in the book's words, such as `I-2-① 과제추진계획 3행 '세부일정'`, or ''. */
  readonly bookPlace: string;
  /** Where Excel shows it, if it stands in a CSV file. */
  readonly sheet?: SheetAddress | undefined;
  /** The departments in charge of the node that it belongs to. */
  readonly departments: readonly string[];
}

/** A warning that was accepted, with its place in the book's words. */
export type ReportedAcceptance = AcceptedDiagnostic & ReportedDiagnostic;

/** What a check found, in order of edition, file, line and column: problems, and warnings that were accepted. */
export interface Report {
  readonly diagnostics: readonly ReportedDiagnostic[];
  readonly accepted: readonly ReportedAcceptance[];
  /** What was mended before, where that was asked for. */
  readonly mending?: Mending | undefined;
}

/** What to run after reading a report, each as a line for a shell. */
export interface NextCommands {
  /** Explains the first problem. */
  readonly explain?: string | undefined;
  readonly next?: string | undefined;
}

/** What a reporter needs to know besides the report; everything that would need I/O is handed in. */
export interface ReporterOptions {
  readonly language: Language;
  readonly color: boolean;
  /** The text of a source file, where it is known. */
  readonly source: (file: string) => string | undefined;
  /** The program that speaks, as SARIF names it. */
  readonly tool: { readonly name: string; readonly version: string };
  /** What to run after reading the report. */
  readonly commands?: NextCommands;
}

/** Puts a report into words. Pure: the same report and options give the same text. */
export type Reporter = (report: Report, options: ReporterOptions) => string;

/** What the catalogue says about a diagnostic, in one language. */
export interface Rendered {
  readonly title: string;
  readonly message: string;
  readonly help: string;
}

/** Puts a diagnostic into words. */
export function render(diagnostic: Diagnostic, language: Language): Rendered {
  // `diagnose` has matched the parameters to the code; here the code is only known when the program runs.
  const entry = catalogue[diagnostic.code] as Entry<never>;
  const parameters = quotable(diagnostic.parameters) as never;
  return {
    title: entry.title[language],
    message: entry.message(parameters)[language],
    help: entry.help(parameters)[language],
  };
}

/** No message needs more of a cell or of a list to be understood. */
const longestQuoted = 400;

/** Parameters quote sources, which may hold anything of any length. */
function quotable(parameters: Diagnostic['parameters']): Diagnostic['parameters'] {
  const cut = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(cut);
    return typeof value === 'string' ? shortened(value, longestQuoted) : value;
  };
  return Object.fromEntries(Object.entries(parameters).map(([name, value]) => [name, cut(value)]));
}

/** How many problems a report holds, by severity, and how many were accepted. */
export interface Counts {
  readonly errors: number;
  readonly warnings: number;
  readonly accepted: number;
}

/** Counts a report. */
export function count(report: Report): Counts {
  const errors = report.diagnostics.filter(({ severity }) => severity === 'error').length;
  return { errors, warnings: report.diagnostics.length - errors, accepted: report.accepted.length };
}
