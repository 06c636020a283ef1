import { labelsOf } from '../../../model/computed.ts';
import { displayText } from '../../../model/display.ts';
import { memberHeader } from '../../../model/form.ts';
import { fillWords } from '../../../model/phrase.ts';
import { type DataRecord, namesOf } from '../../../model/record.ts';
import type { SitePageOf } from '../../../model/site.ts';
import { keyWords } from '../../../model/words.ts';
import { link, type SiteContext, type SitePage } from '../frame/context.ts';
import { type Panel, panelPage } from '../frame/panels.ts';
import { rootFrom } from '../frame/paths.ts';
import { amountHtml, factHtml, htmlCell } from '../tables/cells.ts';
import type { OwnTable } from '../tables/own-table.ts';
import type { Money } from './money.ts';
import { type MoneyRow, moneyTable } from './rows.ts';
import { financeParents, moneyDownloads, recordPath } from './ways.ts';

/** A page for every account: the amounts published for it, and the records that are paid from it. */
export function accountPages(
  definition: SitePageOf<'finance'>,
  money: Money,
  context: SiteContext,
): readonly SitePage[] {
  const label = labelsOf(context.computed);
  const toAccount = (root: string, other: DataRecord | undefined) =>
    other && link(root + recordPath(definition, other), '', accountName(other, context));
  return money.accounts.map((account, at) => {
    const path = recordPath(definition, account);
    const root = rootFrom(path);
    const title = accountName(account, context);
    const rows = accountRows(account, definition, root, money);
    const totals = totalsPanel(account, definition, context);
    const table = moneyTable(
      { id: `${definition.id}_${account.kind}_${account.id}`, title, rows, root },
      money,
      context,
    );
    const records = rows.length === 0 ? { text: label('financeNone') } : { own: [table] };
    return panelPage(
      {
        path,
        plain: title,
        label: label('financeAccount'),
        parents: financeParents(definition, root, context),
        previous: toAccount(root, money.accounts[at - 1]),
        next: toAccount(root, money.accounts[at + 1]),
        panels: [...totals, { id: 'records_', heading: label('financeRecords'), ...records }],
        downloads: moneyDownloads(money, context, root),
        records: [{ kind: account.kind, id: account.id, path }],
      },
      context,
    );
  });
}

/** What an account is called in lists and titles. */
export function accountName(account: DataRecord, { computed: { plan } }: SiteContext): string {
  const naming = plan.form.records.find(({ id }) => id === account.kind)?.naming ?? '';
  return displayText(account.cells.get(naming), plan) || account.id;
}

/** The records of an account, each leading to its own place on the page of its outermost record. */
export function accountRows(
  account: DataRecord,
  definition: SitePageOf<'finance'>,
  root: string,
  money: Money,
): readonly MoneyRow[] {
  return money.paidFrom(account).map(({ record, depth, outermost }) => ({
    record,
    depth: Math.max(0, depth - 1),
    href: `${root}${recordPath(definition, outermost)}#${record.id}`,
  }));
}

/** The amounts of the table of totals that are stated for an account; no panel where there are none. */
function totalsPanel(
  account: DataRecord,
  { id, totals }: SitePageOf<'finance'>,
  context: SiteContext,
): readonly Panel[] {
  const { plan, words } = context.computed;
  const { form } = plan;
  const table = form.tables.find((candidate) => candidate.id === totals);
  if (table?.builder !== 'matrix') return [];
  const kind = form.records.find((candidate) => candidate.id === table.records);
  const keyed = kind?.columns.find(({ refers }) => refers === account.kind);
  const records = (plan.records.get(table.records) ?? []).filter(
    (record) => keyed && namesOf(record, keyed.id)[0]?.value === account.id && filled(record, table.family).length > 0,
  );
  const years = [...new Set(records.flatMap((record) => filled(record, table.family)))].sort();
  if (records.length === 0) return [];
  const own: OwnTable = {
    id: `${id}_${account.kind}_${account.id}_totals`,
    definition: table.id,
    title: `${accountName(account, context)} ${fillWords(table.title, words)}`,
    unit: table.unit,
    columns: [
      { header: fillWords(table.stub.header, words) },
      ...years.map((year, at) => ({
        header: fillWords(memberHeader(table.each, at), keyWords(year, words)),
      })),
    ],
    body: records.map((record) => ({
      kind: 'plain',
      cells: [
        htmlCell(factHtml(record.cells.get(table.stub.field), plan), { heads: 'row', id: record.id }),
        ...years.map((year) =>
          htmlCell(amountHtml(record.families.get(table.family)?.get(year), plan), { style: 'end' }),
        ),
      ],
    })),
  };
  return [{ id: 'totals_', heading: fillWords(table.title, words), own: [own] }];
}

function filled(record: DataRecord, family: string): readonly string[] {
  return [...(record.families.get(family) ?? [])].flatMap(([key, cell]) => (cell.value.type === 'empty' ? [] : [key]));
}
