import { type Document, parseDocument, type YAMLError } from 'yaml';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Aliases, type Locate, withoutAnchors } from './anchors.ts';
import { withoutDuplicates } from './duplicates.ts';
import { deepFault, type Fault, faultOf, lineOf, missingSpace, type Range } from './faults.ts';

/** A YAML text as far as it can be read: the document without what is broken, and where that stood. */
export interface ReadableYaml {
  readonly document: Document.Parsed;
  readonly lost: readonly Range[];
  readonly diagnostics: readonly Diagnostic[];
}

interface Reading {
  text: string;
  readonly locate: Locate;
  readonly lost: Range[];
  readonly diagnostics: Diagnostic[];
}

/** Each repair reads the text again; a file with more faults than this has one cause. */
const mostRepairs = 30;

/** What spoils the value at its place alone, so that everything else is read as it stands. */
const soft: ReadonlySet<string> = new Set(['DUPLICATE_KEY', 'BAD_DQ_ESCAPE', 'BAD_SCALAR_START']);

/**
 * Reads the syntax of a YAML text. Each broken entry is reported once and left out, and the rest is read
 * as if it were not there. Diagnostics: yaml/syntax, yaml/duplicate-key, yaml/anchor.
 */
export function readSyntax(text: string, locate: Locate, aliases: Aliases): ReadableYaml {
  const reading: Reading = { text, locate, lost: [], diagnostics: [] };
  let document = parse(reading);
  if (document.errors.some(({ code }) => code === 'TAB_AS_INDENT')) {
    document = withoutTabs(reading);
  }
  for (let round = 0; round < mostRepairs; round += 1) {
    const fault = firstFault(document, reading.text);
    if (!fault) break;
    leaveOut(fault, reading);
    document = parse(reading);
  }
  reportSoft(document, reading);
  const doubled = withoutDuplicates(document, locate);
  const anchors = withoutAnchors(document, reading.text, locate, aliases);
  return {
    document,
    lost: [...reading.lost, ...doubled.lost, ...anchors.lost],
    diagnostics: [...reading.diagnostics, ...doubled.diagnostics, ...anchors.diagnostics],
  };
}

/** What is nested too deeply for the parser is one fault. */
function parse(reading: Reading): Document.Parsed {
  for (let offset = tooDeepAt(reading.text); offset !== undefined; offset = tooDeepAt(reading.text))
    leaveOut(deepFault(reading.text, offset), reading);
  try {
    return parseText(reading.text);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    leaveOut({ ...deepFault(reading.text, 0), entry: [0, reading.text.length] }, reading);
    return parseText(reading.text);
  }
}

function parseText(text: string): Document.Parsed {
  return parseDocument(text, { prettyErrors: false, logLevel: 'error', stringKeys: true });
}

/** Nothing that planpress reads is nested nearly as deep; the parser's own limit is that of the stack. */
function tooDeepAt(text: string): number | undefined {
  const deepest = 60;
  let depth = 0;
  for (const { 0: mark, index } of text.matchAll(/[[{\]}]/g)) {
    depth += mark === '[' || mark === '{' ? 1 : -1;
    if (depth > deepest) return index;
  }
  return new RegExp(`^(?:[ \\t]*[-?:](?=[ \\t])){${deepest}}|^ {${4 * deepest},}(?=\\S)`, 'm').exec(text)?.index;
}

function firstFault(document: Document.Parsed, text: string): Fault | undefined {
  const error = document.errors.find(({ code }) => !soft.has(code));
  return error ? faultOf(error, document, text) : missingSpace(document, text);
}

function leaveOut({ problem, start, end, entry }: Fault, reading: Reading): void {
  const [from, to] = entry;
  const again = reading.lost.some((range) => range[0] <= start && end <= range[1]);
  if (!again) reading.diagnostics.push(diagnose('yaml/syntax', reading.locate(start, end), { problem }));
  reading.lost.push(entry);
  const blank = reading.text.slice(from, to).replaceAll(/[^\n]/g, ' ');
  reading.text = reading.text.slice(0, from) + blank + reading.text.slice(to);
}

/**
 * Tabs are reported once for lines that follow each other. They are read as if they were spaces, and where
 * that does not fit the lines around them, as if the lines were not there.
 */
function withoutTabs(reading: Reading): Document.Parsed {
  const lines = [...reading.text.matchAll(tabLine)].map((match) => ({ match, start: match.index + match[1]!.length }));
  for (const [index, { match, start }] of lines.entries()) {
    const before = lines[index - 1]?.match;
    if (before && before.index + before[0].length + 1 === match.index) continue;
    const place = reading.locate(start, start + match[2]!.length);
    reading.diagnostics.push(diagnose('yaml/syntax', place, { problem: 'tab' }));
  }
  const spaced = reading.text.replaceAll(tabLine, (line) =>
    line.replaceAll(/^\s+/g, (indent) => ' '.repeat(indent.length)),
  );
  const document = parseText(spaced);
  if (document.errors.every(({ code }) => soft.has(code))) {
    reading.text = spaced;
    return document;
  }
  reading.lost.push(...lines.map(({ match }): Range => [match.index, match.index + match[0].length]));
  reading.text = reading.text.replaceAll(tabLine, (line) => ' '.repeat(line.length));
  return parse(reading);
}

const tabLine = /^( *)(\t[ \t]*)[^\r\n]*/gm;

/** Doubled keys are found by the document itself, with all that have the same name. */
function reportSoft(document: Document.Parsed, reading: Reading): void {
  for (const error of document.errors.filter(({ code }) => soft.has(code) && code !== 'DUPLICATE_KEY'))
    reading.diagnostics.push(spoilt(error, reading));
  for (const { pos } of document.warnings)
    reading.diagnostics.push(diagnose('yaml/syntax', reading.locate(pos[0], pos[1]), { problem: 'tag' }));
}

function spoilt({ code, pos: [start] }: YAMLError, { text, locate }: Reading): Diagnostic {
  if (code === 'BAD_DQ_ESCAPE') return diagnose('yaml/syntax', locate(start, start + 2), { problem: 'escape' });
  return diagnose('yaml/syntax', locate(start, lineOf(text, start)[1]), { problem: 'first-character' });
}
