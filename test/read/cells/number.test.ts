import Big from 'big.js';
import { describe, expect, it, test } from 'vitest';
import { formatNumber, type Rounding, roundTo } from '../../../src/model/number.ts';
import type { Reading } from '../../../src/model/problem.ts';
import { parseNumber } from '../../../src/read/cells/number.ts';
import { parseYear, parseYears } from '../../../src/read/cells/year.ts';

/** A value, or the codes and texts of what is wrong. */
function outcome<T>(text: string, { value, problems }: Reading<T>): unknown {
  if (problems.length === 0) return value && typeof value === 'object' && 'number' in value ? value.number : value;
  return problems.map(({ code, parameters, range }) => {
    return [code, (parameters as Record<string, string>).hint, text.slice(range.start, range.end)].join(' ');
  });
}

describe('numbers', () => {
  test.each<[string, unknown]>([
    ['', undefined],
    ['0.30', '0.3'],
    ['1,417', '1417'],
    ['△12', '-12'],
    ['7만', ['value/malformed-number unit 만']],
    ['(3)', ['value/malformed-number stray (']],
    ['.5', ['value/malformed-number leading-point .5']],
    ['1e5', ['value/malformed-number letter e']],
  ])('%j', (text, expected) => {
    expect(outcome(text, parseNumber(text))).toEqual(expected);
  });
});

describe('years', () => {
  test.each<[string, unknown]>([
    ['', undefined],
    [' 2024 ', 2024],
    ['24', ['value/malformed-year four-digits 24']],
    ["'24", ["value/malformed-year four-digits '24"]],
  ])('one year %j', (text, expected) => {
    expect(outcome(text, parseYear(text))).toEqual(expected);
  });

  test.each<[string, unknown]>([
    ['', undefined],
    ['2023', [2023]],
    ['2021~2023', [2021, 2022, 2023]],
    ['2023; 2019～2021, 2022', [2019, 2020, 2021, 2022, 2023]],
    ['2023; 2019~2021, 2020', ['value/repeated-name  2020']],
    [';', ['value/malformed-year four-digits ;']],
    ['2023~2021', ['value/malformed-year reversed 2023~2021']],
    ['2021; 22; x', ['value/malformed-year four-digits 22', 'value/malformed-year four-digits x']],
  ])('several years %j', (text, expected) => {
    expect(outcome(text, parseYears(text))).toEqual(expected);
  });
});

describe('rounding and formatting', () => {
  test.each<[string, number, Rounding, string]>([
    ['2.5', 0, 'half-up', '3'],
    ['-2.5', 0, 'half-up', '-3'],
    ['1.25', 1, 'half-up', '1.3'],
    ['-1.25', 1, 'half-up', '-1.3'],
    ['1.005', 2, 'half-up', '1.01'],
    ['-0.04', 1, 'half-up', '0'],
    ['1.29', 1, 'floor', '1.2'],
    ['-1.21', 1, 'floor', '-1.3'],
    ['1.21', 1, 'ceil', '1.3'],
    ['-1.29', 1, 'ceil', '-1.2'],
  ])('%s to %i decimals by %s is %s', (number, decimals, rounding, expected) => {
    expect(roundTo(new Big(number), decimals, rounding).eq(expected)).toBe(true);
  });

  it.each<[string, number | undefined, boolean, string]>([
    ['1307', undefined, true, '1,307'],
    ['1307', undefined, false, '1307'],
    ['-1234567.5', undefined, true, '△1,234,567.5'],
    ['29', 1, true, '29.0'],
    ['-0.04', 1, true, '0.0'],
    ['-0.05', 1, true, '△0.1'],
    ['999999.995', 2, true, '1,000,000.00'],
    ['0.001234', undefined, true, '0.001234'],
  ])('%s with %s decimals, thousands %s: %s', (number, decimals, thousands, expected) => {
    expect(formatNumber(number, { decimals, thousands })).toBe(expected);
  });
});
