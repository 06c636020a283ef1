import type { Path, YamlValue } from '../yaml/value.ts';

/** A thing of a form that is known by its id; overlays name it by that. */
export type Item = Record<string, unknown> & { id: string };

/**
 * Lays a form over the one it extends: maps merge by key, lists of things with ids merge by id
 * (`after`, `before` and `remove` say where), all else is replaced.
 */
export function mergeForms(base: unknown, over: unknown): unknown {
  if (isItems(base) && isItems(over)) return mergeItems(base, over);
  if (!isMap(base) || !isMap(over)) return over;
  const merged: Record<string, unknown> = { ...base };
  for (const [key, value] of Object.entries(over)) merged[key] = mergeForms(base[key], value);
  return merged;
}

function mergeItems(base: readonly Item[], over: readonly Item[]): readonly Item[] {
  const items = [...base];
  for (const { after, before, remove, ...change } of over) {
    const at = items.findIndex((item) => item.id === change.id);
    const merged = (at === -1 ? change : mergeForms(items[at], change)) as Item;
    if (at !== -1) items.splice(at, 1);
    if (remove === true) continue;
    items.splice(position(items, after, before, at), 0, merged);
  }
  return items;
}

function position(items: readonly Item[], after: unknown, before: unknown, old: number): number {
  const anchor = items.findIndex((item) => item.id === (after ?? before));
  if (anchor !== -1) return after === undefined ? anchor : anchor + 1;
  return old === -1 ? items.length : old;
}

/** The value of merged forms, each part of it at its place in the uppermost form that writes it. */
export function placedIn(layers: readonly YamlValue<unknown>[], value: unknown): YamlValue<unknown> {
  const originOf = (path: Path): { yaml: YamlValue<unknown>; path: Path } => {
    const origins = layers.map((yaml) => ({ yaml, path: pathWithin(yaml.value, value, path) }));
    return origins.reduce((best, origin) => (origin.path.length > best.path.length ? origin : best));
  };
  return {
    value,
    placeAt: (path) => {
      const origin = originOf(path);
      return origin.yaml.placeAt(origin.path);
    },
    placeOfKey: (path, key) => {
      const origin = originOf([...path, key]);
      return origin.yaml.placeOfKey(origin.path.slice(0, path.length), key);
    },
    isLost: (path) => layers.some((yaml) => yaml.isLost(path)),
    isWhole: layers.every(({ isWhole }) => isWhole),
  };
}

/** How far a path of the merged forms leads in one of them, where things with ids may stand elsewhere. */
function pathWithin(layer: unknown, merged: unknown, path: Path): Path {
  const [step, ...rest] = path;
  if (step === undefined) return [];
  const item = isItems(merged) && isItems(layer) ? merged[Number(step)] : undefined;
  const own = item && isItems(layer) ? layer.findIndex(({ id }) => id === item.id) : step;
  const inside = childOf(layer, own);
  return inside === undefined ? [] : [own, ...pathWithin(inside, childOf(merged, step), rest)];
}

function childOf(value: unknown, step: PropertyKey): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<PropertyKey, unknown>)[step] : undefined;
}

/** Whether a value of YAML is a map. */
export function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** Whether a value of YAML is a list of things that all have ids. */
export function isItems(value: unknown): value is readonly Item[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => isMap(item) && typeof item.id === 'string');
}
