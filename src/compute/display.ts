import { displayLines } from '../model/display.ts';
import { type Cell, type DataRecord, figureIn } from '../model/record.ts';
import type { TableCell } from '../model/table.ts';
import type { Context } from './context.ts';

/** A table cell that shows one cell of a record as it is. */
export function fieldCell(cell: Cell | undefined, context: Context): TableCell {
  return { lines: displayLines(cell, context.plan), fact: cell?.fact, figure: cell && figureIn(cell) };
}

/** The years that a column of years states for a record. */
export function yearsIn(record: DataRecord, field: string): readonly string[] {
  const value = record.cells.get(field)?.value;
  return value?.type === 'years' ? value.years.map(String) : [];
}
