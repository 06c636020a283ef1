import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { YearMonth } from '../../model/date.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf } from '../../model/record.ts';
import { eventsOf, grouped, type PlannedEvent } from '../events.ts';

/** A step of a work: what is worked on, and which of the steps in order it is. */
interface Step {
  readonly event: PlannedEvent;
  readonly at: number;
  readonly start: number;
  readonly end: number;
}

/**
 * The steps of one work follow each other as the form orders them: nobody is chosen before applications were called
 * for. Rows of one node are steps of one work where they are called alike up to the word for the step.
 * Gives date/before-preparation at the row that comes too early.
 */
export function beforePreparation(plan: Plan): readonly Diagnostic[] {
  const { order } = plan.form.rules;
  if (order.length < 2) return [];
  const { year } = plan.manifest;
  const events = eventsOf(plan).filter(({ items }) => items.length === 1);
  const works = grouped(
    events.flatMap((event) => stepOf(event, order, year)),
    ({ event, work }) => JSON.stringify([event.node, work]),
  );
  return [...works.values()].flatMap((steps) =>
    steps.flatMap((step) => {
      const before = steps.find((other) => other.at < step.at && other.start > step.end);
      // Where the work goes round twice, its steps belong to different rounds.
      const isRound = steps.some(
        (other) => other !== step && (other.at === step.at || other.at === before?.at) && other !== before,
      );
      if (!before || isRound) return [];
      const { record, kind, cell, name } = step.event;
      const parameters = {
        name,
        dates: cell.raw.trim(),
        other: before.event.name,
        others: before.event.cell.raw.trim(),
      };
      const related = [{ place: before.event.cell.place, note: 'compared-with' as const }];
      return [
        diagnose('date/before-preparation', cell.place, parameters, {
          related,
          book: bookPlaceOf(record, kind.label, cell),
        }),
      ];
    }),
  );
}

function stepOf(event: PlannedEvent, order: readonly string[], year: number): readonly (Step & { work: string })[] {
  const [item] = event.items;
  const { from, to } = item ?? {};
  if (!from || !to) return [];
  const at = order.findIndex((word) => event.name.endsWith(word));
  const work = event.name.slice(0, event.name.length - (order[at]?.length ?? 0)).replaceAll(/\s+/gu, '');
  const month = (end: YearMonth): number => (end.year ?? year) * 12 + end.month;
  return at === -1 || work.length < 4 ? [] : [{ event, at, start: month(from), end: month(to), work }];
}
