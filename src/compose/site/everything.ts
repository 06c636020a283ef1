import type { SitePageOf } from '../../model/site.ts';
import { headingOf, leadOf, link, type SiteContext } from './context.ts';
import type { SitePage } from './page.ts';
import { homePath, rootFrom, sitePagePath } from './paths.ts';

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
