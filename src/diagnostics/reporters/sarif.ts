import { sheetText } from '../book-place.ts';
import type { Code } from '../catalogue/index.ts';
import { explained } from '../explanations/explained.ts';
import type { Place } from '../place.ts';
import { fingerprints } from './fingerprint.ts';
import { jsonFixing } from './json.ts';
import { type Language, type ReportedAcceptance, type ReportedDiagnostic, type Reporter, render } from './report.ts';
import { noteWords } from './words.ts';

/** The name under which whoever reads the log finds the folder that files are named from. */
const root = '%SRCROOT%';
/** Names the way in which fingerprints are made; a new way takes a new name. */
const fingerprintName = 'planpress/v1';

/** A problem, or a warning that was accepted. */
type Result = ReportedDiagnostic | ReportedAcceptance;

/** For code scanning: a SARIF 2.1.0 log. */
export const reportSarif: Reporter = (report, { language, source, tool }) => {
  const diagnostics: readonly Result[] = [...report.diagnostics, ...report.accepted];
  const codes = [...new Set(diagnostics.map(({ code }) => code))].sort();
  const marks = fingerprints(diagnostics, source);
  const run = {
    tool: { driver: { ...tool, rules: codes.map((code) => rule(code, language)) } },
    language,
    columnKind: 'unicodeCodePoints',
    originalUriBaseIds: { [root]: { description: { text: rootDescription[language] } } },
    results: diagnostics.map((diagnostic, index) => ({
      ...result(diagnostic, language),
      ruleIndex: codes.indexOf(diagnostic.code),
      partialFingerprints: { [fingerprintName]: marks[index] },
    })),
    // SARIF knows fixes that are proposed for a result, not those that were made and left no result.
    ...(report.mending && { properties: { mending: jsonFixing(report.mending) } }),
  };
  const log = { $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] };
  return `${JSON.stringify(log, undefined, 2)}\n`;
};

const rootDescription: Readonly<Record<Language, string>> = {
  ko: '저장소의 맨 위 폴더입니다. 저장소가 아니면 계획서 원본(content, data)이 있는 폴더입니다.',
  en: 'The top of the repository; where there is none, the folder that holds the sources of the plan (content, data).',
};

function rule(code: Code, language: Language) {
  const { severity, title, why, mend, file, bad, good } = explained(code, language);
  const place = file === undefined ? '' : ` (${file})`;
  const { bad: badWord, good: goodWord } = exampleWords[language];
  return {
    id: code,
    shortDescription: { text: title },
    fullDescription: { text: why },
    help: { text: `${mend}\n\n${badWord}${place}:\n${bad}\n\n${goodWord}${place}:\n${good}` },
    defaultConfiguration: { level: severity },
  };
}

const exampleWords = {
  ko: { bad: '틀린 보기', good: '바른 보기' },
  en: { bad: 'Bad', good: 'Good' },
} as const satisfies Record<Language, unknown>;

function result(diagnostic: Result, language: Language) {
  const { message, help } = render(diagnostic, language);
  return {
    ruleId: diagnostic.code,
    level: diagnostic.severity,
    message: { text: `${message} ${help}` },
    locations: [location(diagnostic, language)],
    relatedLocations: diagnostic.related.map(({ note, place }, index) => ({
      id: index + 1,
      physicalLocation: physicalLocation(place),
      message: { text: noteWords[note][language] },
    })),
    ...('acceptance' in diagnostic ? { suppressions: [suppression(diagnostic)] } : {}),
  };
}

/** An acceptance stands in a file of its own, not at the place of the problem. */
function suppression({ acceptance: { reason, by } }: ReportedAcceptance) {
  return { kind: 'external', status: 'accepted', justification: `${reason} (${by})` };
}

function physicalLocation({ file, start, end }: Place) {
  return {
    artifactLocation: { uri: relativeUri(file), uriBaseId: root },
    region: { startLine: start.line, startColumn: start.column, endLine: end.line, endColumn: end.column },
  };
}

/** The place in the file, in the words of the book, and as Excel shows it. */
function location({ place, bookPlace, sheet }: ReportedDiagnostic, language: Language) {
  return {
    physicalLocation: physicalLocation(place),
    ...(bookPlace !== '' && { logicalLocations: [{ fullyQualifiedName: bookPlace }] }),
    ...(sheet && { properties: { cell: sheetText(sheet, language) } }),
  };
}

function relativeUri(file: string): string {
  return file.split('/').map(encodeURIComponent).join('/');
}
