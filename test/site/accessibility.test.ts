import { expect, test } from 'vitest';
import { lookings, overflowOf, violationsOn } from '../support/axe.ts';
import { sampleOf, visitedSite } from '../support/visited-site.ts';

/** One page of every kind, on a phone in light or on a wide screen in high contrast by turns; all pages in all ways are in accessibility.full. */

const site = visitedSite('2024-mss');

const crossed = lookings.filter(({ width, contrast }) => (width === 320) === (contrast === 'normal'));

test.each(crossed)(
  'a page of every kind has nothing that axe-core turns down ($width px, $contrast)',
  async (looking) => {
    const { pages, visit } = site();
    const found: string[] = [];
    const turn = crossed.indexOf(looking);
    const paths = sampleOf(pages).filter((_, at) => at % crossed.length === turn);
    expect(paths.length).toBeGreaterThan(4);
    for (const path of paths) {
      const page = await visit(path);
      found.push(...(await violationsOn(page, looking)).map((violation) => `${path}: ${violation}`));
      if ((await overflowOf(page)) > 0) found.push(`${path}: wider than the window`);
      await page.close();
    }
    expect(found).toEqual([]);
  },
);
