import { particles } from '../../diagnostics/particles.ts';
import type { Language } from '../../diagnostics/reporters/report.ts';
import type { Confidence, Finding } from '../../model/published/finding.ts';
import type { Spot } from '../../model/published/text.ts';
import { kindNames } from '../kind-names.ts';

/** What a report of an audit is made of. */
export interface AuditReport {
  readonly file: string;
  readonly form: string;
  readonly edition: string | undefined;
  readonly findings: readonly Finding[];
  /** The department in charge of a node, where an edition says it. */
  readonly departments: ReadonlyMap<string, readonly string[]>;
}

export const confidenceWords: Readonly<Record<Confidence, Record<Language, string>>> = {
  certain: { ko: '확실', en: 'certain' },
  likely: { ko: '유력', en: 'likely' },
  note: { ko: '참고', en: 'note' },
};

export function kindName(kind: string, language: Language): string {
  return kindNames[kind]?.[language] ?? kind;
}

export function messageOf({ message }: Finding, language: Language): string {
  return language === 'ko' ? particles(message.ko) : message.en;
}

/** `Ⅰ-2-③`, as a reader knows a node. */
export function shownCode(code: string): string {
  const [goal = 1, objective, task] = code.split('-').map(Number);
  const parts = [
    objective === undefined ? '' : `-${objective}`,
    task === undefined ? '' : `-${String.fromCodePoint(0x245f + task)}`,
  ];
  return String.fromCodePoint(0x215f + goal) + parts.join('');
}

export function placeText({ line, page }: Spot, language: Language): string {
  const where = { ko: `${line}행`, en: `line ${line}` }[language];
  if (page === undefined) return where;
  return { ko: `${page}쪽 ${where}`, en: `page ${page}, ${where}` }[language];
}

/** The places of a finding, each once. */
export function placesOf({ readings }: Finding): readonly Spot[] {
  const places = readings.flatMap(({ at }) => (at ? linesOf(at) : []));
  return places.filter(
    (place, index) => places.findIndex(({ line, column }) => line === place.line && column === place.column) === index,
  );
}

/** Words that are broken over lines stand on each of them. */
function linesOf({ line, column, page, endLine = line }: Spot): readonly Spot[] {
  const count = Math.min(endLine - line, 5) + 1;
  return Array.from({ length: count }, (_, index) => ({ line: line + index, column: index === 0 ? column : 1, page }));
}

export function departmentsOf({ code }: Finding, { departments }: AuditReport): readonly string[] {
  return code === undefined ? [] : (departments.get(code) ?? []);
}

export function countsOf(findings: readonly Finding[]): Record<Confidence, number> {
  const counts = { certain: 0, likely: 0, note: 0 };
  for (const { confidence } of findings) counts[confidence] += 1;
  return counts;
}

export function summaryText(findings: readonly Finding[], language: Language): string {
  const { certain, likely, note } = countsOf(findings);
  if (findings.length === 0)
    return { ko: '어긋난 곳을 찾지 못했습니다.', en: 'Nothing was found that contradicts itself.' }[language];
  return {
    ko: `확실 ${certain}건, 유력 ${likely}건, 참고 ${note}건을 찾았습니다.`,
    en: `Found: ${certain} certain, ${likely} likely, ${note} to note.`,
  }[language];
}
