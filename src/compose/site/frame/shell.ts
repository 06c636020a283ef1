import { type ComputedPlan, labelsOf } from '../../../model/computed.ts';
import { planFactKind } from '../../../model/fact.ts';
import { pageStart, type Tag } from '../../../model/page-start.ts';
import type { Sibling } from '../../../model/sibling.ts';
import type { EditionView, LinkView } from '../../views.ts';
import { headingOf, link, type SiteContext, siteAssets } from './context.ts';
import { addressOf, homePath, isIndexed, rootFrom, sitePagePath } from './paths.ts';
import { wayTo } from './siblings.ts';
import { structuredData } from './structured-data.ts';

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
  const { plan } = computed;
  const labels = labelsOf(computed);
  const { url, licence } = plan.manifest;
  const office = edition.imprint.find(({ fact }) => fact === factOfOffice);
  const lead = siblings.map((sibling) => ({ sibling, lead: wayTo(sibling, plan) }));
  return (page) => {
    const { path, plain, heading = '', label = '', parents = [], previous, next } = page;
    const { canonicalPath = path, departments = office?.text ?? '' } = page;
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
      description: [plain, edition.label, edition.noticeShort]
        .filter((text, at, all) => text !== '' && all.indexOf(text) === at)
        .join(' · '),
      icon,
      isIndexed: isIndexed(path, plan),
      structuredData: structuredData({ path, plain, parents }, computed, edition, hasPdf),
      pageTitle: path === homePath ? edition.label : `${plain} - ${edition.label}`,
      label,
      plain,
      heading,
      departments,
      departmentsFact: page.departmentsFact ?? (departments === '' ? '' : factOfOffice),
      departmentsLabel: page.departments === undefined ? (office?.label ?? '') : labels('departments'),
      menu: links(true),
      footer: links(false),
      search: hasSearch ? link(root + sitePagePath(search), '', headingOf(search, computed)) : undefined,
      searchField: hasSearch ? labels('searchField') : '',
      navigation: navigation(root, path),
      editions: lead.flatMap((other) => other.lead(path) ?? []),
      editionsLabel: labels('otherYears'),
      newer: lead.find(({ sibling }) => sibling.relation === 'next')?.lead(path),
      breadcrumb: parents,
      previous,
      next,
      licence: licence?.text ?? '',
      licenceUrl: licence?.url ?? '',
    };
  };
}

/** Three bars of a chart, in a colour that stands out on light and dark. */
const icon = `data:image/svg+xml,${encodeURIComponent(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 16 16"><path fill="#256ef4" d="M1 9h4v6H1zM6 5h4v10H6zM11 1h4v14h-4z"/></svg>',
)}`;

/** Scripts, styles and fonts come from the site alone, or stand in a style sheet; nothing stands in the pages themselves. */
export const policy = [
  "default-src 'none'",
  ...['script-src', 'style-src'].map((kind) => `${kind} 'self'`),
  ...['font-src', 'img-src'].map((kind) => `${kind} 'self' data:`),
  "form-action 'self'",
  "base-uri 'none'",
].join('; ');

const header = 'Content-Security-Policy';

/** A page whose template was changed begins with the policy all the same: nothing is loaded before it holds. */
export function underPolicy(html: string): string {
  const { afterDoctype, tags } = pageStart(html, beginning.length);
  if (beginning.every((isExpected, at) => tags[at] && isExpected(tags[at]))) return html;
  const rule = `<meta http-equiv="${header}" content="${policy}">`;
  return `${html.slice(0, afterDoctype)}\n${rule}\n${html.slice(afterDoctype)}`;
}

/** How the shipped templates begin a page. */
const beginning: readonly ((tag: Tag) => boolean)[] = [
  ({ name }) => name === 'html',
  ({ name }) => name === 'head',
  ({ name, attributes }) => name === 'meta' && Object.keys(attributes).join() === 'charset',
  ({ name, attributes }) => name === 'meta' && attributes['http-equiv'] === header && attributes.content === policy,
];
