import type { Place } from '../diagnostics/place.ts';
import type { ComputedPlan } from '../model/computed.ts';
import { isBody, partId } from '../model/form.ts';
import { fillWords } from '../model/phrase.ts';
import type { PlanNode, PlanPart, PlanSection } from '../model/plan.ts';
import { captionLines, contentsLines, rootsOf } from './book-contents.ts';
import { editionView } from './edition-view.ts';
import { nodeHeading } from './node-heading.ts';
import { headOfNode, headOfPart, type RunningHead, type RunningHeads, withSectionHeads } from './running-heads.ts';
import { type Rendering, type SectionOwner, type SectionView, sectionViews } from './section-view.ts';
import type { SourceMarks } from './source-marks.ts';
import type { BookNodeView, BookPartView, BookView } from './views.ts';

/** What a book is made of beside its plan. */
export interface BookOptions extends Omit<Rendering, 'mark' | 'onSection'> {
  /** The name of the style sheet. */
  readonly style: string;
  /** Collects the running heads, which the style sheet puts on their pages. */
  readonly heads: RunningHeads;
  /** Collects where the parts of the book come from. */
  readonly marks: SourceMarks;
}

/** Prepares the whole book as one document for print. */
export function bookView(computed: ComputedPlan, options: BookOptions): BookView {
  const views = computed.plan.parts.map((part) => partView(part, computed, options));
  const contents = computed.plan.parts.flatMap(({ definition }, index) =>
    contentsLines(views[index]!, definition, rootsOf(definition, computed)),
  );
  const listed = (view: BookPartView): BookPartView => ({
    ...view,
    lines: view.kind === 'contents' ? contents : captionLines(view.kind, computed.captioned),
  });
  return {
    edition: editionView(computed.plan, computed.words),
    style: options.style,
    parts: views.map((view) => (view.isContents ? listed(view) : view)).filter(hasContent),
  };
}

/** A list of nothing is left out. */
function hasContent({ isContents, lines }: BookPartView): boolean {
  return !isContents || lines.length > 0;
}

function partView(part: PlanPart, computed: ComputedPlan, options: BookOptions): BookPartView {
  const { definition } = part;
  const { kind } = definition;
  const owner = { id: definition.id, marker: definition.marker, ladder: definition.ladder, node: undefined };
  const label = fillWords(definition.label ?? '', computed.words);
  const heading = fillWords(definition.heading, computed.words);
  const head = headOfPart(definition, label, heading);
  const place = part.sections.find((section) => section.place)?.place;
  options.marks.place(partId(definition), place);
  const sections = markedSections(part.sections, 2, owner, place, computed, options);
  const nodes = rootsOf(definition, computed).map((node) => nodeView(node, 2, head, computed, options));
  // The title of a part shares its page with the first node where nothing comes between.
  const begins = (): string => (sections.length === 0 && nodes[0] ? nodes[0].page : options.heads.pageOf(head));
  return {
    id: partId(definition),
    page: isBody(definition) ? begins() : '',
    kind,
    isCover: kind === 'cover',
    isImprint: kind === 'imprint',
    isContents: kind === 'contents' || kind === 'tables' || kind === 'figures',
    isBody: isBody(definition),
    label,
    heading,
    lines: [],
    sections: withSectionHeads(sections, head, options.heads),
    nodes,
  };
}

function nodeView(
  node: PlanNode,
  depth: number,
  above: RunningHead,
  computed: ComputedPlan,
  options: BookOptions,
): BookNodeView {
  const { level } = node;
  const owner = { id: node.id, marker: level.marker, ladder: level.ladder, node };
  const { label, title } = nodeHeading(node);
  const head = headOfNode(node) ?? above;
  const place = computed.plan.sources.get(node.titleFact)?.place;
  options.marks.place(node.id, place);
  const sections = markedSections(node.sections, depth + 1, owner, place, computed, options);
  return {
    id: node.id,
    page: options.heads.pageOf(head),
    depth,
    style: level.style,
    label,
    title,
    sections: withSectionHeads(sections, head, options.heads),
    children: node.children.map((child) => nodeView(child, depth + 1, head, computed, options)),
  };
}

/** Sections with the places of their sources; what the form alone puts there comes from what it stands in. */
function markedSections(
  sections: readonly PlanSection[],
  depth: number,
  owner: SectionOwner,
  above: Place | undefined,
  computed: ComputedPlan,
  options: BookOptions,
): readonly SectionView[] {
  const { marks } = options;
  const onSection = (id: string, { place }: PlanSection): void => marks.place(id, place ?? above);
  return sectionViews(sections, depth, owner, computed, { ...options, mark: marks.mark, onSection });
}
