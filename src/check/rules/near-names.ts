import { distance } from 'fastest-levenshtein';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Plan } from '../../model/plan.ts';
import { type KnownName, knownNames, lettersAt } from '../names.ts';
import type { PlanText } from '../texts.ts';

/** A stretch of a name by which it is looked up: one slip leaves either its beginning or its end as it is. */
const stretch = 4;

/**
 * A name that a text says is a name of the plan, or another one: one with one letter more, less or another is that name
 * misspelt. Names in full are looked for, and a slip at their ends is none: there words go on.
 * Gives text/near-name at the text.
 */
export function nearNames(plan: Plan, texts: readonly PlanText[]): readonly Diagnostic[] {
  const names = knownNames(plan);
  const known = new Set(names.map(({ letters }) => letters));
  const byStretch = stretchesOf(names);
  const particles = new Set(plan.form.rules.words.particle);
  return texts.flatMap(({ text, place, book, fact }) => {
    const { letters, at } = lettersAt(text);
    const found = new Map<string, Diagnostic>();
    for (let start = 0; start + stretch <= letters.length; start += 1) {
      for (const { name, offset } of byStretch.get(letters.slice(start, start + stretch)) ?? []) {
        if (name.fact === fact) continue;
        const written = nearAt(letters, start - offset, name.letters);
        if (
          written === undefined ||
          !isSlip(written, name.letters, particles) ||
          known.has(written) ||
          known.has(`${written}${letters[start - offset + written.length]}`)
        )
          continue;
        if (names.some((other) => other !== name && other.letters.includes(written))) continue;
        const from = at[start - offset] ?? 0;
        const shown = text.slice(from, (at[start - offset + written.length - 1] ?? from) + 1);
        // What ends and begins again is no name.
        if (/[(),.:;/→]/u.test(shown)) continue;
        found.set(name.name, diagnose('text/near-name', place, { text: shown, name: name.name }, { book }));
      }
    }
    return [...found.values()];
  });
}

interface Stretch {
  readonly name: KnownName;
  readonly offset: number;
}

/** The first letters of each name, and those where its second half begins. */
function stretchesOf(names: readonly KnownName[]): ReadonlyMap<string, readonly Stretch[]> {
  const found = new Map<string, Stretch[]>();
  for (const name of names) {
    const half = Math.ceil(name.letters.length / 2);
    for (const offset of [0, half]) {
      const key = name.letters.slice(offset, offset + stretch);
      if (key.length < stretch) continue;
      found.set(key, [...(found.get(key) ?? []), { name, offset }]);
    }
  }
  return found;
}

/** What is written where a name seems to begin, if it is one slip away from it; undefined where it is the name. */
function nearAt(letters: string, start: number, name: string): string | undefined {
  const begins = [start, start - 1, start + 1].filter((at) => at >= 0);
  if (begins.some((at) => letters.startsWith(name, at))) return undefined;
  for (const length of [name.length, name.length + 1, name.length - 1]) {
    const written = letters.slice(start, start + length);
    const isWhole = start >= 0 && written.length === length && written[0] === name[0] && written.at(-1) === name.at(-1);
    if (isWhole && distance(written, name) === 1) return written;
  }
  return undefined;
}

/**
 * Whether the difference is a slip: not a particle that a sentence puts between the words of a name, nor another
 * word at its end. A letter for a similar one is a slip anywhere.
 */
function isSlip(written: string, name: string, particles: ReadonlySet<string>): boolean {
  let at = 0;
  while (written[at] === name[at]) at += 1;
  const longer = written.length > name.length ? written : name;
  const tail = longer.length - at - 1;
  if (written.length !== name.length) return !particles.has(longer[at] ?? '') && tail >= 2;
  const [one, other] = [written[at] ?? '', name[at] ?? ''].map((letter) => letter.normalize('NFD'));
  return tail >= 3 || distance(one ?? '', other ?? '') <= 1;
}
