import Big from 'big.js';
import { type Rounding, roundingMode } from '../../model/number.ts';

/**
 * An exact quotient of two decimals. Keeping quotients exact until they are rounded means that
 * `a / 3 * 3` is `a`, and that rounding never sees a number which has been rounded before.
 */
export interface Fraction {
  readonly numerator: Big;
  /** Never zero, never negative. */
  readonly denominator: Big;
}

const one = new Big(1);

export function fraction(number: Big | string): Fraction {
  return { numerator: new Big(number), denominator: one };
}

export function add(left: Fraction, right: Fraction): Fraction {
  const numerator = left.numerator.times(right.denominator).plus(right.numerator.times(left.denominator));
  return { numerator, denominator: left.denominator.times(right.denominator) };
}

export function subtract(left: Fraction, right: Fraction): Fraction {
  return add(left, { numerator: right.numerator.neg(), denominator: right.denominator });
}

export function multiply(left: Fraction, right: Fraction): Fraction {
  return {
    numerator: left.numerator.times(right.numerator),
    denominator: left.denominator.times(right.denominator),
  };
}

/** Divides; the divisor must not be zero. */
export function divide(left: Fraction, right: Fraction): Fraction {
  const sign = right.numerator.lt(0) ? -1 : 1;
  return {
    numerator: left.numerator.times(right.denominator).times(sign),
    denominator: left.denominator.times(right.numerator).times(sign),
  };
}

export function isZero(value: Fraction): boolean {
  return value.numerator.eq(0);
}

export function magnitude(value: Fraction): Fraction {
  return { numerator: value.numerator.abs(), denominator: value.denominator };
}

export function isLess(left: Fraction, right: Fraction): boolean {
  return subtract(left, right).numerator.lt(0);
}

/** Rounds the exact quotient to some decimals. */
export function roundFraction({ numerator, denominator }: Fraction, decimals: number, rounding: Rounding): Big {
  return quotient(numerator, denominator, decimals, roundingMode(rounding, numerator.lt(0)));
}

/**
 * How many decimals the quotient has, or undefined when they never end. A reduced fraction ends if and
 * only if its denominator has no factors other than two and five.
 */
export function decimalsOf({ numerator, denominator }: Fraction): number | undefined {
  const reduced = quotient(denominator, greatestCommonDivisor(numerator.abs(), denominator), 0, 0);
  const twos = divisions(reduced, 2);
  const fives = divisions(twos.rest, 5);
  if (!fives.rest.eq(1)) return undefined;
  return Math.max(twos.count, fives.count);
}

function divisions(value: Big, factor: number): { readonly rest: Big; readonly count: number } {
  let rest = value;
  let count = 0;
  while (rest.mod(factor).eq(0)) {
    rest = quotient(rest, new Big(factor), 0, 0);
    count += 1;
  }
  return { rest, count };
}

/** Euclid's algorithm; works for decimals too, as any two of them have a common measure. */
function greatestCommonDivisor(left: Big, right: Big): Big {
  let [greater, less] = [left, right];
  while (!less.eq(0)) [greater, less] = [less, greater.mod(less)];
  return greater;
}

/** Divides with a given number of decimals, without touching the settings that all of big.js shares. */
function quotient(dividend: Big, divisor: Big, decimals: number, mode: 0 | 1 | 3): Big {
  const Decimal = Big();
  Decimal.DP = decimals;
  Decimal.RM = mode;
  // Back to the shared constructor, so that later operations follow its settings again.
  return new Big(new Decimal(dividend).div(divisor).toFixed());
}
