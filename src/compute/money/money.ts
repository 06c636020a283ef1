import { displayText } from '../../model/display.ts';
import { memberHeader } from '../../model/form.ts';
import {
  type ComputedMoney,
  type Money,
  type MoneyAccount,
  type MoneyRoot,
  namingOf,
  relatedMoney,
  withDepth,
} from '../../model/money.ts';
import { fillWords } from '../../model/phrase.ts';
import { type DataRecord, namesOf } from '../../model/record.ts';
import type { SitePageOf } from '../../model/site.ts';
import { type ComputedTable, pageTable, wordLine } from '../../model/table.ts';
import { keyWords, labelOf } from '../../model/words.ts';
import type { Context } from '../context.ts';
import { countCell, factLines } from '../display.ts';
import { lineOfWays, wayToRecord } from '../ways.ts';
import { amountCell } from './amount-cell.ts';
import { type AmountOf, knownAmounts } from './known-amount.ts';
import { moneyByNode, sharedMoney } from './money-by-node.ts';
import { filledKeys, moneyTable } from './money-table.ts';

/** The tables of the pages on money; undefined where the edition has no records of money. */
export function computeMoney(definition: SitePageOf<'finance'>, context: Context): ComputedMoney | undefined {
  const money = relatedMoney(definition, context.plan);
  if (!money) return undefined;
  const amountOf = knownAmounts(money, context);
  const roots = money.roots.map((record) => rootOf(record, definition, money, amountOf, context));
  const accounts = money.accounts.map((record) => accountOf(record, definition, money, amountOf, context));
  return {
    definition: money.table,
    kinds: money.kinds,
    roots,
    accounts,
    byNode: moneyByNode(definition, money, amountOf, context),
    shared: sharedMoney(definition, money, amountOf, context),
    byAccount: byAccount(accounts, definition, money, context),
    byRecord: byRecord(roots, accounts, definition, money, context),
  };
}

function rootOf(
  record: DataRecord,
  { id }: SitePageOf<'finance'>,
  money: Money,
  amountOf: AmountOf,
  context: Context,
): MoneyRoot {
  const rows = withDepth(record, money);
  const text = (field: string): string => displayText(record.cells.get(field), context.plan);
  const code = text('code');
  const title = `${text(namingOf(record.kind, context.plan)) || record.id}${code === '' ? '' : ` (${code})`}`;
  const records = rows.map((row) => row.record);
  return {
    record,
    title,
    records,
    nodes: [...new Set(records.flatMap(money.nodesOf))],
    table: moneyTable({ id: `${id}_${record.kind}_${record.id}`, title }, rows, money, amountOf, context),
  };
}

function accountOf(
  record: DataRecord,
  definition: SitePageOf<'finance'>,
  money: Money,
  amountOf: AmountOf,
  context: Context,
): MoneyAccount {
  const title = displayText(record.cells.get(namingOf(record.kind, context.plan)), context.plan) || record.id;
  const id = `${definition.id}_${record.kind}_${record.id}` as const;
  const paid = money.paidFrom(record);
  const rows = paid.map((row) => ({ record: row.record, depth: Math.max(0, row.depth - 1), isElsewhere: true }));
  return {
    record,
    title,
    totals: totalsTable({ id: `${id}_totals`, title }, record, definition, context),
    table: rows.length === 0 ? undefined : moneyTable({ id, title }, rows, money, amountOf, context),
  };
}

/** The amounts of the table of totals that are stated for an account. */
function totalsTable(
  { id, title }: { readonly id: `${string}_${string}`; readonly title: string },
  account: DataRecord,
  { totals }: SitePageOf<'finance'>,
  { plan, words, ...context }: Context,
): ComputedTable | undefined {
  const table = plan.form.tables.find((candidate) => candidate.id === totals);
  if (table?.builder !== 'matrix') return undefined;
  const kind = plan.form.records.find((candidate) => candidate.id === table.records);
  const keyed = kind?.columns.find(({ refers }) => refers === account.kind);
  const records = (plan.records.get(table.records) ?? []).filter(
    (record) =>
      keyed && namesOf(record, keyed.id)[0]?.value === account.id && filledKeys(record, table.family).length > 0,
  );
  if (records.length === 0) return undefined;
  const years = [...new Set(records.flatMap((record) => filledKeys(record, table.family)))].sort();
  const header = (year: string, at: number): string => fillWords(memberHeader(table.each, at), keyWords(year, words));
  return pageTable({
    id,
    definition: table.id,
    title: `${title} ${fillWords(table.title, words)}`,
    unit: table.unit,
    columns: [
      { header: fillWords(table.stub.header, words) },
      ...years.map((year, at) => ({ header: header(year, at), width: 12 })),
    ],
    body: records.map((record) => ({
      kind: 'plain',
      record: record.id,
      cells: [
        { lines: factLines(record.cells.get(table.stub.field), plan), heads: 'row' },
        ...years.map((year) => amountCell(record.families.get(table.family)?.get(year), { plan, words, ...context })),
      ],
    })),
  });
}

/** The accounts, each with how many records are paid from it. */
function byAccount(
  accounts: readonly MoneyAccount[],
  { id }: SitePageOf<'finance'>,
  money: Money,
  { plan, words }: Context,
): ComputedTable {
  return pageTable({
    id: `${id}_accounts`,
    definition: 'accounts',
    title: labelOf(plan.form, 'financeByAccount', words),
    unit: undefined,
    columns: [
      { header: labelOf(plan.form, 'financeAccount', words) },
      { header: labelOf(plan.form, 'financeCount', words), width: 20 },
    ],
    body: accounts.map(({ record, title }) => ({
      kind: 'plain',
      cells: [
        { lines: [[wayToRecord(record, wordLine(title))]], heads: 'row' },
        countCell(money.paidFrom(record).length),
      ],
    })),
  });
}

/** The outermost records, each with the accounts that it and those below it are paid from, and how many those are. */
function byRecord(
  roots: readonly MoneyRoot[],
  accounts: readonly MoneyAccount[],
  { id }: SitePageOf<'finance'>,
  money: Money,
  { plan, words }: Context,
): ComputedTable {
  const byId = new Map(accounts.map((account) => [account.record.id, account]));
  return pageTable({
    id: `${id}_records`,
    definition: 'money-roots',
    title: labelOf(plan.form, 'financeByRecord', words),
    unit: undefined,
    columns: [
      { header: labelOf(plan.form, 'financeRecord', words) },
      { header: labelOf(plan.form, 'financeAccount', words), width: 40 },
      { header: labelOf(plan.form, 'financeBelow', words), width: 14 },
    ],
    body: roots.map(({ record, title, records }) => {
      const paying = [...new Set(records.map(money.accountOf))].flatMap((account) => byId.get(account ?? '') ?? []);
      const ways = paying.map((account) => wayToRecord(account.record, wordLine(account.title)));
      return {
        kind: 'plain',
        cells: [
          { lines: [[wayToRecord(record, wordLine(title))]], heads: 'row' },
          { lines: lineOfWays(ways) },
          countCell(records.length - 1),
        ],
      };
    }),
  });
}
