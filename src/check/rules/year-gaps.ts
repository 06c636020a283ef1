import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { TableOf } from '../../model/form.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf } from '../../model/record.ts';

/**
 * Growth is told from one year to the next, so that behind a year that is left out there is none, and a reader takes its
 * neighbour for the year before. Gives value/year-gap at the first amount behind the gap.
 */
export function yearGaps(plan: Plan): readonly Diagnostic[] {
  return plan.form.tables.flatMap((table) => (table.builder === 'matrix' && table.growth ? gapsIn(table, plan) : []));
}

function gapsIn({ records: kind, family }: TableOf<'matrix'>, { form, records, unread }: Plan): readonly Diagnostic[] {
  const [record] = unread.has(kind) ? [] : (records.get(kind) ?? []);
  const cells = [...(record?.families.get(family) ?? [])].filter(([year]) => /^\d{4}$/u.test(year));
  const label = form.records.find(({ id }) => id === kind)?.label ?? '';
  return cells.flatMap(([year, cell], index) => {
    const before = cells[index - 1]?.[0];
    if (!record || before === undefined || Number(year) - Number(before) === 1) return [];
    const book = bookPlaceOf(record, label, cell);
    return [diagnose('value/year-gap', cell.place, { year, before, column: cell.header }, { book })];
  });
}
