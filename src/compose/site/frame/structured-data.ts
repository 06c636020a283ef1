import type { ComputedPlan } from '../../../model/computed.ts';
import { publishersOf } from '../../../model/manifest.ts';
import { one } from '../../data/catalogue.ts';
import { packagePath } from '../../data/data-package.ts';
import { distributions } from '../../data/distributions.ts';
import type { EditionView, LinkView } from '../../views.ts';
import { addressOf, homePath, rootFrom } from './paths.ts';

/** A page as structured data tells of it. */
export interface DescribedPage {
  readonly path: string;
  readonly plain: string;
  /** The pages above, outermost first, without the home page; their addresses are seen from the page. */
  readonly parents: readonly LinkView[];
}

/**
 * What a page says of itself in the words of schema.org, as the content of a data block: of the home page the
 * report and its data, of any other where it stands. Addresses are whole where the manifest says where the site is
 * hosted, else relative to the page.
 */
export function structuredData(
  page: DescribedPage,
  computed: ComputedPlan,
  edition: EditionView,
  hasPdf: boolean,
): string {
  const value = page.path === homePath ? homeData(computed, edition, hasPdf) : breadcrumbs(page, computed, edition);
  return scriptJson({ '@context': 'https://schema.org', ...value });
}

/** JSON that ends no script element and begins no comment, whatever its texts hold. */
export function scriptJson(value: unknown): string {
  return JSON.stringify(value).replaceAll(/[<>&\u2028\u2029]/gu, (character) => {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
  });
}

function breadcrumbs(
  { path, plain, parents }: DescribedPage,
  { plan }: ComputedPlan,
  { label }: EditionView,
): Readonly<Record<string, unknown>> {
  const root = rootFrom(path);
  const { url } = plan.manifest;
  const address = (target: string): string => (url === undefined ? root + target : addressOf(url, target));
  const way = [
    { name: label, item: address(homePath) },
    ...parents.map(({ title, href }) => ({ name: title, item: address(href.slice(root.length)) })),
    { name: plain, item: address(path) },
  ];
  return {
    '@type': 'BreadcrumbList',
    itemListElement: way.map((step, index) => ({ '@type': 'ListItem', position: index + 1, ...step })),
  };
}

/** A reconstruction is based on the plan that was published; nobody is said to have published it. */
function homeData(
  computed: ComputedPlan,
  { label, notice }: EditionView,
  hasPdf: boolean,
): Readonly<Record<string, unknown>> {
  const { manifest } = computed.plan;
  const address = (path: string): string => addressOf(manifest.url, path);
  const organisation = one(publishersOf(manifest).map((name) => ({ '@type': 'GovernmentOrganization', name })));
  const isOwn = manifest.status.kind !== 'reconstruction';
  const common = {
    name: label,
    description: notice === '' ? label : `${label}. ${notice}`,
    inLanguage: 'ko',
    url: address(homePath),
    isAccessibleForFree: true,
    temporalCoverage: String(manifest.year),
    ...(isOwn && { datePublished: manifest.issued, publisher: organisation }),
    ...(!isOwn && { isBasedOn: { '@type': 'Report', name: label, publisher: organisation } }),
    ...(notice !== '' && { creativeWorkStatus: notice }),
    ...(manifest.licence && { license: manifest.licence.url ?? manifest.licence.text }),
  };
  const files = distributions(computed, hasPdf);
  return {
    '@graph': [
      { '@type': 'Report', ...common, ...(isOwn && { author: organisation }) },
      {
        '@type': 'Dataset',
        ...common,
        sameAs: address(packagePath),
        distribution: files.map(({ path, title, mediaType }) => ({
          '@type': 'DataDownload',
          name: title,
          encodingFormat: mediaType,
          contentUrl: address(path),
        })),
      },
    ],
  };
}
