import { labelsOf } from '../../../model/computed.ts';
import type { ComputedMoney, MoneyAccount } from '../../../model/money.ts';
import { fillWords } from '../../../model/phrase.ts';
import type { SitePageOf } from '../../../model/site.ts';
import { link, type SiteContext, type SitePage } from '../frame/context.ts';
import { type Panel, panelPage } from '../frame/panels.ts';
import { moneyPath, rootFrom } from '../frame/paths.ts';
import { financeParents, moneyDownloads } from './ways.ts';

/** A page for every account: the amounts published for it, and the records that are paid from it. */
export function accountPages(
  definition: SitePageOf<'finance'>,
  money: ComputedMoney,
  context: SiteContext,
): readonly SitePage[] {
  const label = labelsOf(context.computed);
  const toAccount = (root: string, other: MoneyAccount | undefined) =>
    other && link(root + moneyPath(definition, other.record), '', other.title);
  return money.accounts.map((account, at) => {
    const { record, title, table } = account;
    const path = moneyPath(definition, record);
    const root = rootFrom(path);
    const records = table === undefined ? { text: label('financeNone') } : { own: [table] };
    return panelPage(
      {
        path,
        plain: title,
        label: label('financeAccount'),
        parents: financeParents(definition, root, context),
        previous: toAccount(root, money.accounts[at - 1]),
        next: toAccount(root, money.accounts[at + 1]),
        panels: [
          ...totalsPanel(account, definition, context),
          { id: 'records_', heading: label('financeRecords'), ...records },
        ],
        downloads: moneyDownloads(money, context, root),
        records: [{ kind: record.kind, id: record.id, path }],
      },
      context,
    );
  });
}

/** The amounts that are stated for an account; no panel where there are none. */
function totalsPanel(
  { totals }: MoneyAccount,
  definition: SitePageOf<'finance'>,
  { computed: { plan, words } }: SiteContext,
): readonly Panel[] {
  const table = plan.form.tables.find((candidate) => candidate.id === definition.totals);
  return totals && table ? [{ id: 'totals_', heading: fillWords(table.title, words), own: [totals] }] : [];
}
