import type { Nodes } from 'mdast';
import type { Range } from '../../model/problem.ts';
import { plainLine } from '../markdown/inlines.ts';
import { parseCellLine, parseDocument } from '../markdown/parser.ts';
import { yearApostrophes } from './apostrophes.ts';
import { type Edit, spacesBehindText, trailingSpaces } from './edits.ts';
import { mendsOfLines } from './lines.ts';
import { middleDots } from './middle-dots.ts';

/** What is not prose although words stand in it: expressions and the names of tables and grids. */
function isProse(node: Nodes, text: string): boolean {
  if (node.type === 'leafDirective') return false;
  if (node.type === 'textDirective') return node.name !== 'value';
  // A link without brackets is its own address.
  return node.type !== 'link' || text[offsets(node).start] === '[';
}

/** Where words stand in a Markdown tree, marks of notes left out. */
function wordsOf(node: Nodes, text: string): readonly Range[] {
  if (!isProse(node, text)) return [];
  if (node.type === 'text') return withoutAnchors(offsets(node), text);
  if (!('children' in node)) return [];
  const words = node.children.flatMap((child) => wordsOf(child, text));
  return node.type === 'emphasis' || node.type === 'strong' ? withoutEnds(words) : words;
}

/** Beside its marks, the kind of a dot decides whether they are marks at all: `**가・**1`. */
function withoutEnds(words: readonly Range[]): readonly Range[] {
  const last = words.length - 1;
  return words.map(({ start, end }, index) => ({
    start: index === 0 ? start + 1 : start,
    end: index === last ? end - 1 : end,
  }));
}

function withoutAnchors({ start, end }: Range, text: string): readonly Range[] {
  let at = start;
  const ranges: Range[] = [];
  for (const match of text.slice(start, end).matchAll(/\[\^[^\]\s]+\]/g)) {
    ranges.push({ start: at, end: start + match.index });
    at = start + match.index + match[0].length;
  }
  return [...ranges, { start: at, end }];
}

function offsets(node: Nodes): Range {
  return { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
}

/** The mends of a text cell: middle dots and apostrophes in its words, and the ends of its lines. */
export function mendsOfTextCell(value: string): readonly Edit[] {
  const dots = [...value.matchAll(/[^\r\n]+/g)].flatMap(({ 0: line, index }) => {
    const words = plainLine(line) === undefined ? wordsOf(parseCellLine(line), line) : undefined;
    return [...middleDots(line, words), ...yearApostrophes(line, words)].map((edit) => ({
      ...edit,
      start: edit.start + index,
      end: edit.end + index,
    }));
  });
  return [...dots, ...spacesBehindText(value)];
}

/** The mends of the body of a Markdown file: middle dots and apostrophes in its words, and the ends of its lines. */
export function mendsOfMarkdown(text: string): readonly Edit[] {
  const root = parseDocument(text);
  const kept = keptSpaces(root, text);
  const ends = trailingSpaces(text).filter(
    ({ start, end }) =>
      !needsSpace(text.slice(0, start)) && !kept.some((range) => range.start < end && start < range.end),
  );
  const lines = mendsOfLines(text);
  const isOutside = (edit: Edit): boolean => !lines.some(({ start, end }) => start < edit.end && edit.start < end);
  const words = wordsOf(root, text);
  return [...[...middleDots(text, words), ...yearApostrophes(text, words), ...ends].filter(isOutside), ...lines];
}

const verbatim = new Set(['code', 'inlineCode', 'html', 'yaml']);

/** Where spaces mean something: breaks of a line by two spaces, code, HTML and front matter. */
function keptSpaces(node: Nodes, text: string): readonly Range[] {
  const range = offsets(node);
  if (verbatim.has(node.type) || (node.type === 'break' && text[range.start] === ' ')) return [range];
  return 'children' in node ? node.children.flatMap((child) => keptSpaces(child, text)) : [];
}

/** Without a space behind it, a backslash would break the line and the marks of a box would be words. */
function needsSpace(before: string): boolean {
  return before.endsWith('\\') || before.endsWith(':::');
}
