import { sheetText } from '../book-place.ts';
import type { Place } from '../place.ts';
import { subjectText } from '../subject.ts';
import type { JsonReport } from './json-schema.ts';
import { count, type Language, type Mending, type ReportedDiagnostic, type Reporter, render } from './report.ts';
import { noteWords } from './words.ts';

/** For programs: one JSON document, described by `jsonReportSchema`. */
export const reportJson: Reporter = (report, { language }) => {
  const document: JsonReport = {
    version: 1,
    summary: count(report),
    diagnostics: report.diagnostics.map((diagnostic) => jsonDiagnostic(diagnostic, language)),
    ...(report.mending && { mending: jsonFixing(report.mending) }),
  };
  return `${JSON.stringify(document, undefined, 2)}\n`;
};

function jsonDiagnostic(diagnostic: ReportedDiagnostic, language: Language): JsonReport['diagnostics'][number] {
  const { message, help } = render(diagnostic, language);
  return {
    code: diagnostic.code,
    severity: diagnostic.severity,
    message,
    help,
    place: diagnostic.bookPlace,
    cell: diagnostic.sheet ? sheetText(diagnostic.sheet, language) : null,
    subject: diagnostic.subject ? subjectText(diagnostic.subject) : null,
    edition: diagnostic.edition ?? null,
    ...jsonPlace(diagnostic.place),
    related: diagnostic.related.map(({ note, place }) => ({
      note,
      message: noteWords[note][language],
      ...jsonPlace(place),
    })),
  };
}

/** What was mended, as every machine format carries it. */
export function jsonFixing({ written, mends }: Mending): NonNullable<JsonReport['mending']> {
  return { written, mends: mends.map(({ place, ...mend }) => ({ ...mend, ...jsonPlace(place) })) };
}

function jsonPlace({ file, start, end }: Place) {
  return { file, line: start.line, column: start.column, endLine: end.line, endColumn: end.column };
}
