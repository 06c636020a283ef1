import type { ComputedPlan } from '../model/computed.ts';
import { factId } from '../model/fact.ts';
import { fillWords } from '../model/phrase.ts';
import { allNodes, nodesOf, type PlanNode, type PlanPart } from '../model/plan.ts';
import { labelOf } from '../model/words.ts';
import { editionView } from './edition-view.ts';
import { escapeHtml } from './escape.ts';
import { nodeHeading } from './node-heading.ts';
import { type Rendering, type SectionView, sectionViews } from './section-view.ts';
import type { EditionView, LinkView, PageView } from './views.ts';

/** What a site is made of beside its plan. */
export interface SiteOptions extends Rendering {
  /** The path of the style sheet within the site. */
  readonly style: string;
  readonly hasPdf: boolean;
}

export interface SitePage {
  readonly path: string;
  readonly view: PageView;
}

const homePath = 'index.html';

/** A page before it knows its neighbours. */
interface Draft {
  readonly path: string;
  readonly label: string;
  readonly heading: string;
  readonly plain: string;
  readonly departments: string;
  readonly departmentsFact: string;
  readonly parents: readonly string[];
  readonly sections: readonly SectionView[];
  readonly children: readonly PlanNode[];
}

/** What the contents list at their outermost: a chapter, or the outermost node of a tree. */
interface Entry {
  readonly draft: Draft;
  readonly node: PlanNode | undefined;
}

/** All pages in the order of the book, by their paths, and the outermost of the contents. */
interface Drafts {
  readonly drafts: readonly Draft[];
  readonly paths: ReadonlyMap<string, Draft>;
  readonly entries: readonly Entry[];
}

/** The path of a node's page: its level's folder and its id, which never change. */
export function nodePath(node: PlanNode): string {
  return `${node.level.folder ?? node.level.id}/${node.id}.html`;
}

/** The path of a chapter's page. */
export function chapterPath(part: string): string {
  return `chapters/${part}.html`;
}

/** Prepares all pages of the site in the order of the book, the home page first. */
export function sitePages(computed: ComputedPlan, options: SiteOptions): readonly SitePage[] {
  const edition = editionView(computed.plan, computed.words);
  const drafts = computed.plan.parts.flatMap((part) => partDrafts(part, computed, options));
  const entries = navigationEntries(computed, drafts);
  const paths = new Map(drafts.map((draft) => [draft.path, draft]));
  const home = { path: homePath, view: homeView(edition, drafts, entries, computed, options) };
  return [
    home,
    ...drafts.map((draft, index) => ({
      path: draft.path,
      view: pageView(draft, { drafts, paths, entries }, index, edition, options),
    })),
  ];
}

function partDrafts(part: PlanPart, computed: ComputedPlan, options: SiteOptions): readonly Draft[] {
  const { definition } = part;
  if (definition.kind === 'tree') {
    return nodesOf(computed.plan, definition.tree).map((node) => nodeDraft(node, computed, options));
  }
  if (part.sections.length === 0) return [];
  const heading = fillWords(definition.heading, computed.words);
  const label = fillWords(definition.label ?? '', computed.words);
  const owner = { id: definition.id, marker: definition.marker, ladder: definition.ladder, node: undefined };
  const sections = sectionViews(part.sections, 2, owner, computed, options);
  return [
    {
      path: chapterPath(definition.id),
      label,
      heading,
      plain: heading,
      departments: '',
      departmentsFact: '',
      parents: [],
      sections,
      children: [],
    },
  ];
}

function nodeDraft(node: PlanNode, computed: ComputedPlan, options: SiteOptions): Draft {
  const { level } = node;
  const { label, title } = nodeHeading(node);
  const owner = { id: node.id, marker: level.marker, ladder: level.ladder, node };
  const departments =
    node.departments.length > 0
      ? node.departments.join(', ')
      : labelOf(computed.plan.form, 'unassigned', computed.words);
  return {
    path: nodePath(node),
    label,
    heading: title,
    plain: `${node.code} ${node.title}`,
    departments,
    departmentsFact: node.departments.length > 0 ? factId(level.id, node.id, 'departments') : '',
    parents: ancestors(node).map(nodePath),
    sections: sectionViews(node.sections, 2, owner, computed, options),
    children: node.children,
  };
}

function ancestors(node: PlanNode): readonly PlanNode[] {
  return node.parent ? [...ancestors(node.parent), node.parent] : [];
}

function link(
  href: string,
  label: string,
  title: string,
  current = false,
  children: readonly LinkView[] = [],
): LinkView {
  return { href, label, title, current, children };
}

function pageView(
  draft: Draft,
  { drafts, paths, entries }: Drafts,
  index: number,
  edition: EditionView,
  options: SiteOptions,
): PageView {
  const root = '../';
  const neighbour = (at: number): LinkView | undefined => {
    const other = drafts[at];
    return other && link(root + other.path, other.label, other.plain);
  };
  const sections = draft.sections.map((section) => withChildLinks(section, draft, root));
  const parents = draft.parents.flatMap((path) => paths.get(path) ?? []);
  return {
    edition,
    root,
    style: root + options.style,
    pageTitle: `${draft.plain} - ${edition.label}`,
    label: draft.label,
    heading: draft.heading,
    departments: draft.departments,
    departmentsFact: draft.departmentsFact,
    breadcrumb: parents.map((parent) => link(root + parent.path, parent.label, parent.plain)),
    navigation: navigation(entries, root, draft.path),
    contents: sections.filter(({ heading }) => heading !== '').map(contentsLink),
    sections,
    previous: neighbour(index - 1),
    next: neighbour(index + 1),
    downloads: [],
    hasPdf: options.hasPdf,
  };
}

/** A mark without a number says nothing in a list of links, and a square looks like something to tick. */
function contentsLink({ id, marker, heading }: SectionView): LinkView {
  return link(`#${id}`, /\d/.test(marker) ? marker : '', heading);
}

/** On the web the children of a node are links to their own pages, under their heading or the name of their level. */
function withChildLinks(section: SectionView, draft: Draft, root: string): SectionView {
  if (!section.children) return section;
  const items = draft.children.map((child) => {
    const { plain } = nodeHeading(child);
    return `<li><a href="${root}${nodePath(child)}">${escapeHtml(plain)}</a></li>`;
  });
  const heading = section.heading === '' ? (draft.children[0]?.level.name ?? '') : section.heading;
  return { ...section, heading, body: `<ul class="children">${items.join('')}</ul>` };
}

function navigationEntries(computed: ComputedPlan, drafts: readonly Draft[]): readonly Entry[] {
  const roots = new Map([...computed.plan.trees.values()].flat().map((node) => [nodePath(node), node]));
  const inTree = new Set(allNodes(computed.plan).map(nodePath));
  return drafts.flatMap((draft): readonly Entry[] => {
    const node = roots.get(draft.path);
    return node || !inTree.has(draft.path) ? [{ draft, node }] : [];
  });
}

/** The contents: on the home page the whole tree, on any other the branch that it stands on and its children. */
function navigation(entries: readonly Entry[], root: string, current: string): readonly LinkView[] {
  const toNode = (node: PlanNode): LinkView => {
    const path = nodePath(node);
    const children = current === homePath || holds(node, current) ? node.children.map(toNode) : [];
    return link(root + path, navigationLabel(node), node.short, path === current, children);
  };
  return entries.map(({ draft, node }) =>
    node ? toNode(node) : link(root + draft.path, draft.label, draft.plain, draft.path === current),
  );
}

/** The code of a node; where its heading names the level as a label, so does this: chapters are numbered too. */
function navigationLabel({ level, code }: PlanNode): string {
  return level.heading.includes('{title}') ? code : `${level.name} ${code}`;
}

/** Whether a page is that of a node or of one below it. */
function holds(node: PlanNode, path: string): boolean {
  return nodePath(node) === path || node.children.some((child) => holds(child, path));
}

function homeView(
  edition: EditionView,
  drafts: readonly Draft[],
  entries: readonly Entry[],
  computed: ComputedPlan,
  options: SiteOptions,
): PageView {
  const files = computed.plan.form.records.filter((kind) => (computed.plan.records.get(kind.id) ?? []).length > 0);
  return {
    edition,
    root: '',
    style: options.style,
    pageTitle: edition.label,
    label: '',
    heading: edition.label,
    departments: '',
    departmentsFact: '',
    breadcrumb: [],
    navigation: navigation(entries, '', homePath),
    contents: [],
    sections: [],
    previous: undefined,
    next: drafts[0] && link(drafts[0].path, drafts[0].label, drafts[0].plain),
    downloads: files.map((kind) => ({ href: `data/${kind.file}`, label: kind.label })),
    hasPdf: options.hasPdf,
  };
}
