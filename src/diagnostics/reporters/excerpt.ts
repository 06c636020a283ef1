import stringWidth from 'string-width';
import { visible } from './visible.ts';

/** A line as a terminal shows it, and marks that stand under a part of it. */
export interface Excerpt {
  readonly text: string;
  readonly marks: string;
}

/** What a reader sees as one character: its terminal columns, and the code points it stands for. */
interface Cell {
  readonly text: string;
  readonly width: number;
  readonly start: number;
  readonly end: number;
}

/** Indices of cells, the end exclusive. */
interface Span {
  readonly start: number;
  readonly end: number;
}

const tabStop = 4;
const ellipsis = '…';
const graphemes = new Intl.Segmenter('und', { granularity: 'grapheme' });

/**
 * Shows a line with marks under the columns from `start` to `end` (code points from 1, end exclusive). A line
 * wider than `limit` terminal columns is trimmed around the marks.
 */
export function excerpt(line: string, start: number, end: number, limit: number): Excerpt {
  if (line.length > longestMeasured) return excerptWithin(line, start, end, limit);
  const { cells, width } = measured(line);
  const marked = markedCells(cells, start, end);
  const shown = width <= limit ? { start: 0, end: cells.length } : shownCells(cells, marked, limit);
  const before = shown.start > 0 ? ellipsis : '';
  const after = shown.end < cells.length ? ellipsis : '';
  const text =
    before +
    cells
      .slice(shown.start, shown.end)
      .map((cell) => cell.text)
      .join('') +
    after;
  const indent = before.length + widthOf(cells, { start: shown.start, end: marked.start });
  // An empty place gets one mark, and so does what has no width of its own, such as an invisible character.
  const length = end > start ? widthOf(cells, { start: marked.start, end: Math.min(marked.end, shown.end) }) : 0;
  return { text, marks: ' '.repeat(indent) + '^'.repeat(Math.max(1, length)) };
}

/** A line of more UTF-16 units is no text that anybody reads to its end: only what surrounds the marks is measured. */
const longestMeasured = 6000;

let lastLong: { readonly line: string; readonly characters: readonly string[] } = { line: '', characters: [] };

function excerptWithin(line: string, start: number, end: number, limit: number): Excerpt {
  if (lastLong.line !== line) lastLong = { line, characters: [...line] };
  const { characters } = lastLong;
  const from = Math.max(0, start - 1 - limit);
  const to = Math.min(characters.length, start - 1 + 2 * limit);
  const before = from > 0 ? ellipsis : '';
  const after = to < characters.length ? ellipsis : '';
  const shift = before.length - from;
  const around = before + characters.slice(from, to).join('') + after;
  return excerpt(around, start + shift, Math.min(end, to) + shift, limit);
}

interface Measured {
  readonly line: string;
  readonly cells: readonly Cell[];
  readonly width: number;
}

let last: Measured = { line: '', cells: [], width: 0 };

/** Problems stand close together: thousands may share one long line, which is measured once. */
function measured(line: string): Measured {
  if (last.line !== line) {
    const cells = cellsOf(line);
    last = { line, cells, width: widthOf(cells, { start: 0, end: cells.length }) };
  }
  return last;
}

function cellsOf(line: string): readonly Cell[] {
  const cells: Cell[] = [];
  let column = 1;
  let offset = 0;
  for (const { segment } of graphemes.segment(line)) {
    const text = segment === '\t' ? ' '.repeat(tabStop - (offset % tabStop)) : visible(segment);
    const width = stringWidth(text);
    const end = column + [...segment].length;
    cells.push({ text, width, start: column, end });
    column = end;
    offset += width;
  }
  return cells;
}

function markedCells(cells: readonly Cell[], start: number, end: number): Span {
  const first = cells.findIndex((cell) => cell.end > start);
  if (first < 0) return { start: cells.length, end: cells.length };
  const last = cells.findLastIndex((cell) => cell.start < end);
  return { start: first, end: Math.max(first, last) + 1 };
}

/** Which cells of a line that is too wide fit: the marked ones first, then what surrounds them on either side in turn. */
function shownCells(cells: readonly Cell[], marked: Span, limit: number): Span {
  let { start, end } = { start: marked.start, end: marked.start };
  let room = limit - 2 * ellipsis.length;
  const take = (index: number): boolean => {
    const cell = cells[index];
    if (cell === undefined || cell.width > room) return false;
    room -= cell.width;
    return true;
  };
  while (end < marked.end && take(end)) end += 1;
  for (let growing = true; growing; ) {
    const left = take(start - 1);
    if (left) start -= 1;
    const right = take(end);
    if (right) end += 1;
    growing = left || right;
  }
  return { start, end };
}

function widthOf(cells: readonly Cell[], { start, end }: Span): number {
  return cells.slice(start, end).reduce((width, cell) => width + cell.width, 0);
}
