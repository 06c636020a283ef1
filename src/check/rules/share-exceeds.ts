import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { comparePlaces } from '../../diagnostics/place.ts';
import { displayText } from '../../model/display.ts';
import { formatNumber } from '../../model/number.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf, type Cell, type DataRecord, figureIn, namesOf } from '../../model/record.ts';
import { exceeds, type Printed, sumOf } from '../../model/rounding.ts';
import { childExceedsParent } from './child-exceeds-parent.ts';

/** An amount with the record that says it. */
interface Share {
  readonly record: DataRecord;
  readonly cell: Cell;
  readonly number: Printed;
}

/**
 * What the tasks of a plan have of one line of money is together no more than the line itself. Gives
 * budget/share-exceeds at the share that goes beyond it; not where the line is less than what stands below it as well,
 * which is told at the line.
 */
export function shareExceeds(plan: Plan): readonly Diagnostic[] {
  const found = sharesBeyond(plan);
  if (found.length === 0) return found;
  const lines = childExceedsParent(plan).map(({ place }) => place);
  return found.filter(
    ({ related }) => !lines.some((line) => related[0] && comparePlaces(related[0].place, line) === 0),
  );
}

/** Each with the amount of the line first among what it is compared with. */
function sharesBeyond(plan: Plan): readonly Diagnostic[] {
  return plan.form.tables.flatMap((table) => {
    if (table.builder !== 'budget') return [];
    const kind = plan.form.records.find(({ id }) => id === table.records);
    const items = plan.recordsById.get(kind?.columns.find(({ id }) => id === table.item)?.refers ?? '');
    if (!kind || !items) return [];
    const shares = new Map<string, Share[]>();
    for (const record of plan.records.get(kind.id) ?? []) {
      const item = namesOf(record, table.item)[0]?.value ?? '';
      for (const [year, cell] of record.families.get(table.share) ?? []) {
        const number = numberOf(cell);
        if (!number) continue;
        const key = `${item} ${year}`;
        shares.set(key, [...(shares.get(key) ?? []), { record, cell, number }]);
      }
    }
    return [...shares].flatMap(([key, parts]) => {
      const [item = '', year = ''] = key.split(' ');
      const record = items.get(item);
      const cell = record?.families.get(table.amount)?.get(year);
      const whole = cell && numberOf(cell);
      const last = parts.at(-1);
      const numbers = parts.map(({ number }) => number);
      // An amount below nothing is told of by itself.
      if (!record || !cell || !whole || !last || whole.number.startsWith('-') || !exceeds(numbers, whole)) return [];
      const parameters = {
        name: displayText(record.cells.get('name'), plan),
        year,
        sum: formatNumber(sumOf(numbers), { thousands: true }),
        whole: formatNumber(whole.number, { thousands: true }),
      };
      const related = [cell, ...parts.slice(0, -1).map((part) => part.cell)].map(({ place }) => ({
        place,
        note: 'compared-with' as const,
      }));
      return [
        diagnose('budget/share-exceeds', last.cell.place, parameters, {
          related,
          book: bookPlaceOf(last.record, kind.label, last.cell),
        }),
      ];
    });
  });
}

function numberOf(cell: Cell): Printed | undefined {
  const figure = figureIn(cell);
  return figure?.kind === 'number' && !cell.broken ? figure : undefined;
}
