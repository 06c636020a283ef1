import { displayText } from '../../model/display.ts';
import type { TableOf } from '../../model/form.ts';
import type { Plan } from '../../model/plan.ts';
import type { Cell, DataRecord } from '../../model/record.ts';
import { plainText } from '../../model/rich.ts';
import type { ComputedTable, TableCell, TableRow } from '../../model/table.ts';
import { headRows, type PrintedColumn, printedColumns, recordCell } from '../columns.ts';
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
  const columns = printedColumns(definition.columns, records);
  const rows = records.map(
    (record): TableRow => ({ kind: 'plain', cells: columns.map((column) => recordCell(record, column, context)) }),
  );
  return {
    ...tableFrame(definition, owner, context),
    id: [definition.id, owner.id, set].filter((part) => part !== '').join('-'),
    set: set === '' ? undefined : set,
    widths: columns.map((column) => column.definition.width),
    head: headRows(columns, records, context),
    body: mergeRows(rows, columns),
  };
}

/** Joins equal neighbours in the columns that ask for it; the joined cell heads its rows. */
function mergeRows(rows: readonly TableRow[], columns: readonly PrintedColumn[]): readonly TableRow[] {
  return rows.map((row, at) => ({
    ...row,
    cells: row.cells.flatMap((cell, column): readonly TableCell[] => {
      if (!columns[column]?.definition.merge) return [cell];
      if (sameText(rows[at - 1]?.cells[column], cell)) return [];
      const following = rows.slice(at + 1).findIndex((later) => !sameText(later.cells[column], cell));
      const rowSpan = following === -1 ? rows.length - at : following + 1;
      return [{ ...cell, rowSpan, heads: 'row' }];
    }),
  }));
}

function sameText(left: TableCell | undefined, right: TableCell): boolean {
  return left !== undefined && left.lines.map(plainText).join('\n') === right.lines.map(plainText).join('\n');
}
