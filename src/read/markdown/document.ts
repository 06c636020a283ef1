import type { Heading, RootContent } from 'mdast';
import { toString as markdownText } from 'mdast-util-to-string';
import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Prose } from '../../model/rich.ts';
import type { SourceDocument, SourceSection } from '../../model/sources.ts';
import { placeOf, type SourceText } from '../text.ts';
import { readBlocks } from './blocks.ts';
import { placeOfNode, type Reading, unsupported } from './inlines.ts';
import { parseDocument } from './parser.ts';

/** A Markdown file before its front matter is checked. */
export interface MarkdownFile {
  readonly document: SourceDocument;
  /** Offsets of the YAML between the `---` lines. */
  readonly frontMatter: readonly [start: number, end: number] | undefined;
}

interface Draft {
  readonly heading: Heading | undefined;
  readonly nodes: RootContent[];
  readonly children: Draft[];
}

/**
 * Reads a Markdown file: sections begin at `##`, subsections at `###`.
 * Diagnostics: section/outside, markdown/unsupported and those of inlines and blocks.
 */
export function readMarkdown(source: SourceText): Outcome<MarkdownFile> {
  const diagnostics: Diagnostic[] = [];
  const locate = (start: number, end: number): Place => placeOf(source, start, end);
  const reading: Reading = { source: { text: source.text, locate }, diagnostics };
  const root = parseDocument(source.text);
  const [first] = root.children;
  const matter = first?.type === 'yaml' ? first : undefined;
  const { lead, drafts } = split(matter ? root.children.slice(1) : root.children, reading);
  if (lead[0]) diagnostics.push(diagnose('section/outside', placeOfNode(lead[0], reading), {}));
  const sections = drafts.map((draft) => sectionOf(draft, reading));
  const document = { file: source.file, sections, end: placeOf(source, source.text.length, source.text.length) };
  return { value: { document, frontMatter: matter && yamlRange(source.text, matter) }, diagnostics };
}

function yamlRange(text: string, matter: RootContent): readonly [number, number] {
  const start = matter.position?.start.offset ?? 0;
  const end = matter.position?.end.offset ?? 0;
  const open = text.indexOf('\n', start) + 1;
  const close = text.lastIndexOf('\n', end - 1);
  return [open, Math.max(open, close)];
}

function split(nodes: readonly RootContent[], reading: Reading): { lead: RootContent[]; drafts: Draft[] } {
  const lead: RootContent[] = [];
  const drafts: Draft[] = [];
  for (const node of nodes) {
    const section = drafts.at(-1);
    if (node.type === 'heading' && node.depth === 2) drafts.push({ heading: node, nodes: [], children: [] });
    else if (node.type === 'heading' && node.depth === 3 && section)
      section.children.push({ heading: node, nodes: [], children: [] });
    else if (node.type === 'heading') reading.diagnostics.push(unsupported('heading', placeOfNode(node, reading)));
    else (section?.children.at(-1) ?? section)?.nodes.push(node) ?? lead.push(node);
  }
  return { lead, drafts };
}

function sectionOf(draft: Draft, reading: Reading): SourceSection {
  const prose: Prose = readBlocks(draft.nodes, reading);
  const heading = draft.heading ? markdownText(draft.heading).trim() : '';
  const place = draft.heading ? headingPlace(draft.heading, reading) : reading.source.locate(0, 0);
  return { heading, place, prose, sections: draft.children.map((child) => sectionOf(child, reading)) };
}

/** A heading's place is that of its words, not of its marks. */
function headingPlace(heading: Heading, reading: Reading): Place {
  const first = heading.children[0];
  const last = heading.children.at(-1);
  if (!first || !last) return placeOfNode(heading, reading);
  return reading.source.locate(first.position?.start.offset ?? 0, last.position?.end.offset ?? 0);
}
