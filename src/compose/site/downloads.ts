import type { SitePageOf } from '../../model/site.ts';
import { labelOf } from '../../model/words.ts';
import type { DownloadView } from '../views.ts';
import { headingOf, type SiteContext, type SitePage } from './context.ts';
import { rootFrom, sitePagePath } from './paths.ts';

/** What can be taken away: the book, the plan as data, and a table of every kind of record. */
export function downloadsOf({ computed: { plan, words }, hasPdf }: SiteContext, root: string): readonly DownloadView[] {
  const kinds = plan.form.records.filter((kind) => (plan.records.get(kind.id) ?? []).length > 0);
  const file = (path: string, label: string, format: string): DownloadView => ({ href: root + path, label, format });
  return [
    ...(hasPdf ? [file('plan.pdf', labelOf(plan.form, 'book', words), 'PDF')] : []),
    file('data/plan.json', labelOf(plan.form, 'data', words), 'JSON'),
    ...kinds.map((kind) => file(`data/${kind.file}`, kind.label, 'CSV')),
  ];
}

/** The page from which everything can be taken away. */
export function downloadsPage(definition: SitePageOf<'downloads'>, context: SiteContext): readonly SitePage[] {
  const path = sitePagePath(definition);
  const plain = headingOf(definition, context.computed);
  const view = {
    ...context.shell({ path, plain }),
    lead: definition.lead ?? '',
    downloads: downloadsOf(context, rootFrom(path)),
  };
  return [{ path, title: plain, html: context.render('pages/downloads', view) }];
}
