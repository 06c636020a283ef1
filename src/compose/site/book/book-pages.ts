import type { ComputedPlan } from '../../../model/computed.ts';
import { factId } from '../../../model/fact.ts';
import { isBody, type Part } from '../../../model/form.ts';
import { element, fragment, type Html } from '../../../model/markup.ts';
import { allNodes, citedTitle, levelAndCode, type PlanNode, plainHeading } from '../../../model/plan.ts';
import { labelOf } from '../../../model/words.ts';
import { idIn, lineId } from '../../document/document.ts';
import { nodeHeading } from '../../document/headings.ts';
import type { BookDocument, DocumentNode, DocumentPart, DocumentSection } from '../../document/tree.ts';
import { titleHtml } from '../../html.ts';
import { type Rendering, type SectionView, sectionViews } from '../../section-view.ts';
import type { LinkView } from '../../views.ts';
import { link, type SiteContext, type SitePage } from '../frame/context.ts';
import { chapterPath, homePath, nodePath, rootFrom } from '../frame/paths.ts';

/** A page of the book: that of a node or of a chapter. */
export interface BookPage {
  readonly path: string;
  readonly label: string;
  readonly heading: Html;
  readonly plain: string;
  /** The departments in charge and their fact; a chapter has none of its own. */
  readonly departments?: string;
  readonly departmentsFact?: string;
  readonly parents: readonly string[];
  readonly sections: readonly SectionView[];
  readonly children: readonly PlanNode[];
}

/** Prepares the pages of all nodes and chapters in the order of the book. */
export function bookPages({ parts }: BookDocument, computed: ComputedPlan, rendering: Rendering): readonly BookPage[] {
  const bodies = parts.filter(({ definition }) => isBody(definition));
  const told = tellingsOf(bodies);
  const nodePages = ({ node, id, children }: DocumentNode): readonly BookPage[] => [
    ...(id === node.id ? [pageOfNode(told.get(id) ?? [], computed, rendering)] : []),
    ...children.flatMap(nodePages),
  ];
  return bodies.flatMap((part) => [pageOfPart(part, computed, rendering), ...part.nodes.flatMap(nodePages)]);
}

/** What one part of the book says of a node. */
interface Telling {
  readonly part: DocumentPart;
  readonly node: PlanNode;
  readonly sections: readonly DocumentSection[];
}

/** What the book says of each node, in the order of its parts. */
function tellingsOf(parts: readonly DocumentPart[]): ReadonlyMap<string, readonly Telling[]> {
  const found = new Map<string, Telling[]>();
  const add = (part: DocumentPart, node: PlanNode, sections: readonly DocumentSection[]): void => {
    found.set(node.id, [...(found.get(node.id) ?? []), { part, node, sections }]);
  };
  const addNode = (part: DocumentPart, { node, sections, children }: DocumentNode): void => {
    add(part, node, sections);
    for (const child of children) addNode(part, child);
  };
  for (const part of parts) {
    for (const section of part.sections.flatMap(sectionsOfNodesIn)) add(part, section.of, [raised(section)]);
    for (const document of part.nodes) addNode(part, document);
  }
  return found;
}

type SectionOfNode = DocumentSection & Required<Pick<DocumentSection, 'of'>>;

function sectionsOfNodesIn(section: DocumentSection): readonly SectionOfNode[] {
  return isOfNode(section) ? [section] : section.sections.flatMap(sectionsOfNodesIn);
}

function isOfNode(section: DocumentSection): section is SectionOfNode {
  return section.of !== undefined;
}

/** A section without what is said of nodes: that stands on their own pages. */
function withoutNodes(section: DocumentSection): DocumentSection {
  return { ...section, sections: section.sections.filter((inner) => !isOfNode(inner)).map(withoutNodes) };
}

/** In place of what a chapter says of nodes, the ways to their pages. */
function withWays(documents: readonly DocumentSection[], views: readonly SectionView[]): readonly SectionView[] {
  return views.map((view, at) => {
    const inner = documents[at]?.sections ?? [];
    const rest = inner.filter((section) => !isOfNode(section));
    const ways = inner.filter(isOfNode).map(({ of }) => wayTo(of, '../'));
    const list = ways.length === 0 ? [] : [element('nav', {}, element('ul', { class: 'children' }, ways))];
    return { ...view, body: fragment([view.body, ...list]), sections: withWays(rest, view.sections) };
  });
}

function wayTo(node: PlanNode, root: string): Html {
  return element('li', {}, element('a', { href: root + nodePath(node) }, plainHeading(node)));
}

/** A section as deep as on a page of its own. */
function raised(section: DocumentSection, by = section.depth): DocumentSection {
  return { ...section, depth: section.depth - by, sections: section.sections.map((inner) => raised(inner, by)) };
}

/** The page of a chapter or annex, or of what stands before the nodes of a tree and the ways to them. */
function pageOfPart(part: DocumentPart, computed: ComputedPlan, rendering: Rendering): BookPage {
  const { definition, label, heading } = part;
  const { id } = definition;
  const roots = part.nodes.map(({ node }) => node);
  return {
    path: chapterPath(id),
    label,
    heading: fragment(heading),
    plain: heading,
    parents: [],
    sections: [
      ...withWays(part.sections, sectionViews(part.sections.map(withoutNodes), 2, id, computed, rendering)),
      ...sectionOfRoots(definition, roots),
    ],
    children: roots,
  };
}

/** On the web the nodes that follow a part in the book are links on its page, as those below a node are on its. */
function sectionOfRoots({ id }: Part, roots: readonly PlanNode[]): readonly SectionView[] {
  return roots.length === 0 ? [] : [{ ...emptySection, id: `${id}-nodes`, depth: 2, children: true }];
}

const emptySection = {
  marker: '',
  heading: '',
  body: fragment(),
  sections: [],
  pageBreak: false,
  page: '',
  contents: false,
  children: false,
};

/** A node has one page on the web, however many parts of the book tell of it. */
function pageOfNode(tellings: readonly Telling[], computed: ComputedPlan, rendering: Rendering): BookPage {
  const { node } = tellings[0]!;
  const heading = nodeHeading(node);
  const departments =
    node.departments.length > 0
      ? node.departments.join(', ')
      : labelOf(computed.plan.form, 'unassigned', computed.words);
  return {
    path: nodePath(node),
    label: heading.label,
    heading: titleHtml(heading.title),
    plain: citedTitle(node),
    departments,
    departmentsFact: node.departments.length > 0 ? factId(node.level.id, node.id, 'departments') : '',
    parents: ancestors(node).map(nodePath),
    sections: sectionsOfNode(node, tellings, computed, rendering),
    children: node.children,
  };
}

/** The sections of a node, under the headings of the parts where there are several, and the ways to its children. */
function sectionsOfNode(
  node: PlanNode,
  tellings: readonly Telling[],
  computed: ComputedPlan,
  rendering: Rendering,
): readonly SectionView[] {
  const isTree = ({ kind, tree }: Part): boolean => kind === 'tree' && tree === node.level.tree;
  const trees = computed.plan.parts.filter(({ definition }) => isTree(definition));
  const several = trees.length > 1 || tellings.length > 1;
  const views = tellings.map(({ sections }) => sectionViews(sections, several ? 3 : 2, node.id, computed, rendering));
  const ways = views.flat().find(({ children }) => children) ?? {
    ...emptySection,
    id: `${node.id}-nodes`,
    children: true,
  };
  const line = views.flat().filter(({ id }) => id === lineId(node));
  const rest = views.map((sections) => sections.filter((section) => !section.children && !line.includes(section)));
  const told = tellings.flatMap(({ part }, at): readonly SectionView[] => {
    const sections = rest[at] ?? [];
    if (!several) return sections;
    const { label, heading } = part;
    const id = idIn(part.definition, node);
    return sections.length === 0 ? [] : [{ ...emptySection, id, depth: 2, marker: label, heading, sections }];
  });
  return [...line, ...told, ...(node.children.length === 0 ? [] : [{ ...ways, depth: 2 }])];
}

function ancestors(node: PlanNode): readonly PlanNode[] {
  return node.parent ? [...ancestors(node.parent), node.parent] : [];
}

/** Writes the pages of the book, each with the way to those before and after it. */
export function renderBookPages(pages: readonly BookPage[], context: SiteContext): readonly SitePage[] {
  const byPath = new Map(pages.map((page) => [page.path, page]));
  return pages.map((page, index) => {
    const root = rootFrom(page.path);
    const toPage = (other: BookPage): LinkView => link(root + other.path, other.label, other.plain);
    const neighbour = (at: number): LinkView | undefined => pages[at] && toPage(pages[at]);
    const sections = page.sections.map((section) => withChildLinks(section, page, root));
    const shell = context.shell({
      ...page,
      parents: page.parents.flatMap((path) => byPath.get(path) ?? []).map(toPage),
      previous: neighbour(index - 1),
      next: neighbour(index + 1),
    });
    const view = {
      ...shell,
      contents: sections.filter(({ heading }) => heading !== '').map(contentsLink),
      sections,
    };
    return { path: page.path, title: page.plain, html: context.render('pages/page', view) };
  });
}

/** A mark without a number says nothing in a list of links, and a square looks like something to tick. */
function contentsLink({ id, marker, heading }: SectionView): LinkView {
  return link(`#${id}`, /\d/.test(marker) ? marker : '', heading);
}

/** On the web the children of a node are links to their own pages, under their heading or the name of their level. */
function withChildLinks(section: SectionView, page: BookPage, root: string): SectionView {
  if (!section.children) return section;
  const items = page.children.map((child) => wayTo(child, root));
  const heading = section.heading === '' ? (page.children[0]?.level.name ?? '') : section.heading;
  return { ...section, heading, body: element('ul', { class: 'children' }, items) };
}

/** What the contents list at their outermost: a chapter, or the outermost node of a tree. */
interface Entry {
  readonly page: BookPage;
  readonly node: PlanNode | undefined;
}

/**
 * Prepares the contents: on the home page the whole tree, on any other the branch that it stands on and its
 * children.
 */
export function contentsOf(
  computed: ComputedPlan,
  pages: readonly BookPage[],
): (root: string, current: string) => readonly LinkView[] {
  const entries = outermost(computed, pages);
  return (root, current) => {
    const toNode = (node: PlanNode): LinkView => {
      const path = nodePath(node);
      const children = current === homePath || holds(node, current) ? node.children.map(toNode) : [];
      return link(root + path, contentsLabel(node), node.short, path === current, children);
    };
    return entries.map(({ page, node }) =>
      node ? toNode(node) : link(root + page.path, page.label, page.plain, page.path === current),
    );
  };
}

function outermost({ plan }: ComputedPlan, pages: readonly BookPage[]): readonly Entry[] {
  const roots = new Map([...plan.trees.values()].flat().map((node) => [nodePath(node), node]));
  const inTree = new Set(allNodes(plan).map(nodePath));
  return pages.flatMap((page): readonly Entry[] => {
    const node = roots.get(page.path);
    return node || !inTree.has(page.path) ? [{ page, node }] : [];
  });
}

/** The code of a node; where its heading names the level as a label, so does this: chapters are numbered too. */
function contentsLabel(node: PlanNode): string {
  return node.level.heading.includes('{title}') ? node.code : levelAndCode(node);
}

/** Whether a page is that of a node or of one below it. */
function holds(node: PlanNode, path: string): boolean {
  return nodePath(node) === path || node.children.some((child) => holds(child, path));
}
