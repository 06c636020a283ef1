import type { Position } from '../diagnostics/place.ts';

const lineEnd = /\r\n|\n|\r/g;

/** The UTF-16 offsets at which the lines of a text begin; LF, CRLF and CR all end a line. */
export function lineStarts(text: string): readonly number[] {
  const starts = [0];
  if (!text.includes('\r')) {
    for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
    return starts;
  }
  for (const match of text.matchAll(lineEnd)) starts.push(match.index + match[0].length);
  return starts;
}

/** Where an offset of a text stands: line and column from 1, the column in code points. A line ends before its `\r\n`. */
export function positionAt(text: string, starts: readonly number[], offset: number): Position {
  const at = text[offset] === '\n' && text[offset - 1] === '\r' ? offset - 1 : offset;
  const index = lineIndex(starts, at);
  return { line: index + 1, column: codePoints(text, starts[index] ?? 0, at) + 1 };
}

/** Halves the lines rather than passing them: this is asked for every cell of a table. */
function lineIndex(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** Counts without taking the text apart, for the same reason: two halves of a pair are one character. */
function codePoints(text: string, start: number, end: number): number {
  let count = Math.max(0, Math.min(end, text.length) - start);
  for (let at = start + 1; at < end; at += 1) {
    if (isHalf(text, at, 0xdc00) && isHalf(text, at - 1, 0xd800)) count -= 1;
  }
  return count;
}

function isHalf(text: string, at: number, half: 0xd800 | 0xdc00): boolean {
  return (text.charCodeAt(at) & 0xfc00) === half;
}
