import type { BoundShare } from '../check/rules/unbound-numbers.ts';
import type { Language } from '../diagnostics/reporters/report.ts';
import type { Stage } from '../pipeline/setting.ts';

/** What a finished build tells of itself. */
export interface BuildSummary {
  readonly edition: string;
  readonly pages: number;
  readonly pdfPages: number | undefined;
  readonly tables: number;
  readonly facts: number;
  readonly bound: BoundShare;
  readonly warnings: number;
  readonly accepted: number;
  readonly seconds: ReadonlyMap<Stage, number>;
  readonly passes: number | undefined;
  readonly site: string;
  readonly internalSite: string | undefined;
  readonly pdf: string | undefined;
  readonly board: string | undefined;
}

/** The summaries of all editions built, one paragraph each. */
export function summaryText(summaries: readonly BuildSummary[], language: Language): string {
  return (
    summaries.map((summary) => (language === 'ko' ? korean(summary) : english(summary)).join('\n')).join('\n\n') +
    (summaries.length > 0 ? '\n' : '')
  );
}

/** What a finished proof tells of itself. */
export interface ProofSummary {
  readonly edition: string;
  /** What the book calls it. */
  readonly name: string;
  readonly pages: number;
  /** The numbers of its first and its last page in the book. */
  readonly from: number;
  readonly to: number;
  /** How often the whole book was laid out for its numbers; 0 where those of the last build hold. */
  readonly passes: number;
  readonly seconds: ReadonlyMap<Stage, number>;
  readonly pdf: string;
}

/** The summaries of all proofs made, one paragraph each. */
export function proofsText(summaries: readonly ProofSummary[], language: Language): string {
  const lines = summaries.map((summary) => (language === 'ko' ? koreanProof(summary) : englishProof(summary)));
  return lines.map((paragraph) => `${paragraph.join('\n')}\n`).join('\n');
}

function koreanProof(summary: ProofSummary): readonly string[] {
  const { edition, name, pages, passes, pdf } = summary;
  const source =
    passes === 0 ? '지난번 책과 원고가 같아 그 쪽 번호로 찍었습니다' : '책 전체의 쪽 번호를 다시 맞추었습니다';
  return [
    `${edition}: '${name}'의 교정쇄를 만들었습니다.`,
    `  책의 ${numbersOf(summary, '~')}쪽(${pages}쪽). ${source}.`,
    `  단계별 시간(초): ${stageTimes(summary)}`,
    `  PDF: ${pdf}`,
  ];
}

function englishProof(summary: ProofSummary): readonly string[] {
  const { edition, name, pages, passes, pdf } = summary;
  const source =
    passes === 0
      ? 'numbers are those of the last build, whose book was the same'
      : 'numbers were settled for the whole book';
  return [
    `${edition}: proof of '${name}'.`,
    `  pages ${numbersOf(summary, ' to ')} of the book (${pages}); ${source}`,
    `  seconds per stage: ${stageTimes(summary)}`,
    `  PDF: ${pdf}`,
  ];
}

function numbersOf({ from, to }: ProofSummary, between: string): string {
  return from === to ? String(from) : `${from}${between}${to}`;
}

function stageTimes({ seconds }: Pick<BuildSummary, 'seconds'>): string {
  return [...seconds].map(([stage, value]) => `${stage} ${value.toFixed(2)}`).join(' · ');
}

function percentOf({ bound, numbers }: BoundShare): number {
  return numbers === 0 ? 100 : Math.round((bound / numbers) * 100);
}

function korean(summary: BuildSummary): readonly string[] {
  const { edition, pages, pdfPages, tables, facts, bound, warnings, accepted } = summary;
  return [
    `${edition}: 만들었습니다.`,
    `  웹 ${pages}쪽${pdfPages === undefined ? '' : `, 책 ${pdfPages}쪽`}, 표 ${tables}개, 사실 ${facts}개, 확인 필요 ${warnings}건, 예외 인정 ${accepted}건`,
    `  본문의 수 ${bound.numbers}개 가운데 자료에서 가져온 것 ${bound.bound}개(${percentOf(bound)}%)`,
    `  단계별 시간(초): ${stageTimes(summary)}`,
    `  웹: ${summary.site}`,
    ...(summary.internalSite === undefined ? [] : [`  내부용 웹(원자료 위치): ${summary.internalSite}`]),
    ...(summary.pdf === undefined ? [] : [`  PDF: ${summary.pdf}`]),
    ...(summary.board === undefined ? [] : [`  게시용: ${summary.board}`]),
  ];
}

function english(summary: BuildSummary): readonly string[] {
  const { edition, pages, pdfPages, tables, facts, bound, warnings, accepted } = summary;
  return [
    `${edition}: built.`,
    `  ${pages} web pages${pdfPages === undefined ? '' : `, ${pdfPages} book pages`}, ${tables} tables, ${facts} facts, ${warnings} warnings, ${accepted} accepted`,
    `  ${bound.bound} of ${bound.numbers} numbers of the prose come from the data (${percentOf(bound)}%)`,
    `  seconds per stage: ${stageTimes(summary)}`,
    `  site: ${summary.site}`,
    ...(summary.internalSite === undefined ? [] : [`  internal site with sources: ${summary.internalSite}`]),
    ...(summary.pdf === undefined ? [] : [`  PDF: ${summary.pdf}`]),
    ...(summary.board === undefined ? [] : [`  for notice boards: ${summary.board}`]),
  ];
}
