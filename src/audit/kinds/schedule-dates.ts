import { gather } from '../../diagnostics/reporters/groups.ts';
import type { Finding } from '../../model/published/finding.ts';
import { letters, likeness, usual } from '../../model/published/plain.ts';
import type { Recognized, ScheduleRow } from '../../model/published/recognized.ts';
import { differing, nameDifference } from '../names.ts';
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
  const pattern =
    /'(\d{2})\.?(\d{1,2})(?!\d)|'(\d{2})\.?(?=\D)|(?<=~)(\d{2})\.(\d{1,2})(?=월)|(?<![\d'(.])(\d{1,2})(?=월|[~,]|$)/gu;
  for (const [, dated, datedMonth, alone, later, laterMonth, bareMonth] of bare.matchAll(pattern)) {
    const written = alone ?? dated ?? later;
    if (written !== undefined) year = 2000 + Number(written);
    const value = Number(datedMonth ?? laterMonth ?? bareMonth ?? Number.NaN);
    const month = year * 12 + value;
    // A range whose end has no year and lies before its beginning ends in the year after.
    if (value >= 1 && value <= 12)
      months.push(written === undefined && month < (months.at(-1) ?? 0) && /~/u.test(bare) ? month + 12 : month);
  }
  const [first] = months;
  const last = months.at(-1);
  return { from: /^~/u.test(bare) ? undefined : first, to: /~$/u.test(bare) ? undefined : last, months };
}

const quarter = /^(\d)(?:\/4)?\s*분기/u;

/** Dates that lie outside the quarter under which they are listed. */
export function datesOutsideGroup({ schedule, year }: Recognized): readonly Finding[] {
  return schedule.flatMap((row): readonly Finding[] => {
    if (row.kind !== 'schedule' || /분기|반기|[上下]/u.test(row.dates.text)) return [];
    const places = [row.group, ...(row.nextGroup ? [row.nextGroup] : [])].map(({ text }) =>
      placeIn(text, row.dates.text, year),
    );
    if (places.includes('within') || places.includes(undefined)) return [];
    const isOutside = places.every((place) => place === 'outside');
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

/** How dates lie to the quarter of a group; undefined where the group names none, or the dates no month. */
function placeIn(group: string, dates: string, year: number): 'within' | 'across' | 'outside' | undefined {
  const match = quarter.exec(usual(group));
  const { from, to, months } = spanOf(dates, year);
  if (!match || /~/u.test(usual(group)) || months.length === 0) return undefined;
  const first = year * 12 + Number(match[1]) * 3 - 2;
  const last = first + 2;
  if ((from !== undefined && from > last) || (to !== undefined && to < first)) return 'outside';
  return from !== undefined && (from < first || (to !== undefined && to > last)) ? 'across' : 'within';
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

/** Rows of one table whose names differ in a word or two, with other dates: perhaps one event. */
export function nearEvents({ schedule, year }: Recognized): readonly Finding[] {
  return [
    ...gather(
      schedule.filter(({ kind }) => kind === 'schedule'),
      ({ table }) => table,
    ).values(),
  ].flatMap((rows) =>
    rows.flatMap((row, index) => rows.slice(index + 1, index + 8).flatMap((other) => nearFinding(row, other, year))),
  );
}

function nearFinding(row: ScheduleRow, other: ScheduleRow, year: number): readonly Finding[] {
  const [left, right] = [letters(row.action.text), letters(other.action.text)];
  if (left === right || left.length < 10 || Math.abs(left.length - right.length) > 4) return [];
  const [one, two] = differing(left, right);
  if (one.length + two.length > 4 || /[\d상하차착완수]/u.test(one + two) || likeness(left, right) < 0.8) return [];
  const [own, told] = [spanOf(row.dates.text, year).months, spanOf(other.dates.text, year).months];
  if (own.length === 0 || told.length === 0 || own.join() === told.join()) return [];
  return [
    found(
      'two-dates',
      'note',
      row.code,
      {
        ko: `거의 같은 일의 날짜가 둘입니다: '${row.action.text.slice(0, 60)}' ${row.dates.text}, '${other.action.text.slice(0, 60)}' ${other.dates.text}.`,
        en: `Two rows that nearly say the same have two dates: ${row.dates.text} and ${other.dates.text}.`,
      },
      [row, other].map(({ action, dates }) => ({ text: `${action.text} | ${dates.text}`, at: action.at })),
    ),
  ];
}

/** Tables of which no date has a year, where those of all others have. */
export function datesWithoutYear({ schedule }: Recognized): readonly Finding[] {
  const tables = [...gather(schedule, ({ table }) => table).values()];
  const dated = tables.filter((rows) => rows.some(({ dates }) => /'\d{2}/u.test(usual(dates.text))));
  if (dated.length < tables.length * 0.7) return [];
  return tables.flatMap((rows): readonly Finding[] => {
    const bare = rows.filter(({ dates }) => /^\d{1,2}월/u.test(usual(dates.text).trim()));
    if (bare.length < 2 || dated.includes(rows)) return [];
    return [
      found(
        'date-notation',
        'note',
        rows[0]!.code,
        {
          ko: `다른 표의 날짜에는 연도가 있으나 이 표의 날짜에는 없습니다: ${bare
            .slice(0, 4)
            .map(({ dates }) => dates.text)
            .join(', ')}.`,
          en: `The dates of this table have no year, those of others have: ${bare
            .slice(0, 4)
            .map(({ dates }) => dates.text)
            .join(', ')}.`,
        },
        bare.map(({ dates }) => reading(dates)),
      ),
    ];
  });
}

/** The budget of the plan's year is settled when the year begins: who prepares it later means the next one. */
export function staleBudgets({ schedule, year }: Recognized): readonly Finding[] {
  const named = new RegExp(`(?:${year}|'${String(year).slice(2)})\\s?년도?\\s?(?:정부\\s?)?예산\\s?\\(?안`, 'u');
  return schedule.flatMap((row): readonly Finding[] => {
    const { from } = spanOf(row.dates.text, year);
    if (!named.test(usual(row.action.text)) || from === undefined || from < year * 12 + 3) return [];
    return [
      found(
        'stale-year',
        'likely',
        row.code,
        {
          ko: `'${row.action.text.slice(0, 60)}': ${row.dates.text}에 짜는 예산안은 ${year + 1}년의 것입니다.`,
          en: `'${row.action.text.slice(0, 60)}': the budget prepared in ${row.dates.text} is that of ${year + 1}.`,
        },
        [reading(row.action), reading(row.dates)],
      ),
    ];
  });
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
