import { afterAll, expect, test } from 'vitest';
import { removeFolders } from '../support/folders.ts';
import { fuzz } from '../support/fuzz/campaign.ts';
import { described } from '../support/fuzz/describe.ts';

afterAll(removeFolders);

test('20,000 mutated sources of every kind are checked without a crash, a hang, a lost place or a write', {
  timeout: 7_200_000,
}, async () => {
  const started = performance.now();
  const { cases, withFindings, slowest, faults, written } = await fuzz(2, 20_000);
  const seconds = Math.round((performance.now() - started) / 1000);
  console.log(`${cases} cases in ${seconds} s, ${withFindings} with findings, the slowest ${Math.round(slowest)} ms`);
  expect(described(faults)).toEqual([]);
  expect(written).toEqual([]);
});
