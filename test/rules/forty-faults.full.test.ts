import { afterAll, describe, expect, test } from 'vitest';
import { campaign } from '../support/faults/found.ts';
import { removeFolders } from '../support/folders.ts';

afterAll(removeFolders);

const seeds = Array.from({ length: 20 }, (_, index) => 100 + index);

describe('40 faults at once, in files of all kinds, are all found at their places and nothing else is', () => {
  test.each(seeds)('seed %i', async (seed) => {
    const { faults, lost, unexpected } = await campaign(seed, 40);
    expect(faults.length).toBe(40);
    expect({ lost, unexpected }).toEqual({ lost: [], unexpected: [] });
  });
});
