import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf } from '../../model/record.ts';
import { measuredIn } from '../measures.ts';

/** What is new was not measured before: it has no actuals. Gives indicator/new-with-actuals at the flag. */
export function newWithActuals(plan: Plan): readonly Diagnostic[] {
  return measuredIn(plan).flatMap(({ record, kind, measure, actuals: [first] }) => {
    const flag = record.cells.get(measure.added ?? '');
    if (!first || flag?.value.type !== 'flag') return [];
    const parameters = { column: first.cell.header, actual: first.figure.display };
    const related = [{ place: first.cell.place, note: 'compared-with' as const }];
    return [
      diagnose('indicator/new-with-actuals', flag.place, parameters, {
        related,
        book: bookPlaceOf(record, kind.label, flag),
      }),
    ];
  });
}
