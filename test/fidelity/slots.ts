import fc from 'fast-check';
import { amount, type CellKind, code, dates, figure, gridFigure, gridText, period, plain, text } from './cells.ts';
import { prose } from './prose.ts';
import { writtenProse } from './written.ts';

/**
 * Where something is typed that is to be shown: in the manifest, in a chapter, in the front matter of a task, in a section
 * of it, in a row that belongs to it, or in a cell of a grid that stands in it.
 */
export interface Slot extends CellKind {
  readonly name: string;
  readonly at:
    | { readonly in: 'manifest'; readonly key: string }
    | { readonly in: 'front matter'; readonly key: 'title' | 'short' | 'departments' }
    | { readonly in: 'section'; readonly section: string; readonly heading: string }
    | { readonly in: 'chapter'; readonly chapter: string; readonly section: string; readonly heading: string }
    | { readonly in: 'grid'; readonly row: number; readonly column: number }
    | {
        readonly in: 'row';
        readonly file: string;
        readonly header: string;
        readonly kind: string;
        readonly field: string;
      };
}

/** What is typed into the slots of one task and its rows, by the names of the slots. */
export type Bundle = Readonly<Record<string, string>>;

const inSections: CellKind = { typed: prose, written: (typed: string) => writtenProse(typed) };

function section(id: string, heading: string): Slot {
  return { ...inSections, name: `prose ${id}`, at: { in: 'section', section: id, heading } };
}

/** A section of a chapter; a heading that says nothing else stands above it where the form has one. */
function chapter(name: string, section: string, heading: string, ladder: readonly string[]): Slot {
  const written = (typed: string) => writtenProse(typed, ladder);
  return { typed: prose, written, name: `chapter ${section}`, at: { in: 'chapter', chapter: name, section, heading } };
}

function gridCell(row: number, column: number, kind: CellKind): Slot {
  return { ...kind, name: `grid ${row}.${column}`, at: { in: 'grid', row, column } };
}

/** The columns of a file that hold cases, by their headers; a year behind a field is its key. */
function columns(
  file: string,
  kind: string,
  cells: Readonly<Record<string, readonly [field: string, kind: CellKind]>>,
): readonly Slot[] {
  return Object.entries(cells).map(([header, [field, cell]]) => ({
    ...cell,
    name: `${file} ${header}`,
    at: { in: 'row', file, header, kind, field },
  }));
}

export const slots: readonly Slot[] = [
  ...['publisher', 'imprint.office', 'imprint.phone', 'imprint.address', 'licence.text'].map(
    (key): Slot => ({ ...plain, name: `manifest ${key}`, at: { in: 'manifest', key } }),
  ),
  ...(['title', 'short', 'departments'] as const).map(
    (key): Slot => ({ ...plain, name: key, at: { in: 'front matter', key } }),
  ),
  chapter('achievements', 'results', '## 그간의 정책성과', ['□', '○', '-']),
  chapter('achievements', 'direction-conditions', '## 2031년도 정책 추진방향\n\n### 업무추진 여건', ['□', '○', '-']),
  chapter('achievements', 'direction-direction-of-work', '### 업무추진 방향', ['□', '○', '-']),
  chapter('overview', 'outline-characteristics', '## 성과관리 시행계획 개요\n\n### 시행계획의 주요특성', [
    '○',
    '-',
    '·',
  ]),
  chapter('feedback', 'review', '## 이행상황 점검', ['□', '○', '-']),
  chapter('feedback', 'use-of-results', '## 평가결과 환류체계', ['□', '○', '-']),
  section('background', '추진배경 (목적)'),
  section('plan', '주요내용 및 추진계획'),
  section('beneficiaries', '수혜자 및 이해관계집단'),
  section('effect', '기대효과'),
  ...columns('schedule.csv', 'schedule', {
    구분: ['group', period],
    추진계획: ['action', text],
    세부일정: ['dates', dates],
    비고: ['remark', text],
  }),
  ...columns('consultations.csv', 'consultation', {
    구분: ['kind', text],
    내용: ['action', text],
    세부일정: ['dates', dates],
  }),
  ...columns('indicators.csv', 'indicator', {
    성과지표: ['name', text],
    단위: ['unit', text],
    '실적 2030': ['actual.2030', figure],
    '목표 2031': ['target.2031', figure],
    '목표치 산출근거': ['rationale', text],
    측정산식: ['formula', text],
    자료출처: ['source', text],
    유의사항: ['caution', text],
    비고: ['remark', text],
  }),
  ...columns('grids.csv', 'grid', { 제목: ['title', text], 단위: ['unit', text] }),
  gridCell(1, 2, gridText),
  gridCell(2, 1, gridText),
  gridCell(2, 2, gridFigure),
  gridCell(3, 2, gridText),
  ...columns('staff.csv', 'staff', {
    구분: ['name', text],
    고공단: ['count.senior', amount],
    '4급': ['count.grade-4', amount],
    '5급': ['count.grade-5', amount],
  }),
  ...columns('finance.csv', 'finance', {
    구분: ['name', text],
    '금액 2030': ['amount.2030', amount],
    '금액 2031': ['amount.2031', amount],
  }),
  ...columns('budget.csv', 'budget', {
    명칭: ['name', text],
    코드: ['code', code],
    '금액 2031': ['amount.2031', amount],
  }),
  ...columns('changes.csv', 'change', { 날짜: ['date', code], 내용: ['text', text] }),
  ...columns('errata.csv', 'erratum', {
    위치: ['place', text],
    '틀린 내용': ['wrong', text],
    '바로잡은 내용': ['right', text],
    설명: ['remark', text],
  }),
  ...columns('linkage-targets.csv', 'linkage-target', { 코드: ['code', code], 명칭: ['name', text] }),
];

const bundle = fc.record(Object.fromEntries(slots.map(({ name, typed }) => [name, typed])));

/** What is typed, at random: the same each time for the same seed. */
export function bundlesOf(seed: number, count: number): readonly Bundle[] {
  return fc.sample(bundle, { seed, numRuns: count });
}
