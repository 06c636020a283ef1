import type { Severity } from '../severity.ts';
import { type Counts, count, type Language, type ReportedDiagnostic, type Reporter, render } from './report.ts';
import { summaryLine } from './words.ts';

/** GitHub shows so many annotations of each severity in a step; the others stand in its log only. */
const shownPerSeverity = 10;

/** For GitHub Actions: an annotation for every problem, errors first since only the first ones are shown. */
export const reportGithub: Reporter = (report, { language }) => {
  const counts = count(report);
  const ofSeverity = (severity: Severity) => report.diagnostics.filter((one) => one.severity === severity);
  const lines = [
    ...[...ofSeverity('error'), ...ofSeverity('warning')].map((diagnostic) => annotation(diagnostic, language)),
    ...noticeOfHidden(counts, language),
    summaryLine(counts, language),
  ];
  return `${lines.join('\n')}\n`;
};

function annotation(diagnostic: ReportedDiagnostic, language: Language): string {
  const { message, help } = render(diagnostic, language);
  const text = [diagnostic.bookPlace, message, help].filter((part) => part !== '').join('\n');
  return `::${diagnostic.severity} ${properties(diagnostic)}::${escapeData(text)}`;
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
  const text = {
    ko: `GitHub가 보여 주지 않는 문제가 ${hidden}건 더 있습니다. 이 단계의 로그에서 모두 확인하십시오.`,
    en: `GitHub does not show ${hidden} more; the log of this step has them all.`,
  };
  return [`::notice::${escapeData(text[language])}`];
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
