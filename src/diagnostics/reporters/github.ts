import type { Severity } from '../entry.ts';
import { shortened } from '../shortened.ts';
import { mendingSummary, mendLine } from './fixing.ts';
import { gather } from './groups.ts';
import { countedText, mostOf } from './most-of-file.ts';
import {
  type Counts,
  count,
  type Language,
  type Mending,
  type ReportedDiagnostic,
  type Reporter,
  render,
} from './report.ts';
import { visible } from './visible.ts';
import { placeLine, severityWords, summaryLine } from './words.ts';

/** GitHub shows so many annotations of each severity in a step; the others would stand in its log only. */
const shownPerSeverity = 10;
/** The runner cuts messages that have more UTF-16 code units. */
const longestMessage = 4096;

/**
 * For GitHub Actions: annotations for as many problems as GitHub shows, errors first; one line of the log
 * for every other, and one notice that says how many these are.
 */
export const reportGithub: Reporter = (report, { language }) => {
  const counts = count(report);
  const ofSeverity = (severity: Severity) => report.diagnostics.filter((one) => one.severity === severity);
  const errors = ofSeverity('error');
  const warnings = ofSeverity('warning');
  const shown = [...errors.slice(0, shownPerSeverity), ...warnings.slice(0, shownPerSeverity)];
  const hidden = [...errors.slice(shownPerSeverity), ...warnings.slice(shownPerSeverity)];
  const lines = [
    ...shown.map((diagnostic) => annotation(diagnostic, language)),
    ...[...gather(hidden, ({ place }) => place.file)].flatMap(([file, found]) => logLines(file, found, language)),
    ...noticeOfHidden(counts, language),
    ...(report.mending ? mendingLines(report.mending, language) : []),
    summaryLine(counts, language),
  ];
  return `${lines.join('\n')}\n`;
};

function annotation(diagnostic: ReportedDiagnostic, language: Language): string {
  return `::${diagnostic.severity} ${properties(diagnostic)}::${escapeData(shortened(text(diagnostic, language), longestMessage))}`;
}

function text(diagnostic: ReportedDiagnostic, language: Language): string {
  const { message, help } = render(diagnostic, language);
  return [placeLine(diagnostic, language), message, help].filter((part) => part !== '').join('\n');
}

/**
 * A line that is no command, whatever it quotes: it begins with a dash, is one line, and breaks the marks of
 * commands that the runner looks for within lines.
 */
function logLine(diagnostic: ReportedDiagnostic, language: Language): string {
  const { severity, code, place } = diagnostic;
  const address = `${place.file}:${place.start.line}:${place.start.column}`;
  const words = text(diagnostic, language).replaceAll(/[\r\n]+/gu, ' ');
  const line = `- ${address} ${severityWords[severity][language]} ${code}: ${words}`;
  return visible(line).replaceAll('##[', '## [');
}

function logLines(file: string, found: readonly ReportedDiagnostic[], language: Language): string[] {
  const { told, counted } = mostOf(found, (diagnostic) => diagnostic);
  const more = counted.length === 0 ? [] : [visible(`- ${file}: ${countedText(counted, language)}`)];
  return [...told.map((diagnostic) => logLine(diagnostic, language)), ...more];
}

function properties({ code, place: { file, start, end } }: ReportedDiagnostic): string {
  // GitHub takes columns only within one line.
  const withinLine = start.line === end.line;
  return Object.entries({
    file,
    line: start.line,
    ...(withinLine ? { col: start.column } : {}),
    endLine: end.line,
    ...(withinLine ? { endColumn: end.column } : {}),
    title: code,
  })
    .map(([name, value]) => `${name}=${escapeProperty(String(value))}`)
    .join(',');
}

function noticeOfHidden({ errors, warnings }: Counts, language: Language): string[] {
  const hidden = Math.max(0, errors - shownPerSeverity) + Math.max(0, warnings - shownPerSeverity);
  if (hidden === 0) return [];
  const message = {
    ko: `GitHub가 보여 주지 않는 문제가 ${hidden}건 더 있습니다. 이 단계의 로그에서 확인하십시오.`,
    en: `GitHub does not show ${hidden} more; look into the log of this step.`,
  };
  return [`::notice::${escapeData(message[language])}`];
}

/** One notice of what was mended; the mends themselves stand in the log, in lines that are no commands. */
function mendingLines(mending: Mending, language: Language): string[] {
  const notice = `::notice::${escapeData(mendingSummary(mending, language))}`;
  return [...mending.mends.map((mend) => `- ${mendLine(mend, language)}`), notice];
}

function escapeData(message: string): string {
  return message.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(value: string): string {
  return escapeData(value).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
