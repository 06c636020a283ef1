import type { ComputedPlan } from '../../../model/computed.ts';
import { factId } from '../../../model/fact.ts';
import { isBody, type Part } from '../../../model/form.ts';
import { element, fragment, type Html } from '../../../model/markup.ts';
import { allNodes, citedTitle, type PlanNode } from '../../../model/plan.ts';
import { labelOf } from '../../../model/words.ts';
import { plainHeading } from '../../document/headings.ts';
import type { BookDocument, DocumentNode, DocumentPart } from '../../document/tree.ts';
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
  const nodePages = ({ children, ...node }: DocumentNode): readonly BookPage[] => [
    pageOfNode({ children, ...node }, computed, rendering),
    ...children.flatMap(nodePages),
  ];
  return parts
    .filter(({ definition }) => isBody(definition))
    .flatMap((part) => [pageOfPart(part, computed, rendering), ...part.nodes.flatMap(nodePages)]);
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
    sections: [...sectionViews(part.sections, 2, id, computed, rendering), ...sectionOfRoots(definition, roots)],
    children: roots,
  };
}

/** On the web the nodes that follow a part in the book are links on its page, as those below a node are on its. */
function sectionOfRoots({ id }: Part, roots: readonly PlanNode[]): readonly SectionView[] {
  if (roots.length === 0) return [];
  const nothing = {
    marker: '',
    heading: '',
    body: fragment(),
    sections: [],
    pageBreak: false,
    page: '',
    contents: false,
  };
  return [{ ...nothing, id: `${id}-nodes`, depth: 2, children: true }];
}

function pageOfNode({ node, heading, sections }: DocumentNode, computed: ComputedPlan, rendering: Rendering): BookPage {
  const { level } = node;
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
    departmentsFact: node.departments.length > 0 ? factId(level.id, node.id, 'departments') : '',
    parents: ancestors(node).map(nodePath),
    sections: sectionViews(sections, 2, node.id, computed, rendering),
    children: node.children,
  };
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
  const items = page.children.map((child) => {
    const link = element('a', { href: root + nodePath(child) }, plainHeading(child));
    return element('li', {}, link);
  });
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
function contentsLabel({ level, code }: PlanNode): string {
  return level.heading.includes('{title}') ? code : `${level.name} ${code}`;
}

/** Whether a page is that of a node or of one below it. */
function holds(node: PlanNode, path: string): boolean {
  return nodePath(node) === path || node.children.some((child) => holds(child, path));
}
