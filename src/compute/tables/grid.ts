import Big from 'big.js';
import { displayText } from '../../model/display.ts';
import type { RecordKind } from '../../model/form.ts';
import type { Grid, GridCell } from '../../model/grid.ts';
import { formatNumber } from '../../model/number.ts';
import type { DataRecord } from '../../model/record.ts';
import { plainText } from '../../model/rich.ts';
import { type ComputedTable, derivedLine, type TableCell, type TableRow } from '../../model/table.ts';
import type { Context } from '../context.ts';

interface Layout {
  readonly rows: readonly (readonly GridCell[])[];
  readonly headRows: number;
  readonly headColumns: number;
}

/** A table that is typed as it is: cells merged by sign, totals computed, headers as its record says. */
export function gridTable(grid: Grid, record: DataRecord, kind: RecordKind, context: Context): ComputedTable {
  const text = (field: string | undefined): string => displayText(record.cells.get(field ?? ''), context.plan);
  const layout: Layout = {
    rows: grid.rows,
    headRows: countIn(text(kind.grid?.headRows)),
    headColumns: countIn(text(kind.grid?.headColumns)),
  };
  const rows = grid.rows.map((cells, row): TableRow => {
    const total = cells.some((cell) => cell.type === 'total' && (cell.of === 'above' || cell.of === 'below'));
    return {
      kind: total ? 'total' : 'plain',
      cells: cells.flatMap((cell, column) => cellOf(cell, row, column, layout)),
    };
  });
  const unit = text(kind.grid?.unit);
  const title = text(kind.grid?.title);
  return {
    definition: kind.id,
    id: `${kind.id}-${grid.id}`,
    title,
    caption: title,
    unit: unit === '' ? undefined : unit,
    set: undefined,
    widths: widthsOf(layout),
    head: rows.slice(0, layout.headRows),
    body: rows.slice(layout.headRows),
    footnotes: [],
    landscape: false,
    empty: undefined,
  };
}

/**
 * Narrow columns stay narrow and long texts get room: shares by the longest line, within reason. Where no
 * column heads the rows, all are alike but those that hold a sign at most, such as an arrow between two states.
 */
function widthsOf({ rows, headColumns }: Layout): readonly (number | undefined)[] {
  const columns = (rows[0] ?? []).map((_, column) => column);
  if (headColumns === 0) {
    const isSign = (column: number): boolean => rows.every((row) => ownWidth(row, column) <= 3);
    return columns.map((column) => (isSign(column) ? 5 : undefined));
  }
  const lengths = columns.map((column) => Math.max(5, ...rows.map((row) => Math.min(40, ownWidth(row, column)))));
  const whole = lengths.reduce((sum, length) => sum + length, 0);
  return lengths.map((length) => Math.min(60, Math.max(5, Math.round((length * 100) / whole))));
}

/** The longest line of a cell in widths of a Hangul letter, with room at both sides; a cell over several columns has none of its own. */
function ownWidth(row: readonly GridCell[], column: number): number {
  const cell = row[column];
  const next = row[column + 1];
  if (cell?.type !== 'content' || (next?.type === 'merged' && next.into === 'left')) return 0;
  return 1.5 + Math.max(0, ...cell.lines.map((line) => widthOf(plainText(line))));
}

function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + (/[\u0020-\u007e]/.test(letter) ? 0.55 : 1), 0);
}

function countIn(text: string): number {
  return /^\d+$/.test(text) ? Number(text) : 0;
}

function cellOf(cell: GridCell, row: number, column: number, layout: Layout): readonly TableCell[] {
  if (cell.type === 'merged') return [];
  const heads = row < layout.headRows ? 'column' : column < layout.headColumns ? 'row' : undefined;
  const spans = { columnSpan: span(layout, row, column, 0, 1), rowSpan: span(layout, row, column, 1, 0) };
  if (cell.type === 'total') return [{ ...totalCell(cell.of, row, column, layout), ...spans, heads, align: 'end' }];
  const align = heads === undefined ? alignmentOf(column, layout) : undefined;
  return [{ lines: cell.lines, fact: cell.fact, heads, align, ...spans }];
}

/** A column of numbers alone is flush at its end, one of short words is centred; texts begin at the start. */
function alignmentOf(column: number, { rows, headRows }: Layout): TableCell['align'] {
  const cells = rows.slice(headRows).flatMap((row) => row[column] ?? []);
  const contents = cells.flatMap((cell) => (cell.type === 'content' && textOf(cell) !== '' ? [cell] : []));
  if (contents.every((cell) => cell.figure?.kind === 'number' || remarkedNumber.test(textOf(cell)))) return 'end';
  return contents.every((cell) => cell.lines.length === 1 && widthOf(textOf(cell)) <= shortWord) ? 'center' : undefined;
}

/** A number with a word on it, such as `1,118(잠정치)`. */
const remarkedNumber = /^[△▲−-]?\d[\d,.]*\s?\(\p{Letter}{1,6}\)$/u;

/** In widths of a Hangul letter. */
const shortWord = 7;

function textOf({ lines }: Extract<GridCell, { type: 'content' }>): string {
  return lines.map(plainText).join(' ');
}

/** How many cells a cell takes in one direction: itself and those that say they join it. */
function span({ rows }: Layout, row: number, column: number, down: number, right: number): number {
  const joins = right > 0 ? 'left' : 'above';
  let count = 1;
  for (;;) {
    const next = rows[row + down * count]?.[column + right * count];
    if (next?.type !== 'merged' || next.into !== joins) return count;
    count += 1;
  }
}

function totalCell(of: 'above' | 'below' | 'left' | 'right', row: number, column: number, layout: Layout): TableCell {
  const cells = summands(of, row, column, layout).flatMap((cell) =>
    cell.type === 'content' && cell.figure?.kind === 'number' ? [{ fact: cell.fact, figure: cell.figure }] : [],
  );
  const sum = cells.reduce((total, { figure }) => total.plus(figure.number), Big(0));
  const decimals = Math.max(0, ...cells.map(({ figure }) => figure.decimals));
  return {
    lines: [
      derivedLine(
        formatNumber(sum, { decimals, thousands: true }),
        cells.map(({ fact }) => fact),
      ),
    ],
  };
}

function summands(
  of: 'above' | 'below' | 'left' | 'right',
  row: number,
  column: number,
  { rows, headRows, headColumns }: Layout,
): readonly GridCell[] {
  const inColumn = (from: number, to: number): readonly GridCell[] =>
    rows.slice(from, to).flatMap((cells) => cells[column] ?? []);
  const own = rows[row] ?? [];
  switch (of) {
    case 'above':
      return inColumn(headRows, row);
    case 'below':
      return inColumn(row + 1, rows.length);
    case 'left':
      return own.slice(headColumns, column);
    case 'right':
      return own.slice(column + 1);
  }
}
