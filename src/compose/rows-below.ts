import { plainText } from '../model/rich.ts';
import type { ComputedTable, TableCell, TableRow } from '../model/table.ts';
import { wordLine } from '../model/table.ts';
import { cellsOf, type PlacedCell } from './table-columns.ts';

/**
 * A table as pages print it: the columns of which the form says so stand in rows of their own below those that they belong
 * to, over the whole width, behind their header. The values stay columns of the table wherever it is data or plain text.
 * Nothing moves in a table in which a cell of several rows stands behind another column.
 */
export function withRowsBelow(table: ComputedTable): ComputedTable {
  const isBelow = (column: number): boolean => table.fitting?.[column]?.below === true;
  const left = table.widths.map((_, column) => column).filter((column) => !isBelow(column));
  const body = cellsOf(table.body);
  if (left.length === table.widths.length || left.length === 0 || !spansLead(body)) return table;
  const headers = new Map(
    cellsOf(table.head).map(({ cell, column }) => [column, cell.lines.map(plainText).join(' ')] as const),
  );
  const columns = table.widths.flatMap((_, column) =>
    isBelow(column) ? [{ column, header: headers.get(column) ?? '' }] : [],
  );
  return {
    ...table,
    widths: left.map((column) => table.widths[column]),
    fitting: left.map((column) => table.fitting?.[column] ?? {}),
    head: table.head.map((row) => ({ ...row, cells: row.cells.filter((cell) => !isHeaderOf(cell, table, isBelow)) })),
    body: table.body.flatMap((row, at) => partedRow(row, at, body, columns, left.length)),
  };
}

/** Whether the cells that reach over several rows are the first of their rows. */
function spansLead(body: readonly PlacedCell[]): boolean {
  return body.every(
    ({ at, cell, column }) =>
      (cell.rowSpan ?? 1) === 1 ||
      body.every((other) => other.at !== at || other.column >= column || (other.cell.rowSpan ?? 1) > 1),
  );
}

function isHeaderOf(cell: TableCell, { head }: ComputedTable, isBelow: (column: number) => boolean): boolean {
  return cellsOf(head).some((placed) => placed.cell === cell && isBelow(placed.column));
}

interface ColumnBelow {
  readonly column: number;
  readonly header: string;
}

/** A row without the cells that move, and below it one row for each of them. */
function partedRow(
  row: TableRow,
  at: number,
  body: readonly PlacedCell[],
  columns: readonly ColumnBelow[],
  width: number,
): readonly TableRow[] {
  const own = body.filter((placed) => placed.at === at);
  const moved = columns.flatMap(({ column, header }) => {
    const cell = own.find((placed) => placed.column === column)?.cell;
    return cell === undefined ? [] : [{ cell, header }];
  });
  const spanning = body.filter(
    (placed) => (placed.cell.rowSpan ?? 1) > 1 && placed.at <= at && at < placed.at + (placed.cell.rowSpan ?? 1),
  );
  const taken = spanning.reduce((sum, { cell }) => sum + (cell.columnSpan ?? 1), 0);
  const cells = row.cells
    .filter((cell) => !moved.some((one) => one.cell === cell))
    .map((cell) => ((cell.rowSpan ?? 1) > 1 ? { ...cell, rowSpan: (cell.rowSpan ?? 1) * (moved.length + 1) } : cell));
  return [
    { ...row, kind: 'upper', cells },
    ...moved.map(({ cell, header }): TableRow => ({ kind: 'plain', cells: [labelled(cell, header, width - taken)] })),
  ];
}

function labelled(cell: TableCell, header: string, columnSpan: number): TableCell {
  return { ...cell, align: 'start', columnSpan, header: wordLine(header) };
}
