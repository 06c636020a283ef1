import { displayOf, groupedDisplayOf } from '../../model/figure.ts';
import type { Money } from '../../model/money.ts';
import { bookPlaceOf, type DataRecord, figureIn } from '../../model/record.ts';
import { derivedLine, type TableCell } from '../../model/table.ts';
import type { Context } from '../context.ts';
import { addUp, cellSummand, type Summand } from '../sum.ts';
import { amountCell } from './amount-cell.ts';

/**
 * How an amount is known: it is stated, or added up from the records below, or from those that a table of a node lists under it,
 * or it is the share that nodes have of a record whose whole is not stated.
 */
export type Known = 'stated' | 'parts' | 'listed' | 'share';

export interface KnownAmount extends Summand {
  readonly known: Known;
}

/** The amount of a record in a year; undefined where nothing tells it. Each is found but once. */
export type AmountOf = (record: DataRecord, year: string) => KnownAmount | undefined;

export function knownAmounts(money: Money, context: Context): AmountOf {
  const found = new Map<string, KnownAmount | undefined>();
  const amountOf: AmountOf = (record, year) => {
    const key = `${record.id} ${year}`;
    // One that is asked for again before it is known is its own part.
    if (!found.has(key)) {
      found.set(key, undefined);
      found.set(key, find(record, year));
    }
    return found.get(key);
  };
  const find = (record: DataRecord, year: string): KnownAmount | undefined =>
    stated(record, money.table.amount, year, context) ??
    added(
      'parts',
      money.below(record).map((part) => amountOf(part, year)),
    ) ??
    listed(record, year) ??
    added('share', shares(money.linesOf(record), year));
  const listed = (record: DataRecord, year: string): KnownAmount | undefined => {
    for (const line of money.linesOf(record)) {
      const amounts = money.listedUnder(line).map((under) => {
        const item = money.itemOf(under);
        return (item && amountOf(item, year)) ?? added('share', shares([under], year));
      });
      const sum = added('listed', amounts);
      if (sum) return sum;
    }
    return undefined;
  };
  const shares = (lines: readonly DataRecord[], year: string) =>
    lines.flatMap((line) => stated(line, money.table.share, year, context) ?? []);
  return amountOf;
}

function stated(record: DataRecord, family: string, year: string, { plan }: Context): KnownAmount | undefined {
  const cell = record.families.get(family)?.get(year);
  const figure = cell && figureIn(cell);
  if (!cell || !figure || figure.kind === 'text') return undefined;
  const label = plan.form.records.find(({ id }) => id === record.kind)?.label ?? '';
  return { ...cellSummand(cell, bookPlaceOf(record, label, cell)), known: 'stated' };
}

/** A sum of amounts that are all known; of none, and of one that is lacking, there is none. */
function added(known: Known, amounts: readonly (KnownAmount | undefined)[]): KnownAmount | undefined {
  const all = amounts.filter((amount) => amount !== undefined);
  if (all.length === 0 || all.length < amounts.length) return undefined;
  if (all.every(({ figure }) => figure?.kind === 'status')) return { ...all[0]!, known };
  return { ...addUp(all), known };
}

/** The cell of an amount; one that is not stated is a computed value, and a share stands in parentheses. */
export function knownCell(
  record: DataRecord,
  year: string,
  amountOf: AmountOf,
  family: string,
  context: Context,
): TableCell {
  const amount = amountOf(record, year);
  if (!amount || amount.known === 'stated') return amountCell(record.families.get(family)?.get(year), context);
  const { figure, from, known } = amount;
  const text = figure === undefined ? '' : figure.kind === 'number' ? groupedDisplayOf(figure) : displayOf(figure);
  const shown = known === 'share' && figure?.kind === 'number' ? `(${text})` : text;
  return { lines: shown === '' ? [] : [derivedLine(shown, from)], figure, align: 'end' };
}
