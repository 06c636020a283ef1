import { expect, test } from 'vitest';
import type { Run } from '../../src/publish/in-page/columns-script.ts';
import { fitSpacing, type LayOut } from '../../src/publish/print/fit-spacing.ts';

const fit = { fill: 0.5, closest: 0.6, widest: 1.6 };

/** Runs whose length in pages grows with their spacing: a share of it is white. */
function book(runs: Record<string, { length: number; white: number }>): LayOut {
  return async (spacing, lower) =>
    Object.entries(runs)
      .filter(([id]) => spacing === undefined || spacing.has(id))
      .map(([id, { length, white }]): Run => {
        const own = length * (1 + white * ((spacing?.get(id) ?? 1) - 1)) * (1 + lower / 945);
        return { id, pages: Math.ceil(own), filled: own - Math.floor(own) };
      });
}

test('a run whose last page holds enough stays as it is', async () => {
  expect(await fitSpacing(book({ one: { length: 3.7, white: 0.2 } }), fit)).toEqual(new Map());
});

test('a run that ends with little on its last page is set closer until the page is gained', async () => {
  const spacing = await fitSpacing(book({ one: { length: 6.1, white: 0.2 } }), fit);
  const length = 6.1 * (1 + 0.2 * ((spacing.get('one') ?? 1) - 1));
  expect(length).toBeGreaterThan(5.5);
  expect(length).toBeLessThan(6);
});

test('one that cannot be set so close is set wider, until its last page holds enough', async () => {
  expect((await fitSpacing(book({ one: { length: 2.4, white: 0.15 } }), fit)).get('one')).toBeGreaterThan(1);
});

test('one that no spacing of the form helps stays as it is, and so does one of one page', async () => {
  expect(await fitSpacing(book({ one: { length: 2.2, white: 0.01 }, two: { length: 0.2, white: 0.5 } }), fit)).toEqual(
    new Map(),
  );
});

test('one that fills its last page to the end is set a little closer, as the print may be a little longer', async () => {
  expect((await fitSpacing(book({ one: { length: 4.99, white: 0.2 } }), fit)).get('one')).toBeLessThan(1);
});

test('runs that stay as they are say so where others change: one may stand within another', async () => {
  const runs = { inner: { length: 3.7, white: 0.2 }, outer: { length: 6.1, white: 0.2 } };
  expect((await fitSpacing(book(runs), fit)).get('inner')).toBe(1);
});
