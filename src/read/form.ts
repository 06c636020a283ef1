import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import { type Form, formSchema } from '../model/form.ts';
import { closest as suggest } from '../model/suggestion.ts';
import { readFilled, type SourceFiles } from './files.ts';
import { unknownNames } from './form-names.ts';
import { checkYaml, parseYaml, type YamlValue } from './yaml.ts';

const folder = 'templates/forms';

/** Where forms are looked for: the root first, then what planpress ships. */
export type FormSources = readonly SourceFiles[];

/**
 * Loads a form by id, each form laid over the one that it extends.
 * Diagnostics: form/unknown, form/extends-itself, form/unknown-name, those of YAML.
 */
export function readForm(sources: FormSources, id: string, place: Place): Outcome<Form | undefined> {
  const chain = loadChain(sources, id, place, []);
  if (!chain.value) return { value: undefined, diagnostics: chain.diagnostics };
  const [last] = chain.value;
  const merged = [...chain.value].reverse().reduce<unknown>((base, { value }) => mergeForms(base, value), {});
  const checked = checkYaml({ ...last!, value: merged }, formSchema);
  const names = checked.value ? unknownNames(checked.value.value, last!.placeAt([])) : [];
  return { value: checked.value?.value, diagnostics: [...chain.diagnostics, ...checked.diagnostics, ...names] };
}

/** The forms from the one asked for to the one that extends nothing. */
function loadChain(
  sources: FormSources,
  id: string,
  place: Place,
  seen: readonly string[],
): Outcome<YamlValue<unknown>[] | undefined> {
  if (seen.includes(id))
    return { value: undefined, diagnostics: [diagnose('form/extends-itself', place, { form: id })] };
  const path = `${folder}/${id}.yaml`;
  const source = sources.find((files) => files.exists(path));
  if (!source) return { value: undefined, diagnostics: [unknownForm(sources, id, place)] };
  const text = readFilled(source, path);
  if (!text.value) return { value: undefined, diagnostics: text.diagnostics };
  const parsed = parseYaml(text.value);
  if (!parsed.value) return { value: undefined, diagnostics: parsed.diagnostics };
  const parent = (parsed.value.value as { extends?: unknown }).extends;
  if (typeof parent !== 'string') return { value: [parsed.value], diagnostics: text.diagnostics };
  const above = loadChain(sources, parent, parsed.value.placeAt(['extends']), [...seen, id]);
  return {
    value: above.value && [parsed.value, ...above.value],
    diagnostics: [...text.diagnostics, ...above.diagnostics],
  };
}

function unknownForm(sources: FormSources, id: string, place: Place): Diagnostic {
  const known = sources
    .flatMap((files) => files.list(folder))
    .flatMap(({ name }) => (name.endsWith('.yaml') ? [name.slice(0, -5)] : []));
  return diagnose('form/unknown', place, { form: id, suggestion: suggest(id, known), known: known.join(', ') });
}

type Item = Record<string, unknown> & { id: string };

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

function isMap(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isItems(value: unknown): value is readonly Item[] {
  return Array.isArray(value) && value.length > 0 && value.every((item) => isMap(item) && typeof item.id === 'string');
}
