import { afterAll, describe, expect, test } from 'vitest';
import { removeFolders, temporaryFolder } from '../support/folders.ts';
import { described, tryCases, tryPrint } from './campaign.ts';

/**
 * What is published as text is what was written, after the notation of the guide, or something is told at its place:
 * random prose, cells, titles and words of the manifest, against a reading of the guide that shares nothing with the
 * program. `fidelity.full.test.ts` tries 20,000.
 */

afterAll(removeFolders);

describe('what is written is shown, or told', () => {
  test('on the site, in the book and in the data: 1,000 cases', { timeout: 120_000 }, async () => {
    const { cases, told, differences } = tryCases(await temporaryFolder(), { seed: 12, bundles: 22 });
    expect(cases).toBeGreaterThanOrEqual(1000);
    // Where most is told, nothing is compared.
    expect(told / cases).toBeLessThan(0.45);
    expect(described(differences)).toEqual([]);
  });

  test('in the text of the PDF: 200 cases', { timeout: 240_000 }, async () => {
    const { cases, told, differences } = await tryPrint(await temporaryFolder(), { seed: 12, bundles: 7 });
    expect(cases).toBeGreaterThanOrEqual(200);
    expect(told / cases).toBeLessThan(0.45);
    expect(described(differences)).toEqual([]);
  });
});
