import { type Document, isMap, parseDocument, visit, type YAMLError } from 'yaml';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Aliases, type Locate, withoutAnchors } from './anchors.ts';
import { type Fault, faultOf, lineOf, missingSpace, type Range } from './faults.ts';

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
    reading.text = withoutTabs(reading);
    document = parse(reading);
  }
  for (let round = 0; round < mostRepairs; round += 1) {
    const fault = firstFault(document, reading.text);
    if (!fault) break;
    leaveOut(fault, reading);
    document = parse(reading);
  }
  reportSoft(document, reading);
  const anchors = withoutAnchors(document, reading.text, locate, aliases);
  return {
    document,
    lost: [...reading.lost, ...anchors.lost],
    diagnostics: [...reading.diagnostics, ...anchors.diagnostics],
  };
}

/** A text that is nested too deeply for the parser is one fault and holds nothing. */
function parse(reading: Reading): Document.Parsed {
  const options = { prettyErrors: false, logLevel: 'error', stringKeys: true } as const;
  try {
    if (!isTooDeep(reading.text)) return parseDocument(reading.text, options);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  const [start, end] = lineOf(reading.text, 0);
  leaveOut({ problem: 'deep', start, end, entry: [0, reading.text.length] }, reading);
  return parseDocument(reading.text, options);
}

/** Nothing that planpress reads is nested nearly as deep; the parser's own limit is that of the stack. */
function isTooDeep(text: string): boolean {
  const deepest = 60;
  let depth = 0;
  for (const [mark] of text.matchAll(/[[{\]}]/g)) {
    depth += mark === '[' || mark === '{' ? 1 : -1;
    if (depth > deepest) return true;
  }
  return new RegExp(`^(?:[ \\t]*[-?:](?=[ \\t])){${deepest}}|^ {${4 * deepest}}`, 'm').test(text);
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

/** Tabs are reported once for lines that follow each other, and read as if they were spaces. */
function withoutTabs(reading: Reading): string {
  let end = -1;
  return reading.text.replaceAll(
    /^( *)(\t[ \t]*)(.*)$/gm,
    (line, spaces: string, tabs: string, rest: string, offset) => {
      const start = offset + spaces.length;
      const place = reading.locate(start, start + tabs.length);
      if (offset > end + 1) reading.diagnostics.push(diagnose('yaml/syntax', place, { problem: 'tab' }));
      end = offset + line.length;
      return spaces + tabs.replaceAll('\t', ' ') + rest;
    },
  );
}

function reportSoft(document: Document.Parsed, reading: Reading): void {
  const isMerge = ({ code, pos }: YAMLError): boolean =>
    code === 'DUPLICATE_KEY' && reading.text.startsWith('<<', pos[0]);
  for (const error of document.errors.filter((found) => soft.has(found.code) && !isMerge(found))) {
    reading.diagnostics.push(
      error.code === 'DUPLICATE_KEY' ? doubled(error, document, reading) : spoilt(error, reading),
    );
  }
  for (const { pos } of document.warnings) {
    reading.diagnostics.push(diagnose('yaml/syntax', reading.locate(pos[0], pos[1]), { problem: 'tag' }));
  }
}

function spoilt({ code, pos: [start] }: YAMLError, { text, locate }: Reading): Diagnostic {
  if (code === 'BAD_DQ_ESCAPE') return diagnose('yaml/syntax', locate(start, start + 2), { problem: 'escape' });
  return diagnose('yaml/syntax', locate(start, lineOf(text, start)[1]), { problem: 'first-character' });
}

function doubled({ pos }: YAMLError, document: Document.Parsed, { text, locate }: Reading): Diagnostic {
  const keys = keysBeside(document, pos[0]);
  const [start, end] = keys.at(-1) ?? [pos[0], pos[1]];
  const key = text.slice(start, end);
  const first = keys.find((range) => text.slice(...range) === key) ?? [start, end];
  const related = [{ place: locate(...first), note: 'first-use' as const }];
  return diagnose('yaml/duplicate-key', locate(start, end), { key: key.replaceAll(/^["']|["']$/g, '') }, { related });
}

/** The keys of the map that has one at an offset, up to that one. */
function keysBeside(document: Document.Parsed, offset: number): readonly Range[] {
  let found: readonly Range[] = [];
  visit(document, {
    Map: (_, map) => {
      const keys = map.items.map(({ key }) => rangeOf(key));
      const at = keys.findIndex(([start]) => start === offset);
      if (at === -1 || !isMap(map)) return undefined;
      found = keys.slice(0, at + 1);
      return visit.BREAK;
    },
  });
  return found;
}

function rangeOf(key: unknown): Range {
  const { range } = key as { range?: readonly number[] | null };
  return [range?.[0] ?? -1, range?.[1] ?? -1];
}
