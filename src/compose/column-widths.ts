import type { ComputedTable, TableCell } from '../model/table.ts';
import { cellsOf } from './table-columns.ts';
import { lettersAcross, longestWord, roomOf, wordsOfLine } from './whole-words.ts';

/** Widths of columns in per cent; undefined where a column takes what is left. */
type Widths = readonly (number | undefined)[];

/** What a shift of one per cent must gain, in lines: tables of a kind look alike unless much is gained. */
const priceOfShift = 0.08;
const widestShift = 6;

/**
 * The widths in which a table prints, in per cent. They begin with those that the form states, shared out where it
 * states none, and are shifted from columns with room to columns whose cells are high, as long as rows become lower by
 * more than the shift costs. No column becomes narrower than its longest word, or leaves the limits of the form. A
 * table that gains nothing keeps what the form states; one of which the form says nothing is laid out by the browser,
 * which knows its letters better.
 */
export function columnWidths(table: ComputedTable): Widths {
  const known = fitted.get(table) ?? fittedWidths(table);
  fitted.set(table, known);
  return known;
}

/** Book and site print the same tables. */
const fitted = new WeakMap<ComputedTable, Widths>();

function fittedWidths(table: ComputedTable): Widths {
  const stated = sharedOut(table.widths);
  if (table.body.length === 0 || table.widths.every((width) => width === undefined)) return stated;
  const text = textOf(table);
  const begin = evened(filledUp(stated), text);
  if (begin === undefined) return stated;
  const shifted = shiftedWidths(begin, text);
  return shifted === begin ? stated : shifted;
}

/**
 * Widths of which none is too narrow and that fill the table: what is too much comes from the columns with most to
 * spare, what is left goes to the widest. Undefined where the words do not fit: the browser parts them.
 */
function evened(widths: readonly number[], { least }: TableText): readonly number[] | undefined {
  const even = widths.map((width, at) => Math.max(Math.round(width), least[at] ?? 0));
  let left = 100 - even.reduce((sum, width) => sum + width, 0);
  while (left !== 0) {
    const spare = even.map((width, at) => (left > 0 ? Math.min(width, mostWidth - 1) : width - (least[at] ?? 0)));
    const at = spare.indexOf(Math.max(...spare));
    if ((spare[at] ?? 0) <= 0) return undefined;
    even[at] = (even[at] ?? 0) + Math.sign(left);
    left -= Math.sign(left);
  }
  return even;
}

/** Several columns without a width share what is left in equal parts; a single one just takes it. */
function sharedOut(widths: Widths): Widths {
  const open = widths.filter((width) => width === undefined).length;
  const share = Math.floor(leftOf(widths) / open);
  return open > 1 && share > 0 ? widths.map((width) => width ?? share) : widths;
}

function filledUp(widths: Widths): readonly number[] {
  return widths.map((width) => width ?? Math.max(leftOf(widths), 0));
}

function leftOf(widths: Widths): number {
  return 100 - widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
}

/** The text of a table as the widths of its columns see it, in per cent of the width of the page. */
interface TableText {
  /** The narrowest and the widest that each column may be. */
  readonly least: readonly number[];
  readonly most: readonly number[];
  /** The cells of each row that are as high as their text asks. */
  readonly rows: readonly (readonly TextCell[])[];
  /** The cells that reach over several rows. */
  readonly spans: readonly TextSpan[];
}

interface TextSpan {
  readonly from: number;
  readonly to: number;
  readonly cell: TextCell;
}

interface TextCell {
  readonly column: number;
  /** Of every line its words. */
  readonly lines: readonly (readonly number[])[];
  /** How many lines it takes, by width; asked very often. */
  readonly known: number[];
  /** What it needs beside its words. */
  readonly room: number;
}

/** What stands over several columns goes along with them. */
function textOf({ head, body, widths, fitting, landscape }: ComputedTable): TableText {
  const letter = 100 / (landscape ? lettersAcross.across : lettersAcross.upright);
  const least = widths.map((_, at) => fitting?.[at]?.atLeast ?? 0);
  const lines = [...head, ...body];
  for (const { cell, column } of cellsOf(lines)) {
    if ((cell.columnSpan ?? 1) > 1) continue;
    const needed = Math.ceil((longestPart(cell) + roomOf(cell)) * letter);
    least[column] = Math.max(least[column] ?? 0, Math.min(needed, mostNeeded));
  }
  const rows: TextCell[][] = lines.map(() => []);
  const spans: TextSpan[] = [];
  for (const { cell: own, column, at } of cellsOf(lines)) {
    if ((own.columnSpan ?? 1) > 1) continue;
    const cell = textCell(own, column, letter);
    if ((own.rowSpan ?? 1) === 1) rows[at]?.push(cell);
    else spans.push({ from: at, to: at + (own.rowSpan ?? 1), cell });
  }
  return { least, most: widths.map((_, at) => fitting?.[at]?.atMost ?? mostWidth), rows, spans };
}

/** What a cell cannot part: a number, a word, but of a parenthesis in a header each word. */
function longestPart(cell: TableCell): number {
  if (cell.heads !== 'column') return longestWord(cell);
  return Math.max(0, ...cell.lines.flatMap((line) => wordsOfLine(line)));
}

/** The widest for which the style has a class. */
const mostWidth = 60;
/** Longer words than this part of the table may be parted. */
const mostNeeded = 25;

function textCell(cell: TableCell, column: number, letter: number): TextCell {
  const lines = cell.lines.map((line) => wordsOfLine(line).map((width) => width * letter));
  return { column, lines, known: [], room: roomOf(cell) * letter };
}

/** Takes the best shift as long as there is one. */
function shiftedWidths(begin: readonly number[], text: TableText): readonly number[] {
  let best = begin;
  let cost = costOf(best, begin, text);
  for (;;) {
    const next = bestShift(best, begin, text);
    if (next === undefined || next.cost >= cost - 1e-9) return best;
    ({ widths: best, cost } = next);
  }
}

interface Shifted {
  readonly widths: readonly number[];
  readonly cost: number;
}

/** The cheapest widths that differ by a shift to a column which makes some row high. */
function bestShift(widths: readonly number[], begin: readonly number[], text: TableText): Shifted | undefined {
  const { least, most } = text;
  let best: Shifted | undefined;
  for (const taker of highColumns(widths, text)) {
    for (const [giver, from] of widths.entries()) {
      const to = widths[taker] ?? 0;
      const possible = Math.min(widestShift, from - (least[giver] ?? 0), (most[taker] ?? mostWidth) - to);
      for (let by = 1; giver !== taker && by <= possible; by += 1) {
        const shifted = widths.with(giver, from - by).with(taker, to + by);
        const cost = costOf(shifted, begin, text);
        if (cost < (best?.cost ?? Number.POSITIVE_INFINITY)) best = { widths: shifted, cost };
      }
    }
  }
  return best;
}

function highColumns(widths: readonly number[], { rows, spans }: TableText): ReadonlySet<number> {
  const high = new Set<number>();
  for (const cells of rows) {
    const height = heightOf(cells, widths);
    for (const cell of cells) if (height > 1 && linesAt(cell, widths) === height) high.add(cell.column);
  }
  for (const { cell } of spans) if (linesAt(cell, widths) > 1) high.add(cell.column);
  return high;
}

/** The height of a table in lines, with the price of what was shifted. */
function costOf(widths: readonly number[], begin: readonly number[], { rows, spans }: TableText): number {
  let cost = 0;
  for (const [at, width] of widths.entries()) cost += Math.max(0, width - (begin[at] ?? 0)) * priceOfShift;
  for (const cells of rows) cost += heightOf(cells, widths);
  for (const { from, to, cell } of spans) {
    let own = 0;
    for (let at = from; at < to; at += 1) own += heightOf(rows[at] ?? [], widths);
    cost += Math.max(0, linesAt(cell, widths) - own);
  }
  return cost;
}

function heightOf(cells: readonly TextCell[], widths: readonly number[]): number {
  let highest = 1;
  for (const cell of cells) highest = Math.max(highest, linesAt(cell, widths));
  return highest;
}

function linesAt({ column, lines, known, room }: TextCell, widths: readonly number[]): number {
  const width = widths[column] ?? 0;
  const found = known[width];
  if (found !== undefined) return found;
  let count = 0;
  for (const words of lines) count += linesOf(words, width - room);
  known[width] = count;
  return count;
}

/** How many lines words take that are set one after the other; one that is wider than a line is parted. */
function linesOf(words: readonly number[], width: number): number {
  let count = 1;
  let filled = 0;
  for (const word of words) {
    if (filled > 0 && filled + word > width) {
      count += 1;
      filled = 0;
    }
    const lines = Math.ceil(word / Math.max(width, 1));
    count += lines - 1;
    filled += word - (lines - 1) * width;
  }
  return count;
}
