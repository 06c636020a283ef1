import Big from 'big.js';
import { displayText } from '../../model/display.ts';
import { type Figure, groupedDisplayOf } from '../../model/figure.ts';
import { type Money, namingOf, withDepth } from '../../model/money.ts';
import { formatNumber } from '../../model/number.ts';
import { fillWords } from '../../model/phrase.ts';
import { outermostOf, type PlanNode } from '../../model/plan.ts';
import type { DataRecord } from '../../model/record.ts';
import type { Line, Way } from '../../model/rich.ts';
import type { SitePageOf } from '../../model/site.ts';
import {
  type ComputedTable,
  derivedLine,
  pageTable,
  type TableCell,
  type TableRow,
  wordLine,
} from '../../model/table.ts';
import { keyWords, labelOf } from '../../model/words.ts';
import type { Context } from '../context.ts';
import { addUp, type Sum } from '../sum.ts';
import { lineOfWays, wayToNode, wayToRecord } from '../ways.ts';
import { type AmountOf, knownCell } from './known-amount.ts';

/** A record whose amount is counted, with its account and the outermost nodes that it and those below it serve. */
interface Counted {
  readonly record: DataRecord;
  readonly account: string | undefined;
  readonly nodes: readonly PlanNode[];
}

/** The records whose amounts add up to all: of each branch the outermost ones that state an amount and one account. */
function countedIn(money: Money, amountOf: AmountOf, year: string): readonly Counted[] {
  const counted = (record: DataRecord): readonly Counted[] => {
    const account = money.accountOf(record);
    const known = amountOf(record, year)?.known;
    const below = money.below(record);
    const isCounted = account !== undefined && (known === 'stated' || (known === 'share' && below.length === 0));
    if (!isCounted) return below.flatMap(counted);
    const served = withDepth(record, money).flatMap((row) => money.nodesOf(row.record));
    return [{ record, account, nodes: [...new Set(served.map(outermostOf))] }];
  };
  return money.roots.flatMap(counted);
}

/**
 * The amounts of the plan year of every outermost node by account, their sum, that of the year before, the change and the
 * share in all. What serves several of them stands in a row of its own, so that nothing is counted twice.
 */
export function moneyByNode(
  { id }: SitePageOf<'finance'>,
  money: Money,
  amountOf: AmountOf,
  context: Context,
): ComputedTable | undefined {
  const { plan, words } = context;
  const { year } = plan.manifest;
  const all = countedIn(money, amountOf, String(year));
  if (all.length === 0) return undefined;
  const label = (name: Parameters<typeof labelOf>[1]): string => labelOf(plan.form, name, words);
  const sum = (counted: readonly Counted[], key: number): Sum =>
    addUp(counted.flatMap(({ record }) => amountOf(record, String(key)) ?? []));
  const accounts = money.accounts.filter(({ id: account }) => all.some((counted) => counted.account === account));
  const total = sum(all, year);
  const row = (name: Line, counted: readonly Counted[], kind: TableRow['kind']): TableRow => {
    const [now, before] = [sum(counted, year), sum(counted, year - 1)];
    return {
      kind,
      cells: [
        { lines: [name], heads: 'row', align: 'start' },
        ...accounts.map((account) =>
          sumCell(
            sum(
              counted.filter((one) => one.account === account.id),
              year,
            ),
          ),
        ),
        sumCell(now),
        sumCell(before),
        rateCell(now, before, (of, by) => of.minus(by)),
        rateCell(now, total, (of) => of),
      ],
    };
  };
  const own = (plan.trees.get(plan.roots[0]?.level.tree ?? '') ?? plan.roots).map((node) => ({
    node,
    counted: all.filter(({ nodes }) => nodes.length === 1 && nodes[0] === node),
  }));
  const shared = all.filter(({ nodes }) => nodes.length !== 1);
  const short = (account: DataRecord): string =>
    displayText(account.cells.get('short') ?? account.cells.get(namingOf(account.kind, plan)), plan);
  const yearHeader = (key: number): string => fillWords(money.table.headers.each, keyWords(String(key), words));
  return pageTable({
    id: `${id}_by-node`,
    definition: 'money-by-node',
    title: label('financeMatrix'),
    unit: unitOf(money, context),
    columns: [
      { header: plan.roots[0]?.level.name ?? '' },
      ...accounts.map((account) => ({ header: short(account) })),
      { header: `${label('financeTotal')} ${yearHeader(year)}` },
      { header: yearHeader(year - 1) },
      { header: label('financeChange') },
      { header: label('financeShare') },
    ],
    body: [
      ...own
        .filter(({ counted }) => counted.length > 0)
        .map(({ node, counted }) => row([titledWay(node)], counted, 'plain')),
      ...(shared.length === 0 ? [] : [row(wordLine(label('financeSeveral')), shared, 'plain')]),
      row(wordLine(label('financeTotal')), all, 'total'),
    ],
    footnotes: [wordLine(label('financeCounted'))],
  });
}

/** The records that several outermost nodes share, each once, with its amounts and those nodes. */
export function sharedMoney(
  { id }: SitePageOf<'finance'>,
  money: Money,
  amountOf: AmountOf,
  context: Context,
): ComputedTable | undefined {
  const { plan, words } = context;
  const { year } = plan.manifest;
  const shared = countedIn(money, amountOf, String(year)).filter(({ nodes }) => nodes.length > 1);
  if (shared.length === 0) return undefined;
  const years = [String(year - 1), String(year)];
  return pageTable({
    id: `${id}_shared`,
    definition: 'money-shared',
    title: labelOf(plan.form, 'financeSeveral', words),
    unit: unitOf(money, context),
    columns: [
      { header: money.table.headers.name },
      ...years.map((key) => ({ header: fillWords(money.table.headers.each, keyWords(key, words)), width: 16 })),
      { header: plan.roots[0]?.level.name ?? '', width: 24 },
    ],
    body: shared.map(({ record, nodes }) => ({
      kind: 'plain',
      cells: [
        {
          lines: [[wayToRecord(record, wordLine(displayText(record.cells.get(namingOf(record.kind, plan)), plan)))]],
          heads: 'row',
        },
        ...years.map((key) => knownCell(record, key, amountOf, money.table.amount, context)),
        { lines: lineOfWays(nodes.map(wayToNode)) },
      ],
    })),
  });
}

/** The code of a node and what lists call it, which lead to it. */
function titledWay({ id, code, short }: PlanNode): Way {
  return { type: 'way', to: { owner: id }, children: wordLine([code, short].filter(Boolean).join(' ')) };
}

function unitOf({ kinds, table }: Money, { plan }: Context): string | undefined {
  const item = plan.form.records.find((kind) => kind.id === kinds.item);
  return item?.columns.find((column) => column.id === table.amount)?.unit;
}

function sumCell({ figure, from }: Sum): TableCell {
  const isNothing = from.length === 0;
  return {
    lines: isNothing ? [] : [derivedLine(groupedDisplayOf(figure), from)],
    figure: isNothing ? undefined : figure,
    align: 'end',
  };
}

/** A part of a sum in per cent, with one decimal; nothing where there is no sum. */
function rateCell(of: Sum, by: Sum, part: (of: Big, by: Big) => Big): TableCell {
  if (of.figure.kind !== 'number' || by.figure.kind !== 'number' || Big(by.figure.number).eq(0)) return { lines: [] };
  const rate = part(Big(of.figure.number), Big(by.figure.number))
    .div(by.figure.number)
    .times(100)
    .round(1, Big.roundHalfUp);
  const display = formatNumber(rate, { decimals: 1, thousands: true });
  const figure: Figure = { kind: 'number', number: rate.toFixed(), display, decimals: 1, provisional: false };
  return { lines: [derivedLine(display, [...of.from, ...by.from])], figure, align: 'end' };
}
