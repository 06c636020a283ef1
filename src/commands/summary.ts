import type { Language } from '../diagnostics/reporters/report.ts';
import type { Stage } from '../pipeline.ts';

/** What a finished build tells of itself. */
export interface BuildSummary {
  readonly edition: string;
  readonly pages: number;
  readonly pdfPages: number | undefined;
  readonly tables: number;
  readonly facts: number;
  readonly warnings: number;
  readonly accepted: number;
  readonly seconds: ReadonlyMap<Stage, number>;
  readonly passes: number | undefined;
  readonly site: string;
  readonly pdf: string | undefined;
}

/** The summaries of all editions built, one paragraph each. */
export function summaryText(summaries: readonly BuildSummary[], language: Language): string {
  return (
    summaries.map((summary) => (language === 'ko' ? korean(summary) : english(summary)).join('\n')).join('\n\n') +
    (summaries.length > 0 ? '\n' : '')
  );
}

function stageTimes({ seconds }: BuildSummary): string {
  return [...seconds].map(([stage, value]) => `${stage} ${value.toFixed(2)}`).join(' · ');
}

function korean(summary: BuildSummary): readonly string[] {
  const { edition, pages, pdfPages, tables, facts, warnings, accepted } = summary;
  return [
    `${edition}: 만들었습니다.`,
    `  웹 ${pages}쪽${pdfPages === undefined ? '' : `, 책 ${pdfPages}쪽`}, 표 ${tables}개, 사실 ${facts}개, 확인 필요 ${warnings}건, 예외 인정 ${accepted}건`,
    `  단계별 시간(초): ${stageTimes(summary)}`,
    `  웹: ${summary.site}`,
    ...(summary.pdf === undefined ? [] : [`  PDF: ${summary.pdf}`]),
  ];
}

function english(summary: BuildSummary): readonly string[] {
  const { edition, pages, pdfPages, tables, facts, warnings, accepted } = summary;
  return [
    `${edition}: built.`,
    `  ${pages} web pages${pdfPages === undefined ? '' : `, ${pdfPages} book pages`}, ${tables} tables, ${facts} facts, ${warnings} warnings, ${accepted} accepted`,
    `  seconds per stage: ${stageTimes(summary)}`,
    `  site: ${summary.site}`,
    ...(summary.pdf === undefined ? [] : [`  PDF: ${summary.pdf}`]),
  ];
}
