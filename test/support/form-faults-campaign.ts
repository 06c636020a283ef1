import { describe, expect, test } from 'vitest';
import { type FormFault, formFault, type Kind, kinds, madeWith, type Subject, subjects } from './form-faults.ts';
import { judged, type Verdict } from './form-faults-judge.ts';
import { Random } from './random.ts';

/** What a form computes, adds of its own or shows on pages of its own: who drops it drops nothing that was written. */
const addedByForms: readonly RegExp[] = [
  // Columns and rows that are computed, and words, marks and numbers that no source has.
  /^tables\.\d+\.(?:derived|growth|totalRow|totalColumn|footnotes|levels|caption|unit|headers|each|phrases)(?:\.|$)/u,
  /^(?:numbering|labels|choices|statuses|multipliers|periods|dates|text|rules|page|levels|variables)(?:\.|$)/u,
  // A column or page that another table or page still shows: what none does is told.
  /^tables\.\d+\.columns\.\d+(?:\.|$)/u,
  /^site(?:\.|$)/u,
  // A section or part of which the sources have nothing: a list of contents, a computed table.
  /^parts\.\d+(?:\.|$)/u,
];

/** Facts are named by the ids of levels and columns: with another id, all of them are there by another name. */
const namesFacts = /^(?:levels|records\.\d+\.columns)\.\d+\.id$/u;

/** Single faults in the shipped forms: each is told, or the same is published, or nothing that was shown is missing. */
export function tryFormFaults(seeds: number): void {
  describe.each(subjects)('$form', (subject) => {
    const whole = madeWith(subject, undefined);
    const verdicts: Verdict[] = [];

    test('the form without a fault is good', () => {
      expect(whole.diagnostics).toEqual([]);
      expect(whole.facts.size).toBeGreaterThan(100);
    });

    test.each(faultsIn(subject, seeds))('%s loses nothing in silence', (_, fault) => {
      const { verdict, lost } = judged(subject, fault, whole, madeWith(subject, fault.text));
      expect(lost.filter((thing) => !isMeant(fault, thing))).toEqual([]);
      expect(allowed[fault.kind]).toContain(verdict);
      verdicts.push(verdict);
    });

    test.skipIf(seeds < 10)('of what is told, nine in ten are at their line', () => {
      const told = verdicts.filter((verdict) => ['at its line', 'by its name', 'in the sources'].includes(verdict));
      const counts = kindsOfVerdicts.map((kind) => `${kind}: ${verdicts.filter((verdict) => verdict === kind).length}`);
      console.info(`${subject.form}: ${counts.join(', ')}`);
      expect(told.filter((verdict) => verdict === 'at its line').length / told.length).toBeGreaterThan(0.9);
    });
  });
}

const kindsOfVerdicts: readonly Verdict[] = [
  'at its line',
  'by its name',
  'in the sources',
  'same bytes',
  'another look',
  'lost',
];

const atLine: readonly Verdict[] = ['at its line', 'same bytes', 'another look', 'lost'];

/** Where a fault of each kind may be told; what is dropped has no line, and what is misspelt may be what others call it. */
const allowed: Readonly<Record<Kind, readonly Verdict[]>> = {
  drop: [...atLine, 'by its name', 'in the sources'],
  // The name of a list of choices is a key, and columns call it by that.
  'misspell-key': [...atLine, 'by its name'],
  'misspell-value': [...atLine, 'by its name'],
  duplicate: atLine,
  reorder: [...atLine, 'by its name', 'in the sources'],
  'wrong-type': atLine,
};

/** Whether what is shown no more is what the fault takes out, which no source has. */
function isMeant({ kind, path }: FormFault, thing: string): boolean {
  const at = path.join('.');
  if (/^(?:true|false) /u.test(thing)) return namesFacts.test(at) || (kind === 'drop' && /\.columns\.\d+$/u.test(at));
  return kind !== 'duplicate' && addedByForms.some((known) => known.test(at));
}

/** Faults of every kind, each once. */
function faultsIn(subject: Subject, seeds: number): readonly (readonly [name: string, fault: FormFault])[] {
  const faults = kinds.flatMap((kind) =>
    Array.from({ length: seeds }, (_, seed) => formFault(subject, kind, new Random(seed * 7919 + 1))),
  );
  return [...new Map(faults.map((fault) => [`${fault.kind} at ${fault.path.join('.')}`, fault])).entries()];
}
