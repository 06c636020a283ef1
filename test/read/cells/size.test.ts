import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseFigure } from '../../../src/read/cells/figure.ts';

/** A number brings no size into a column that has one; the advice, followed to the letter, is the amount meant. */

const multipliers = {
  천: '1000',
  만: '10000',
  백만: '1000000',
  천만: '10000000',
  억: '100000000',
  조: '1000000000000',
};
const statuses = [{ id: 'none', text: '-' }];
const parse = (text: string, unit?: string) =>
  parseFigure(text, statuses, { multipliers, unit, provisional: ['잠정'] });

function advice(text: string, unit?: string): string | undefined {
  const { value, problems } = parse(text, unit);
  expect(value).toBeUndefined();
  const [problem] = problems;
  expect(problem?.code).toBe('value/malformed-number');
  return (problem!.parameters as { mended?: string }).mended;
}

test.each([
  ['1.2조', '12000'],
  ['1.2조원', '12000'],
  ['37,100억', '37100'],
  ['37,100억원', '37100'],
  ['5억', '5'],
  ['3천만', '0.3'],
  ['3천만원', '0.3'],
  ['1.5백만원', '0.015'],
  ['△2.5조', '△25000'],
  ['250,000,000원', '2.5'],
])('%s in a column of 억원 is %s', (text, expected) => {
  expect(advice(text, '억원')).toBe(expected);
});

test.each([
  ['95%', '%', '95'],
  ['12명', '명', '12'],
  ['3만명', '명', '30000'],
  ['1,200억원', '백만원', '120000'],
  ['3조', '조원', '3'],
])('%s in a column of %s is %s', (text, unit, expected) => {
  expect(advice(text, unit)).toBe(expected);
});

test('without a unit of the column, the word of size is multiplied out', () => {
  expect(advice('1.2조원')).toBe('1200000000000');
  expect(parse('1.2조').value).toMatchObject({ number: '1200000000000', display: '1.2조' });
});

test('a word of size stays where the unit has none', () => {
  expect(parse('7만', '개').value).toMatchObject({ number: '70000', display: '7만' });
  expect(parse('7만', '%').value).toMatchObject({ number: '70000' });
});

test.each(['(5억)', '5억(잠정)', '5억 (23.11)', '5명', '5%'])(
  '%s is no amount of 억원, and no number is guessed',
  (text) => {
    expect(advice(text, '억원')).toBeUndefined();
  },
);

describe('signs with one answer', () => {
  test.each([
    ['▽3.5', '△3.5'],
    ['▼ 3', '△ 3'],
    ['—3', '△3'],
    ['+3', '3'],
    ['.5', '0.5'],
    ['5.', '5'],
  ])('%s is %s', (text, expected) => {
    expect(advice(text)).toBe(expected);
  });

  test.each(['12/34', '12~34', '1.2.3', '3l,961', '1,23,456', '03', '1 234'])('%s has none', (text) => {
    expect(advice(text)).toBeUndefined();
  });
});

test('the advice is the same amount in the unit of the column', () => {
  const sizes = Object.keys(multipliers) as (keyof typeof multipliers)[];
  const amount = fc.tuple(fc.nat(99_999), fc.constantFrom('', '.5', '.25'));
  fc.assert(
    fc.property(amount, fc.constantFrom(...sizes), fc.constantFrom(...sizes), ([whole, rest], own, unit) => {
      const mended = advice(`${whole}${rest}${own}원`, `${unit}원`)!;
      const { value } = parse(mended, `${unit}원`);
      const meant = Big(`${whole}${rest}`).times(multipliers[own]);
      expect(value?.kind === 'number' && Big(value.number).times(multipliers[unit]).eq(meant)).toBe(true);
    }),
  );
});
