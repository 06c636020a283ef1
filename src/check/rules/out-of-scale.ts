import Big from 'big.js';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf } from '../../model/record.ts';
import { type Measured, measuredIn, type YearNumber } from '../measures.ts';

/** With fewer numbers nobody knows which of them is the odd one. */
const fewest = 3;

/**
 * The numbers of one record are of one scale: one that is many times the others, or a small part of them, has a
 * point for a comma, a digit too many, or another unit (5.422 beside 5,125). A share does not exceed its whole.
 * Gives indicator/out-of-scale.
 */
export function outOfScale(plan: Plan): readonly Diagnostic[] {
  const { scale, words } = plan.form.rules;
  return measuredIn(plan).flatMap((measured) => {
    const numbers = [...measured.actuals, ...measured.targets];
    const odd = scale === undefined ? [] : numbers.filter((number) => isOdd(number, numbers, Big(scale)));
    const over = isShare(measured, words.share) ? numbers.filter(({ figure }) => Big(figure.number).gt(100)) : [];
    return [
      ...odd.map((number) => told(number, measured, 'scale')),
      ...over.filter((number) => !odd.includes(number)).map((number) => told(number, measured, 'share')),
    ];
  });
}

function isOdd({ figure }: YearNumber, numbers: readonly YearNumber[], scale: Big): boolean {
  const number = Big(figure.number).abs();
  if (number.eq(0)) return false;
  const others = numbers.map((other) => Big(other.figure.number).abs()).filter((other) => other.gt(0));
  if (others.length < fewest) return false;
  const middle = others.sort((left, right) => left.cmp(right))[Math.floor((others.length - 1) / 2)]!;
  return number.gt(middle.times(scale)) || number.times(scale).lt(middle);
}

function isShare({ unit, record, kind }: Measured, ends: readonly string[]): boolean {
  const name = record.cells.get(kind.naming)?.raw.trim() ?? '';
  return /^[%％]$/u.test(unit) && ends.some((end) => name.endsWith(end));
}

function told({ cell, figure }: YearNumber, { record, kind }: Measured, hint: 'scale' | 'share'): Diagnostic {
  const parameters = { number: figure.display, hint };
  return diagnose('indicator/out-of-scale', cell.place, parameters, { book: bookPlaceOf(record, kind.label, cell) });
}
