import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { startOfFile } from '../diagnostics/place.ts';
import { lineStarts } from '../model/positions.ts';
import { placeOf, type SourceText } from './text.ts';

/**
 * What a source may hold at most. It is far more than a plan needs, and little enough that no reader runs out of
 * time or of stack: the time that Markdown takes grows with the square of a line. docs/guide.md states the same.
 */
export const limits = {
  /** Of a file of any kind, and of one of prose or settings, which takes longer to read. */
  megabytes: 50,
  megabytesOfText: 0.5,
  files: 5000,
  lines: 10_000,
  notes: 1000,
  /** Characters of a line, and of lines that follow each other as one paragraph. */
  line: 5000,
  /** Characters of a cell of a CSV file. */
  cell: 5000,
  rows: 100_000,
  columns: 500,
  /** Lists, boxes and marks within each other. */
  depth: 32,
  /** Spaces before a line. */
  indent: 100,
} as const;

/** Says that a file holds too much to be read, before it is read. */
export function tooLarge(path: string, bytes: number): readonly Diagnostic[] {
  const most = isText(path) ? limits.megabytesOfText : limits.megabytes;
  if (bytes <= most * 1_000_000) return [];
  const megabytes = Math.ceil(bytes / 100_000) / 10;
  return [diagnose('limit/file-size', startOfFile(path), { path, megabytes, most })];
}

/** Says that a folder holds too many files to be looked through. */
export function tooMany(path: string, found: number): readonly Diagnostic[] {
  return tooManyOf('files', path, found) ?? [];
}

function tooManyOf(unit: 'files' | 'lines' | 'notes', path: string, found: number): Found {
  const most = limits[unit];
  return found > most ? [diagnose('limit/count', startOfFile(path), { path, unit, found, most })] : undefined;
}

function isText(path: string): boolean {
  return /\.(?:md|ya?ml|hbs)$/.test(path);
}

type Found = readonly [Diagnostic] | undefined;

/** What forbids to read a text of prose or settings: the first thing that goes beyond the limits. */
export function beyondLimits(source: SourceText): readonly Diagnostic[] {
  const { file, text } = source;
  if (file.endsWith('.hbs')) return deepest(source, deepBlock(text)) ?? [];
  if (!/\.(?:md|ya?ml)$/.test(file)) return [];
  const long = tooManyOf('lines', file, source.lineStarts.length) ?? longLine(source);
  if (long || !file.endsWith('.md')) return long ?? [];
  return longParagraph(source) ?? deepNesting(source) ?? tooManyOf('notes', file, notesIn(text)) ?? [];
}

/** Every note makes the reading of every other longer. */
function notesIn(text: string): number {
  return text.includes('[^') ? (text.match(/^[ \t]*\[\^[^\]\n]+\]:/gm)?.length ?? 0) : 0;
}

function longLine(source: SourceText): Found {
  const { text } = source;
  if (text.length <= limits.line) return undefined;
  const long = linesOf(source).find(({ start, end }) => end - start > limits.line);
  return long && tooLong(source, long.start, long.end, 'line');
}

/** What begins a text of its own in Markdown: a heading, an item of a list, a box, a note, a row of a table. */
const beginning = /^[ \t]*(?:#|[-*+>][ \t]|\d+[.)][ \t]|:{3}|\[\^[^\]]+\]:|\||---)/;

function longParagraph(source: SourceText): Found {
  const { text } = source;
  if (text.length <= limits.line) return undefined;
  let start = 0;
  for (const line of linesOf(source)) {
    const words = text.slice(line.start, Math.min(line.end, line.start + limits.indent));
    if (words.trim() === '') start = line.next;
    else if (beginning.test(words)) start = line.start;
    if (line.end - start > limits.line) return tooLong(source, start, line.end, 'paragraph');
  }
  return undefined;
}

function tooLong(source: SourceText, start: number, end: number, unit: 'line' | 'paragraph'): Found {
  const place = placeOf(source, start + limits.line, end);
  return [diagnose('limit/line', place, { unit, length: end - start, most: limits.line })];
}

/** The lines of the text as it is read, which has as many as the file. */
function linesOf({ text, settled, lineStarts: typed }: SourceText) {
  const starts = settled ? lineStarts(text) : typed;
  return starts.map((start, index) => {
    const next = starts[index + 1] ?? text.length;
    const end = next - /[\r\n]*$/.exec(text.slice(Math.max(start, next - 2), next))![0].length;
    return { start, end, next };
  });
}

/** Marks of lists and quotations that stand before each other at the beginning of a line. */
const manyMarks = new RegExp(`^(?:[ \\t]*(?:[-*+>]|\\d{1,9}[.)])(?=[ \\t>])){${limits.depth},}`, 'm');
const manySpaces = new RegExp(`^(?:[ ]|\\t){${limits.indent},}(?=[^ \\t\\r\\n])`, 'm');

/** A first look for both, which most texts do not get past. */
const deepBeginning = new RegExp(`[-*+>.)\\d \\t]{${limits.depth + 1}}`);

function deepNesting(source: SourceText): Found {
  const { text } = source;
  const begun = deepBeginning.test(text) ? (manyMarks.exec(text) ?? manySpaces.exec(text)) : undefined;
  return deepest(source, begun ?? deepBox(text));
}

function deepest(source: SourceText, marks: RegExpExecArray | undefined): Found {
  if (!marks) return undefined;
  const place = placeOf(source, marks.index, marks.index + marks[0].length);
  return [diagnose('limit/depth', place, { most: limits.depth })];
}

/** The opening line of a box that stands in more boxes than may stand within each other. */
function deepBox(text: string): RegExpExecArray | undefined {
  return firstTooDeep(text.matchAll(/^[ \t]*:{3,}[ \t]*([^\s[]*)/gm), ([, name]) => name !== '');
}

/** The opening tag of a block of a template that stands in more of them than may be. */
function deepBlock(text: string): RegExpExecArray | undefined {
  return firstTooDeep(text.matchAll(/\{\{~?(#|\^(?=\s*[\w.])|\/)/g), ([, sign]) => sign !== '/');
}

function firstTooDeep(
  marks: Iterable<RegExpExecArray>,
  opens: (mark: RegExpExecArray) => boolean,
): RegExpExecArray | undefined {
  let depth = 0;
  for (const mark of marks) {
    depth = Math.max(0, depth + (opens(mark) ? 1 : -1));
    if (depth > limits.depth) return mark;
  }
  return undefined;
}
