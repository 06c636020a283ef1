import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { Bilingual } from '../../diagnostics/entry.ts';
import { closest } from '../../model/suggestion.ts';
import type { Path, YamlValue } from '../yaml/value.ts';
import { type Item, isItems, isMap } from './merge.ts';

interface Overlay {
  readonly yaml: YamlValue<unknown>;
  readonly diagnostics: Diagnostic[];
  isClear: boolean;
}

/** A change as it was probably meant, and whether that is clear. */
export interface Change {
  readonly value: unknown;
  readonly isClear: boolean;
}

/**
 * Checks that what a form changes is there in the one it extends, and gives the change as it was probably
 * meant: what stands twice is taken once, and a misspelt id stands for the one it is close to.
 * Diagnostics: form/duplicate-id, form/unknown-target, yaml/missing-key for the id of a thing.
 */
export function checkOverrides(base: unknown, yaml: YamlValue<unknown>): Outcome<Change> {
  const overlay: Overlay = { yaml, diagnostics: [], isClear: true };
  const value = mended(base, yaml.value, [], overlay);
  return { value: { value, isClear: overlay.isClear }, diagnostics: overlay.diagnostics };
}

function mended(base: unknown, over: unknown, path: Path, overlay: Overlay): unknown {
  if (Array.isArray(over) && (isItems(base) || areItems(over)))
    return mendedItems(isItems(base) ? base : [], over, path, overlay);
  if (!isMap(over)) return over;
  const below = isMap(base) ? base : {};
  return Object.fromEntries(
    Object.entries(over).map(([key, value]) => [key, mended(below[key], value, [...path, key], overlay)]),
  );
}

/** Whether a list is one of things with ids, even if one of them lacks its own. */
function areItems(list: readonly unknown[]): boolean {
  const named = list.filter((item) => isMap(item) && typeof item.id === 'string');
  return isItems(list) || (list.every(isMap) && named.length > 1 && named.length === list.length - 1);
}

function mendedItems(base: readonly Item[], over: readonly unknown[], path: Path, overlay: Overlay): unknown {
  const seen = new Map<string, Path>();
  return over.flatMap((item, index): readonly unknown[] => {
    const own = [...path, index];
    if (!isMap(item)) return [item];
    if (item.id === undefined) {
      overlay.diagnostics.push(idLacking(item, own, overlay));
      overlay.isClear = false;
      return [];
    }
    if (typeof item.id !== 'string') return [item];
    if (isRepeated(item.id, own, seen, overlay)) return [];
    return [mendedItem(item as Item, base, { path: own, earlier: [...seen.keys()] }, overlay)];
  });
}

function idLacking(item: Readonly<Record<string, unknown>>, path: Path, { yaml }: Overlay): Diagnostic {
  const misspelt = Object.keys(item).find((key) => closest(key, ['id']) !== undefined);
  if (misspelt === undefined) return diagnose('yaml/missing-key', yaml.placeAt(path), { key: 'id' });
  const parameters = { key: misspelt, suggestion: 'id', known: 'id' };
  return diagnose('yaml/unknown-key', yaml.placeOfKey(path, misspelt), parameters);
}

function isRepeated(id: string, path: Path, seen: Map<string, Path>, { yaml, diagnostics }: Overlay): boolean {
  const first = seen.get(id);
  if (!first) {
    seen.set(id, path);
    return false;
  }
  const related = [{ place: yaml.placeAt([...first, 'id']), note: 'first-use' as const }];
  diagnostics.push(diagnose('form/duplicate-id', yaml.placeAt([...path, 'id']), { id }, { related }));
  return true;
}

interface Where {
  readonly path: Path;
  /** The ids of the same list that stand before, the item's own included. */
  readonly earlier: readonly string[];
}

function mendedItem(item: Item, base: readonly Item[], { path, earlier }: Where, overlay: Overlay): unknown {
  const ids = base.map(({ id }) => id);
  const wrong = wrongPosition(item, base, path, overlay);
  overlay.diagnostics.push(...wrong);
  if (wrong.length > 0) overlay.isClear = false;
  const meant = ids.includes(item.id) ? item.id : meantId(item, base, path, overlay);
  const targets = (['after', 'before'] as const).flatMap((key): readonly [string, unknown][] => {
    const target = item[key];
    if (base.length === 0 || typeof target !== 'string' || [...ids, ...earlier].includes(target)) return [];
    return [[key, unknownTarget(key, target, ids, [...path, key], overlay) ?? target]];
  });
  const inside = mended(
    base.find(({ id }) => id === meant),
    item,
    path,
    overlay,
  ) as Item;
  return { ...inside, ...Object.fromEntries(targets), id: meant };
}

/** `remove` is true or is not there, and a thing stands behind or before another, not both. Gives yaml/wrong-value. */
function wrongPosition(item: Item, base: readonly Item[], path: Path, { yaml }: Overlay): readonly Diagnostic[] {
  if (base.length === 0) return [];
  const { remove, after, before } = item;
  const wrong = (key: string, reason: Bilingual): Diagnostic =>
    diagnose('yaml/wrong-value', yaml.placeAt([...path, key]), {
      key,
      reason,
      blank: false,
      type: undefined,
      guide: 'form-reference',
    });
  const anchors = Object.entries({ after, before }).filter(([, value]) => value !== undefined);
  return [
    ...(remove === undefined || typeof remove === 'boolean'
      ? []
      : [wrong('remove', { ko: 'true 또는 false여야 합니다', en: 'it must be true or false' })]),
    ...anchors
      .filter(([, value]) => typeof value !== 'string')
      .map(([key]) => wrong(key, { ko: '이웃의 식별자여야 합니다', en: 'it must be the id of a neighbour' })),
    ...(anchors.length < 2
      ? []
      : [wrong('before', { ko: 'after와 함께 쓸 수 없습니다', en: 'it cannot stand beside after' })]),
  ];
}

/** A new thing that takes away or that lacks what all its neighbours have is meant for one of them. */
function meantId(item: Item, base: readonly Item[], path: Path, overlay: Overlay): string {
  const ids = base.map(({ id }) => id);
  if (ids.length === 0) return item.id;
  const needed = Object.keys(base[0] ?? {}).filter((key) => base.every((neighbour) => key in neighbour));
  const incomplete = needed.some((key) => !(key in item)) && closest(item.id, ids) !== undefined;
  if (item.remove !== true && !incomplete) return item.id;
  const key = item.remove === true ? 'remove' : 'id';
  return unknownTarget(key, item.id, ids, [...path, 'id'], overlay) ?? item.id;
}

function unknownTarget(
  key: 'after' | 'before' | 'remove' | 'id',
  id: string,
  ids: readonly string[],
  path: Path,
  overlay: Overlay,
): string | undefined {
  const suggestion = closest(id, ids);
  const parameters = { key, id, suggestion, known: ids.join(', ') };
  overlay.diagnostics.push(diagnose('form/unknown-target', overlay.yaml.placeAt(path), parameters));
  // What is to be taken away and is not there changes nothing.
  if (suggestion === undefined && key !== 'remove') overlay.isClear = false;
  return suggestion;
}
