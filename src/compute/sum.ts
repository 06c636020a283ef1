import Big from 'big.js';
import type { BookPlace } from '../diagnostics/diagnostic.ts';
import type { FactId } from '../model/fact.ts';
import type { Figure, NumberFigure, StatusFigure } from '../model/figure.ts';
import { formatNumber } from '../model/number.ts';
import { type Cell, figureIn } from '../model/record.ts';
import { sumOf } from '../model/rounding.ts';
import type { Lacking } from '../model/table.ts';

/** What a sum takes in: a figure and the facts that it shows, or what is lacking where none could be added. */
export interface Summand {
  readonly figure: Figure | undefined;
  readonly from: readonly FactId[];
  readonly lacking: readonly Lacking[];
  /** Where the figure stands, if it is in a cell. */
  readonly cell?: Pick<Lacking, 'place' | 'text' | 'book'>;
}

/** A cell of a record as part of a sum; of one that could not be read nothing more is said. */
export function cellSummand(cell: Cell, book: BookPlace): Summand {
  const figure = figureIn(cell);
  const isAmount = figure !== undefined && figure.kind !== 'text';
  const hint = figure ? ('text' as const) : undefined;
  const where = { place: cell.place, text: cell.raw.trim(), book };
  const lacking = isAmount || cell.broken ? [] : [{ ...where, hint }];
  return { figure: isAmount ? figure : undefined, from: [cell.fact], lacking, cell: where };
}

/** A sum, which may be part of another one. */
export interface Sum extends Summand {
  /** What the sum shows: a number, or a word where a part of it is not known yet. */
  readonly figure: NumberFigure | StatusFigure;
}

/**
 * Adds up cells. What is nothing (`-`) adds nothing; where a word says that a number is not known yet, the sum
 * is that word; and cells that say neither are told, since a sum without them would look complete.
 */
export function addUp(summands: readonly Summand[]): Sum {
  const numbers = summands.flatMap(({ figure }) => (figure?.kind === 'number' ? [figure] : []));
  const unknown = summands.flatMap(({ figure }) => (figure?.kind === 'status' && !figure.nothing ? [figure] : []));
  return {
    figure: unknown[0] ?? numberFigure(sumOf(numbers), Math.max(0, ...numbers.map(({ decimals }) => decimals))),
    from: summands.flatMap(({ figure, from }) => (figure?.kind === 'number' ? from : [])),
    lacking: [...summands.flatMap(({ lacking }) => lacking), ...pointsForCommas(summands)],
  };
}

/**
 * A point in place of a comma makes a thousandth of an amount: the only number of a sum with decimals, and with
 * three, among whole ones that go into the hundreds.
 */
function pointsForCommas(summands: readonly Summand[]): readonly Lacking[] {
  const numbers = summands.filter(({ figure }) => figure?.kind === 'number' && figure.number !== '0');
  const [odd, ...others] = numbers.filter(({ figure }) => figure?.kind === 'number' && figure.decimals > 0);
  const isOdd = odd?.figure?.kind === 'number' && /^-?[1-9]\d{0,2}\.\d{3}$/u.test(odd.figure.display.replace('△', '-'));
  const isAmongHundreds = numbers.some(({ figure }) => figure?.kind === 'number' && Big(figure.number).abs().gte(100));
  if (!isOdd || !odd.cell || others.length > 0 || !isAmongHundreds) return [];
  return [{ ...odd.cell, hint: 'point' }];
}

function numberFigure(sum: Big, decimals: number): NumberFigure {
  const display = formatNumber(sum, { decimals, thousands: true });
  return { kind: 'number', number: sum.toFixed(), display, decimals, provisional: false };
}
