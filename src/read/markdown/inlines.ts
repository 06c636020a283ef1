import type { Link, PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import type { ConstructName } from '../../diagnostics/catalogue/constructs.ts';
import type { LinkWithin } from '../../diagnostics/catalogue/markdown.ts';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { type Inline, inlinesOf, type Line, plainText, type Reference, referenceShows } from '../../model/rich.ts';
import { closest as suggest } from '../../model/suggestion.ts';
import { tooDeep } from './depth.ts';
import { lineDirectives } from './dialect/directives.ts';
import { type Found, lookalikesIn } from './dialect/lookalikes.ts';
import { type Exists, linkProblem } from './links.ts';
import { parseCellLine } from './parser.ts';

/** A stretch of Markdown text with the way from its offsets to the file. */
export interface MarkdownText {
  readonly text: string;
  readonly locate: (start: number, end: number) => Place;
}

/** Collects what was found wrong while a tree is turned into prose. */
export interface Reading {
  readonly source: MarkdownText;
  readonly diagnostics: Diagnostic[];
  /** The lines that hold a malformed directive: nothing more is said of how they look. */
  readonly malformed: Set<number>;
  /** The file, and what there is in its root, to tell where links lead; cells have neither. */
  readonly file?: string;
  readonly exists?: Exists | undefined;
  /** In a cell of a small table or of a CSV file. */
  readonly isCell?: boolean;
}

/**
 * The inline content of Markdown nodes. Diagnostics: markdown/unsupported, -/html, -/image, -/unknown-directive,
 * -/unknown-option, -/malformed-directive, -/lookalike and those of links.
 */
export function readInlines(nodes: readonly PhrasingContent[], reading: Reading): Line {
  const opened: string[] = [];
  return nodes.flatMap((node, index) => {
    if (node.type === 'link') reportPartedLink(node, nodes[index - 1], reading);
    if (node.type !== 'html') return readInline(node, reading);
    readTag(node, opened, reading);
    return [];
  });
}

/** An address in round brackets behind square ones, with a space between: `[글] (https://…)`. */
function reportPartedLink(node: Link, before: PhrasingContent | undefined, reading: Reading): void {
  const bracket = before?.type === 'text' ? /(?<!\\)\][ \t]{0,3}[(（]$/.exec(rawText(before, reading)) : undefined;
  const start = (node.position?.start.offset ?? 0) - (bracket?.[0].length ?? 0);
  if (bracket) reportLookalike({ kind: 'link', start, end: node.position?.end.offset ?? start }, reading);
}

/** Diagnostics: markdown/lookalike, unless the same line is known to be a malformed directive. */
export function reportLookalike({ kind, start, end }: Found, { source, diagnostics, malformed }: Reading): void {
  const place = source.locate(start, end);
  if (!malformed.has(place.start.line))
    diagnostics.push(diagnose('markdown/lookalike', place, { kind, text: source.text.slice(start, end) }));
}

/** Diagnostics: markdown/malformed-directive. */
export function reportMalformed(place: Place, text: string, { diagnostics, malformed }: Reading): void {
  malformed.add(place.start.line);
  diagnostics.push(diagnose('markdown/malformed-directive', place, { text }));
}

/** A closing tag belongs to the problem of its opening one. */
function readTag(node: Extract<PhrasingContent, { type: 'html' }>, opened: string[], reading: Reading): void {
  const [, slash, name = ''] = /^<(\/?)([a-z][a-z0-9-]*|!--|[!?])/i.exec(node.value) ?? [];
  const tag = name.toLowerCase();
  const at = slash === '/' ? opened.lastIndexOf(tag) : -1;
  if (at !== -1) opened.splice(at, 1);
  else reading.diagnostics.push(htmlProblem(node.value, placeOfNode(node, reading), reading.isCell));
  if (slash === '') opened.push(tag);
}

/** The diagnostic for HTML, which would be lost: it names the first tag, so that its mend can be told. */
export function htmlProblem(html: string, place: Place, inCell = false): Diagnostic {
  const [, tag = ''] = /<\/?([a-z][a-z0-9-]*|!--|!\[?[a-z]+|\?[a-z]*)/i.exec(html) ?? [];
  return diagnose('markdown/html', place, { tag: tag.toLowerCase(), inCell });
}

/** All that inline Markdown, its extensions and the links found in plain words react to; the rest is text. */
const marks = /[\\`*_[\]<@\p{Cc}\uFEFF]|~~|&.*;|:(?! )|www/iu;

/**
 * The text of a line of a cell that holds no Markdown, as the parser would give it, and undefined where
 * only the parser can tell. Most cells hold none, and asking the parser of each takes most of the time.
 */
export function plainLine(line: string): string | undefined {
  return marks.test(line) ? undefined : line.replaceAll(/^ +| +$/g, '');
}

/** The lines of a CSV text cell: inline Markdown only; a line break in the cell is a line break in print. */
export function readCellLines(source: MarkdownText): { lines: readonly Line[]; diagnostics: readonly Diagnostic[] } {
  const diagnostics: Diagnostic[] = [];
  const lines: Line[] = [];
  for (const match of source.text.matchAll(/[^\r\n]+/g)) {
    const plain = plainLine(match[0]);
    if (plain !== undefined) {
      lines.push(plain === '' ? [] : [{ type: 'text', text: plain }]);
      continue;
    }
    const offset = match.index;
    const locate = (start: number, end: number): Place => source.locate(offset + start, offset + end);
    const line = { text: match[0], locate };
    const reading: Reading = { source: line, diagnostics, malformed: new Set(), isCell: true };
    const refuseSigns = (inline: Inline): boolean => {
      const refused = inlinesOf([inline]).flatMap((one) =>
        one.type === 'anchor' || one.type === 'reference' ? [unsupported(one.type, one.place)] : [],
      );
      diagnostics.push(...refused);
      return refused.length === 0;
    };
    const root = parseCellLine(match[0]);
    const deep = tooDeep(root, locate);
    if (deep) {
      diagnostics.push(deep);
      continue;
    }
    lines.push(
      root.children
        .flatMap((block) => (block.type === 'paragraph' ? readInlines(block.children, reading) : []))
        .filter(refuseSigns),
    );
  }
  return { lines, diagnostics };
}

function readInline(node: PhrasingContent, reading: Reading): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return readText(node, reading);
    case 'strong':
    case 'emphasis':
      return [{ type: node.type, children: readInlines(node.children, reading) }];
    case 'link':
      return readLink(node, reading);
    case 'break':
      if (rawText(node, reading).startsWith(' '))
        reading.diagnostics.push(unsupported('spacedBreak', placeOfNode(node, reading)));
      return [{ type: 'break' }];
    case 'footnoteReference':
      return [{ type: 'anchor', label: node.label ?? node.identifier, place: placeOfNode(node, reading) }];
    case 'textDirective':
      return readDirective(node, reading);
    case 'image':
      reading.diagnostics.push(
        diagnose('markdown/image', placeOfNode(node, reading), { url: node.url, problem: 'inline' }),
      );
      return [];
    case 'html':
      // Told with its closing tag, by who reads the whole line.
      return [];
    default:
      reading.diagnostics.push(unsupported(node.type, placeOfNode(node, reading)));
      return 'children' in node ? readInlines(node.children, reading) : [];
  }
}

/**
 * A line break in the source is white space: Korean text is broken by words, never inside one. A mark of
 * a note that nobody wrote is plain text to Markdown; it is a mark all the same, unless it is escaped.
 */
function readText(node: Extract<PhrasingContent, { type: 'text' }>, reading: Reading): readonly Inline[] {
  const offset = node.position?.start.offset ?? 0;
  for (const found of lookalikesIn(reading.source.text, offset, node.position?.end.offset ?? offset))
    if (found.kind !== 'note' || !isAnchor(found, reading)) reportLookalike(found, reading);
  const written = [...rawText(node, reading).matchAll(/\\?\[\^[^\]\s]+\]/g)];
  return node.value.split(/(\[\^[^\]\s]+\])/).flatMap((piece, index): readonly Inline[] => {
    const mark = index % 2 === 1 ? written[(index - 1) / 2] : undefined;
    if (!mark || mark[0] !== piece)
      return piece === '' ? [] : [{ type: 'text', text: piece.replaceAll(/\s*\n\s*/g, ' ') }];
    const start = offset + mark.index;
    return [{ type: 'anchor', label: piece.slice(2, -1), place: reading.source.locate(start, start + piece.length) }];
  });
}

function isAnchor({ start }: Found, { source }: Reading): boolean {
  return /^\[\^[^\]\s]+\]/.test(source.text.slice(start, start + mostOfLabel));
}

const mostOfLabel = 1000;

/** Diagnostics: markdown/unsupported, -/unsafe-link, -/dead-link, -/nested-link, -/misleading-link, -/lookalike. */
function readLink(node: Link, reading: Reading): readonly Inline[] {
  const isTyped = /^[[<]/.test(rawText(node, reading));
  if (typeof node.title === 'string') reading.diagnostics.push(unsupported('linkTitle', placeOfNode(node, reading)));
  const children = readInlines(
    node.children,
    isTyped ? reading : { ...reading, diagnostics: [], malformed: new Set() },
  );
  const place = placeOfNode(node, reading);
  const inner = inlinesOf(children).find(({ type }) => ['link', 'reference', 'anchor'].includes(type));
  if (inner) reading.diagnostics.push(diagnose('markdown/nested-link', place, { inner: inner.type as LinkWithin }));
  const problem = linkProblem(node.url, reading.file ?? '', reading.exists);
  if (problem === undefined && !inner) {
    if (isTyped) reportMisleading(node, plainText(children), reading);
    else reportCut(node, reading);
    return [{ type: 'link', url: node.url, children }];
  }
  if (problem === 'script') reading.diagnostics.push(diagnose('markdown/unsafe-link', place, { url: node.url }));
  else if (problem) reading.diagnostics.push(diagnose('markdown/dead-link', place, { url: node.url, problem }));
  return children;
}

/** A link that shows nothing, or another address than the one it leads to. */
function reportMisleading(node: Link, shown: string, reading: Reading): void {
  const isAddress = /^(?:https?:\/\/|www\.)\S+$/i.test(shown.trim());
  const hasValue = node.children.some(({ type }) => type === 'textDirective');
  if ((shown.trim() !== '' || hasValue) && !(isAddress && bareAddress(shown) !== bareAddress(node.url))) return;
  const parameters = { text: shown.trim(), url: node.url };
  reading.diagnostics.push(diagnose('markdown/misleading-link', placeOfNode(node, reading), parameters));
}

function bareAddress(address: string): string {
  return address
    .trim()
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/\/$/, '');
}

/** An address that ends before a letter which it was probably meant to hold: `…/wiki/서점`. */
function reportCut(node: Link, reading: Reading): void {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const after = reading.source.text.slice(end, end + 2);
  const isCut = /[-_/#&=%]$/.test(node.url) ? /^[가-힣]/.test(after) : /^[.?][가-힣]/.test(after);
  if (isCut && !node.url.startsWith('mailto:')) reportLookalike({ kind: 'address', start, end }, reading);
}

/** Colons are common in prose (`대상:소상공인`): what has neither label nor attributes is text. */
function readDirective(node: TextDirective, reading: Reading): readonly Inline[] {
  const place = placeOfNode(node, reading);
  const [start, end] = labelRange(node, reading);
  const name = lineDirectives.find((known) => known === node.name);
  if (name !== undefined) {
    const labelled = reading.source.text.slice(start, end);
    const parted = /^\s{1,3}[[［]/u.exec(labelled === '' ? reading.source.text.slice(end) : '');
    if (parted) {
      reportLookalike(
        { kind: 'directive', start: node.position?.start.offset ?? 0, end: end + parted[0].length },
        reading,
      );
      return [{ type: 'text', text: rawText(node, reading) }];
    }
    if (name === 'ref') return [readReference(node, labelled.trim(), reading)];
    refuseOptions(node, [], reading);
    if (name === 'badge' || name === 'note') return readLabel(node, name, reading);
    if (name === 'formula' && (labelled === '' || !isPaired(labelled)))
      reportMalformed(place, rawText(node, reading), reading);
    return [{ type: name, source: labelled, place: reading.source.locate(start, end) }];
  }
  if (node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0)
    return [{ type: 'text', text: rawText(node, reading) }];
  const suggestion = suggest(node.name, lineDirectives);
  const parameters = { colons: ':', name: node.name, suggestion, known: lineDirectives };
  reading.diagnostics.push(diagnose('markdown/unknown-directive', place, parameters));
  return [];
}

/** A badge is a plain word; a note belongs to a cell, as prose has notes of its own. Diagnostics: markdown/malformed-directive. */
function readLabel(node: TextDirective, name: 'badge' | 'note', reading: Reading): readonly Inline[] {
  const children = readInlines(node.children, reading);
  const isPlain = children.every(({ type }) => type === 'text');
  const place = placeOfNode(node, reading);
  if (children.length === 0 || (name === 'badge' && !isPlain)) reportMalformed(place, rawText(node, reading), reading);
  else if (name === 'note' && !reading.isCell) reading.diagnostics.push(unsupported('noteInProse', place));
  else if (children.some(({ type }) => type === 'note')) reading.diagnostics.push(unsupported('noteInNote', place));
  return [name === 'badge' ? { type: name, text: plainText(children).trim() } : { type: name, children }];
}

/** Whether every brace of a formula is closed, and none closes nothing. */
function isPaired(formula: string): boolean {
  let open = 0;
  for (const [brace] of formula.matchAll(/[{}]/g)) {
    open += brace === '{' ? 1 : -1;
    if (open < 0) return false;
  }
  return open === 0;
}

/** A reference says what it shows in braces, `{show=page}`. Diagnostics: markdown/unknown-option. */
function readReference(node: TextDirective, target: string, reading: Reading): Reference {
  const place = placeOfNode(node, reading);
  const asked = node.attributes?.show ?? 'number';
  const show = referenceShows.find((known) => known === asked);
  refuseOptions(node, ['show'], reading);
  if (show === undefined) {
    const known = referenceShows.map((other) => `show=${other}`).join(', ');
    reading.diagnostics.push(diagnose('markdown/unknown-option', place, { option: `show=${asked}`, known }));
  }
  return { type: 'reference', target, show: show ?? 'number', place };
}

/** What stands in braces and means nothing would be lost. Diagnostics: markdown/unknown-option. */
export function refuseOptions(
  node: { attributes?: Readonly<Record<string, unknown>> | null | undefined; position?: PhrasingContent['position'] },
  known: readonly string[],
  reading: Reading,
): void {
  for (const option of Object.keys(node.attributes ?? {}).filter((key) => !known.includes(key))) {
    const parameters = { option, known: known.join(', ') };
    reading.diagnostics.push(diagnose('markdown/unknown-option', placeOfNode(node, reading), parameters));
  }
}

/** The offsets of what stands between the brackets, as typed. */
function labelRange(node: TextDirective, reading: Reading): [number, number] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const open = start + 1 + node.name.length;
  if (reading.source.text[open] !== '[') return [end, end];
  const close = reading.source.text.lastIndexOf(']', end - 1);
  return [open + 1, Math.max(open + 1, close)];
}

function rawText(node: PhrasingContent, reading: Reading): string {
  return reading.source.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** The place of a Markdown node in the file. */
export function placeOfNode(node: { position?: PhrasingContent['position'] }, reading: Reading): Place {
  return reading.source.locate(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** The diagnostic for a Markdown construct that has no place in the book. */
export function unsupported(construct: ConstructName, place: Place): Diagnostic {
  return diagnose('markdown/unsupported', place, { construct });
}
