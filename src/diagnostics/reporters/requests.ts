import { sheetText } from '../book-place.ts';
import type { Related } from '../diagnostic.ts';
import type { Bilingual, Severity } from '../entry.ts';
import type { Place } from '../place.ts';
import { gather } from './groups.ts';
import { type Language, type Report, type ReportedDiagnostic, render } from './report.ts';
import { noteWords, withoutEdition } from './words.ts';

/** One thing that a department is asked to mend, in words. */
export interface Request {
  /** Counted from 1 within the list of the department. */
  readonly number: number;
  readonly severity: Severity;
  readonly code: string;
  /** The place in the words of the book, or ''. */
  readonly bookPlace: string;
  /** The cell or row that Excel shows, or ''. */
  readonly cell: string;
  /** `file:line:column`. */
  readonly source: string;
  readonly message: string;
  readonly help: string;
  /** Places that belong to the problem, each with the part that it plays. */
  readonly related: readonly string[];
  /** The departments that were asked for the same. */
  readonly shared: readonly string[];
}

/** What one department is asked to mend in one edition. */
export interface RequestList {
  readonly edition: string;
  /** Its name; in words where nobody is in charge. */
  readonly department: string;
  readonly requests: readonly Request[];
}

/** What users read where no department is in charge. */
const nobody: Bilingual = { ko: '담당부서 미지정', en: 'No department named' };

/**
 * The problems of a report as lists for the departments in charge: editions in the order of the report,
 * departments by name, what nobody is in charge of last. What several departments share stands in the list of
 * each. Accepted warnings are nobody's task.
 */
export function requestLists({ diagnostics }: Report, language: Language): readonly RequestList[] {
  const ofEditions = gather(diagnostics, ({ edition }) => edition);
  return [...ofEditions].flatMap(([edition, found]) =>
    departmentsIn(found).map((department) => ({
      edition: edition ?? withoutEdition[language],
      department: department ?? nobody[language],
      requests: found
        .filter(({ departments }) => isInCharge(departments, department))
        .map((diagnostic, index) => request(diagnostic, index + 1, department, language)),
    })),
  );
}

function departmentsIn(diagnostics: readonly ReportedDiagnostic[]): readonly (string | undefined)[] {
  const named = [...new Set(diagnostics.flatMap(({ departments }) => departments))].sort();
  return diagnostics.some(({ departments }) => departments.length === 0) ? [...named, undefined] : named;
}

function isInCharge(departments: readonly string[], department: string | undefined): boolean {
  return department === undefined ? departments.length === 0 : departments.includes(department);
}

function request(
  diagnostic: ReportedDiagnostic,
  number: number,
  department: string | undefined,
  language: Language,
): Request {
  const { severity, code, bookPlace, sheet, place, related, departments } = diagnostic;
  const { message, help } = render(diagnostic, language);
  return {
    number,
    severity,
    code,
    bookPlace,
    cell: sheet ? sheetText(sheet, language) : '',
    source: address(place),
    message,
    help,
    related: related.map((other) => relatedText(other, language)),
    shared: departments.filter((other) => other !== department),
  };
}

function relatedText({ note, place }: Related, language: Language): string {
  return `${noteWords[note][language]}: ${address(place)}`;
}

/** A place as `file:line:column`. */
export function address({ file, start }: Place): string {
  return `${file}:${start.line}:${start.column}`;
}
