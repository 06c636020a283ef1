import type { Diagnostic } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Path, YamlValue } from '../yaml/value.ts';
import { isMap } from './merge.ts';

/**
 * What a form changes may be used by the form that it extends, where the fault then shows: but who wrote the change
 * mends it, in the form that is one's own. Problems that the extended form has by itself stay where they are.
 *
 * @param layers the forms from the one asked for to the one that extends nothing
 */
export function blamed(
  problems: readonly Diagnostic[],
  layers: readonly YamlValue<unknown>[],
  problemsBelow: () => readonly Diagnostic[],
): readonly Diagnostic[] {
  const [own] = layers;
  const { file } = own?.placeAt([]) ?? {};
  const isElsewhere = ({ place }: Diagnostic): boolean => place.file !== file;
  if (!own || layers.length < 2 || !problems.some(isElsewhere)) return problems;
  const below = new Set(problemsBelow().map(sameness));
  return problems.map((problem) => {
    if (!isElsewhere(problem) || below.has(sameness(problem))) return problem;
    const related = [{ place: problem.place, note: 'compared-with' as const }, ...problem.related];
    return { ...problem, place: causeOf(problem, own), related };
  });
}

/** Whether problems are the same, whatever could stand there instead. */
function sameness({ code, place, parameters: { known, suggestion, ...parameters } }: Diagnostic): string {
  return JSON.stringify([code, place, parameters]);
}

/** Where a form names what a problem is about; else what it takes away, else what it extends. */
function causeOf({ parameters }: Diagnostic, { value, placeAt }: YamlValue<unknown>): Place {
  const words = new Set(Object.values(parameters).filter((word) => typeof word === 'string'));
  const [named] = pathsIn(value, [], (found) => typeof found === 'string' && words.has(found));
  const [removed] = pathsIn(value, [], (found) => isMap(found) && found.remove === true);
  return placeAt(named ?? (removed && [...removed, 'id']) ?? ['extends']);
}

/** The paths to all values that a test accepts, in the order of the text. */
function pathsIn(value: unknown, path: Path, accepts: (found: unknown) => boolean): readonly Path[] {
  const entries = Array.isArray(value) ? [...value.entries()] : isMap(value) ? Object.entries(value) : [];
  const own = accepts(value) ? [path] : [];
  return [...own, ...entries.flatMap(([key, inner]) => pathsIn(inner, [...path, key], accepts))];
}
