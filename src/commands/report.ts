import { bookPlaceText } from '../diagnostics/book-place.ts';
import type { AcceptedDiagnostic, BookPlace, Diagnostic } from '../diagnostics/diagnostic.ts';
import { comparePlaces } from '../diagnostics/place.ts';
import { reporters } from '../diagnostics/reporters/index.ts';
import type { Language, Report, ReporterOptions } from '../diagnostics/reporters/report.ts';
import type { ComputedPlan } from '../model/computed.ts';
import { ownerTitle, type Plan, type PlanNode } from '../model/plan.ts';
import { namesOf } from '../model/record.ts';
import type { Setting } from '../pipeline/setting.ts';
import { sheetAddresses } from '../read/sheet-address.ts';
import { typedText } from '../read/text.ts';
import { exitCodeOf } from './exit-code.ts';
import type { CommandResult, CommonOptions, Console } from './options.ts';
import { fromRepository } from './repository.ts';

/** What was found in one edition, and its plan for the names of places. */
export interface EditionFindings {
  readonly edition: string | undefined;
  readonly computed: ComputedPlan | undefined;
  readonly diagnostics: readonly Diagnostic[];
  readonly accepted: readonly AcceptedDiagnostic[];
}

/** Brings findings into the order and the words in which reporters want them. */
export function reportOf(
  findings: readonly EditionFindings[],
  { files }: Setting,
  { language }: CommonOptions,
): Report {
  const addressOf = sheetAddresses(files.texts);
  const reported = <D extends Diagnostic>(diagnostics: readonly D[], { edition, computed }: EditionFindings) =>
    [...diagnostics]
      .sort((left, right) => comparePlaces(left.place, right.place))
      .map((diagnostic) => ({
        ...diagnostic,
        edition,
        ...inTheBook(diagnostic, computed?.plan, language),
        sheet: addressOf(diagnostic.place),
      }));
  return {
    diagnostics: findings.flatMap((found) => reported(found.diagnostics, found)),
    accepted: findings.flatMap((found) => reported(found.accepted, found)),
  };
}

/** Where a problem stands in the book, and whose it is; without a plan neither is known. */
function inTheBook(diagnostic: Diagnostic, plan: Plan | undefined, language: Language) {
  const book = diagnostic.book ?? (plan && bookPlaceOfSubject(diagnostic, plan));
  const node = plan?.nodes.get(book?.node ?? '');
  const codeOf = (id: string): string | undefined => plan?.nodes.get(id)?.code ?? (plan && ownerTitle(id, plan));
  return { bookPlace: bookPlaceText(book, codeOf, language), departments: departmentsOf(node) };
}

/** Readers of single lines do not know where in the book they are; their subject tells. */
function bookPlaceOfSubject({ subject }: Diagnostic, plan: Plan): BookPlace | undefined {
  if (subject?.kind === undefined) return undefined;
  const record = plan.recordsById.get(subject.kind)?.get(subject.id);
  if (!record) return plan.nodes.has(subject.id) ? { node: subject.id } : undefined;
  const node = namesOf(record, 'node')[0]?.value;
  const part = plan.form.records.find(({ id }) => id === record.kind)?.label;
  return { ...(node !== undefined && { node }), ...(part !== undefined && { part }), row: record.row };
}

/** The departments of a node, or of the nearest node above that names any. */
function departmentsOf(node: PlanNode | undefined): readonly string[] {
  if (!node) return [];
  return node.departments.length > 0 ? node.departments : departmentsOf(node.parent);
}

/** Options for reporters: the language, colours and the texts for excerpts. */
export function reporterOptions(
  { files, version }: Setting,
  options: CommonOptions,
  console: Console,
): ReporterOptions {
  return {
    language: options.language,
    color: console.color,
    source: (file) => {
      const text = files.texts.get(file);
      return text && typedText(text);
    },
    tool: { name: 'planpress', version },
  };
}

/** The report in the format asked for. */
export function formatReport(report: Report, options: CommonOptions, reporting: ReporterOptions): string {
  const { format, folder = '' } = options;
  const forRepository = format === 'github' || format === 'sarif';
  return reporters[format](...fromRepository(report, reporting, forRepository ? folder : ''));
}

/** What a command has to say, in each of the two formats that say more than problems. */
export interface Answer {
  readonly json: () => string;
  readonly pretty: () => string;
}

/**
 * What a command answers that found no problem: in words or as JSON. The formats that carry problems alone say that there
 * is none.
 */
export function answerIn({ json, pretty }: Answer, options: CommonOptions, setting: Setting, console: Console): string {
  if (options.format === 'json') return json();
  if (options.format === 'pretty') return pretty();
  return formatReport({ diagnostics: [], accepted: [] }, options, reporterOptions(setting, options, console));
}

/** What a command answers that was kept from its work: the problems, in the words of a check. */
export function refusal(
  edition: string | undefined,
  diagnostics: readonly Diagnostic[],
  options: CommonOptions,
  setting: Setting,
  console: Console,
): CommandResult {
  const report = reportOf([{ edition, computed: undefined, diagnostics, accepted: [] }], setting, options);
  const output = formatReport(report, options, reporterOptions(setting, options, console));
  return { output, exitCode: exitCodeOf(diagnostics) };
}
