import { escapeHtml } from '../../../diagnostics/escape.ts';
import type { Plan } from '../../../model/plan.ts';
import type { SitePageOf } from '../../../model/site.ts';
import { headingOf, leadOf, link, type SiteContext, type SitePage } from '../frame/context.ts';
import { addressOf, homePath, isIndexed, rootFrom, sitePagePath } from '../frame/paths.ts';

/** The page that lists all pages, so that everything can be found without search and without scripts. */
export function everythingPage(
  definition: SitePageOf<'everything'>,
  context: SiteContext,
  pages: readonly SitePage[],
): SitePage {
  const path = sitePagePath(definition);
  const root = rootFrom(path);
  const plain = headingOf(definition, context.computed);
  const view = {
    ...context.shell({ path, plain }),
    lead: leadOf(definition, context.computed),
    groups: groupsOf(pages.filter((page) => page.path !== homePath)).map((group) => ({
      links: group.map((page) => link(root + page.path, '', page.title)),
    })),
  };
  return { path, title: plain, html: context.render('pages/everything', view) };
}

/** Neighbours that lie in one folder. */
function groupsOf(pages: readonly SitePage[]): readonly (readonly SitePage[])[] {
  const groups = new Map<string, SitePage[]>();
  for (const page of pages) {
    const folder = page.path.split('/')[0] ?? '';
    groups.set(folder, [...(groups.get(folder) ?? []), page]);
  }
  return [...groups.values()];
}

const sitemapPath = 'sitemap.xml';

/** The list of the pages that search engines are to know, by its path; none where the site's address is not known. */
export function sitemapOf(paths: readonly string[], plan: Plan): ReadonlyMap<string, string> {
  const { url } = plan.manifest;
  const listed = paths.filter((path) => isIndexed(path, plan));
  if (url === undefined || listed.length === 0) return new Map();
  const entries = listed.map((path) => `<url><loc>${escapeHtml(encodeURI(addressOf(url, path)))}</loc></url>\n`);
  const open = '<?xml version="1.0" encoding="UTF-8"?>\n<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">\n';
  return new Map([[sitemapPath, `${open}${entries.join('')}</urlset>\n`]]);
}
