import { describe, expect, test } from 'vitest';
import { type FormFault, formFault, kinds, madeWith, type Subject, subjects, writtenWords } from './form-faults.ts';
import { Random } from './random.ts';

/** What somebody takes out of a form by dropping it, or puts elsewhere: that it is not shown is what the form says. */
const takenOut: readonly RegExp[] = [
  // A column of a table, or one of those that a page of the site shows.
  /^tables\.\d+\.columns\.\d+$/u,
  /^site(?:\.pages(?:\.|$)|\.home(?:\.|$)|$)/u,
  // A section or a part, of which the sources have nothing, with what the form alone puts there.
  /\.sections\.\d+$/u,
  /^parts\.\d+$/u,
];

/** Facts are named by the ids of levels and columns: with another id, all of them are there by another name. */
const namesFacts = /^(?:levels|records\.\d+\.columns)\.\d+\.id$/u;

/** Headers of years, which stand in cells of editors as well. */
const headers = /^tables\.\d+\.each\./u;

/** Single faults in the shipped forms: each is told, or the same is published, or nothing that was shown is missing. */
export function tryFormFaults(seeds: number): void {
  describe.each(subjects)('$form', (subject) => {
    const whole = madeWith(subject, undefined);
    const written = writtenWords(subject);

    test('the form without a fault is good', () => {
      expect(whole.diagnostics).toEqual([]);
      expect(whole.facts.size).toBeGreaterThan(100);
    });

    test.each(faultsIn(subject, seeds))('%s loses nothing in silence', (_, fault) => {
      const isMeant = fault.kind === 'drop' && takenOut.some((known) => known.test(fault.path.join('.')));
      expect(lostBy(fault)).toEqual(isMeant ? expect.anything() : []);
    });

    /** The facts and the words of editors that are shown no more though nothing is told. */
    function lostBy({ text, path }: FormFault): readonly string[] {
      const made = madeWith(subject, text);
      if (made.diagnostics.length > 0) return [];
      const at = path.join('.');
      const words = [...whole.words].filter((word) => written.has(word) && !made.words.has(word));
      const facts = [...whole.facts].filter((fact) => !made.facts.has(fact));
      return [...(headers.test(at) ? [] : words), ...(namesFacts.test(at) ? [] : facts)];
    }
  });
}

/** Faults of every kind, each once. */
function faultsIn(subject: Subject, seeds: number): readonly (readonly [name: string, fault: FormFault])[] {
  const faults = kinds.flatMap((kind) =>
    Array.from({ length: seeds }, (_, seed) => formFault(subject, kind, new Random(seed * 7919 + 1))),
  );
  return [...new Map(faults.map((fault) => [`${fault.kind} at ${fault.path.join('.')}`, fault])).entries()];
}
