import type { CalendarGroup, CalendarPart } from '../../model/calendar.ts';
import { type Quarter, quarters } from '../../model/date.ts';
import { fillWords } from '../../model/phrase.ts';
import type { Plan } from '../../model/plan.ts';
import type { SitePageOf } from '../../model/site.ts';
import { labelOf } from '../../model/words.ts';
import type { Context } from '../context.ts';
import { type Entry, entriesOf, monthsOf, type Spot } from './entries.ts';

/** The parts of the calendar in the order of the year; what lies in no quarter comes last, if there is any. */
export function calendarParts(definition: SitePageOf<'calendar'>, context: Context): readonly CalendarPart[] {
  const { plan, words } = context;
  const entries = entriesOf(definition, plan);
  const rest = restGroups(entries, context);
  const heading = labelOf(plan.form, 'calendarRest', words);
  return [
    ...quarters.map((quarter) => ({
      quarter,
      heading: quarterName(quarter, plan),
      groups: quarterGroups(quarter, entries, context),
    })),
    ...(rest.length === 0 ? [] : [{ quarter: undefined, heading, groups: rest }]),
  ];
}

/** The word of the form for the months of a quarter. */
function quarterName(quarter: Quarter, { form }: Plan): string {
  const months = monthsOf(quarter);
  const word = form.periods.find(({ from, to }) => from === months[0] && to === months.at(-1));
  return word?.text ?? fillWords(form.labels.calendarQuarter ?? '', () => String(quarter));
}

function quarterGroups(
  quarter: Quarter,
  entries: readonly Entry[],
  { plan, words }: Context,
): readonly CalendarGroup[] {
  const months = monthsOf(quarter).map((month): CalendarGroup => {
    const heading = fillWords(plan.form.labels.calendarMonth ?? '', () => String(month));
    const found = entries.filter(({ spot }) => spot.kind === 'month' && spot.month === month);
    return { id: `month_${month}`, heading, name: heading, entries: found };
  });
  const whole = entries.filter(({ spot }) => spot.kind === 'quarter' && spot.quarter === quarter);
  if (whole.length === 0) return months;
  const heading = labelOf(plan.form, 'calendarNoMonth', words);
  const name = `${quarterName(quarter, plan)} (${heading})`;
  return [...months, { id: 'quarter_', heading, name, entries: whole }];
}

/** Periods longer than a quarter in the order in which they first occur, then other years. */
function restGroups(entries: readonly Entry[], { plan }: Context): readonly CalendarGroup[] {
  const group = (id: string, heading: string, test: (spot: Spot) => boolean): CalendarGroup => ({
    id,
    heading,
    name: heading,
    entries: entries.filter(({ spot }) => test(spot)),
  });
  const periods = new Set(entries.flatMap(({ spot }) => (spot.kind === 'period' ? [spot.text] : [])));
  const years = new Set(entries.flatMap(({ spot }) => (spot.kind === 'year' ? [spot.year] : [])));
  const nameless = plan.form.labels.calendarNoMonth ?? '';
  return [
    ...[...periods].map((text, index) =>
      group(`period_${index + 1}`, text || nameless, (spot) => spot.kind === 'period' && spot.text === text),
    ),
    ...[...years].sort().map((year) =>
      group(
        `year_${year}`,
        fillWords(plan.form.labels.calendarYear ?? '', () => String(year)),
        (spot) => spot.kind === 'year' && spot.year === year,
      ),
    ),
  ];
}
