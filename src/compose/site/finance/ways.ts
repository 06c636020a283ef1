import type { ComputedMoney } from '../../../model/money.ts';
import type { PlanNode } from '../../../model/plan.ts';
import type { SitePageDefinition, SitePageOf } from '../../../model/site.ts';
import type { DownloadView } from '../../download-view.ts';
import type { LinkView } from '../../views.ts';
import { headingOf, link, type SiteContext } from '../frame/context.ts';
import { sitePagePath } from '../frame/paths.ts';
import { recordFiles } from '../home/downloads.ts';

type Folder = Pick<SitePageDefinition, 'id'>;

/** The page of the tables of a node and its children. */
export function nodesPath({ id }: Folder, node: PlanNode): string {
  return `${id}/${node.level.id}-${node.id}.html`;
}

/** The way from a page on money to the one above it. */
export function financeParents(
  definition: SitePageOf<'finance'>,
  root: string,
  { computed }: SiteContext,
): readonly LinkView[] {
  return [link(root + sitePagePath(definition), '', headingOf(definition, computed))];
}

/** The records of money, the lines of nodes and the accounts as files. */
export function moneyDownloads(
  { definition, kinds }: ComputedMoney,
  context: SiteContext,
  root: string,
): readonly DownloadView[] {
  return recordFiles([kinds.item, definition.records, kinds.account], context, root);
}
