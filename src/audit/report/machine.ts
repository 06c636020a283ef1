import type { Language } from '../../diagnostics/reporters/report.ts';
import { visible } from '../../diagnostics/reporters/visible.ts';
import type { Confidence, Finding } from '../../model/published/finding.ts';
import {
  type AuditReport,
  countsOf,
  departmentsOf,
  kindName,
  messageOf,
  placesOf,
  placeText,
  shownCode,
  summaryText,
} from './told.ts';

/** The report as JSON; its shape is part of the contract. */
export function auditJson(report: AuditReport, language: Language): string {
  const { file, form, edition, findings } = report;
  const value = {
    version: 1,
    file,
    form,
    ...(edition !== undefined && { edition }),
    summary: countsOf(findings),
    findings: findings.map((finding) => ({
      kind: finding.kind,
      confidence: finding.confidence,
      message: messageOf(finding, language),
      ...(finding.code !== undefined && { node: shownCode(finding.code) }),
      departments: departmentsOf(finding, report),
      readings: finding.readings.map(({ text, at, source }) => ({
        text,
        ...(at && { line: at.line }),
        ...(source && { source: { file: source.file, line: source.start.line, column: source.start.column } }),
      })),
      places: placesOf(finding).map(({ line, column, page }) => ({
        file,
        line,
        column,
        ...(page !== undefined && { page }),
      })),
    })),
  };
  return `${JSON.stringify(value, undefined, 2)}\n`;
}

const levels: Readonly<Record<Confidence, 'error' | 'warning' | 'note'>> = {
  certain: 'error',
  likely: 'warning',
  note: 'note',
};

/** For code scanning: a SARIF 2.1.0 log. */
export function auditSarif(
  report: AuditReport,
  language: Language,
  tool: { readonly name: string; readonly version: string },
): string {
  const kinds = [...new Set(report.findings.map(({ kind }) => kind))].sort();
  const uri = report.file.split('/').map(encodeURIComponent).join('/');
  const locationAt = ({ line, column }: { readonly line: number; readonly column: number }) => ({
    physicalLocation: { artifactLocation: { uri }, region: { startLine: line, startColumn: column } },
  });
  const results = report.findings.map((finding) => {
    const [first, ...others] = placesOf(finding);
    return {
      ruleId: finding.kind,
      ruleIndex: kinds.indexOf(finding.kind),
      level: levels[finding.confidence],
      message: { text: messageOf(finding, language) },
      locations: first ? [locationAt(first)] : [],
      relatedLocations: others.map((place, index) => ({ id: index + 1, ...locationAt(place) })),
    };
  });
  const rules = kinds.map((kind) => ({ id: kind, shortDescription: { text: kindName(kind, language) } }));
  const run = { tool: { driver: { ...tool, rules } }, language, columnKind: 'unicodeCodePoints', results };
  return `${JSON.stringify({ $schema: 'https://json.schemastore.org/sarif-2.1.0.json', version: '2.1.0', runs: [run] }, undefined, 2)}\n`;
}

/** GitHub shows so many annotations of each severity in a step. */
const shownPerLevel = 10;
const commands: Readonly<Record<Confidence, string>> = { certain: 'error', likely: 'warning', note: 'notice' };

/** For GitHub Actions: annotations for as many findings as are shown, lines of the log for the others. */
export function auditGithub(report: AuditReport, language: Language): string {
  const counted: Record<Confidence, number> = { certain: 0, likely: 0, note: 0 };
  const lines = report.findings.map((finding) => {
    counted[finding.confidence] += 1;
    const [place] = placesOf(finding);
    const text = visible(messageOf(finding, language).replace(/[\r\n]+/gu, ' '));
    if (counted[finding.confidence] > shownPerLevel)
      return `- ${report.file}:${place?.line ?? 1} ${finding.kind}: ${text}`.replaceAll('##[', '## [');
    const properties = `file=${escaped(report.file)},line=${place?.line ?? 1},title=${escaped(kindName(finding.kind, language))}`;
    return `::${commands[finding.confidence]} ${properties}::${text.replaceAll('%', '%25')}`;
  });
  return `${[...lines, summaryText(report.findings, language)].join('\n')}\n`;
}

function escaped(text: string): string {
  return text.replaceAll('%', '%25').replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/** What a person reads in a terminal: the surest first, then in the order of the text. */
export function auditPretty(report: AuditReport, language: Language): string {
  const order: readonly Confidence[] = ['certain', 'likely', 'note'];
  const { file, findings } = report;
  const blocks = order.flatMap((confidence) =>
    findings.filter((one) => one.confidence === confidence).map((finding) => block(finding, report, language)),
  );
  void file;
  return `${[...blocks, summaryText(findings, language)].join('\n')}\n`;
}

const words: Readonly<Record<Confidence, Record<Language, string>>> = {
  certain: { ko: '확실', en: 'certain' },
  likely: { ko: '유력', en: 'likely' },
  note: { ko: '참고', en: 'note' },
};

function block(finding: Finding, { file }: AuditReport, language: Language): string {
  const { kind, confidence, code, readings } = finding;
  const [place] = placesOf(finding);
  const node = code === undefined ? '' : ` ${shownCode(code)}`;
  const head = `${visible(file)}:${place?.line ?? 1}:${place?.column ?? 1} [${words[confidence][language]}] ${kindName(kind, language)}${node}`;
  const quoted =
    confidence === 'note'
      ? []
      : readings.slice(0, 6).map(({ text, at }) => {
          const where = at ? placeText(at, language) : { ko: '계산', en: 'computed' }[language];
          return `    ${where}: ${visible(text)}`;
        });
  return [head, `  ${visible(messageOf(finding, language))}`, ...quoted, ''].join('\n');
}
