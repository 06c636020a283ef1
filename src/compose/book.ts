import type { ComputedPlan } from '../model/computed.ts';
import { isBody, type Part } from '../model/form.ts';
import { isList } from './document/contents.ts';
import type { BookDocument, DocumentNode, DocumentPart, DocumentSection } from './document/tree.ts';
import { editionView, titleLineView } from './edition-view.ts';
import { titleHtml } from './html.ts';
import { headOfNode, headOfPart, type RunningHead, type RunningHeads, withSectionHeads } from './running-heads.ts';
import { type Rendering, type SectionView, sectionViews } from './section-view.ts';
import type { SourceMarks } from './source-marks.ts';
import type { BookNodeView, BookPartView, BookView } from './views.ts';

/** What a book is made of beside its document. */
export interface BookOptions extends Omit<Rendering, 'mark' | 'onSection'> {
  /** The name of the style sheet. */
  readonly style: string;
  /** Collects the running heads, which the style sheet puts on their pages. */
  readonly heads: RunningHeads;
  /** Collects where the parts of the book come from. */
  readonly marks: SourceMarks;
}

/** Prepares the whole book as one document for print. */
export function bookView({ parts }: BookDocument, computed: ComputedPlan, options: BookOptions): BookView {
  return {
    edition: editionView(computed.plan, computed.words),
    style: options.style,
    parts: partViews(parts, computed, options),
  };
}

/** A part that runs on stands on the page on which the one before it ends, whose head it keeps. */
function partViews(
  parts: readonly DocumentPart[],
  computed: ComputedPlan,
  options: BookOptions,
): readonly BookPartView[] {
  let above: RunningHead | undefined;
  return parts.map((part) => {
    const { definition, label, heading } = part;
    if (definition.begins !== 'run' || !above) above = headOfPart(definition, label, heading);
    const view = partView(part, above, computed, options);
    above = lastHead(part.nodes, above);
    return view;
  });
}

/** The head of the page on which nodes end. */
function lastHead(nodes: readonly DocumentNode[], above: RunningHead): RunningHead {
  const last = nodes.at(-1);
  return last ? lastHead(last.children, headOfNode(last.node, above)) : above;
}

function partView(part: DocumentPart, head: RunningHead, computed: ComputedPlan, options: BookOptions): BookPartView {
  const { definition, id, label, heading, place, lines } = part;
  const { kind } = definition;
  options.marks.place(id, place);
  const sections = markedSections(part.sections, 2, definition.id, computed, options);
  const nodes = part.nodes.map((node) => nodeView(node, 2, head, computed, options));
  // The title of a part shares its page with the first node where nothing comes between.
  const begins = (): string => (sections.length === 0 && nodes[0] ? nodes[0].page : options.heads.pageOf(head));
  return {
    id,
    page: isBody(definition) ? begins() : '',
    kind,
    begins: beginningOf(definition),
    isCover: kind === 'cover',
    isImprint: kind === 'imprint',
    isContents: isList(definition),
    isBody: isBody(definition),
    label,
    heading,
    lines,
    titleLines: part.titleLines.map(titleLineView),
    sections: withSectionHeads(sections, head, options.heads),
    nodes,
  };
}

/** How a title begins; a page of its own goes without saying. */
function beginningOf({ begins }: Pick<Part, 'begins'>): '' | 'run' {
  return begins === 'page' ? '' : begins;
}

function nodeView(
  { node, id, heading, place, ...document }: DocumentNode,
  depth: number,
  above: RunningHead,
  computed: ComputedPlan,
  options: BookOptions,
): BookNodeView {
  const head = headOfNode(node, above);
  options.marks.place(id, place);
  const sections = markedSections(document.sections, depth + 1, node.id, computed, options);
  return {
    id,
    page: options.heads.pageOf(head),
    depth,
    style: node.level.style,
    begins: beginningOf(node.level),
    label: heading.label,
    title: titleHtml(heading.title),
    sections: withSectionHeads(sections, head, options.heads),
    children: document.children.map((child) => nodeView(child, depth + 1, head, computed, options)),
  };
}

/** Sections with the places of their sources; what the form alone puts there comes from what it stands in. */
function markedSections(
  sections: readonly DocumentSection[],
  depth: number,
  owner: string,
  computed: ComputedPlan,
  options: BookOptions,
): readonly SectionView[] {
  const { marks } = options;
  const onSection = ({ id, place }: DocumentSection): void => marks.place(id, place);
  return sectionViews(sections, depth, owner, computed, { ...options, mark: marks.mark, onSection });
}
