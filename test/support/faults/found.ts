import { join } from 'node:path';
import type { Diagnostic } from '../../../src/diagnostics/diagnostic.ts';
import { checkEdition } from '../../../src/pipeline.ts';
import { settingFor } from '../build.ts';
import { temporaryFolder } from '../folders.ts';
import { frozenRoot } from '../frozen/frozen.ts';
import { Random } from '../random.ts';
import { chooseFaults, type NamedFault, writeFaults } from './campaign.ts';
import { edition } from './sources.ts';

/** What came of a campaign: findings that were expected and not made, and the other way round. */
export interface Outcome {
  readonly lost: readonly string[];
  readonly unexpected: readonly string[];
}

/** Makes as many faults as asked for at once, chosen by a seed, and checks the edition once. */
export async function campaign(seed: number, count: number): Promise<Outcome & { faults: readonly NamedFault[] }> {
  const faults = chooseFaults(seed, count);
  return { faults, ...(await outcomeOf(faults, seed)) };
}

/** Checks the edition with some faults; the warnings of the sound edition count for nothing. */
export async function outcomeOf(faults: readonly NamedFault[], seed: number): Promise<Outcome> {
  const root = await temporaryFolder();
  const expected = writeFaults(root, faults, new Random(seed));
  known ??= checked(frozenRoot()).map(identity);
  const found = less(checked(root), known, identity).map(written);
  return { lost: less(expected, found, String), unexpected: less(found, expected, String) };
}

let known: readonly string[] | undefined;

/** The things but for those that others name, each as often as it is named. */
function less<T>(things: readonly T[], others: readonly string[], name: (thing: T) => string): readonly T[] {
  const left = [...others];
  return things.filter((thing) => {
    const at = left.indexOf(name(thing));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

function checked(root: string): readonly Diagnostic[] {
  return checkEdition(edition, settingFor(root, join(root, 'out'))).diagnostics;
}

function identity({ code, parameters, place }: Diagnostic): string {
  return JSON.stringify([code, place.file, parameters]);
}

function written({ code, place: { file, start, end } }: Diagnostic): string {
  return `${code} ${file}:${start.line}:${start.column}-${end.line}:${end.column}`;
}
