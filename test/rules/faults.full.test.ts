import { afterAll, describe, expect, test } from 'vitest';
import { families, namedFault } from '../support/faults/campaign.ts';
import { outcomeOf } from '../support/faults/found.ts';
import { removeFolders } from '../support/folders.ts';

/** Every kind of fault of the campaigns alone, at three spots: what is wrong here is wrong in every campaign. */

afterAll(removeFolders);

const names = Object.entries(families).flatMap(([family, mutators]) =>
  Object.keys(mutators).map((name) => [family, name] as const),
);

describe.each(names)('%s/%s alone is found at its place, and nothing else is', (family, name) => {
  test.each([1, 2, 3])('spot %i', async (seed) => {
    const fault = namedFault(family, name, seed);
    expect(await outcomeOf([fault], seed)).toEqual({ lost: [], unexpected: [] });
  });
});
