import type { Place, Position } from '../diagnostics/place.ts';
import type { Range } from '../model/problem.ts';
import type { Storage } from '../model/storage.ts';

/**
 * A source file's text with the means to say where something in it stands. Offsets are UTF-16 offsets
 * into `text`, which holds no byte order mark; places count code points.
 */
export interface SourceText {
  readonly file: string;
  readonly text: string;
  readonly lineStarts: readonly number[];
  /** How the file holds the text; undefined where the text is not all that the file holds. */
  readonly storage: Storage | undefined;
}

/** Wraps a file's text; LF, CRLF and CR all end a line. */
export function sourceText(file: string, text: string, storage?: Storage): SourceText {
  const lineStarts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) lineStarts.push(match.index + match[0].length);
  return { file, text, lineStarts, storage };
}

/** The range of offsets of a place of this source: the way back from `placeOf`. */
export function rangeOfPlace(source: SourceText, { start, end }: Place): Range {
  return { start: offsetOf(source, start), end: offsetOf(source, end) };
}

function offsetOf({ text, lineStarts }: SourceText, { line, column }: Position): number {
  let offset = lineStarts[line - 1] ?? text.length;
  for (let passed = 1; passed < column && offset < text.length; passed += 1)
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return offset;
}

/** The place of a range of offsets; an end before the start counts as empty. */
export function placeOf(source: SourceText, start: number, end: number): Place {
  return { file: source.file, start: positionOf(source, start), end: positionOf(source, Math.max(start, end)) };
}

function positionOf(source: SourceText, offset: number): Position {
  const index = lineIndex(source.lineStarts, offset);
  const line = source.text.slice(source.lineStarts[index], offset);
  return { line: index + 1, column: codePoints(line) + 1 };
}

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

function codePoints(text: string): number {
  let count = 0;
  for (const _ of text) count += 1;
  return count;
}
