import { type Line, plainText } from '../model/rich.ts';
import type { ComputedTable, TableCell } from '../model/table.ts';
import { cellsOf } from './table-columns.ts';

/** How many Hangul letters of a table's size stand beside each other on a page, upright and across. */
export const lettersAcross = { upright: 57, across: 84 };
/** What a column needs beside its words, for its rules and the room before and after them. */
const roomOfColumn = { start: 1.2, center: 0.9, end: 1.1 };

/**
 * Whether the longest words of all columns fit beside each other on a page. Then no column needs to be so narrow
 * that one of its words is parted. Widths are estimates, rather too large than too small.
 */
export function wholeWordsFit({ head, body, widths, landscape }: ComputedTable): boolean {
  const columns = widths.map(() => 0);
  for (const { cell, column } of [...cellsOf(head), ...cellsOf(body)]) {
    if ((cell.columnSpan ?? 1) > 1) continue;
    columns[column] = Math.max(columns[column] ?? 0, longestWord(cell) + roomOf(cell));
  }
  const needed = columns.reduce((sum, width) => sum + width, 0);
  return needed <= (landscape ? lettersAcross.across : lettersAcross.upright);
}

/** What a cell needs beside its words, in widths of a Hangul letter. */
export function roomOf({ heads, align, indent = 0 }: TableCell): number {
  return indent + roomOfColumn[heads === 'column' ? 'center' : (align ?? 'start')];
}

/** Numbers are not parted at all, and a short parenthesis is held together. */
export function longestWord({ lines, align }: TableCell): number {
  return align === 'end' ? Math.max(0, ...lines.map(textOf).map(widthOf)) : longestWordOf(lines);
}

/** The width of the longest word, in widths of a Hangul letter. */
export function longestWordOf(lines: readonly Line[]): number {
  return Math.max(0, ...lines.map(textOf).flatMap(wordsOf).map(widthOf));
}

/** The widths of the words of a line, each with the space behind it. */
export function wordsOfLine(line: Line): readonly number[] {
  return textOf(line)
    .split(' ')
    .map((word) => widthOf(word) + widthOfLetter(' '));
}

function wordsOf(text: string): readonly string[] {
  const joined = text.replaceAll(/\([^()\n]{1,9}\)/gu, (parenthesis) => parenthesis.replaceAll(' ', '\u00a0'));
  return joined.split(/[ \n]/u);
}

/** What stands above and below the line of a fraction does not stand beside each other. */
function textOf(line: Line): string {
  return line
    .map((inline) => (inline.type === 'formula' ? inline.source.replaceAll(/[{}/]/gu, ' ') : plainText([inline])))
    .join('');
}

/** In widths of a Hangul letter. */
function widthOf(text: string): number {
  return [...text].reduce((width, letter) => width + widthOfLetter(letter), 0);
}

function widthOfLetter(letter: string): number {
  if (/[.,:;'’‘·()[\]\s]/u.test(letter)) return 0.4;
  return /[\u0020-\u007e]/u.test(letter) ? 0.62 : 1;
}
