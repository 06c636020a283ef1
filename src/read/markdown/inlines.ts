import type { PhrasingContent } from 'mdast';
import type { TextDirective } from 'mdast-util-directive';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Inline, Line } from '../../model/rich.ts';
import { closest as suggest } from '../../model/suggestion.ts';
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
}

const directives = ['value', 'formula'];

/** The inline content of Markdown nodes. Diagnostics: markdown/unsupported, -/unknown-directive, -/unsafe-link. */
export function readInlines(nodes: readonly PhrasingContent[], reading: Reading): Line {
  return nodes.flatMap((node) => readInline(node, reading));
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
    const reading = { source: { text: match[0], locate }, diagnostics };
    const refuseAnchor = (inline: Inline): boolean => {
      if (inline.type === 'anchor') diagnostics.push(unsupported('anchor', inline.place));
      return inline.type !== 'anchor';
    };
    const blocks = parseCellLine(match[0]).children;
    lines.push(
      blocks
        .flatMap((block) => (block.type === 'paragraph' ? readInlines(block.children, reading) : []))
        .filter(refuseAnchor),
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
      return [{ type: 'break' }];
    case 'footnoteReference':
      return [{ type: 'anchor', label: node.label ?? node.identifier, place: placeOfNode(node, reading) }];
    case 'textDirective':
      return readDirective(node, reading);
    default:
      reading.diagnostics.push(unsupported(node.type, placeOfNode(node, reading)));
      return [];
  }
}

/**
 * A line break in the source is white space: Korean text is broken by words, never inside one. A mark of
 * a note that nobody wrote is plain text to Markdown; it is a mark all the same.
 */
function readText(node: Extract<PhrasingContent, { type: 'text' }>, reading: Reading): readonly Inline[] {
  const offset = node.position?.start.offset ?? 0;
  return node.value.split(/(\[\^[^\]\s]+\])/).flatMap((piece, index, pieces): readonly Inline[] => {
    if (index % 2 === 0) return piece === '' ? [] : [{ type: 'text', text: piece.replaceAll(/\s*\n\s*/g, ' ') }];
    const start = offset + pieces.slice(0, index).join('').length;
    return [{ type: 'anchor', label: piece.slice(2, -1), place: reading.source.locate(start, start + piece.length) }];
  });
}

function readLink(node: Extract<PhrasingContent, { type: 'link' }>, reading: Reading): readonly Inline[] {
  const children = readInlines(node.children, reading);
  if (/^(https?:\/\/|mailto:)/i.test(node.url)) return [{ type: 'link', url: node.url, children }];
  reading.diagnostics.push(diagnose('markdown/unsafe-link', placeOfNode(node, reading), { url: node.url }));
  return children;
}

/** Colons are common in prose (`대상:소상공인`): what has neither label nor attributes is text. */
function readDirective(node: TextDirective, reading: Reading): readonly Inline[] {
  const place = placeOfNode(node, reading);
  const [start, end] = labelRange(node, reading);
  if (directives.includes(node.name)) {
    const labelled = reading.source.text.slice(start, end);
    return [{ type: node.name as 'value' | 'formula', source: labelled, place: reading.source.locate(start, end) }];
  }
  if (node.children.length === 0 && Object.keys(node.attributes ?? {}).length === 0)
    return [{ type: 'text', text: rawText(node, reading) }];
  const suggestion = suggest(node.name, directives);
  const known = directives.map((name) => `:${name}`).join(', ');
  reading.diagnostics.push(diagnose('markdown/unknown-directive', place, { name: node.name, suggestion, known }));
  return [];
}

/** The offsets of what stands between the brackets, as typed. */
function labelRange(node: TextDirective, reading: Reading): [number, number] {
  const start = node.position?.start.offset ?? 0;
  const end = node.position?.end.offset ?? 0;
  const open = start + 1 + node.name.length;
  if (reading.source.text[open] !== '[') return [end, end];
  const close = reading.source.text.lastIndexOf(']', end);
  return [open + 1, Math.max(open + 1, close)];
}

function rawText(node: PhrasingContent, reading: Reading): string {
  return reading.source.text.slice(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

/** The place of a Markdown node in the file. */
export function placeOfNode(node: { position?: PhrasingContent['position'] }, reading: Reading): Place {
  return reading.source.locate(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
}

const constructs: Record<string, { ko: string; en: string }> = {
  anchor: { ko: '칸 안의 주석 표시', en: 'Marks of notes in cells' },
  html: { ko: 'HTML 태그', en: 'HTML tags' },
  image: { ko: '그림', en: 'Images' },
  imageReference: { ko: '그림', en: 'Images' },
  linkReference: { ko: '참조식 링크', en: 'Reference links' },
  inlineCode: { ko: '코드 표기(`)', en: 'Code spans' },
  code: { ko: '코드 블록', en: 'Code blocks' },
  delete: { ko: '취소선', en: 'Strikethrough' },
  blockquote: { ko: '인용문', en: 'Block quotes' },
  thematicBreak: { ko: '가로줄', en: 'Rules' },
  heading: { ko: '이 깊이의 제목', en: 'Headings of this depth' },
  definition: { ko: '링크 정의', en: 'Link definitions' },
};

/** The diagnostic for a Markdown construct that has no place in the book. */
export function unsupported(type: string, place: Place): Diagnostic {
  return diagnose('markdown/unsupported', place, {
    construct: constructs[type] ?? { ko: `'${type}' 표기`, en: `'${type}'` },
  });
}
