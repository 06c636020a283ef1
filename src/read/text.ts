import type { Place, Position } from '../diagnostics/place.ts';
import { lineStarts, positionAt } from '../model/positions.ts';
import type { Range } from '../model/problem.ts';
import type { Storage } from '../model/storage.ts';
import type { Settlement } from './characters/settle.ts';

/**
 * A source file's text with the means to say where something in it stands. Offsets are UTF-16 offsets
 * into `text`, which holds no byte order mark; places count code points of the file.
 */
export interface SourceText {
  readonly file: string;
  /** The text as it is read: with the characters settled that can be read in one way only. */
  readonly text: string;
  /** The text as the file holds it, and the way there and back; undefined where that is the text itself. */
  readonly settled: Settlement | undefined;
  /** Where the lines of the file begin, as offsets into what the file holds. */
  readonly lineStarts: readonly number[];
  /** How the file holds the text; undefined where the text is not all that the file holds. */
  readonly storage: Storage | undefined;
}

/** Wraps a file's text; LF, CRLF and CR all end a line. */
export function sourceText(file: string, text: string, storage?: Storage, settled?: Settlement): SourceText {
  return { file, text, settled, lineStarts: lineStarts(settled?.typed ?? text), storage };
}

/** The text as the file holds it. */
export function typedText({ text, settled }: SourceText): string {
  return settled?.typed ?? text;
}

/** The range of offsets of a place of this source: the way back from `placeOf`. */
export function rangeOfPlace(source: SourceText, { start, end }: Place): Range {
  return { start: offsetOf(source, start), end: offsetOf(source, end) };
}

function offsetOf(source: SourceText, { line, column }: Position): number {
  const text = typedText(source);
  let offset = source.lineStarts[line - 1] ?? text.length;
  for (let passed = 1; passed < column && offset < text.length; passed += 1)
    offset += (text.codePointAt(offset) ?? 0) > 0xffff ? 2 : 1;
  return source.settled ? source.settled.toRead(offset) : offset;
}

/** The place of a range of offsets; an end before the start counts as empty. */
export function placeOf(source: SourceText, start: number, end: number): Place {
  const text = typedText(source);
  const position = (offset: number): Position =>
    positionAt(text, source.lineStarts, source.settled ? source.settled.toTyped(offset) : offset);
  return { file: source.file, start: position(start), end: position(Math.max(start, end)) };
}
