import type { CalendarEntry } from '../../model/calendar.ts';
import { type DateItem, firstMonth, type Period, type Quarter, quarters } from '../../model/date.ts';
import type { Form } from '../../model/form.ts';
import { outermostOf, ownerTitle, type Plan } from '../../model/plan.ts';
import { type Cell, type DataRecord, namesOf } from '../../model/record.ts';
import type { SitePageOf } from '../../model/site.ts';

/** The months of a quarter. */
export function monthsOf(quarter: Quarter): readonly number[] {
  return [1, 2, 3].map((nth) => (quarter - 1) * 3 + nth);
}

/** Where in the year a row is listed: under a month, a quarter as a whole, another year, or a longer period. */
export type Spot =
  | { readonly kind: 'month'; readonly quarter: Quarter; readonly month: number }
  | { readonly kind: 'quarter'; readonly quarter: Quarter }
  | { readonly kind: 'year'; readonly year: number }
  | { readonly kind: 'period'; readonly text: string };

/** A dated row and where it is listed. */
export interface Entry extends CalendarEntry {
  readonly spot: Spot;
}

/** All dated rows in the order of their file, each where its dates say, or its period where they name no month. */
export function entriesOf(definition: SitePageOf<'calendar'>, plan: Plan): readonly Entry[] {
  return (plan.records.get(definition.records) ?? []).flatMap((record) => {
    const owner = namesOf(record, 'node')[0]?.value ?? '';
    const node = plan.nodes.get(owner);
    if (ownerTitle(owner, plan) === undefined) return [];
    return [{ record, owner, outermost: node && outermostOf(node), spot: spotOf(record, definition, plan) }];
  });
}

function spotOf(record: DataRecord, definition: SitePageOf<'calendar'>, plan: Plan): Spot {
  const dates = record.cells.get(definition.dates);
  const cell = record.cells.get(definition.period)?.value;
  const period = cell?.type === 'period' ? cell.period : undefined;
  const dated = dates?.value.type === 'dates' ? dates.value.items.filter((item) => firstMonth(item)) : [];
  const ofYear = dated.find((item) => (firstMonth(item)?.year ?? plan.manifest.year) === plan.manifest.year);
  const item = ofYear ?? dated[0];
  if (!dates || !item) return spotOfPeriod(period);
  const { year = plan.manifest.year, month } = firstMonth(item) ?? { month: 1 };
  if (year !== plan.manifest.year) return { kind: 'year', year };
  if (namesMonth(dates, plan.form)) return { kind: 'month', quarter: quarterOf(month), month };
  return spotOfSpan(item, period, plan.form);
}

/** A quarter, a half or a whole year may be written without naming its months. */
function namesMonth({ raw }: Cell, { dates }: Form): boolean {
  return dates.month.some((word) => raw.includes(word));
}

function spotOfSpan({ from, to }: DateItem, period: Period | undefined, form: Form): Spot {
  if (!from || !to)
    return { kind: 'month', quarter: quarterOf((from ?? to)?.month ?? 1), month: (from ?? to)?.month ?? 1 };
  if (from.month === to.month) return { kind: 'month', quarter: quarterOf(from.month), month: from.month };
  const known = form.periods.find((word) => word.from === from.month && word.to === to.month);
  return spotOfPeriod({ from: from.month, to: to.month, text: known?.text ?? period?.text ?? '' });
}

function spotOfPeriod(period: Period | undefined): Spot {
  const { from, to, text = '' } = period ?? {};
  if (from !== undefined && to !== undefined && quarterOf(from) === quarterOf(to))
    return { kind: 'quarter', quarter: quarterOf(from) };
  return { kind: 'period', text };
}

function quarterOf(month: number): Quarter {
  return quarters[Math.ceil(month / 3) - 1] ?? 1;
}
