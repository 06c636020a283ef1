import { likeness, likestPairs } from './words.ts';

/** What is matched across two editions: known by its id, and where that is new, by what it says. */
export interface Matched<T> {
  readonly pairs: readonly { readonly before: T; readonly after: T }[];
  readonly dropped: readonly T[];
  readonly added: readonly T[];
}

/** How things are told apart where their ids do not say it. */
export interface Likeness<T> {
  readonly idOf: (thing: T) => string;
  /** Only things of one group can be each other. */
  readonly groupOf: (thing: T) => string;
  /** All that is said of it, but for its id. */
  readonly textOf: (thing: T) => string;
}

/** Of things with other ids, so much must be alike that one is the other. Ids are meant to stay, so it is much. */
const sameThing = 0.85;

/** So many are compared each with each; of more, only equal ones are found. */
const mostCompared = 400;

/** Matches by id, and those whose id is new by what they say. */
export function match<T>(
  before: readonly T[],
  after: readonly T[],
  { idOf, groupOf, textOf }: Likeness<T>,
): Matched<T> {
  const later = new Map(after.map((thing) => [idOf(thing), thing]));
  const known = new Set(before.map(idOf));
  const pairs = before.flatMap((old) => {
    const current = later.get(idOf(old));
    return current === undefined ? [] : [{ before: old, after: current }];
  });
  const gone = before.filter((thing) => !later.has(idOf(thing)));
  const come = after.filter((thing) => !known.has(idOf(thing)));
  const groups = new Set(gone.map(groupOf));
  const found = [...groups].flatMap((group) => {
    const [old, current] = [gone, come].map((things) => things.filter((thing) => groupOf(thing) === group));
    return matchTexts(old ?? [], current ?? [], textOf);
  });
  const taken = new Set(found.flatMap((pair) => [pair.before, pair.after]));
  const left = (things: readonly T[]): readonly T[] => things.filter((thing) => !taken.has(thing));
  return { pairs: [...pairs, ...found], dropped: left(gone), added: left(come) };
}

function matchTexts<T>(
  gone: readonly T[],
  come: readonly T[],
  textOf: (thing: T) => string,
): readonly { before: T; after: T }[] {
  if (gone.length === 0 || come.length === 0) return [];
  const least = gone.length * come.length > mostCompared ** 2 ? 1 : sameThing;
  return [...likestPairs(gone.map(textOf), come.map(textOf), least)].flatMap(([left, right]) => {
    const [before, after] = [gone[left], come[right]];
    return before !== undefined && after !== undefined ? [{ before, after }] : [];
  });
}

/** Whether a name is a part of what another one named: two things that one became share its words. */
export function namesPartOf(name: string, whole: string): boolean {
  return likeness(name, whole) >= 0.5;
}
