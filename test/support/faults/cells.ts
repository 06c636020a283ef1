import type { Random } from '../random.ts';
import { type Edit, editing, type Fault } from './fault.ts';
import { data, type Sources } from './sources.ts';
import { type TableCell, type TableRow, typed } from './table.ts';

/** A cell that was chosen, with its row and the name of its column. */
export interface Spot {
  readonly file: string;
  readonly row: TableRow;
  readonly cell: TableCell;
  readonly header: string;
}

type Accept = (cell: TableCell, row: TableRow) => boolean;

/** One of the cells of a table whose column has a name and which is accepted, or undefined where there is none. */
export function cellIn(
  sources: Sources,
  random: Random,
  name: string,
  column: RegExp,
  accept: Accept = () => true,
): Spot | undefined {
  const { header, rows } = sources.table(name);
  const spots = rows.flatMap((row) =>
    row.cells.flatMap((cell, index): readonly Spot[] => {
      const title = header.cells[index]?.value ?? '';
      return column.test(title) && accept(cell, row) ? [{ file: `${data}/${name}.csv`, row, cell, header: title }] : [];
    }),
  );
  return spots.length === 0 ? undefined : random.pick(spots);
}

/** The id of a row: its first cell. */
export function idOf(row: TableRow): string {
  return row.cells[0]?.value ?? '';
}

/** Accepts cells of records that nothing else speaks of, so that a fault has no consequences elsewhere. */
export function unmentioned(sources: Sources): (row: TableRow) => boolean {
  return (row) => sources.mentions(idOf(row)) === 1;
}

/** Another value in a cell, which is wrong as a whole. */
export function wrongCell(spot: Spot, value: string, code: string, claims: readonly string[] = []): Fault {
  return editing(cellEdit(spot, `⟦${typed(value)}⟧`, [code]), [`id:${idOf(spot.row)}`, ...claims]);
}

/** Another value in a cell, of which the marked part is wrong. */
export function wrongPart(spot: Spot, marked: string, code: string, claims: readonly string[] = []): Fault {
  return editing(cellEdit(spot, typed(marked), [code]), [`id:${idOf(spot.row)}`, ...claims]);
}

/** An edit of a cell; its row belongs to it. */
export function cellEdit({ file, row, cell }: Spot, text: string, codes: readonly string[]): Edit {
  return { file, start: cell.start, end: cell.end, text, codes, claim: [row.start, row.end] };
}
