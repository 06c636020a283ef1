import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { isFarFrom, overlaps } from '../../model/date.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf, type DataRecord } from '../../model/record.ts';

/**
 * A row of a schedule has a date in common with the group under which it is listed. Rows may run past
 * their group; only dates that lie wholly outside it are a fault. Of dates that could not
 * be read, or whose year is far away, nothing more is said.
 * Gives date/outside-group at the dates.
 */
export function scheduleGroups(plan: Plan): readonly Diagnostic[] {
  return plan.form.records.flatMap((kind) => {
    const group = kind.columns.find((column) => column.type === 'period');
    const dates = kind.columns.find((column) => column.type === 'dates');
    if (!group || !dates) return [];
    return (plan.records.get(kind.id) ?? []).flatMap((record) =>
      checkRow(record, group.id, dates.id, kind.label, plan.manifest.year),
    );
  });
}

function checkRow(record: DataRecord, group: string, dates: string, part: string, year: number): readonly Diagnostic[] {
  const grouped = record.cells.get(group)?.value;
  const cell = record.cells.get(dates);
  if (grouped?.type !== 'period' || cell?.value.type !== 'dates' || cell.value.items.length === 0) return [];
  const years = cell.value.items.flatMap(({ from, to }) => [from?.year ?? year, to?.year ?? year]);
  if (cell.broken || years.some((stated) => isFarFrom(year, stated))) return [];
  if (cell.value.items.some((item) => overlaps(item, grouped.period, year))) return [];
  const parameters = { date: cell.raw.trim(), group: grouped.period.text };
  return [diagnose('date/outside-group', cell.place, parameters, { book: bookPlaceOf(record, part, cell) })];
}
