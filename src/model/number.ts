import Big from 'big.js';

/** How a number loses decimals. `half-up` takes a five away from zero, as 반올림 does: △2.5 becomes △3. */
export type Rounding = 'half-up' | 'floor' | 'ceil';

export interface NumberFormat {
  /** Decimals to show, rounded half-up and padded with zeros; without it, as many as the number has. */
  readonly decimals?: number | undefined;
  readonly thousands?: boolean | undefined;
}

// The rounding modes of big.js; floor and ceil depend on the sign because its modes look towards zero.
const towardsZero = 0;
const halfAwayFromZero = 1;
const awayFromZero = 3;

/**
 * The rounding mode of big.js for a way to round a number of the given sign. `floor` goes to the lesser
 * number and `ceil` to the greater, also below zero.
 */
export function roundingMode(rounding: Rounding, negative: boolean): 0 | 1 | 3 {
  if (rounding === 'half-up') return halfAwayFromZero;
  return (rounding === 'floor') === negative ? awayFromZero : towardsZero;
}

/** Rounds a number to some decimals. */
export function roundTo(value: Big, decimals: number, rounding: Rounding): Big {
  return value.round(decimals, roundingMode(rounding, value.lt(0)));
}

/** The canonical decimal of a number: no exponent, no superfluous zeros, no minus zero. */
export function canonical(value: Big): string {
  return value.eq(0) ? '0' : value.toFixed();
}

/**
 * Writes a number as official plans print it: △ for minus, and, when asked, commas between thousands.
 *
 * @param value a number or its canonical decimal
 */
export function formatNumber(value: Big | string, { decimals, thousands = false }: NumberFormat = {}): string {
  const number = new Big(value);
  const rounded = decimals === undefined ? number : roundTo(number, decimals, 'half-up');
  const digits = rounded.abs().toFixed(decimals);
  return (rounded.lt(0) ? '△' : '') + (thousands ? withSeparators(digits) : digits);
}

/** Puts commas between the thousands of a number without a sign. */
export function withSeparators(digits: string): string {
  const [whole = '', fraction] = digits.split('.');
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/gu, ',');
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}
