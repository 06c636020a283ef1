import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { frontPages, numberOfPage, pageOfNumber, pagesBeforeFirst } from '../../src/publish/print/page-numbers.ts';

/** Numbers of pages where front matter stands before, between and behind what is counted. */

describe('front matter of two parts among seven pages', () => {
  const destinations = new Map([
    ['cover', 1],
    ['foreword', 2],
    ['contents', 4],
    ['one', 6],
  ]);
  const front = frontPages(
    [
      ['cover', 'foreword'],
      ['contents', 'one'],
    ],
    { destinations, pages: 7 },
  );

  test('takes the pages from each of its parts to what follows', () => {
    expect(front).toEqual([1, 4, 5]);
  });

  test('is passed over by the numbers', () => {
    expect([1, 2, 3, 4, 5, 6, 7].map((page) => numberOfPage(page, front))).toEqual([-2, 1, 2, -1, 0, 3, 4]);
  });

  test('stands before the first number as far as it comes before what is counted', () => {
    expect(pagesBeforeFirst(front)).toBe(1);
  });
});

test('front matter at the end reaches to the last page', () => {
  expect(frontPages([['list', undefined]], { destinations: new Map([['list', 3]]), pages: 4 })).toEqual([3, 4]);
});

test('every page is found by its number', () => {
  const pages = fc.integer({ min: 1, max: 40 });
  fc.assert(
    fc.property(fc.uniqueArray(pages, { maxLength: 12 }), pages, (some, page) => {
      const front = some.toSorted((left, right) => left - right);
      expect(pageOfNumber(numberOfPage(page, front), front)).toBe(page);
    }),
  );
});
