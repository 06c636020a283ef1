import Big from 'big.js';
import { formatNumber } from '../../model/number.ts';

/** Words that multiply a number, with the factor as a decimal. */
export type Multipliers = Readonly<Record<string, string>>;

/** Below this, digits are easier to compare than words. */
const largeNumber = 100_000;

/**
 * How the steps of an axis are written: with commas between thousands and △ for minus; large ones by a word
 * such as that for ten thousand, where it fits all of them without a remainder.
 */
export function tickTexts(ticks: readonly number[], multipliers: Multipliers): readonly string[] {
  const [word, factor] = commonMultiplier(ticks, multipliers) ?? ['', '1'];
  return ticks.map((tick) => {
    const number = decimalOf(tick).div(factor);
    return formatNumber(number, { thousands: true }) + (tick === 0 ? '' : word);
  });
}

/** The number of a tick without the last digits in which binary numbers are not exact. */
function decimalOf(tick: number): Big {
  return new Big(tick.toPrecision(12));
}

function commonMultiplier(ticks: readonly number[], multipliers: Multipliers): readonly [string, string] | undefined {
  if (Math.max(...ticks.map(Math.abs)) < largeNumber) return undefined;
  return Object.entries(multipliers)
    .filter(([, factor]) => ticks.every((tick) => decimalOf(tick).mod(factor).eq(0)))
    .sort(([, left], [, right]) => new Big(right).cmp(left))[0];
}
