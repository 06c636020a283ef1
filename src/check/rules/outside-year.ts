import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { isFarFrom, withYear } from '../../model/date.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf } from '../../model/record.ts';
import { eventsOf } from '../events.ts';

/**
 * What a plan schedules happens in its year, at least in part. Of years further away the reading of dates has told.
 * Gives date/outside-year at the dates.
 */
export function outsideYear(plan: Plan): readonly Diagnostic[] {
  const { year } = plan.manifest;
  return eventsOf(plan).flatMap(({ record, kind, cell, items }) => {
    const spans = items.map((item) => withYear(item, year));
    const isOutside = spans.every(({ from, to, openStart, openEnd }) => {
      const [first, last] = [from?.year ?? (openStart ? -Infinity : year), to?.year ?? (openEnd ? Infinity : year)];
      return first > year || last < year;
    });
    const isFar = spans.some(({ from, to }) => [from, to].some((end) => isFarFrom(year, end?.year ?? year)));
    // A row listed under months of the plan's year is told of by them.
    const isListed = [...record.cells.values()].some(
      ({ value }) => value.type === 'period' && (value.period.from ?? value.period.to) !== undefined,
    );
    if (items.length === 0 || !isOutside || isFar || isListed) return [];
    const parameters = { dates: cell.raw.trim(), year };
    return [diagnose('date/outside-year', cell.place, parameters, { book: bookPlaceOf(record, kind.label, cell) })];
  });
}
