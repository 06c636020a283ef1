import { labelsOf } from '../../../model/computed.ts';
import type { ComputedMoney, MoneyRoot } from '../../../model/money.ts';
import type { SitePageOf } from '../../../model/site.ts';
import { citedLink, link, type SiteContext, type SitePage } from '../frame/context.ts';
import { panelPage } from '../frame/panels.ts';
import { moneyPath, rootFrom } from '../frame/paths.ts';
import { financeParents, moneyDownloads } from './ways.ts';

/** A page for every outermost record: all records below it, each with its anchor, and the nodes that they serve. */
export function recordPages(
  definition: SitePageOf<'finance'>,
  money: ComputedMoney,
  context: SiteContext,
): readonly SitePage[] {
  const label = labelsOf(context.computed);
  const toRoot = (root: string, other: MoneyRoot | undefined) =>
    other && link(root + moneyPath(definition, other.record), '', other.title);
  return money.roots.map(({ record, title, records, nodes, table }, at) => {
    const path = moneyPath(definition, record);
    const root = rootFrom(path);
    const links = nodes.map((node) => citedLink(node, root));
    return panelPage(
      {
        path,
        plain: title,
        label: label('financeRecord'),
        parents: financeParents(definition, root, context),
        previous: toRoot(root, money.roots[at - 1]),
        next: toRoot(root, money.roots[at + 1]),
        panels: [
          { id: 'records_', heading: label('financeRecords'), own: [table] },
          ...(nodes.length === 0 ? [] : [{ id: 'nodes_', heading: label('financeNodes'), links }]),
        ],
        downloads: moneyDownloads(money, context, root),
        records: records.map(({ kind, id }) => ({ kind, id, path: `${path}#${id}` })),
      },
      context,
    );
  });
}
