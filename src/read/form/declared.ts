import type { Form } from '../../model/form.ts';
import type { Path } from '../yaml/value.ts';
import { isItems, isMap } from './merge.ts';

/**
 * Where a form declares a name that was probably meant: among its lists of things with ids, the one that holds the name and
 * is most like the names that could stand there.
 */
export function declarationOf(name: string, known: readonly string[], form: Form): Path | undefined {
  const lists = listsIn(form, []).filter(({ ids }) => ids.includes(name));
  const likeness = (ids: readonly string[]): number => ids.filter((id) => known.includes(id)).length / ids.length;
  const [best] = lists.sort((one, other) => likeness(other.ids) - likeness(one.ids));
  return best && [...best.path, best.ids.indexOf(name), 'id'];
}

interface List {
  readonly path: Path;
  readonly ids: readonly string[];
}

function listsIn(value: unknown, path: Path): readonly List[] {
  const own = isItems(value) ? [{ path, ids: value.map(({ id }) => id) }] : [];
  const entries = Array.isArray(value) ? [...value.entries()] : isMap(value) ? Object.entries(value) : [];
  return [...own, ...entries.flatMap(([key, inner]) => listsIn(inner, [...path, key]))];
}
