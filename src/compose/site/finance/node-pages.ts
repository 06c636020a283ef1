import { mainTree } from '../../../model/form.ts';
import type { ComputedMoney } from '../../../model/money.ts';
import { nodesOf, type PlanNode, plainHeading } from '../../../model/plan.ts';
import type { SitePageOf } from '../../../model/site.ts';
import { labelOf } from '../../../model/words.ts';
import { link, type SiteContext, type SitePage } from '../frame/context.ts';
import { type Panel, panelPage } from '../frame/panels.ts';
import { nodePath, rootFrom } from '../frame/paths.ts';
import { financeParents, moneyDownloads, nodesPath } from './ways.ts';

/** The nodes whose children have tables of money, and those of the outermost that have one themselves. */
export function nodesWithMoney({ definition }: ComputedMoney, { computed }: SiteContext): readonly PlanNode[] {
  const has = ({ id }: PlanNode): boolean => computed.tablesOf(id, definition.id).length > 0;
  return nodesOf(computed.plan, mainTree).filter(
    (node) => node.children.some(has) || (node.parent === undefined && has(node)),
  );
}

/** A page for every node whose children have tables of money: the table of each, each line with its anchor. */
export function nodePages(
  definition: SitePageOf<'finance'>,
  money: ComputedMoney,
  context: SiteContext,
): readonly SitePage[] {
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

function panelsOf(node: PlanNode, root: string, money: ComputedMoney, context: SiteContext): readonly Panel[] {
  const shown = context.computed.tablesOf(node.id, money.definition.id);
  if (shown.length === 0) return [];
  return [{ id: `node_${node.id}`, heading: plainHeading(node), href: root + nodePath(node), shown }];
}
