import type { SitePageOf } from '../../../model/site.ts';
import type { DownloadView } from '../../download-view.ts';
import type { LinkView } from '../../views.ts';
import { headingOf, link, type SiteContext } from '../frame/context.ts';
import { sitePagePath } from '../frame/paths.ts';
import { recordFiles } from '../home/downloads.ts';
import type { Money } from './money.ts';

/** The way from a page on money to the one above it. */
export function financeParents(
  definition: SitePageOf<'finance'>,
  root: string,
  { computed }: SiteContext,
): readonly LinkView[] {
  return [link(root + sitePagePath(definition), '', headingOf(definition, computed))];
}

/** The records of money, the lines of nodes and the accounts as files. */
export function moneyDownloads({ table, kinds }: Money, context: SiteContext, root: string): readonly DownloadView[] {
  return recordFiles([kinds.item, table.records, kinds.account], context, root);
}
