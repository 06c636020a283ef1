import { displayText } from '../../model/display.ts';
import type { TableOf } from '../../model/form.ts';
import type { Plan } from '../../model/plan.ts';
import type { Cell, DataRecord } from '../../model/record.ts';
import type { ComputedTable } from '../../model/table.ts';
import { fittingOf, headRows, merged, printedColumns, recordCell } from '../columns.ts';
import { type Context, type Owner, recordsIn } from '../context.ts';
import { tableFrame } from './frame.ts';

/** The records of a node or part, or all of a kind, one a row; several tables where the records name different sets. */
export function listTables(definition: TableOf<'list'>, owner: Owner, context: Context): readonly ComputedTable[] {
  const records = recordsIn(definition, owner, context);
  return [...bySet(records, definition.set, context)].map(([set, rows]) =>
    listTable(definition, owner, set, rows, context),
  );
}

function bySet(
  records: readonly DataRecord[],
  field: string | undefined,
  { plan }: Context,
): ReadonlyMap<string, DataRecord[]> {
  const sets = new Map<string, DataRecord[]>();
  for (const record of records) {
    const set = setOf(record.cells.get(field ?? ''), plan);
    const rows = sets.get(set);
    if (rows) rows.push(record);
    else sets.set(set, [record]);
  }
  return sets;
}

/** What a table is called among those of its node; of a choice the id, as its text may be in any script. */
function setOf(cell: Cell | undefined, plan: Plan): string {
  return cell?.value.type === 'choice' ? cell.value.choice.id : displayText(cell, plan);
}

function listTable(
  definition: TableOf<'list'>,
  owner: Owner,
  set: string,
  records: readonly DataRecord[],
  context: Context,
): ComputedTable {
  const columns = printedColumns(definition.columns, records, context);
  const rows = records.map((record) => columns.map((column) => recordCell(record, column, context)));
  return {
    ...tableFrame(definition, owner, context),
    id: [definition.id, owner.id, set].filter((part) => part !== '').join('-'),
    set: set === '' ? undefined : set,
    widths: columns.map((column) => column.definition.width),
    fitting: fittingOf(columns),
    head: headRows(columns, records, context),
    body: merged(rows, columns).map((cells) => ({ kind: 'plain', cells })),
  };
}
