import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { DateItem } from '../../model/date.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf } from '../../model/record.ts';
import { eventsOf, grouped, type PlannedEvent } from '../events.ts';

/**
 * What a node has in two tables by one name happens in the same months in both: a meeting that the schedule has in two
 * months is not held in three. Gives date/two-dates at the row of the later table.
 */
export function twoDates(plan: Plan): readonly Diagnostic[] {
  const alike = grouped(eventsOf(plan), ({ node, key }) => JSON.stringify([node, key]));
  return [...alike.values()].flatMap((events) => {
    const tables = [...grouped(events, ({ kind }) => kind.id).values()];
    const [first = [], second = []] = tables;
    const [here, there] = [monthsOf(first, plan), monthsOf(second, plan)];
    const [row] = second;
    if (!row || !here || !there || here === there) return [];
    const { record, kind, cell, name } = row;
    const parameters = { name, dates: textOf(second), other: first[0]?.kind.label ?? '', others: textOf(first) };
    const related = first.map((event) => ({ place: event.cell.place, note: 'compared-with' as const }));
    return [
      diagnose('date/two-dates', cell.place, parameters, { related, book: bookPlaceOf(record, kind.label, cell) }),
    ];
  });
}

function textOf(events: readonly PlannedEvent[]): string {
  return events.map(({ cell }) => cell.raw.trim().replaceAll('\n', ', ')).join(', ');
}

/** The months of some events as one text; nothing where one has no months of its own. */
function monthsOf(events: readonly PlannedEvent[], { manifest: { year } }: Plan): string {
  const items = events.flatMap((event) => event.items);
  if (items.length === 0 || items.some(isOpen)) return '';
  const months = items.flatMap(({ from, to }) => {
    const [start, end] = [from, to].map((date) => (date ? (date.year ?? year) * 12 + date.month : 0));
    return Array.from({ length: Math.min(60, (end ?? 0) - (start ?? 0) + 1) }, (_, at) => (start ?? 0) + at);
  });
  return [...new Set(months)].sort((left, right) => left - right).join();
}

function isOpen({ from, to, openStart, openEnd, frequency }: DateItem): boolean {
  return !from || !to || openStart || openEnd || frequency !== undefined;
}
