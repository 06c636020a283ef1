import { mainTree } from '../../../model/form.ts';
import { nodesOf, type PlanNode } from '../../../model/plan.ts';
import type { SitePageOf } from '../../../model/site.ts';
import type { ComputedTable } from '../../../model/table.ts';
import { labelOf } from '../../../model/words.ts';
import { plainHeading } from '../../document/headings.ts';
import { tableDownloads } from '../../section-view.ts';
import { type TableView, tableView } from '../../table-view.ts';
import { link, type SiteContext, type SitePage } from '../frame/context.ts';
import { type Panel, panelPage } from '../frame/panels.ts';
import { nodePath, rootFrom } from '../frame/paths.ts';
import type { Money } from './money.ts';
import { financeParents, moneyDownloads, nodesPath } from './ways.ts';

/** The nodes whose children have tables of money, and those of the outermost that have one themselves. */
export function nodesWithMoney({ table }: Money, { computed }: SiteContext): readonly PlanNode[] {
  const has = ({ id }: PlanNode): boolean => computed.tablesOf(id, table.id).length > 0;
  return nodesOf(computed.plan, mainTree).filter(
    (node) => node.children.some(has) || (node.parent === undefined && has(node)),
  );
}

/** A page for every node whose children have tables of money: the table of each, each line with its anchor. */
export function nodePages(definition: SitePageOf<'finance'>, money: Money, context: SiteContext): readonly SitePage[] {
  const nodes = nodesWithMoney(money, context);
  const { form } = context.computed.plan;
  const titleOf = (node: PlanNode): string => labelOf(form, 'financeNode', () => plainHeading(node));
  return nodes.map((node, at) => {
    const path = nodesPath(definition, node);
    const root = rootFrom(path);
    const toNode = (other: PlanNode | undefined) =>
      other && link(root + nodesPath(definition, other), '', plainHeading(other));
    return panelPage(
      {
        path,
        plain: titleOf(node),
        parents: financeParents(definition, root, context),
        previous: toNode(nodes[at - 1]),
        next: toNode(nodes[at + 1]),
        panels: [node, ...node.children].flatMap((owner) => panelsOf(owner, root, money, context)),
        downloads: moneyDownloads(money, context, root),
      },
      context,
    );
  });
}

function panelsOf(node: PlanNode, root: string, money: Money, context: SiteContext): readonly Panel[] {
  const tables = context.computed.tablesOf(node.id, money.table.id).map((table) => lineTable(table, context));
  if (tables.length === 0) return [];
  return [{ id: `node_${node.id}`, heading: plainHeading(node), href: root + nodePath(node), tables }];
}

/** The table of a node's page as it stands there, each line with its anchor. */
function lineTable(table: ComputedTable, { computed: { plan } }: SiteContext): TableView {
  const { unit } = table;
  return tableView(table, {
    caption: '',
    unit: unit === undefined ? '' : labelOf(plan.form, 'unit', () => unit),
    downloads: tableDownloads(table),
    continued: undefined,
    anchored: true,
  });
}
