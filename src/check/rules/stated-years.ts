import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf, yearsWithoutValue } from '../../model/record.ts';

/**
 * A record that states the years of a family has a figure, or a word in place of one, for each of them.
 * Gives cell/missing-year at the cell, or at the cell that states the years where there is no column, unless
 * columns were lost.
 */
export function statedYears(plan: Plan): readonly Diagnostic[] {
  return plan.form.records.flatMap((kind) => {
    const families = kind.columns.filter((column) => column.by === 'year' && column.keys !== undefined);
    return families.flatMap((column) =>
      (plan.records.get(kind.id) ?? []).flatMap((record) => {
        const stating = record.cells.get(column.keys ?? '');
        return yearsWithoutValue(record, column).flatMap((year) => {
          const cell = record.families.get(column.id)?.get(String(year));
          if (!cell && plan.unread.get(kind.id)?.columns) return [];
          const header = column.header.replace('{key}', String(year));
          const shown = (cell ?? stating)!;
          const book = { ...bookPlaceOf(record, kind.label, shown), column: shown.header };
          const parameters = { year, column: header, stating: stating!.header, hasColumn: cell !== undefined };
          return [diagnose('cell/missing-year', shown.place, parameters, { book })];
        });
      }),
    );
  });
}
