import type { TableCell, TableRow } from '../model/table.ts';

/** A cell with its row and the column in which it begins. */
export interface PlacedCell {
  readonly row: TableRow;
  /** The number of its row, from 0. */
  readonly at: number;
  readonly cell: TableCell;
  readonly column: number;
}

/** Every cell of rows, where spans of others push it to. */
export function cellsOf(rows: readonly TableRow[]): readonly PlacedCell[] {
  const taken = rows.map(() => new Set<number>());
  return rows.flatMap((row, at) => {
    let column = 0;
    return row.cells.map((cell) => {
      while (taken[at]?.has(column)) column += 1;
      const begin = column;
      for (let down = 0; down < (cell.rowSpan ?? 1); down += 1)
        for (let right = 0; right < (cell.columnSpan ?? 1); right += 1) taken[at + down]?.add(begin + right);
      return { row, at, cell, column: begin };
    });
  });
}
