import type { SitePageOf } from '../../../model/site.ts';
import { labelOf } from '../../../model/words.ts';
import { packagePath } from '../../data/data-package.ts';
import { distributions } from '../../data/distributions.ts';
import type { DownloadView } from '../../download-view.ts';
import { headingOf, leadOf, type SiteContext, type SitePage } from '../frame/context.ts';
import { rootFrom, sitePagePath } from '../frame/paths.ts';

/** What can be taken away: the book, the plan as data, a table of every kind of record, and what describes them. */
export function downloadsOf({ computed, hasPdf }: SiteContext, root: string): readonly DownloadView[] {
  const { plan, words } = computed;
  const files = distributions(computed, hasPdf);
  return [
    ...files.map(({ path, title, format }) => ({ href: root + path, label: title, format })),
    { href: root + packagePath, label: labelOf(plan.form, 'dataPackage', words), format: 'JSON' },
  ];
}

/** The tables of kinds of records, those without records left out. */
export function recordFiles(
  kinds: readonly string[],
  { computed: { plan } }: Pick<SiteContext, 'computed'>,
  root: string,
): readonly DownloadView[] {
  const files = plan.form.records.filter(({ id }) => kinds.includes(id) && (plan.records.get(id) ?? []).length > 0);
  return files.map(({ file, label }) => ({ href: `${root}data/${file}`, label, format: 'CSV' }));
}

/** The page from which everything can be taken away. */
export function downloadsPage(definition: SitePageOf<'downloads'>, context: SiteContext): readonly SitePage[] {
  const path = sitePagePath(definition);
  const plain = headingOf(definition, context.computed);
  const view = {
    ...context.shell({ path, plain }),
    lead: leadOf(definition, context.computed),
    note: labelOf(context.computed.plan.form, 'csvPolicy', context.computed.words),
    downloads: downloadsOf(context, rootFrom(path)),
  };
  return [{ path, title: plain, html: context.render('pages/downloads', view) }];
}
