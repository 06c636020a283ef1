import { labelsOf } from '../../../model/computed.ts';
import { element } from '../../../model/markup.ts';
import type { SitePageOf } from '../../../model/site.ts';
import { plainHeading } from '../../document/headings.ts';
import { headingOf, leadOf, link, type SiteContext, type SitePage } from '../frame/context.ts';
import { type Panel, panelPage } from '../frame/panels.ts';
import { rootFrom, sitePagePath, targetPath } from '../frame/paths.ts';
import { htmlCell, linkHtml, linksHtml } from '../tables/cells.ts';
import type { OwnTable } from '../tables/own-table.ts';
import { accountName, accountPages } from './account-pages.ts';
import { type Money, moneyOf, withDepth } from './money.ts';
import { nodePages, nodesWithMoney } from './node-pages.ts';
import { recordPages } from './record-pages.ts';
import { recordTitle } from './rows.ts';
import { moneyDownloads, nodesPath, recordPath } from './ways.ts';

/** All pages on money: the one that leads to the others, those of outermost records, of accounts and of nodes. */
export function financePages(definition: SitePageOf<'finance'>, context: SiteContext): readonly SitePage[] {
  const money = moneyOf(definition, context.computed.plan);
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

function overviewPage(definition: SitePageOf<'finance'>, money: Money, context: SiteContext): SitePage {
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
        { id: 'nodes_', heading: label('financeByNode'), links: nodes },
        accountsPanel(definition, root, money, context),
        recordsPanel(definition, root, money, context),
      ],
      downloads: moneyDownloads(money, context, root),
    },
    context,
  );
}

function accountsPanel(definition: SitePageOf<'finance'>, root: string, money: Money, context: SiteContext): Panel {
  const { computed } = context;
  const label = labelsOf(computed);
  const table: OwnTable = {
    id: `${definition.id}_accounts`,
    definition: 'accounts',
    title: label('financeByAccount'),
    columns: [{ header: label('financeAccount') }, { header: label('financeCount'), width: 20 }],
    body: money.accounts.map((account) => ({
      kind: 'plain',
      cells: [
        htmlCell(linkHtml(link(root + recordPath(definition, account), '', accountName(account, context))), {
          heads: 'row',
        }),
        htmlCell(String(money.paidFrom(account).length), { style: 'end' }),
      ],
    })),
  };
  const totals = computed.tables.find((candidate) => candidate.definition === definition.totals);
  const target = totals && computed.targets.get(totals.id);
  return {
    id: 'accounts_',
    heading: label('financeByAccount'),
    own: [table],
    links: target ? [link(root + targetPath(target, computed), '', `${totals.title} (${label('financeTotals')})`)] : [],
  };
}

function recordsPanel(definition: SitePageOf<'finance'>, root: string, money: Money, context: SiteContext): Panel {
  const { computed } = context;
  const label = labelsOf(computed);
  const names = new Map(money.accounts.map((account) => [account.id, account]));
  const table: OwnTable = {
    id: `${definition.id}_records`,
    definition: 'money-roots',
    title: label('financeByRecord'),
    columns: [
      { header: label('financeRecord') },
      { header: label('financeAccount'), width: 40 },
      { header: label('financeBelow'), width: 14 },
    ],
    body: money.roots.map((record) => {
      const rows = withDepth(record, money);
      const accounts = [...new Set(rows.map((row) => money.accountOf(row.record)))].flatMap(
        (id) => names.get(id ?? '') ?? [],
      );
      const toAccount = accounts.map((account) =>
        link(root + recordPath(definition, account), '', accountName(account, context)),
      );
      return {
        kind: 'plain',
        cells: [
          htmlCell(linkHtml(link(root + recordPath(definition, record), '', recordTitle(record, context))), {
            heads: 'row',
          }),
          htmlCell(element('span', { class: 'codes' }, linksHtml(toAccount))),
          htmlCell(String(rows.length - 1), { style: 'end' }),
        ],
      };
    }),
  };
  return { id: 'records_', heading: label('financeByRecord'), own: [table] };
}
