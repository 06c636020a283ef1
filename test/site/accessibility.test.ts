import { expect, test } from 'vitest';
import { lookings, overflowOf, violationsOn } from '../support/axe.ts';
import { sampleOf, visitedSite } from '../support/visited-site.ts';

/** One page of every kind, on a phone in light and on a wide screen in high contrast; all pages in all ways are in accessibility.full. */

const site = visitedSite('2024-mss');

const crossed = lookings.filter(({ width, contrast }) => (width === 320) === (contrast === 'normal'));

test.each(crossed)(
  'a page of every kind has nothing that axe-core turns down ($width px, $contrast)',
  async (looking) => {
    const { pages, visit } = site();
    const found: string[] = [];
    for (const path of sampleOf(pages)) {
      const page = await visit(path);
      found.push(...(await violationsOn(page, looking)).map((violation) => `${path}: ${violation}`));
      if ((await overflowOf(page)) > 0) found.push(`${path}: wider than the window`);
      await page.close();
    }
    expect(found).toEqual([]);
  },
);
