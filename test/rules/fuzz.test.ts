import { afterAll, expect, test } from 'vitest';
import { removeFolders } from '../support/folders.ts';
import { fuzz } from '../support/fuzz/campaign.ts';
import { described } from '../support/fuzz/describe.ts';

afterAll(removeFolders);

test('60 mutated sources of every kind are checked without a crash, a hang, a lost place or a write', {
  timeout: 240_000,
}, async () => {
  const fuzzed = await fuzz(1, 60);
  expect(described(fuzzed.faults)).toEqual([]);
  expect(fuzzed.written).toEqual([]);
  expect(fuzzed.withFindings).toBeGreaterThan(45);
  expect(fuzzed.withFindings).toBeLessThan(60);
});
