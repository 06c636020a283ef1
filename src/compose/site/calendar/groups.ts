import { fillWords } from '../../../model/phrase.ts';
import type { Plan } from '../../../model/plan.ts';
import type { SitePageOf } from '../../../model/site.ts';
import { labelOf } from '../../../model/words.ts';
import type { SiteContext } from '../frame/context.ts';
import { type Entry, entriesOf, monthsOf, type Quarter, quarterPath, quarters, type Spot } from './entries.ts';

/** Rows that stand under one heading. */
export interface Group {
  readonly id: string;
  readonly heading: string;
  /** What the group is called where its page is not at hand. */
  readonly name: string;
  readonly entries: readonly Entry[];
}

/** A page of the calendar: a quarter by month, or what is no part of one. */
export interface CalendarPart {
  readonly path: string;
  readonly heading: string;
  readonly groups: readonly Group[];
}

/** The pages of the calendar in the order of the year; what lies in no quarter comes last, if there is any. */
export function calendarParts(definition: SitePageOf<'calendar'>, context: SiteContext): readonly CalendarPart[] {
  const { plan } = context.computed;
  const entries = entriesOf(definition, plan);
  const rest = restGroups(entries, context);
  const heading = labelOf(plan.form, 'calendarRest', context.computed.words);
  return [
    ...quarters.map((quarter) => ({
      path: quarterPath(definition, quarter),
      heading: quarterName(quarter, plan),
      groups: quarterGroups(quarter, entries, context),
    })),
    ...(rest.length === 0 ? [] : [{ path: `${definition.id}/year.html`, heading, groups: rest }]),
  ];
}

/** The word of the form for the months of a quarter. */
function quarterName(quarter: Quarter, { form }: Plan): string {
  const months = monthsOf(quarter);
  const word = form.periods.find(({ from, to }) => from === months[0] && to === months.at(-1));
  return word?.text ?? fillWords(form.labels.calendarQuarter ?? '', () => String(quarter));
}

function quarterGroups(quarter: Quarter, entries: readonly Entry[], context: SiteContext): readonly Group[] {
  const { plan, words } = context.computed;
  const months = monthsOf(quarter).map((month): Group => {
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
function restGroups(entries: readonly Entry[], { computed: { plan } }: SiteContext): readonly Group[] {
  const group = (id: string, heading: string, test: (spot: Spot) => boolean): Group => ({
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
