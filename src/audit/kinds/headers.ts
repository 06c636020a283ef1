import { gather } from '../../diagnostics/reporters/groups.ts';
import type { Finding } from '../../model/published/finding.ts';
import { usual } from '../../model/published/plain.ts';
import type { IndicatorTable, Recognized } from '../../model/published/recognized.ts';
import { found, reading } from '../report.ts';

/** Headers and captions that name a year other than that of the plan, or of the target below them. */
export function staleHeaders(recognized: Recognized): readonly Finding[] {
  return [...captions(recognized), ...rationaleHeaders(recognized), ...targetYears(recognized)];
}

/** A caption of a table of the plan's year, such as `< 'YY년도 과제추진 계획 >`. */
function captions({ text, year }: Recognized): readonly Finding[] {
  return text.lines.flatMap((line): readonly Finding[] => {
    const match = /^\s*[<【]\s*'?(?:20)?(\d{2})년도?\s[^>】]{2,40}계획\s*[>】]\s*$/u.exec(usual(line.text));
    if (!match || 2000 + Number(match[1]) === year) return [];
    return [
      found(
        'stale-caption',
        'certain',
        undefined,
        {
          ko: `${year}년 계획의 표 제목이 '${line.text.trim()}'입니다.`,
          en: `A caption in the plan of ${year} says '${line.text.trim()}'.`,
        },
        [{ text: line.text.trim(), at: { line: line.line, column: 1, page: line.page } }],
      ),
    ];
  });
}

/** A header of the rationale that names another year than the target's. */
function rationaleHeaders({ indicatorTables }: Recognized): readonly Finding[] {
  return indicatorTables.flatMap((table): readonly Finding[] => {
    const target = table.years.at(-1);
    const { rationaleYear } = table;
    if (!target || !rationaleYear || rationaleYear.year === target.year) return [];
    const isBefore = rationaleYear.year < target.year;
    return [
      found(
        'stale-header',
        isBefore ? 'certain' : 'note',
        table.code,
        {
          ko: `산출근거의 머리글은 ${rationaleYear.year}년이라고 하나, 목표치는 ${target.year}년의 것입니다.`,
          en: `The header of the rationale says ${rationaleYear.year}, the target is that of ${target.year}.`,
        },
        [reading(rationaleYear.said), reading(target.said)],
      ),
    ];
  });
}

/** Tables of one level whose target years differ, and years that stand twice in a header. */
function targetYears({ indicatorTables, text }: Recognized): readonly Finding[] {
  const twice = indicatorTables.flatMap((table): readonly Finding[] => {
    const years = table.years.map(({ year }) => year);
    if (new Set(years).size === years.length && years.every((year, at) => at === 0 || year > years[at - 1]!)) return [];
    return [
      found(
        'stale-header',
        'certain',
        table.code,
        {
          ko: `지표 표의 머리글에 연도가 어긋납니다: ${table.years.map(({ said }) => said.text).join(' ')}.`,
          en: `The years of a header are out of order: ${table.years.map(({ said }) => said.text).join(' ')}.`,
        },
        [{ text: table.years.map(({ said }) => said.text).join(' '), at: table.at }],
      ),
    ];
  });
  return [...twice, ...outerTargets(indicatorTables, text.lines)];
}

/** The header of the first list of indicators: that of goals. */
const listHeader = /^'(\d{2})년\s?목표치?$/u;

/** The header of a list says one year for the targets of goals; their own tables another. */
function outerTargets(tables: readonly IndicatorTable[], lines: Recognized['text']['lines']): readonly Finding[] {
  const outer = tables.filter(({ years }) => years.length > 4 || (years.at(-1)?.year ?? 0) - (years[0]?.year ?? 0) > 4);
  const years = gather(outer, ({ years: own, rationaleYear }) =>
    Math.max(own.at(-1)?.year ?? 0, rationaleYear?.year ?? 0),
  );
  const cell = lines
    .flatMap(({ cells }) => (cells.length > 4 ? cells : []))
    .find(({ text }) => listHeader.test(usual(text)));
  const listYear = cell && 2000 + Number(listHeader.exec(usual(cell.text))![1]);
  if (!cell) return [];
  return [...years].flatMap(([year, same]): readonly Finding[] => {
    if (year === listYear) return [];
    return same.map((table) =>
      found(
        'target-year',
        'likely',
        table.code,
        {
          ko: `끝의 지표 목록은 전략목표의 목표연도를 ${listYear}년이라고 하나, 이 지표의 표는 ${year}년입니다.`,
          en: `The list of indicators says targets are those of ${listYear}, this table says ${year}.`,
        },
        [
          reading({ text: cell.text, at: { line: cell.line, column: cell.column, page: cell.page } }),
          reading(table.rationaleYear?.said ?? table.years.at(-1)!.said),
        ],
      ),
    );
  });
}
