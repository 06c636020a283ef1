import { afterAll, expect, test } from 'vitest';
import { removeFolders, temporaryFolder } from '../support/folders.ts';
import { described, type Tried, tryCases, tryPrint } from './campaign.ts';

/**
 * The property of `fidelity.test.ts`, many times: a chunk is an edition of fifteen tasks, for manifest and chapters are typed
 * once in each, or a print of a few dozen.
 */

afterAll(removeFolders);

const seeds = Array.from({ length: 30 }, (_, at) => 101 + at);
const prints = [201, 202, 203];

function report(tried: readonly Tried[], what: string): readonly string[] {
  const cases = tried.reduce((sum, one) => sum + one.cases, 0);
  const told = tried.reduce((sum, one) => sum + one.told, 0);
  const differences = tried.flatMap((one) => one.differences);
  console.log(
    `${what}: ${cases} cases, ${told} told at their place, ${differences.length} shown otherwise than written`,
  );
  return described(differences);
}

test('20,000 cases are shown as written on the site, in the book and in the data, or told', {
  timeout: 3_600_000,
}, async () => {
  const root = await temporaryFolder();
  const tried = seeds.map((seed) => tryCases(root, { seed, bundles: 15 }));
  expect(tried.reduce((sum, { cases }) => sum + cases, 0)).toBeGreaterThan(20_000);
  expect(report(tried, 'site, book and data')).toEqual([]);
});

test('2,000 cases are printed as written, or told', { timeout: 3_600_000 }, async () => {
  const tried: Tried[] = [];
  for (const seed of prints) tried.push(await tryPrint(await temporaryFolder(), { seed, bundles: 35 }));
  expect(tried.reduce((sum, { cases }) => sum + cases, 0)).toBeGreaterThan(2000);
  expect(report(tried, 'PDF')).toEqual([]);
});
