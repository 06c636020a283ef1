import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { parsePeriod } from '../../../src/read/cells/period.ts';
import { periods } from './date-words.ts';

const words = { periods };

test.each<[string, number | undefined, number | undefined]>([
  ['1분기', 1, 3],
  ['４분기', 10, 12],
  [' 3 분기 ', 7, 9],
  ['1/4분기', 1, 3],
  ['1분기 ~ 2분기', 1, 6],
  ['1분기～상반기', 1, 6],
  ['~4분기', undefined, 12],
  ['2분기~', 4, undefined],
  ['상시', undefined, undefined],
])('%j covers %s to %s', (text, from, to) => {
  expect(parsePeriod(text, words)).toEqual({ value: { from, to, text: text.trim() }, problems: [] });
});

it('reads blank as nothing', () => {
  expect(parsePeriod(' ', words)).toEqual({ value: undefined, problems: [] });
});

test.each<[string, string, string]>([
  ['1분가', 'date/unknown-period', '1분가'],
  ['봄', 'date/unknown-period', '봄'],
  ['~', 'date/unknown-period', '~'],
  ['1분기 ~ 봄', 'date/unknown-period', '봄'],
  ['상시 ~ 1분기', 'date/unknown-period', '상시'],
  ['4분기~1분기', 'date/end-before-start', '4분기~1분기'],
])('%j gives %s at %j', (text, code, at) => {
  const { value, problems } = parsePeriod(text, words);
  expect(value).toBeUndefined();
  expect(problems.map((found) => [found.code, text.slice(found.range.start, found.range.end)])).toEqual([[code, at]]);
});

describe('suggestions', () => {
  it('offers the period that was probably meant', () => {
    expect(parsePeriod('상사', words).problems[0]?.parameters).toMatchObject({ suggestion: '상시' });
    expect(parsePeriod('봄', words).problems[0]?.parameters).toMatchObject({ suggestion: undefined });
  });

  const quarters = { periods: periods.filter(({ text }) => !text.includes('/')) };

  test.each([
    ['1/4분기', '1분기'],
    ['2/4분기', '2분기'],
    ['3／4분기', '3분기'],
    ['1사분기', '1분기'],
    ['일사분기', '1분기'],
    ['사분기', '4분기'],
    ['일분기', '1분기'],
    ['제2분기', '2분기'],
    ['Q1', '1분기'],
    ['3Q', '3분기'],
    ['Ⅳ분기', '4분기'],
    ['1/4', '1분기'],
    ['2', '2분기'],
    ['4분기 중', '4분기'],
    ['전반기', '상반기'],
    ['2반기', '하반기'],
    ['H2', '하반기'],
  ])('of %j is %s by its months, not by its letters', (text, suggestion) => {
    expect(parsePeriod(text, quarters).problems[0]?.parameters).toMatchObject({ text, suggestion });
  });

  test.each(['5분기', '1/5분기', 'Q5', '12분기'])('there is none for %j, which is no other period misspelt', (text) => {
    expect(parsePeriod(text, quarters).problems[0]?.parameters).toMatchObject({ suggestion: undefined });
  });
});

it('never throws, and every range lies within the text', () => {
  const pieces = fc.constantFrom('~', ' ', '～', ...periods.map((word) => word.text));
  fc.assert(
    fc.property(
      fc.oneof(
        fc.string(),
        fc.array(pieces).map((list) => list.join('')),
      ),
      (text) => {
        for (const { range } of parsePeriod(text, words).problems) {
          expect(range.start).toBeLessThanOrEqual(range.end);
          expect(range.end).toBeLessThanOrEqual(text.length);
        }
      },
    ),
  );
});
