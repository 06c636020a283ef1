import { displayText } from '../../model/display.ts';
import { familiesOf, historiesOf, isProvisional, yearsOf } from '../../model/history.ts';
import type { Cell, DataRecord } from '../../model/record.ts';
import { fieldsOf, type Register, recordName } from '../../model/register.ts';
import { type ComputedTable, pageTable, type TableCell, type Tag, wordCell } from '../../model/table.ts';
import { labelOf } from '../../model/words.ts';
import type { Context } from '../context.ts';
import { shownCell } from '../display.ts';

/** The values of a record, a row for every year of its families, as the book prints them. */
export function valuesTable(record: DataRecord, register: Register, context: Context): ComputedTable {
  const { definition } = register;
  const { plan, words } = context;
  const families = familiesOf(historiesOf(record, register));
  const [unit] = fieldsOf(record, [definition.unit ?? ''], register);
  return pageTable({
    id: `${definition.id}_${record.id}`,
    definition: 'history',
    title: labelOf(plan.form, 'history', () => recordName(record, register)),
    unit: displayText(unit?.cell, plan) || undefined,
    columns: [labelOf(plan.form, 'historyYear', words), ...families.map(({ name }) => name)].map((header) => ({
      header,
    })),
    body: yearsOf(families).map((year) => ({
      kind: 'plain',
      cells: [wordCell(year, { heads: 'row' }), ...families.map(({ cells }) => valueCell(cells.get(year), context))],
    })),
  });
}

function valueCell(cell: Cell | undefined, context: Context): TableCell {
  return { ...shownCell(cell, context), tags: provisionalTags(cell, context) };
}

/** The word for a value that may still change. */
export function provisionalTags(cell: Cell | undefined, { plan, words }: Context): readonly Tag[] {
  const text = isProvisional(cell) ? labelOf(plan.form, 'provisional', words) : '';
  return text === '' ? [] : [{ text }];
}
