import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Path, YamlValue } from '../yaml/value.ts';
import { isMap } from './merge.ts';

/** Lists in which neighbours may well be alike: headers of columns. */
const mayRepeat: readonly unknown[] = ['headers', 'each'];

/**
 * Entries that stand twice in one list: columns, lines of a cover, marks by depth. What has an id is told by that, and
 * what is told at the same place already is not told again. Gives form/repeated-entry.
 */
export function repeatedEntries(
  form: unknown,
  placeAt: YamlValue<unknown>['placeAt'],
  told: readonly Diagnostic[],
): readonly Diagnostic[] {
  const places = new Set(told.map(({ place }) => JSON.stringify(place)));
  return repeatedIn(form, [])
    .map(({ entry, path, first }) => {
      const related = [{ place: placeAt(first), note: 'first-use' as const }];
      return diagnose('form/repeated-entry', placeAt(path), { entry }, { related });
    })
    .filter(({ place }) => !places.has(JSON.stringify(place)));
}

interface Repeated {
  readonly entry: string;
  readonly path: Path;
  readonly first: Path;
}

function repeatedIn(value: unknown, path: Path): readonly Repeated[] {
  if (isMap(value)) return Object.entries(value).flatMap(([key, inner]) => repeatedIn(inner, [...path, key]));
  if (!Array.isArray(value)) return [];
  const texts = value.map((entry) => JSON.stringify(entry));
  const own = texts.flatMap((text, at): readonly Repeated[] => {
    const first = texts.indexOf(text);
    return first === at || mayRepeat.includes(path.at(-1))
      ? []
      : [{ entry: nameOf(value[at]), path: [...path, at], first: [...path, first] }];
  });
  return [...own, ...value.flatMap((inner, at) => repeatedIn(inner, [...path, at]))];
}

/** What a person would call an entry: its text, or the first text that it says. */
function nameOf(entry: unknown): string {
  if (!isMap(entry)) return String(entry);
  return String(Object.values(entry).find((value) => typeof value === 'string') ?? Object.keys(entry)[0] ?? '');
}
