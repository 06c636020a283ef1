import Big from 'big.js';
import type { FactId } from '../../model/fact.ts';
import type { Figure, NumberFigure } from '../../model/figure.ts';
import type { DerivedColumn, TableOf } from '../../model/form.ts';
import { formatNumber, roundTo } from '../../model/number.ts';
import { fillWords } from '../../model/phrase.ts';
import { derivedLine, type TableCell } from '../../model/table.ts';

/** How amounts change from one to the other, and what share of a whole they are. */

type Growth = NonNullable<TableOf<'matrix'>['growth']>;

/** A rate of growth, or why there is none: nothing before, or an amount that is not known. */
type GrowthRate = NumberFigure | 'from nothing' | 'unknown';

/**
 * Growth from one amount to the next in per cent, rounded half up. From nothing there is no rate; where there is nothing
 * now either, one of them is not known, or the first is below nothing, it is unknown.
 */
export function growthRate(before: Big | undefined, now: Big | undefined, decimals: number): GrowthRate {
  if (before === undefined || now === undefined || before.lt(0)) return 'unknown';
  if (before.eq(0)) return now.gt(0) ? 'from nothing' : 'unknown';
  return numberOf(now.minus(before).times(100).div(before), decimals, false);
}

function numberOf(value: Big, decimals: number, thousands: boolean): NumberFigure {
  const rounded = roundTo(value, decimals, 'half-up');
  const display = formatNumber(rounded, { decimals, thousands });
  return { kind: 'number', number: rounded.toFixed(), display, decimals, provisional: false };
}

/** What a growth row or a derived column says beside its numbers. */
type RateWords = Pick<Growth, 'none' | 'phrase'> & Partial<Pick<Growth, 'fromNothing'>>;

/** A rate in the words of the form; `phrase` is filled with it whatever its slot is called. */
export function rateText(rate: GrowthRate, { phrase, none, fromNothing = none }: RateWords): string {
  if (typeof rate === 'object') return fillWords(phrase, () => rate.display);
  return rate === 'unknown' ? none : fromNothing;
}

/** A cell that tells a rate and the facts it comes from. */
export function rateCell(rate: GrowthRate, from: readonly FactId[], words: RateWords): TableCell {
  const figure = typeof rate === 'object' ? rate : undefined;
  return { lines: [derivedLine(rateText(rate, words), from)], figure, unit: '%', align: 'end' };
}

/** The amounts that a derived column speaks of. */
export interface Compared {
  readonly of: TableCell | undefined;
  /** What it is compared with: another amount, or for a share the whole. */
  readonly with: TableCell | undefined;
}

/** The cell of a derived column: how an amount differs from another, by how many per cent, or its share of the whole. */
export function derivedCell(column: DerivedColumn, compared: Compared): TableCell {
  const value = derivedValue(column, compared);
  const isZero = typeof value === 'object' && Big(value.number).eq(0);
  const facts = [...new Set([compared.with, compared.of].flatMap((cell) => (cell ? factsOf(cell) : [])))];
  const phrase = isZero ? (column.zero ?? column.phrase) : column.phrase;
  const cell = rateCell(value, facts, { ...column, phrase });
  return column.kind === 'difference' ? { ...cell, unit: compared.of?.unit } : cell;
}

function derivedValue({ kind, decimals }: DerivedColumn, compared: Compared): GrowthRate {
  const now = amountOf(compared.of?.figure);
  const other = amountOf(compared.with?.figure);
  if (kind === 'growth') return growthRate(other, now, decimals ?? 1);
  if (now === undefined || other === undefined) return 'unknown';
  if (kind === 'share') return other.eq(0) ? 'unknown' : numberOf(now.times(100).div(other), decimals ?? 1, false);
  const figures = [compared.of, compared.with].map((cell) => cell?.figure);
  const own = figures.map((figure) => (figure?.kind === 'number' ? figure.decimals : 0));
  return numberOf(now.minus(other), decimals ?? Math.max(...own), true);
}

function factsOf({ fact, lines }: TableCell): readonly FactId[] {
  if (fact !== undefined) return [fact];
  return lines.flat().flatMap((inline) => (inline.type === 'fact' ? inline.from : []));
}

/** What is nothing is an amount of 0; what is not known is none. */
export function amountOf(figure: Figure | undefined): Big | undefined {
  if (figure?.kind === 'number') return Big(figure.number);
  return figure?.kind === 'status' && figure.nothing ? Big(0) : undefined;
}
