import { describe, expect, test } from 'vitest';
import { type FormFault, formFault, kinds, madeWith } from './form-faults.ts';
import { Random } from './random.ts';

/** What somebody takes out of a form by dropping it, or puts elsewhere: that it is not shown is what the form says. */
const takenOut: readonly RegExp[] = [
  // A column of a table, or one of those that a page of the site shows.
  /^tables\.\d+\.columns\.\d+$/u,
  /^site\.pages\.\d+(?:\.|$)/u,
  /^site\.home(?:\.|$)/u,
  // A section or a part, of which the sources have nothing, with what the form alone puts there.
  /\.sections\.\d+$/u,
  /^parts\.\d+$/u,
];

/** Single faults in a form: each is told, or the same is published, or nothing that was shown is missing. */
export function tryFormFaults(seeds: number): void {
  const whole = madeWith(undefined);

  test('the form without a fault is good', () => {
    expect(whole.diagnostics).toEqual([]);
    expect(whole.facts.size).toBeGreaterThan(100);
  });

  describe.each(kinds)('%s', (kind) => {
    const faults = Array.from({ length: seeds }, (_, seed) => formFault(kind, new Random(seed * 7919 + 1)));
    const distinct = [...new Map(faults.map((fault) => [fault.path.join('.'), fault])).entries()];

    test.each(distinct)('at %s loses nothing in silence', (path, fault) => {
      expect(lostBy(fault)).toEqual(
        fault.kind === 'drop' && takenOut.some((known) => known.test(path)) ? expect.anything() : [],
      );
    });
  });

  /** The facts that are shown no more though nothing is told. */
  function lostBy({ text }: FormFault): readonly string[] {
    const made = madeWith(text);
    if (made.diagnostics.length > 0) return [];
    return [...whole.facts].filter((fact) => !made.facts.has(fact));
  }
}
