import { type Document, isCollection, isScalar, visit, type YAMLError } from 'yaml';
import type { YamlProblem } from '../../diagnostics/catalogue/yaml.ts';

export type Range = readonly [start: number, end: number];

/** What is wrong with the syntax, the stretch to show, and the entry that has to be left out to read on. */
export interface Fault {
  readonly problem: YamlProblem;
  readonly start: number;
  readonly end: number;
  readonly entry: Range;
}

/** Puts an error of the parser down to the place where an editor made it. */
export function faultOf(error: YAMLError, document: Document.Parsed, text: string): Fault {
  const [start] = error.pos;
  if (error.code === 'MULTIPLE_DOCS') return at('documents', start, start + '---'.length, text);
  if (error.message.startsWith('Missing closing')) return opened('quote', quotesOf(document), start, text);
  if (/^Unexpected , in flow/u.test(error.message)) return at('comma', start, start + 1, text);
  if (/flow (?:map|sequence|collection)/i.test(error.message)) return opened('bracket', flowsOf(document), start, text);
  if (error.code === 'MULTILINE_IMPLICIT_KEY' || error.code === 'BLOCK_AS_IMPLICIT_KEY') return keyFault(error, text);
  if (error.code === 'BAD_INDENT') return wholeLine('indentation', writtenFrom(start, text), text);
  if (error.message.endsWith('at node end')) return toLineEnd('trailing', start, text);
  if (error.message.startsWith('Tags and anchors')) return toLineEnd('tag', start - 1, text);
  if (/^[\w-]+:[^\s]*$/.test(text.slice(...lineOf(text, start)))) return wholeLine('colon-space', start, text);
  return toLineEnd('other', start, text);
}

/** A text that is one word with a colon inside wants a space behind it; the parser takes it for a value. */
export function missingSpace(document: Document.Parsed, text: string): Fault | undefined {
  const { contents } = document;
  if (!isScalar(contents) || contents.type !== 'PLAIN' || !contents.range) return undefined;
  const [start] = contents.range;
  return /^[\w-]+:\S/.test(text.slice(start)) ? wholeLine('colon-space', start, text) : undefined;
}

/** The fault of what is nested too deeply from an offset on. */
export function deepFault(text: string, offset: number): Fault {
  return toLineEnd('deep', offset, text);
}

/** The offsets of the words of a line, without the white space around them. */
export function lineOf(text: string, offset: number): Range {
  const [start, end] = rawLine(text, offset);
  const line = text.slice(start, end);
  const indent = /^[^\S\r]*/.exec(line)![0].length;
  return [start + indent, start + Math.max(indent, line.trimEnd().length)];
}

/** A key over several lines lacks the space behind its colon, or its neighbour is set in by mistake. */
function keyFault(error: YAMLError, text: string): Fault {
  const [start] = error.pos;
  const [from, to] = rawLine(text, start);
  const line = text.slice(from, to);
  if (!/:(?:\s|$)/.test(line)) return wholeLine(/:\S/.test(line) ? 'colon-space' : 'other', start, text);
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY' && !/:\s/.test(text.slice(start, to))) {
    const next = nextLine(text, to);
    if (next !== undefined) return wholeLine('indentation', next, text);
  }
  if (error.code === 'BLOCK_AS_IMPLICIT_KEY') return toLineEnd('colon', start, text);
  return wholeLine('indentation', start, text);
}

function opened(problem: YamlProblem, starts: readonly number[], before: number, text: string): Fault {
  const start = starts.filter((candidate) => candidate < before).at(-1) ?? before;
  const comment = problem === 'bracket' ? /[ \t]#.*[\]}]/u.exec(text.slice(start, lineOf(text, start)[1])) : null;
  if (comment) return toLineEnd('comment', start + comment.index + 1, text);
  return toLineEnd(problem, start, text);
}

function toLineEnd(problem: YamlProblem, start: number, text: string): Fault {
  const [, end] = lineOf(text, start);
  return at(problem, start, Math.max(start, end), text);
}

function wholeLine(problem: YamlProblem, offset: number, text: string): Fault {
  const [start, end] = lineOf(text, offset);
  return at(problem, start, end, text);
}

function at(problem: YamlProblem, start: number, end: number, text: string): Fault {
  return { problem, start, end, entry: entryAt(text, start) };
}

/** A line and the lines after it that are set in deeper. Where that is blank already, all that follows. */
function entryAt(text: string, offset: number): Range {
  const [start, lineEnd] = rawLine(text, offset);
  const first = text.slice(start, lineEnd);
  if (first.trim() === '') return [lastWrittenLine(text, start), text.length];
  const indent = /^ */.exec(first)![0].length;
  let end = lineEnd;
  for (let next = nextLine(text, end); next !== undefined; next = nextLine(text, end)) {
    const [from, to] = rawLine(text, next);
    if (/^ */.exec(text.slice(from, to))![0].length <= indent) break;
    end = to;
  }
  return [start, end];
}

function lastWrittenLine(text: string, offset: number): number {
  const before = text.slice(0, offset).trimEnd();
  return rawLine(text, before.length)[0];
}

function rawLine(text: string, offset: number): Range {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const end = text.indexOf('\n', Math.max(offset, start));
  return [offset === 0 ? 0 : start, end === -1 ? text.length : end];
}

/** The parser may point at the blank lines before the one that is meant. */
function writtenFrom(offset: number, text: string): number {
  const [start, end] = rawLine(text, offset);
  return text.slice(start, end).trim() === '' ? (nextLine(text, end) ?? offset) : offset;
}

/** The offset of the next line that holds something. */
function nextLine(text: string, lineEnd: number): number | undefined {
  const match = /\n[^\S\n]*(?=\S)/g;
  match.lastIndex = lineEnd;
  const found = match.exec(text);
  return found ? found.index + found[0].length : undefined;
}

function quotesOf(document: Document.Parsed): readonly number[] {
  const starts: number[] = [];
  visit(document, {
    Scalar: (_, { type, range }) => {
      if (type === 'QUOTE_SINGLE' || type === 'QUOTE_DOUBLE') starts.push(range?.[0] ?? 0);
    },
  });
  return starts.sort((left, right) => left - right);
}

function flowsOf(document: Document.Parsed): readonly number[] {
  const starts: number[] = [];
  visit(document, {
    Collection: (_, node) => {
      if (isCollection(node) && node.flow) starts.push(node.range?.[0] ?? 0);
    },
  });
  return starts.sort((left, right) => left - right);
}
