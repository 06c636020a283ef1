import { describe, expect, test } from 'vitest';
import { lookings, overflowOf, violationsOn } from '../support/axe.ts';
import { editions } from '../support/project.ts';
import { visitedSite } from '../support/visited-site.ts';

/** Every page of both editions, in light and high contrast, on a phone and a wide screen. */

describe.each(editions)('$edition', ({ edition }) => {
  const site = visitedSite(edition);

  test('has nothing that axe-core turns down on any page', async () => {
    const { pages, visit } = site();
    const found: string[] = [];
    for (const path of pages.keys()) {
      const page = await visit(path);
      for (const looking of lookings) {
        const seen = `${path} (${looking.width} px, ${looking.contrast})`;
        found.push(...(await violationsOn(page, looking)).map((violation) => `${seen}: ${violation}`));
        if ((await overflowOf(page)) > 0) found.push(`${seen}: wider than the window`);
      }
      await page.close();
    }
    expect(found).toEqual([]);
  }, 1_800_000);
});
