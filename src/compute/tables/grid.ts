import type { SumHint } from '../../diagnostics/catalogue/value.ts';
import { displayLines, displayText } from '../../model/display.ts';
import { displayOf } from '../../model/figure.ts';
import type { RecordKind } from '../../model/form.ts';
import { type Direction, type Grid, type GridCell, spanOf } from '../../model/grid.ts';
import type { DataRecord } from '../../model/record.ts';
import { plainText } from '../../model/rich.ts';
import { type ComputedTable, derivedLine, type Lacking, type TableCell, type TableRow } from '../../model/table.ts';
import type { Context } from '../context.ts';
import { addUp, type Sum, type Summand } from '../sum.ts';

type Content = Extract<GridCell, { type: 'content' }>;

type Total = Extract<GridCell, { type: 'total' }>;

interface Layout {
  readonly rows: readonly (readonly GridCell[])[];
  readonly headRows: number;
  readonly headColumns: number;
  /** The totals that were added up, or are being so. */
  readonly totals: Map<GridCell, Sum>;
  /** What totals up and down add up in each column, and those to the sides in each row. */
  readonly columns: Lines;
  readonly lines: Lines;
}

/** What totals along a line add up, by the line; looked for once, though every cell of it be a total. */
type Lines = Map<number, readonly Spot[]>;

/** A cell that can be added up, and where in its line it stands. */
interface Spot {
  readonly cell: Content | Total;
  readonly at: number;
  readonly row: number;
  readonly column: number;
}

/** A table that is typed as it is: cells merged by sign, totals computed, headers as its record says. */
export function gridTable(grid: Grid, record: DataRecord, kind: RecordKind, context: Context): ComputedTable {
  const text = (field: string | undefined): string => displayText(record.cells.get(field ?? ''), context.plan);
  const layout: Layout = {
    rows: grid.rows,
    // A table of headers alone would show nothing.
    headRows: Math.min(countIn(text(kind.grid?.headRows)), grid.rows.length - 1),
    headColumns: countIn(text(kind.grid?.headColumns)),
    totals: new Map(),
    columns: new Map(),
    lines: new Map(),
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
    title: title === '' ? nameOf(record, kind, context) : title,
    caption: title === '' ? undefined : title,
    unit: unit === '' ? undefined : unit,
    set: undefined,
    widths: widthsOf(layout),
    head: rows.slice(0, layout.headRows),
    body: rows.slice(layout.headRows),
    footnotes: displayLines(record.cells.get(kind.grid?.notes ?? ''), context.plan),
    landscape: false,
    empty: undefined,
  };
}

/** What lists of files and readers of screens call a table without a caption: one of those of its owner. */
function nameOf(record: DataRecord, kind: RecordKind, { plan }: Context): string {
  const text = ({ cells }: DataRecord, field: string | undefined): string => displayText(cells.get(field ?? ''), plan);
  const owner = text(record, 'node');
  const alike = (plan.records.get(kind.id) ?? []).filter(
    (other) => text(other, kind.grid?.title) === '' && text(other, 'node') === owner,
  );
  const ordinal = alike.length > 1 ? String(alike.indexOf(record) + 1) : '';
  return [owner, kind.label, ordinal].filter((word) => word !== '').join(' ');
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
  const spans = {
    columnSpan: spanOf(layout.rows, row, column, { down: 0, right: 1 }),
    rowSpan: spanOf(layout.rows, row, column, { down: 1, right: 0 }),
  };
  if (cell.type === 'total') return [{ ...totalCell(cell, row, column, layout), ...spans, heads, align: 'end' }];
  const align = heads === undefined ? alignmentOf(column, layout) : undefined;
  return [{ lines: cell.lines, fact: cell.fact, figure: cell.figure, heads, align, ...spans }];
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

function textOf({ lines }: Content): string {
  return lines.map(plainText).join(' ');
}

function totalCell(cell: Total, row: number, column: number, layout: Layout): TableCell {
  const { figure, from, lacking } = total(cell, row, column, layout);
  return { lines: [derivedLine(displayOf(figure), from)], figure, ...(lacking.length > 0 && { lacking }) };
}

/** What a total shows. One that adds up itself, by way of others, is nothing that can be added up. */
function total(cell: Total, row: number, column: number, layout: Layout): Sum {
  const known = layout.totals.get(cell);
  if (known) return known;
  layout.totals.set(cell, addUp([{ from: [], figure: undefined, lacking: [lackOf(cell, 'circle')] }]));
  const own = isVertical(cell.of) ? row : column;
  const isMeant = ({ at }: Spot): boolean => (pointsBack(cell.of) ? at < own : at > own);
  const summands = spotsBeside(cell, row, column, layout)
    .filter(isMeant)
    .map((spot) => summandAt(spot, layout));
  const nothing: Summand = { from: [], figure: undefined, lacking: [lackOf(cell, 'nothing')] };
  const sum = addUp(summands.length > 0 ? summands : [nothing]);
  layout.totals.set(cell, sum);
  return sum;
}

/** The cells of a total's line. Totals along it are left out, as they add up what lies beside them; those across it count. */
function spotsBeside({ of }: Total, row: number, column: number, layout: Layout): readonly Spot[] {
  const { rows, headRows, headColumns } = layout;
  const vertical = isVertical(of);
  const lines = vertical ? layout.columns : layout.lines;
  const line = vertical ? column : row;
  const known = lines.get(line);
  if (known) return known;
  const cells = vertical ? rows.map((cells) => cells[column]) : rows[row]!;
  const spots = cells.flatMap((cell, at): readonly Spot[] => {
    const isHead = at < (vertical ? headRows : headColumns);
    const counts = cell?.type === 'content' || (cell?.type === 'total' && isVertical(cell.of) !== vertical);
    return counts && !isHead ? [{ cell, at, row: vertical ? at : row, column: vertical ? column : at }] : [];
  });
  lines.set(line, spots);
  return spots;
}

function summandAt({ cell, row, column }: Spot, layout: Layout): Summand {
  return cell.type === 'content' ? contentSummand(cell) : total(cell, row, column, layout);
}

function contentSummand(cell: Content): Summand {
  const isFigure = cell.figure !== undefined && cell.hint === undefined;
  const lacking = isFigure || cell.isAwaited ? [] : [lackOf(cell, cell.hint)];
  return { figure: isFigure ? cell.figure : undefined, from: [cell.fact], lacking, cell: lackOf(cell, undefined) };
}

function lackOf({ place, raw }: Content | Total, hint: SumHint | undefined): Lacking {
  return { place, text: raw.trim(), hint };
}

function isVertical(direction: Direction): boolean {
  return direction === 'above' || direction === 'below';
}

function pointsBack(direction: Direction): boolean {
  return direction === 'above' || direction === 'left';
}
