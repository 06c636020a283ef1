import { labelsOf } from '../../../model/computed.ts';
import type { SitePageOf } from '../../../model/site.ts';
import { headingOf, leadOf, type SiteContext, type SitePage, siteAssets } from '../frame/context.ts';
import { homePath, rootFrom, sitePagePath } from '../frame/paths.ts';

/** The page on which readers search; what it searches in is a script that it loads when it is needed. */
export function searchPage(definition: SitePageOf<'search'>, context: SiteContext): SitePage {
  const path = sitePagePath(definition);
  const root = rootFrom(path);
  const plain = headingOf(definition, context.computed);
  const { pages } = context.computed.plan.form.site;
  const everything = pages.find(({ kind }) => kind === 'everything');
  const view = {
    ...context.shell({ path, plain }),
    lead: leadOf(definition, context.computed),
    hint: labelsOf(context.computed)('searchHint'),
    searchScript: root + siteAssets.search,
    searchIndex: root + siteAssets.searchIndex,
    everything: root + (everything ? sitePagePath(everything) : homePath),
    everythingHeading: everything ? headingOf(everything, context.computed) : context.edition.label,
  };
  return { path, title: plain, html: context.render('pages/search', view) };
}
