import type { Heading, Paragraph, Root, RootContent } from 'mdast';
import { toString as markdownText } from 'mdast-util-to-string';
import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import { type Place, startOfFile } from '../../diagnostics/place.ts';
import type { Prose } from '../../model/rich.ts';
import type { SourceDocument, SourceSection } from '../../model/sources.ts';
import { placeOf, type SourceText } from '../text.ts';
import { headingProblem, isUnderlined, readBlocks } from './blocks.ts';
import { closedContainers } from './containers.ts';
import { tooDeep } from './depth.ts';
import { structureOf } from './dialect/structure.ts';
import { type FrontMatterRange, findFrontMatter } from './front-matter.ts';
import { placeOfNode, type Reading } from './inlines.ts';
import type { Exists } from './links.ts';
import { maskText } from './masked.ts';
import { parseDocument } from './parser.ts';

/** A Markdown file before its front matter is checked. */
export interface MarkdownFile {
  readonly document: SourceDocument;
  /** Offsets of the YAML between the `---` lines. */
  readonly frontMatter: readonly [start: number, end: number] | undefined;
}

interface Draft {
  readonly heading: Heading;
  readonly depth: number;
  readonly nodes: RootContent[];
  readonly children: Draft[];
}

/**
 * Reads a Markdown file: sections begin at `##`, subsections at `###`; every other heading is kept with
 * its depth for whoever knows the form. `exists` tells what the links of the file can lead to.
 * Diagnostics: front-matter/missing, -/unclosed, -/late, section/unspaced-heading,
 * markdown/unsupported, -/list-line, -/table-line, limit/depth and those of inlines and blocks.
 */
export function readMarkdown(source: SourceText, exists?: Exists): Outcome<MarkdownFile> {
  const matter = findFrontMatter(source.text);
  const { text, unspaced } = maskText(source.text, matter?.body ?? 0);
  const locate = (start: number, end: number): Place => placeOf(source, start, end);
  const diagnostics: Diagnostic[] = matter ? fenceProblems(matter, source) : [];
  const reading: Reading = {
    source: { text, locate },
    diagnostics,
    malformed: new Set(),
    file: source.file,
    exists,
  };
  const root = parseDocument(text);
  const deep = tooDeep(root, locate);
  if (deep)
    return { value: { document: unreadDocument(source.file), frontMatter: matter?.range }, diagnostics: [deep] };
  readStructure(root, reading);
  const nodes = closedContainers(root.children, reading).map((node) => plainParagraph(node, reading));
  const { lead, drafts } = split(nodes, unspaced);
  const sections = drafts.map((draft) => sectionOf(draft, unspaced, reading));
  const document = {
    file: source.file,
    lead: leadOf(lead, reading),
    sections,
    end: placeOf(source, source.text.length, source.text.length),
  };
  return { value: { document, frontMatter: matter?.range }, diagnostics };
}

/** Diagnostics: markdown/list-line, -/table-line. */
function readStructure(root: Root, { source, diagnostics }: Reading): void {
  const { lines, tables } = structureOf(root, source.text);
  for (const { kind, start, end } of lines) {
    const text = source.text.slice(start, end);
    diagnostics.push(diagnose('markdown/list-line', source.locate(start, end), { problem: kind, text }));
  }
  for (const { start, end } of tables) diagnostics.push(diagnose('markdown/table-line', source.locate(start, end), {}));
}

/** Stands for a file that could not be read, so that nothing is said to be missing from it. */
export function unreadDocument(file: string): SourceDocument {
  return { file, sections: [], end: startOfFile(file), unread: true };
}

function fenceProblems({ fault }: FrontMatterRange, source: SourceText): Diagnostic[] {
  if (!fault) return [];
  const place = placeOf(source, fault.start, fault.end);
  if (fault.kind === 'unopened') return [diagnose('front-matter/missing', startOfFile(source.file), { begun: true })];
  if (fault.kind === 'late') return [diagnose('front-matter/late', place, {})];
  const line = source.text.slice(fault.start, fault.end).trim();
  return [diagnose('front-matter/unclosed', place, { instead: line === '---' ? '' : line })];
}

/** What stands before the first heading, whether the form has a place for it or not. */
function leadOf(lead: readonly RootContent[], reading: Reading): SourceSection | undefined {
  if (!lead[0]) return undefined;
  const place = placeOfNode(lead[0], reading);
  return { heading: '', depth: 0, place, prose: readBlocks(lead, reading), sections: [] };
}

/** A line of hyphens under a text makes a heading of it, which is hardly ever meant. */
function plainParagraph(node: RootContent, reading: Reading): RootContent {
  if (node.type !== 'heading' || !isUnderlined(node, reading)) return node;
  reading.diagnostics.push(headingProblem(node, reading));
  const paragraph: Paragraph = { type: 'paragraph', children: node.children };
  return node.position ? { ...paragraph, position: node.position } : paragraph;
}

function split(
  nodes: readonly RootContent[],
  unspaced: ReadonlyMap<number, number>,
): { lead: RootContent[]; drafts: Draft[] } {
  const lead: RootContent[] = [];
  const drafts: Draft[] = [];
  for (const node of nodes) {
    const section = drafts.at(-1);
    if (node.type === 'heading') {
      const depth = unspaced.get(node.position?.start.offset ?? -1) ?? node.depth;
      const draft = { heading: node, depth, nodes: [], children: [] };
      (depth > 2 && section ? section.children : drafts).push(draft);
    } else (section?.children.at(-1) ?? section)?.nodes.push(node) ?? lead.push(node);
  }
  return { lead, drafts };
}

function sectionOf(draft: Draft, unspaced: ReadonlyMap<number, number>, reading: Reading): SourceSection {
  const { heading, depth } = draft;
  const place = headingPlace(heading, reading);
  const words = markdownText(heading).trim();
  if (unspaced.has(heading.position?.start.offset ?? -1)) {
    const whole = placeOfNode(heading, reading);
    reading.diagnostics.push(diagnose('section/unspaced-heading', whole, { marks: '#'.repeat(depth), heading: words }));
  }
  const prose: Prose = readBlocks(draft.nodes, reading);
  const sections = draft.children.map((child) => sectionOf(child, unspaced, reading));
  return { heading: words, depth, place, prose, sections };
}

/** A heading's place is that of its words, not of its marks. */
function headingPlace(heading: Heading, reading: Reading): Place {
  const first = heading.children[0];
  const last = heading.children.at(-1);
  if (!first || !last) return placeOfNode(heading, reading);
  return reading.source.locate(first.position?.start.offset ?? 0, last.position?.end.offset ?? 0);
}
