import { startOfFile } from '../diagnostics/place.ts';
import type { Change, ChangeSide, ComparedEdition } from '../model/comparison.ts';
import { factId, planFactKind, variableFactKind } from '../model/fact.ts';

/** What `plan.yaml` says otherwise, but for the lists of nodes, which are compared as the tree. */
export function manifestChanges(before: ComparedEdition, after: ComparedEdition): readonly Change[] {
  const [old, current] = [valuesOf(before), valuesOf(after)];
  return [...new Set([...current.keys(), ...old.keys()])].flatMap((key): readonly Change[] => {
    const [earlier, later] = [old.get(key), current.get(key)];
    if (earlier?.value === later?.value) return [];
    const kind = earlier === undefined ? 'added' : later === undefined ? 'dropped' : 'changed';
    const [first = '', second] = key.split('.');
    const fact = first === 'variables' ? `${variableFactKind}.${second}` : `${planFactKind}.${second ?? first}`;
    return [{ kind, of: 'manifest', fact, label: `plan.yaml ${key}`, before: earlier, after: later }];
  });
}

const trees = new Set(['children', 'trees']);

function valuesOf({ sources }: ComparedEdition): ReadonlyMap<string, ChangeSide> {
  const { manifest, manifestPlaceAt } = sources;
  const values = new Map<string, ChangeSide>();
  const add = (value: unknown, path: readonly string[]): void => {
    if (value === undefined) return;
    if (typeof value === 'object' && value !== null && !Array.isArray(value)) {
      for (const [key, inner] of Object.entries(value)) add(inner, [...path, key]);
      return;
    }
    const text = Array.isArray(value) ? value.join(', ') : String(value);
    values.set(path.join('.'), { value: text, place: manifestPlaceAt(path) });
  };
  for (const [key, value] of Object.entries(manifest)) if (!trees.has(key)) add(value, [key]);
  return values;
}

/** Pictures that are new, gone, or another file under the same name. */
export function imageChanges(before: ComparedEdition, after: ComparedEdition): readonly Change[] {
  const [old, current] = [before.plan.images, after.plan.images];
  return [...new Set([...old.keys(), ...current.keys()])].flatMap((name): readonly Change[] => {
    const [earlier, later] = [old.get(name), current.get(name)];
    if (!earlier && !later) return [];
    if (earlier && later && Buffer.compare(earlier.bytes, later.bytes) === 0) return [];
    const kind = !earlier ? 'added' : !later ? 'dropped' : 'changed';
    const sideOf = (file: string | undefined): ChangeSide | undefined =>
      file === undefined ? undefined : { value: name, place: startOfFile(file) };
    const fact = factId('image', name, 'file');
    return [{ kind, of: 'image', fact, label: name, before: sideOf(earlier?.file), after: sideOf(later?.file) }];
  });
}
