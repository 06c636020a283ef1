import type { LabelName } from '../../model/labels.ts';
import { type Money, namingOf } from '../../model/money.ts';
import { fillWords } from '../../model/phrase.ts';
import type { Cell, DataRecord } from '../../model/record.ts';
import { cellAt, phraseLine } from '../../model/record-phrase.ts';
import type { Line } from '../../model/rich.ts';
import { type ComputedTable, type PageTable, pageTable, type TableRow, wordLine } from '../../model/table.ts';
import { keyWords, labelOf } from '../../model/words.ts';
import type { Context } from '../context.ts';
import { factLines } from '../display.ts';
import { lineOfWays, wayToNode, wayToRecord } from '../ways.ts';
import { type AmountOf, knownCell } from './known-amount.ts';

/** A record in a table of money: how deep it stands, and whether its own place is elsewhere. */
export interface MoneyRow {
  readonly record: DataRecord;
  readonly depth: number;
  readonly isElsewhere?: boolean;
}

/**
 * A table of records of money: name, account, the amounts as they are stated or else known, the nodes that they
 * serve. What is blank is unknown.
 */
export function moneyTable(
  { id, title }: Pick<PageTable, 'id' | 'title'>,
  rows: readonly MoneyRow[],
  money: Money,
  amountOf: AmountOf,
  context: Context,
): ComputedTable {
  const { plan, words } = context;
  const { headers, amount } = money.table;
  const years = yearsOf(rows, money, context);
  const item = plan.form.records.find((kind) => kind.id === money.kinds.item);
  const known = rows.flatMap(({ record }) => years.map((year) => amountOf(record, year)?.known));
  const note = (label: LabelName) => wordLine(labelOf(plan.form, label, words));
  const columns = [
    { header: headers.name, width: undefined },
    { header: fillWords(headers.account, words), width: 14 },
    ...years.map((year) => ({ header: fillWords(headers.each, keyWords(year, words)), width: 10 })),
    { header: labelOf(plan.form, 'financeNodes', words), width: 18 },
  ];
  return pageTable({
    id,
    definition: money.table.id,
    title,
    unit: item?.columns.find((column) => column.id === amount)?.unit,
    columns,
    body: rows.map((row) => rowOf(row, years, money, amountOf, context)),
    footnotes: [
      ...(known.includes('parts') || known.includes('listed') ? [note('financeParts')] : []),
      ...(known.includes('share') ? [note('financeShares')] : []),
      ...(known.includes(undefined) ? [note('financeBlank')] : []),
    ],
  });
}

function rowOf(
  { record, depth, isElsewhere = false }: MoneyRow,
  years: readonly string[],
  money: Money,
  amountOf: AmountOf,
  context: Context,
): TableRow {
  const name = nameLine(record, money, context);
  const account = (field: string) => cellAt(record, [money.table.account, field], context.plan);
  return {
    kind: money.below(record).length > 0 && !isElsewhere ? 'upper' : 'plain',
    record: isElsewhere ? undefined : record.id,
    cells: [
      { lines: [isElsewhere ? [wayToRecord(record, name)] : name], heads: 'row', indent: Math.min(depth, 3) },
      {
        lines: factLines(account('short') ?? account(namingOf(money.kinds.account, context.plan)), context.plan),
        align: 'center',
      },
      ...years.map((year) => knownCell(record, year, amountOf, money.table.amount, context)),
      { lines: lineOfWays(money.nodesOf(record).map(wayToNode)) },
    ],
  };
}

/** The stage of a record before its name, and the code behind it. */
function nameLine(record: DataRecord, { table }: Money, { plan, words }: Context): Line {
  const stage = phraseLine(`[{${table.stage}}]`, record, words, plan);
  const name = phraseLine(`[{${namingOf(record.kind, plan)}}][ ({code})]`, record, words, plan);
  return stage.length === 0
    ? name
    : [{ type: 'label', role: 'stage', children: stage }, { type: 'text', text: ' ' }, ...name];
}

/** The years for which a table has an amount; the years that the form prints where it has none. */
function yearsOf(rows: readonly MoneyRow[], { table }: Money, { plan }: Context): readonly string[] {
  const years = new Set(rows.flatMap(({ record }) => filledKeys(record, table.amount)));
  for (let back = 0; back < table.years; back += 1) years.add(String(plan.manifest.year - back));
  return [...years].sort();
}

/** The keys of a family for which a record has something. */
export function filledKeys(record: DataRecord, family: string): readonly string[] {
  return [...(record.families.get(family) ?? [])].flatMap(([key, cell]) => (isBlank(cell) ? [] : [key]));
}

function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || cell.value.type === 'empty';
}
