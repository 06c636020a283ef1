import { lateFontsPath } from '../../model/composition.ts';
import type { ComputedPlan } from '../../model/computed.ts';
import { planFactKind } from '../../model/fact.ts';
import { fillWords } from '../../model/phrase.ts';
import { citedTitle, type PlanNode } from '../../model/plan.ts';
import type { Sibling } from '../../model/sibling.ts';
import type { SitePageDefinition } from '../../model/site.ts';
import { labelOf } from '../../model/words.ts';
import { plainHeading } from '../document/headings.ts';
import type { Rendering } from '../section-view.ts';
import type { Render } from '../templates/render.ts';
import type { EditionView, LinkView, ShellView } from '../views.ts';
import { addressOf, homePath, isIndexed, nodePath, rootFrom, sitePagePath } from './paths.ts';
import { policy } from './policy.ts';
import { wayTo } from './siblings.ts';
import { structuredData } from './structured-data.ts';

/** The names by which pages call what they load, until the publisher names it by its content. */
export const siteAssets = {
  style: 'assets/style.css',
  script: 'assets/site.js',
  lateFonts: lateFontsPath,
  search: 'assets/search.js',
  searchIndex: 'assets/search-index.js',
} as const;

/** What every page of the site is made with. */
export interface SiteContext {
  readonly computed: ComputedPlan;
  readonly edition: EditionView;
  readonly render: Render;
  readonly rendering: Rendering;
  readonly hasPdf: boolean;
  /** The editions beside this one, for what changed since and for the way to the same thing there. */
  readonly siblings: readonly Sibling[];
  /** What stands around a page. */
  readonly shell: (page: PageIdentity) => ShellView;
}

/** What a page says of itself to what stands around it. */
export interface PageIdentity {
  readonly path: string;
  /** The heading as text. */
  readonly plain: string;
  /** The heading as HTML, if it is more than its text, and a label before it. */
  readonly heading?: string;
  readonly label?: string;
  /** The pages above, outermost first, without the home page. */
  readonly parents?: readonly LinkView[];
  readonly previous?: LinkView | undefined;
  readonly next?: LinkView | undefined;
  /** The departments in charge and their fact, if not the office that answers for the whole. */
  readonly departments?: string;
  readonly departmentsFact?: string;
  /** The page that this one leads to, if that is all it does. */
  readonly canonicalPath?: string;
}

/** A link of a page; its address is that of a path of the site, seen from the page. */
export function link(
  href: string,
  label: string,
  title: string,
  current = false,
  children: readonly LinkView[] = [],
): LinkView {
  return { href, label, title, current, children };
}

/** A link to a node's page with the name by which lists call it. */
export function nodeLink(node: PlanNode, root: string): LinkView {
  return link(root + nodePath(node), '', plainHeading(node));
}

/** A link to a node's page with its code and title, for lists of nodes from everywhere. */
export function citedLink(node: PlanNode, root: string): LinkView {
  return link(root + nodePath(node), '', citedTitle(node));
}

/** The heading of a page that the form adds, with its words filled. */
export function headingOf({ heading }: Pick<SitePageDefinition, 'heading'>, { words }: ComputedPlan): string {
  return fillWords(heading, words);
}

/** The sentence below the heading of a page that the form adds, with its words filled. */
export function leadOf({ lead = '' }: Pick<SitePageDefinition, 'lead'>, { words }: ComputedPlan): string {
  return fillWords(lead, words);
}

const factOfOffice = `${planFactKind}.office`;

/** What the frames of all pages have in common. */
export interface Surroundings {
  /** The contents, seen from a page. */
  readonly navigation: (root: string, current: string) => readonly LinkView[];
  readonly siblings: readonly Sibling[];
  readonly hasPdf: boolean;
}

/** Prepares what stands around every page: head, notice, menu, contents, the way here and on, foot. */
export function shellOf(
  computed: ComputedPlan,
  edition: EditionView,
  { navigation, siblings, hasPdf }: Surroundings,
): SiteContext['shell'] {
  const { plan, words } = computed;
  const { url, licence, imprint } = plan.manifest;
  const lead = siblings.map((sibling) => ({ sibling, lead: wayTo(sibling, plan) }));
  return (page) => {
    const { path, plain, heading = '', label = '', parents = [], previous, next } = page;
    const { canonicalPath = path, departments = imprint.office ?? '' } = page;
    const root = rootFrom(path);
    const links = (inMenu: boolean): readonly LinkView[] =>
      plan.form.site.pages
        .filter(({ menu }) => menu === inMenu)
        .map((other) => {
          const target = sitePagePath(other);
          return link(root + target, '', headingOf(other, computed), target === path);
        });
    const search = plan.form.site.pages.find(({ kind }) => kind === 'search');
    const hasSearch = search !== undefined && sitePagePath(search) !== path;
    return {
      edition,
      root,
      style: root + siteAssets.style,
      script: root + siteAssets.script,
      lateFonts: root + siteAssets.lateFonts,
      policy,
      canonical: url === undefined ? '' : addressOf(url, canonicalPath),
      isIndexed: isIndexed(path, plan),
      structuredData: structuredData({ path, plain, parents }, computed, edition, hasPdf),
      pageTitle: path === homePath ? edition.label : `${plain} - ${edition.label}`,
      label,
      plain,
      heading,
      departments,
      departmentsFact: page.departmentsFact ?? (departments === '' ? '' : factOfOffice),
      departmentsLabel: labelOf(plan.form, page.departments === undefined ? 'office' : 'departments', words),
      menu: links(true),
      footer: links(false),
      search: hasSearch ? link(root + sitePagePath(search), '', headingOf(search, computed)) : undefined,
      navigation: navigation(root, path),
      editions: lead.flatMap((other) => other.lead(path) ?? []),
      newer: lead.find(({ sibling }) => sibling.relation === 'next')?.lead(path),
      breadcrumb: parents,
      previous,
      next,
      licence: licence?.text ?? '',
      licenceUrl: licence?.url ?? '',
    };
  };
}
