import { lateFontsPath } from '../../../model/composition.ts';
import type { ComputedPlan } from '../../../model/computed.ts';
import type { Html } from '../../../model/markup.ts';
import { fillWords } from '../../../model/phrase.ts';
import { citedTitle, type PlanNode, plainHeading } from '../../../model/plan.ts';
import type { Sibling } from '../../../model/sibling.ts';
import type { SitePageDefinition } from '../../../model/site.ts';
import type { SubjectPage } from '../../html.ts';
import type { Rendering } from '../../section-view.ts';
import type { Render } from '../../templates/render.ts';
import type { EditionView, LinkView, ShellView } from '../../views.ts';
import { nodePath } from './paths.ts';

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
  /** The path of the page of something of the plan, where there is one. */
  readonly subjectPath: SubjectPage;
  /** What stands around a page. */
  readonly shell: (page: PageIdentity) => ShellView;
}

/** A page of the site as it is written. */
export interface SitePage {
  readonly path: string;
  /** The name of the page in lists of pages. */
  readonly title: string;
  readonly html: string;
  /** The records that the page is the best place for: search leads to them there. Paths are those of the site. */
  readonly records?: readonly { readonly kind: string; readonly id: string; readonly path: string }[];
  /** Whether the page only leads elsewhere: it is in no list of pages. */
  readonly unlisted?: boolean;
  /** The files of the tables that the page makes for itself, by path. */
  readonly files?: ReadonlyMap<string, string>;
}

/** What a page says of itself to what stands around it. */
export interface PageIdentity {
  readonly path: string;
  /** The heading as text. */
  readonly plain: string;
  /** The heading as HTML, if it is more than its text, and a label before it. */
  readonly heading?: Html;
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
