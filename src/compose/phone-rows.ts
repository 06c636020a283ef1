import type { Attributes } from '../model/markup.ts';
import { plainText } from '../model/rich.ts';
import { type ComputedTable, spreadRows, type TableCell } from '../model/table.ts';
import { cellsOf } from './table-columns.ts';

/** From how many letters on a cell needs the width of a phone, and how many columns that has room for. */
const wordy = { letters: 14, sentence: 40, columns: 4 };

/** Whether a phone has no room for the columns of a table beside each other, as some hold sentences. */
function isWordy({ body, widths }: ComputedTable): boolean {
  const isLong = (cell: TableCell): boolean => (cell.columnSpan ?? 1) === 1 && lettersOf(cell) > wordy.sentence;
  return widths.length > wordy.columns && body.some(({ cells }) => cells.some(isLong));
}

function lettersOf({ lines }: TableCell): number {
  return lines.map(plainText).join('').length;
}

/** What a cell stands below on a phone: the words at the head of its column, from the top; and whether it needs all the width. */
export interface ColumnName {
  readonly 'data-name': string;
  readonly 'data-long': string | undefined;
}

/** The names of the cells of a table whose rows are to be blocks on a phone; undefined for one that has room there or scrolls. */
export function columnNames(table: ComputedTable): ReadonlyMap<TableCell, ColumnName> | undefined {
  if (!isWordy(table)) return undefined;
  const { head, body, widths } = table;
  const heads = spreadRows(head);
  const placed = cellsOf(body).filter(({ cell }) => (cell.columnSpan ?? 1) === 1);
  const long = new Set(placed.flatMap(({ cell, column }) => (lettersOf(cell) > wordy.letters ? [column] : [])));
  const names = widths.map((_, column) => {
    const words = heads.map((row) => row[column]?.lines.map(plainText).join(' ') ?? '');
    const name = [...new Set(words)].filter(Boolean).join(' ');
    return { 'data-name': name, 'data-long': long.has(column) ? '' : undefined };
  });
  return new Map(placed.map(({ cell, column }) => [cell, names[column]!]));
}

/** The attributes by which the style names the cells. */
export function named(names: ReadonlyMap<TableCell, ColumnName> | undefined): (cell: TableCell) => Attributes {
  return (cell) => ({ ...names?.get(cell) });
}
