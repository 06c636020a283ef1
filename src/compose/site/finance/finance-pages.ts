import { labelsOf } from '../../../model/computed.ts';
import type { ComputedMoney } from '../../../model/money.ts';
import { plainHeading } from '../../../model/plan.ts';
import type { SitePageOf } from '../../../model/site.ts';
import type { ComputedTable } from '../../../model/table.ts';
import { headingOf, leadOf, link, type SiteContext, type SitePage } from '../frame/context.ts';
import { type Panel, panelPage } from '../frame/panels.ts';
import { rootFrom, sitePagePath, targetPath } from '../frame/paths.ts';
import { accountPages } from './account-pages.ts';
import { nodePages, nodesWithMoney } from './node-pages.ts';
import { recordPages } from './record-pages.ts';
import { moneyDownloads, nodesPath } from './ways.ts';

/** All pages on money: the one that leads to the others, those of outermost records, of accounts and of nodes. */
export function financePages(definition: SitePageOf<'finance'>, context: SiteContext): readonly SitePage[] {
  const money = context.computed.ofPages.money(definition);
  if (!money) return [emptyPage(definition, context)];
  return [
    overviewPage(definition, money, context),
    ...recordPages(definition, money, context),
    ...accountPages(definition, money, context),
    ...nodePages(definition, money, context),
  ];
}

function emptyPage(definition: SitePageOf<'finance'>, context: SiteContext): SitePage {
  const { computed } = context;
  const label = labelsOf(computed);
  return panelPage(
    {
      path: sitePagePath(definition),
      plain: headingOf(definition, computed),
      panels: [{ id: 'records_', heading: '', text: label('financeNone') }],
    },
    context,
  );
}

function overviewPage(definition: SitePageOf<'finance'>, money: ComputedMoney, context: SiteContext): SitePage {
  const { computed } = context;
  const path = sitePagePath(definition);
  const root = rootFrom(path);
  const nodes = nodesWithMoney(money, context).map((node) =>
    link(root + nodesPath(definition, node), '', plainHeading(node)),
  );
  const label = labelsOf(computed);
  return panelPage(
    {
      path,
      plain: headingOf(definition, computed),
      lead: leadOf(definition, computed),
      panels: [
        ...ownPanel('matrix_', money.byNode),
        ...ownPanel('shared_', money.shared),
        { id: 'nodes_', heading: label('financeByNode'), links: nodes },
        accountsPanel(definition, root, money, context),
        { id: 'records_', heading: money.byRecord.title, own: [money.byRecord] },
      ],
      downloads: moneyDownloads(money, context, root),
    },
    context,
  );
}

/** A panel of one table, where there is one. */
function ownPanel(id: string, table: ComputedTable | undefined): readonly Panel[] {
  return table ? [{ id, heading: table.title, own: [table] }] : [];
}

/** The accounts, with a way to the table of the book that adds them up. */
function accountsPanel(
  definition: SitePageOf<'finance'>,
  root: string,
  { byAccount }: ComputedMoney,
  { computed }: SiteContext,
): Panel {
  const label = labelsOf(computed);
  const totals = computed.tables.find((candidate) => candidate.definition === definition.totals);
  const target = totals && computed.targets.get(totals.id);
  return {
    id: 'accounts_',
    heading: byAccount.title,
    own: [byAccount],
    links: target ? [link(root + targetPath(target, computed), '', `${totals.title} (${label('financeTotals')})`)] : [],
  };
}
