import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { roundTo } from '../../src/model/number.ts';
import { differs, exceeds, type Printed } from '../../src/model/rounding.ts';

/** Sums of printed numbers are true within rounding: half a unit of the last place of each. */

const printed = (number: string | Big): Printed => ({
  number: Big(number).toFixed(),
  decimals: String(number).split('.')[1]?.length ?? 0,
});
const print = (exact: Big, decimals: number): Printed => ({
  number: roundTo(exact, decimals, 'half-up').toFixed(),
  decimals,
});

const exact = fc.integer({ min: -10_000_000, max: 10_000_000 }).map((thousandths) => Big(thousandths).div(1000));
const parts = fc.array(fc.tuple(exact, fc.integer({ min: 0, max: 2 })), { minLength: 1, maxLength: 30 });

const sum = (amounts: readonly (readonly [Big, number])[]): Big =>
  amounts.reduce((total, [amount]) => total.plus(amount), Big(0));

describe('parts that are printed rounded', () => {
  test('never exceed a whole that holds them', () => {
    fc.assert(
      fc.property(parts, fc.nat(5), fc.integer({ min: 0, max: 2 }), (amounts, rest, decimals) => {
        const whole = print(sum(amounts).plus(rest), decimals);
        return !exceeds(
          amounts.map(([amount, own]) => print(amount, own)),
          whole,
        );
      }),
    );
  });

  test('never differ from the whole that they are', () => {
    fc.assert(
      fc.property(parts, fc.integer({ min: 0, max: 2 }), (amounts, decimals) => {
        return !differs(
          amounts.map(([amount, own]) => print(amount, own)),
          print(sum(amounts), decimals),
        );
      }),
    );
  });

  test('exceed and differ where the whole lost as many units as there are parts', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(9999), { minLength: 2, maxLength: 30 }), (amounts) => {
        const numbers = amounts.map((amount) => printed(String(amount)));
        const whole = printed(String(amounts.reduce((total, amount) => total + amount, 0) - amounts.length));
        return exceeds(numbers, whole) && differs(numbers, whole);
      }),
    );
  });
});

test.each<[string, string[], string, boolean]>([
  ['22 details of 2134 print one more than their unit', ['11000', '200', '14'], '11213', false],
  ['a part alone is never greater than its whole', ['121'], '120', true],
  ['a part alone with a decimal', ['120.4'], '120', false],
  ['decimals leave less room', ['10.1', '10.1'], '20.0', true],
  ['less than the whole', ['10', '20'], '90', false],
  ['below nothing', ['-3', '-4'], '-6', false],
])('%s', (_, numbers, whole, expected) => {
  expect(exceeds(numbers.map(printed), printed(whole))).toBe(expected);
});
