import { labelsOf } from '../../../model/computed.ts';
import type { DataRecord } from '../../../model/record.ts';
import type { SitePageOf } from '../../../model/site.ts';
import { citedLink, link, type SiteContext, type SitePage } from '../frame/context.ts';
import { panelPage } from '../frame/panels.ts';
import { rootFrom } from '../frame/paths.ts';
import { type Money, withDepth } from './money.ts';
import { moneyTable, recordTitle } from './rows.ts';
import { financeParents, moneyDownloads, recordPath } from './ways.ts';

/** A page for every outermost record: all records below it, each with its anchor, and the nodes that they serve. */
export function recordPages(
  definition: SitePageOf<'finance'>,
  money: Money,
  context: SiteContext,
): readonly SitePage[] {
  const label = labelsOf(context.computed);
  return money.roots.map((record, at) => {
    const path = recordPath(definition, record);
    const root = rootFrom(path);
    const rows = withDepth(record, money);
    const toRoot = (other: DataRecord | undefined) =>
      other && link(root + recordPath(definition, other), '', recordTitle(other, context));
    const title = recordTitle(record, context);
    const nodes = [...new Set(rows.flatMap((row) => money.nodesOf(row.record)))];
    const table = moneyTable({ id: `${definition.id}_${record.kind}_${record.id}`, title, rows, root }, money, context);
    return panelPage(
      {
        path,
        plain: title,
        label: label('financeRecord'),
        parents: financeParents(definition, root, context),
        previous: toRoot(money.roots[at - 1]),
        next: toRoot(money.roots[at + 1]),
        panels: [
          { id: 'records_', heading: label('financeRecords'), own: [table] },
          ...(nodes.length === 0
            ? []
            : [
                {
                  id: 'nodes_',
                  heading: label('financeNodes'),
                  links: nodes.map((node) => citedLink(node, root)),
                },
              ]),
        ],
        downloads: moneyDownloads(money, context, root),
        records: rows.map((row) => ({ kind: row.record.kind, id: row.record.id, path: `${path}#${row.record.id}` })),
      },
      context,
    );
  });
}
