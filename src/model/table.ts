import type { SumHint } from '../diagnostics/catalogue/value.ts';
import type { BookPlace } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { FactId } from './fact.ts';
import type { Figure } from './figure.ts';
import type { Chart, Line } from './rich.ts';

/** A cell of a computed table. Spans default to 1. */
export interface TableCell {
  readonly lines: readonly Line[];
  /** The fact that the whole cell shows, where it shows just one. */
  readonly fact?: FactId | undefined;
  /** The value that the cell shows, where that is one figure. */
  readonly figure?: Figure | undefined;
  /** The unit of that value, where the form says it; of a rate, per cent. */
  readonly unit?: string | undefined;
  readonly align?: 'start' | 'center' | 'end' | undefined;
  /** How many steps the cell is set in, below the row that it belongs to. */
  readonly indent?: number | undefined;
  readonly columnSpan?: number | undefined;
  readonly rowSpan?: number | undefined;
  /** Whether the cell heads its column, its row or a group of rows. */
  readonly heads?: 'column' | 'row' | 'group' | undefined;
  /** Words beside what the cell says that tell of what kind it is, such as that a value is provisional. */
  readonly tags?: readonly Tag[] | undefined;
  /** The header of the cell where it stands in the cell itself, before what the cell says. */
  readonly header?: Line | undefined;
  /** What a sum would need and lacks: cells of the sources that are blank or no numbers. */
  readonly lacking?: readonly Lacking[] | undefined;
}

export interface Tag {
  readonly text: string;
  readonly fact?: FactId | undefined;
}

/** A cell of the sources that stands in a sum but tells no amount. */
export interface Lacking {
  readonly place: Place;
  readonly text: string;
  /** Why it is no number; undefined where the cell is blank. */
  readonly hint: SumHint | undefined;
  readonly book?: BookPlace | undefined;
}

/** What kind of row this is, for its looks; an upper row has rows that belong under it. */
export type RowKind = 'plain' | 'group' | 'total' | 'rate' | 'upper';

export interface TableRow {
  readonly kind: RowKind;
  readonly cells: readonly TableCell[];
  /** The id of the record that the row shows, where it shows just one. */
  readonly record?: string | undefined;
}

/** The narrowest and the widest that a column may be, in per cent of the width of its table. */
export interface ColumnFitting {
  readonly atLeast?: number | undefined;
  readonly atMost?: number | undefined;
  /** Whether its cells are printed below their rows. */
  readonly below?: boolean | undefined;
}

/** A table as it is printed: computed from records, not yet put into HTML. */
export interface ComputedTable {
  /** The id of its definition in the form. */
  readonly definition: string;
  /** Unique in the edition: the definition, the owner and, of several, the set. */
  readonly id: string;
  readonly title: string;
  readonly caption: string | undefined;
  readonly unit: string | undefined;
  readonly set: string | undefined;
  /** Widths in per cent where the form states them. */
  readonly widths: readonly (number | undefined)[];
  /** How each column is fitted to its text, where the form says it. */
  readonly fitting?: readonly ColumnFitting[] | undefined;
  readonly head: readonly TableRow[];
  readonly body: readonly TableRow[];
  readonly footnotes: readonly Line[];
  readonly landscape: boolean;
  /** What stands in place of a table that has no rows. */
  readonly empty: string | undefined;
  /** What is printed in its place, where it is drawn. */
  readonly chart?: Chart | undefined;
}

/** What a table that a page makes for itself says: rows below one row of headers. */
export interface PageTable extends Pick<ComputedTable, 'definition' | 'title' | 'unit' | 'body'> {
  /** With a sign that ids of the plan's tables do not have: both lie in one folder as files. */
  readonly id: `${string}_${string}`;
  readonly columns: readonly { readonly header: string; readonly width?: number | undefined }[];
  readonly footnotes?: readonly Line[];
}

/** A table that a page makes for itself, as a table like others. */
export function pageTable({ columns, footnotes = [], ...table }: PageTable): ComputedTable {
  return {
    ...table,
    caption: undefined,
    set: undefined,
    widths: columns.map(({ width }) => width),
    head: [{ kind: 'plain', cells: columns.map(({ header }) => wordCell(header, { heads: 'column' })) }],
    footnotes,
    landscape: false,
    empty: undefined,
  };
}

/** A cell of plain words. */
export function wordCell(text: string, more: Omit<TableCell, 'lines'> = {}): TableCell {
  return { lines: text === '' ? [] : [wordLine(text)], ...more };
}

/** A line of plain words. */
export function wordLine(text: string): Line {
  return [{ type: 'text', text }];
}

/** A line that shows a computed value and tells the facts it came from. */
export function derivedLine(text: string, from: readonly FactId[]): Line {
  return text === '' ? [] : [{ type: 'fact', text, fact: undefined, from }];
}

/** Merged cells are given whole to every row and column that they span, so that each row stands for itself. */
export function spreadRows(rows: readonly TableRow[]): readonly (readonly TableCell[])[] {
  const grid: TableCell[][] = rows.map(() => []);
  rows.forEach(({ cells }, at) => {
    const line = grid[at]!;
    let column = 0;
    for (const cell of cells) {
      while (line[column] !== undefined) column += 1;
      fill(grid, at, column, cell);
    }
  });
  return grid;
}

function fill(grid: TableCell[][], at: number, column: number, cell: TableCell): void {
  for (const line of grid.slice(at, at + (cell.rowSpan ?? 1)))
    for (let index = column; index < column + (cell.columnSpan ?? 1); index += 1) line[index] = cell;
}
