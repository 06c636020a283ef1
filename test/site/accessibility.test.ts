import { expect, test } from 'vitest';
import { lookings, overflowOf, violationsOn } from '../support/axe.ts';
import { sampleOf, visitedSite } from '../support/visited-site.ts';

/** One page of every kind, in light and high contrast, on a phone and a wide screen; all are in accessibility.full. */

const site = visitedSite('2024-mss');

test.each(lookings)(
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
