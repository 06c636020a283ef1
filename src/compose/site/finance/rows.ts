import { displayText } from '../../../model/display.ts';
import { type Content, element } from '../../../model/markup.ts';
import { fillWords } from '../../../model/phrase.ts';
import type { DataRecord } from '../../../model/record.ts';
import { keyWords, labelOf } from '../../../model/words.ts';
import type { RowView } from '../../table-view.ts';
import { link, type SiteContext } from '../frame/context.ts';
import { nodePath } from '../frame/paths.ts';
import { amountHtml, factHtml, htmlCell, linksHtml } from '../tables/cells.ts';
import type { OwnTable } from '../tables/own-table.ts';
import type { Money } from './money.ts';

/** A record in a table of money: how deep it stands, and where it leads if this is not its own place. */
export interface MoneyRow {
  readonly record: DataRecord;
  readonly depth: number;
  readonly href?: string;
}

/** What a table of money says of itself. */
export interface MoneyTable {
  readonly id: OwnTable['id'];
  readonly title: string;
  readonly rows: readonly MoneyRow[];
  readonly root: string;
}

/**
 * A table of records of money: name, account, the amounts as they are stated, the nodes that they serve. What is
 * blank is unknown, so nothing is added up. A record without `href` has its anchor here.
 */
export function moneyTable({ id, title, rows, root }: MoneyTable, money: Money, context: SiteContext): OwnTable {
  const { plan, words } = context.computed;
  const { form } = plan;
  const { headers, amount } = money.table;
  const years = yearsOf(
    rows.map(({ record }) => record),
    money,
    context,
  );
  const each = (year: string): string => fillWords(headers.each, keyWords(year, words));
  const unit = form.records
    .find((kind) => kind.id === money.kinds.item)
    ?.columns.find((column) => column.id === amount)?.unit;
  return {
    id,
    definition: money.table.id,
    title,
    unit,
    columns: [
      { header: headers.name },
      { header: fillWords(headers.account, words), width: 14 },
      ...years.map((year) => ({ header: each(year), width: 10 })),
      { header: labelOf(form, 'financeNodes', words), width: 18 },
    ],
    body: rows.map((row) => rowOf(row, years, root, money, context)),
    footnotes: rows.some(({ record }) => years.some((year) => isBlank(record, year, money)))
      ? [labelOf(form, 'financeBlank', words)]
      : [],
  };
}

function rowOf(
  { record, depth, href }: MoneyRow,
  years: readonly string[],
  root: string,
  money: Money,
  context: SiteContext,
): RowView {
  const { plan } = context.computed;
  const name = nameHtml(record, money, context);
  const indent = depth === 0 ? {} : { style: `indent-${Math.min(depth, 3)}` };
  const heading = href === undefined ? { id: record.id } : {};
  const nodes = money.nodesOf(record).map((node) => link(`${root}${nodePath(node)}`, node.code, node.title));
  return {
    kind: money.below(record).length > 0 && href === undefined ? 'upper' : 'plain',
    cells: [
      htmlCell(href === undefined ? name : element('a', { href }, name), {
        heads: 'row',
        ...heading,
        ...indent,
      }),
      htmlCell(accountHtml(record, money, context), { style: 'center' }),
      ...years.map((year) =>
        htmlCell(amountHtml(record.families.get(money.table.amount)?.get(year), plan), { style: 'end' }),
      ),
      htmlCell(nodes.length === 0 ? '' : element('span', { class: 'codes' }, linksHtml(nodes))),
    ],
  };
}

/** The stage of a record before its name, and the code behind it. */
function nameHtml(record: DataRecord, { table }: Money, { computed: { plan } }: SiteContext): Content {
  const stage = factHtml(record.cells.get(table.stage), plan);
  const code = factHtml(record.cells.get('code'), plan);
  return [
    stage === '' ? '' : [element('span', { class: 'stage' }, stage), ' '],
    factHtml(record.cells.get(naming(record, plan)), plan),
    code === '' ? '' : [' (', code, ')'],
  ];
}

function naming({ kind }: DataRecord, { form }: SiteContext['computed']['plan']): string {
  return form.records.find(({ id }) => id === kind)?.naming ?? '';
}

function accountHtml(record: DataRecord, { table, kinds }: Money, { computed: { plan } }: SiteContext): Content {
  const value = record.cells.get(table.account)?.value;
  const [name] = value?.type === 'names' ? value.names : [];
  const account = name && plan.recordsById.get(kinds.account)?.get(name.value);
  const short = account && (account.cells.get('short') ?? account.cells.get(naming(account, plan)));
  return short ? factHtml(short, plan) : '';
}

/** The years for which a table has an amount; the years that the form prints where it has none. */
function yearsOf(
  records: readonly DataRecord[],
  { table }: Money,
  { computed: { plan } }: SiteContext,
): readonly string[] {
  const years = new Set(
    records.flatMap((record) =>
      [...(record.families.get(table.amount) ?? [])].flatMap(([year, cell]) =>
        cell.value.type === 'empty' ? [] : [year],
      ),
    ),
  );
  for (let back = 0; back < table.years; back += 1) years.add(String(plan.manifest.year - back));
  return [...years].sort();
}

function isBlank(record: DataRecord, year: string, { table }: Money): boolean {
  const value = record.families.get(table.amount)?.get(year)?.value;
  return value === undefined || value.type === 'empty';
}

/** What lists and titles call a record: its name, and its code where it has one. */
export function recordTitle(record: DataRecord, { computed: { plan } }: SiteContext): string {
  const text = (field: string): string => displayText(record.cells.get(field), plan);
  const code = text('code');
  return `${text(naming(record, plan)) || record.id}${code === '' ? '' : ` (${code})`}`;
}
