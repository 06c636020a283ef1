import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf } from '../../model/record.ts';
import { eventsOf, grouped } from '../events.ts';

/** A row that says what another one of its node says, at the same time and in the same group. Gives value/repeated-row. */
export function repeatedRows(plan: Plan): readonly Diagnostic[] {
  const alike = grouped(eventsOf(plan), ({ kind, node, key, group, cell }) =>
    JSON.stringify([kind.id, node, key, group, cell.raw.trim()]),
  );
  return [...alike.values()].flatMap(([first, ...others]) =>
    others.flatMap(({ record, kind, name }) => {
      const naming = record.cells.get(kind.naming);
      // Two rows of one id are told of as they are read.
      if (!first || !naming || first.record.id === record.id) return [];
      const parameters = { name, row: first.record.row };
      const related = [{ place: first.record.place, note: 'first-use' as const }];
      return [
        diagnose('value/repeated-row', naming.place, parameters, {
          related,
          book: bookPlaceOf(record, kind.label, naming),
        }),
      ];
    }),
  );
}
