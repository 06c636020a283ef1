import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { printedEdition } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { isFull } from '../support/full.ts';
import { measurePages } from '../support/page-measures.ts';

/**
 * What the pages of the finished books look like (see `test/support/page-measures.ts`). A limit is a figure that was reached
 * and looked at; a page that holds less than half has its reason beside it.
 */
const limits = {
  // The annex of indicators has rows whose formulas are long beside words that are not.
  '2024-mss': { half: 0, fifth: 0, towers: 2, stranded: 0, overfull: 0, short: 250 },
  '2026-tipa': { half: 0, fifth: 0, towers: 0, stranded: 0, overfull: 0, short: 20 },
} as const;

afterAll(removeFolders);

const editions = (isFull ? Object.keys(limits) : ['2026-tipa']) as readonly (keyof typeof limits)[];

describe.each(editions)('the pages of %s', (edition) => {
  test('are full, and their tables and lines are set well', async () => {
    const { folder } = await printedEdition(edition);
    const found = await measurePages(readFileSync(join(folder, 'plan.pdf')));
    const { half, fifth, towers, stranded, overfull, short } = limits[edition];
    expect(found.fill.filter((filled) => filled < 0.2).length, 'pages less than a fifth full').toBeLessThanOrEqual(
      fifth,
    );
    expect(found.fill.filter((filled) => filled < 0.5).length, 'pages less than half full').toBeLessThanOrEqual(half);
    expect(found.towers.length, JSON.stringify(found.towers)).toBeLessThanOrEqual(towers);
    expect(found.strandedStarts.length, JSON.stringify(found.strandedStarts)).toBeLessThanOrEqual(stranded);
    expect(found.overfull.length, JSON.stringify(found.overfull)).toBeLessThanOrEqual(overfull);
    expect(found.shortLastLines.length).toBeLessThanOrEqual(short);
    expect(found.looked.cells).toBeGreaterThan(100);
    expect(found.looked.paragraphs).toBeGreaterThan(50);
  });
});
