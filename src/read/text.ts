import type { Place, Position } from '../diagnostics/place.ts';
import { lineStarts, positionAt } from '../model/positions.ts';
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
  return { file, text, lineStarts: lineStarts(text), storage };
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
  const { file, text, lineStarts: starts } = source;
  const position = (offset: number): Position => positionAt(text, starts, offset);
  return { file, start: position(start), end: position(Math.max(start, end)) };
}
