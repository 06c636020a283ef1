import { gather } from '../../diagnostics/reporters/groups.ts';
import type { Finding } from '../../model/published/finding.ts';
import { letters, usual } from '../../model/published/plain.ts';
import type { Recognized, ScheduleRow } from '../../model/published/recognized.ts';
import { nameDifference } from '../names.ts';
import { found, reading } from '../report.ts';

/** Months that a text of dates names, counted from year 0; years that it leaves out are the plan's. */
export interface Span {
  readonly from: number | undefined;
  readonly to: number | undefined;
  /** Every month that is named. */
  readonly months: readonly number[];
}

/** Reads the months of a cell such as `'YY.3월, 10월`, `'YY.12~'YY.2월`, `~'YY.6월`. */
export function spanOf(text: string, planYear: number): Span {
  const bare = usual(text).replace(/\s+/gu, '');
  const months: number[] = [];
  let year = planYear;
  const pattern = /'(\d{2})\.?(?=\D)|'(\d{2})\.?(\d{1,2})(?!\d)|(?<![\d'(])(\d{1,2})(?=월|[~,]|$)/gu;
  for (const [, alone, dated, month, bareMonth] of bare.matchAll(pattern)) {
    const written = alone ?? dated;
    if (written !== undefined) year = 2000 + Number(written);
    const value = Number(month ?? bareMonth ?? NaN);
    if (value >= 1 && value <= 12) months.push(year * 12 + value);
  }
  const [first] = months;
  const last = months.at(-1);
  return { from: /^~/u.test(bare) ? undefined : first, to: /~$/u.test(bare) ? undefined : last, months };
}

const quarter = /^(\d)(?:\/4)?\s*분기/u;

/** Dates that lie outside the quarter under which they are listed. */
export function datesOutsideGroup({ schedule, year }: Recognized): readonly Finding[] {
  return schedule.flatMap((row): readonly Finding[] => {
    const group = usual(row.group.text);
    const match = quarter.exec(group);
    if (row.kind !== 'schedule' || !match || /[~]/u.test(group) || /분기|반기|[上下]/u.test(row.dates.text)) return [];
    const first = year * 12 + Number(match[1]) * 3 - 2;
    const last = first + 2;
    const { from, to, months } = spanOf(row.dates.text, year);
    if (months.length === 0) return [];
    const isOutside = (from !== undefined && from > last) || (to !== undefined && to < first);
    const isAcross = !isOutside && from !== undefined && (from < first || (to !== undefined && to > last));
    if (!isOutside && !isAcross) return [];
    return [
      found(
        'date-outside-group',
        isOutside ? 'certain' : 'note',
        row.code,
        {
          ko: `'${row.action.text.slice(0, 60)}'의 일정 ${row.dates.text}#{이} 구분 '${row.group.text}'${isOutside ? ' 밖입니다' : '에 다 들지 않습니다'}.`,
          en: `'${row.action.text.slice(0, 60)}' is dated ${row.dates.text}, outside its group '${row.group.text}'.`,
        },
        [reading(row.group), reading(row.dates), reading(row.action)],
      ),
    ];
  });
}

/** Dates of a schedule in a year before the plan's. */
export function staleDates({ schedule, year }: Recognized): readonly Finding[] {
  return schedule.flatMap((row): readonly Finding[] => {
    const { months } = spanOf(row.dates.text, year);
    if (months.length === 0 || months.some((month) => month > year * 12)) return [];
    return [
      found(
        'stale-date',
        'certain',
        row.code,
        {
          ko: `${year}년 계획의 일정인데 '${row.action.text.slice(0, 60)}'의 날짜가 ${row.dates.text}입니다.`,
          en: `'${row.action.text.slice(0, 60)}' in the plan of ${year} is dated ${row.dates.text}.`,
        },
        [reading(row.dates), reading(row.action)],
      ),
    ];
  });
}

/** Rows of a table that say the same twice. */
export function duplicateRows({ schedule }: Recognized): readonly Finding[] {
  const tables = gather(schedule, ({ table }) => table);
  return [...tables.values()].flatMap((rows) => {
    const same = gather(rows, ({ group, action, dates }) => letters(`${group.text}${action.text}${dates.text}`));
    return [...same.values()].flatMap((twice): readonly Finding[] => {
      const [first, second] = twice;
      if (!first || !second || letters(first.action.text).length < 4) return [];
      return [
        found(
          'duplicate-row',
          'certain',
          first.code,
          {
            ko: `같은 행 '${first.action.text.slice(0, 60)} | ${first.dates.text}'#{이} 한 표에 두 번 있습니다.`,
            en: `The row '${first.action.text.slice(0, 60)} | ${first.dates.text}' stands twice in a table.`,
          },
          twice.map(({ action, dates }) => ({ text: `${action.text} | ${dates.text}`, at: action.at })),
        ),
      ];
    });
  });
}

/** One event of a node with two dates: in the schedule and in the consultations, or in two rows that differ in a word. */
export function twoDates({ schedule, year }: Recognized): readonly Finding[] {
  const nodes = gather(
    schedule.filter(({ code }) => code !== undefined),
    ({ code }) => code,
  );
  return [...nodes.values()].flatMap((rows) => {
    const plans = [
      ...gather(
        rows.filter(({ kind }) => kind === 'schedule'),
        ({ action }) => letters(action.text),
      ).values(),
    ];
    const consultations = [
      ...gather(
        rows.filter(({ kind }) => kind === 'consultation'),
        ({ action }) => letters(action.text),
      ).values(),
    ];
    return plans.flatMap((plan) => consultations.flatMap((consultation) => eventFinding(plan, consultation, year)));
  });
}

function eventFinding(
  plan: readonly ScheduleRow[],
  consultation: readonly ScheduleRow[],
  year: number,
): readonly Finding[] {
  const [first, other] = [plan[0]!, consultation[0]!];
  const difference = nameDifference(first.action.text, other.action.text);
  if (letters(first.action.text).length < 8 || (difference !== 'same' && difference !== 'spaces')) return [];
  const own = new Set(plan.flatMap(({ dates }) => spanOf(dates.text, year).months));
  const told = new Set(consultation.flatMap(({ dates }) => spanOf(dates.text, year).months));
  if (
    own.size === 0 ||
    told.size === 0 ||
    plan.some(({ dates }) => /~/u.test(usual(dates.text))) ||
    consultation.some(({ dates }) => /~/u.test(usual(dates.text)))
  )
    return [];
  if ([...told].every((month) => own.has(month)) && [...own].every((month) => told.has(month))) return [];
  return [
    found(
      'two-dates',
      'likely',
      first.code,
      {
        ko: `같은 일 '${first.action.text.slice(0, 60)}'의 날짜가 추진계획에는 ${plan.map(({ dates }) => dates.text).join(', ')}, 의견 수렴에는 ${consultation.map(({ dates }) => dates.text).join(', ')}입니다.`,
        en: `'${first.action.text.slice(0, 60)}' is dated ${plan.map(({ dates }) => dates.text).join(', ')} in the schedule and ${consultation.map(({ dates }) => dates.text).join(', ')} in the consultations.`,
      },
      [...plan, ...consultation].map(({ dates }) => reading(dates)),
    ),
  ];
}

/** Rows of which the name speaks of the year before as if it were still to come. */
const forward = /(?:계획|공고|예산안?|예산\s?정부안?|모집|수립|착수|사업계획|설명회|동향)/u;

/** What a schedule of the plan's year announces for the year before. */
export function staleActions({ schedule, year }: Recognized): readonly Finding[] {
  const short = String(year - 1).slice(2);
  const named = new RegExp(`(?:'${short}\\s?(?:년|\\.\\d)|${year - 1}\\s?년)`, 'u');
  return schedule.flatMap((row): readonly Finding[] => {
    const action = usual(row.action.text);
    const match = named.exec(action);
    if (row.kind !== 'schedule' || !match || !forward.test(action)) return [];
    if (/결과|실적|평가|점검|성과|보고|결산|정산|이행|우수|환류|분석|조사/u.test(action)) return [];
    const { months } = spanOf(row.dates.text, year);
    if (months.length === 0 || months.every((month) => month <= year * 12)) return [];
    return [
      found(
        'stale-year',
        /동향|발표/u.test(action) ? 'note' : 'likely',
        row.code,
        {
          ko: `${year}년 계획의 일정(${row.dates.text})인데 내용은 지난해의 것입니다: '${row.action.text.slice(0, 60)}'.`,
          en: `A row dated ${row.dates.text} speaks of the year before: '${row.action.text.slice(0, 60)}'.`,
        },
        [reading(row.action), reading(row.dates)],
      ),
    ];
  });
}
