import { Collector } from '../../diagnostics/collect.ts';
import { type Diagnostic, diagnose, type Outcome } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { type Form, formSchema } from '../../model/form.ts';
import { isId } from '../../model/identifier.ts';
import { type LabelName, labelRules, neededLabels } from '../../model/labels.ts';
import type { FormSource } from '../../model/sources.ts';
import { closest as suggest } from '../../model/suggestion.ts';
import { readFilled, type SourceFiles } from '../files.ts';
import type { SourceText } from '../text.ts';
import { checkYaml } from '../yaml/schema.ts';
import { type Path, parseYaml, type YamlValue } from '../yaml/value.ts';
import { blamed } from './blame.ts';
import { knownForm } from './known-forms.ts';
import { isMap, mergeForms, placedIn } from './merge.ts';
import { unknownNames } from './names.ts';
import { checkOverrides } from './overrides.ts';
import { placeholderProblems } from './placeholders.ts';
import { repeatedEntries } from './repeated.ts';
import { structureProblems } from './structure.ts';

const folder = 'templates/forms';

/** Where forms are looked for: the root first, then what planpress ships. */
export type FormSources = readonly SourceFiles[];

/** A form, and its file with those that it extends. */
export interface ReadForm {
  readonly form: Form;
  readonly source: FormSource;
}

/**
 * Loads a form by id, each form laid over the one that it extends. There is a form in spite of diagnostics
 * where it is clear what was meant; by any other, all of the edition would seem to be wrong.
 * Diagnostics: form/*, those of files and YAML.
 */
export function readForm(sources: FormSources, id: string, place: Place): Outcome<ReadForm | undefined> {
  const known = knownForm(textsOf(sources, id));
  if (known) return { value: { form: known, source: sourceWhenAsked(sources, id, place) }, diagnostics: [] };
  const chain = loadChain(sources, id, place, []);
  if (!chain.value) return { value: undefined, diagnostics: chain.diagnostics };
  const layers = chain.value;
  if (isAbstract(layers[0]?.value)) {
    const parameters = { form: id, known: concreteForms(sources).join(', ') };
    return { value: undefined, diagnostics: [...chain.diagnostics, diagnose('form/abstract', place, parameters)] };
  }
  const merged = layered(layers);
  const { yaml, isClear } = merged.value;
  // Lists of words that no form of the chain has are told where all of them would have them from.
  const placeOfMissing = (path: Path, key: string): Place | undefined =>
    path.length === 0 && inherited.includes(key) ? layers.at(-1)?.placeAt([]) : undefined;
  const checked = checkYaml(yaml, formSchema, { guide: 'form-reference', placeOfMissing });
  const problems = checked.value ? problemsOf(checked.value, yaml, layers.at(-1) ?? yaml) : unread;
  const found = blamed(problems.diagnostics, layers, () => problemsBelow(layers, yaml.value));
  const diagnostics = [...chain.diagnostics, ...merged.diagnostics, ...checked.diagnostics, ...found];
  const isKnown = yaml.isWhole && isClear && checked.diagnostics.length === 0 && problems.value;
  const source: FormSource = { ...yaml, isSound: diagnostics.length === 0 };
  return { value: isKnown && checked.value ? { form: checked.value, source } : undefined, diagnostics };
}

/** Of a form that need not be parsed to be known, the places are found when something is wrong with what it shows. */
function sourceWhenAsked(sources: FormSources, id: string, place: Place): FormSource {
  let found: YamlValue<unknown> | undefined;
  const places = (): YamlValue<unknown> => {
    found ??= layered(loadChain(sources, id, place, []).value ?? []).value.yaml;
    return found;
  };
  return {
    placeAt: (path) => places().placeAt(path),
    placeOfKey: (path, key) => places().placeOfKey(path, key),
    isSound: true,
  };
}

/** The text of a form; undefined where there is no such form. */
function textOf(sources: FormSources, id: string): Outcome<SourceText | undefined> | undefined {
  const path = `${folder}/${id}.yaml`;
  const source = isId(id) ? sources.find((files) => files.exists(path)) : undefined;
  return source && readFilled(source, path, 'form');
}

/** The texts of a form and of those that it extends, as far as they can be read without parsing them. */
export function textsOf(sources: FormSources, id: string, seen: readonly string[] = []): readonly string[] {
  const text = seen.includes(id) ? undefined : textOf(sources, id);
  if (!text?.value || text.diagnostics.length > 0) return [];
  const parent = /^extends: *([a-z0-9-]+)$/mu.exec(text.value.text)?.[1];
  return [text.value.text, ...(parent === undefined ? [] : textsOf(sources, parent, [...seen, id]))];
}

function isAbstract(form: unknown): boolean {
  return isMap(form) && form.abstract === true;
}

/**
 * What is wrong with the form that another one extends, by itself: one that exists to be extended may leave out what a
 * form must say, and has it of the form that extends it.
 */
function problemsBelow([, ...layers]: readonly YamlValue<unknown>[], merged: unknown): readonly Diagnostic[] {
  const { yaml } = layered(layers).value;
  const filled = { ...yaml, value: { ...(merged as object), ...(yaml.value as object) } };
  const checked = checkYaml(filled, formSchema, { guide: 'form-reference' });
  return checked.value ? problemsOf(checked.value, filled, layers.at(-1) ?? yaml).diagnostics : [];
}

/** What a form has of the one that extends nothing, unless it has words of its own. */
const inherited: readonly string[] = ['choices', 'statuses', 'multipliers', 'periods', 'dates', 'labels'];

const unread: Outcome<boolean> = { value: false, diagnostics: [] };

/** What a form says in good YAML that cannot be; the value is whether it is clear all the same what was meant. */
function problemsOf(
  form: Form,
  { value, placeAt, placeOfKey }: YamlValue<unknown>,
  root: YamlValue<unknown>,
): Outcome<boolean> {
  const names = unknownNames(form, placeAt);
  const diagnostics = [
    ...missingLabels(form, [placeOfKey([], 'labels'), root.placeOfKey([], 'labels')]),
    ...names.diagnostics,
    ...placeholderProblems(form, placeAt),
    ...structureProblems(form, placeAt),
  ];
  return { value: names.value, diagnostics: [...diagnostics, ...repeatedEntries(value, placeAt, diagnostics)] };
}

/**
 * The labels that a form lacks, told at once: those of its pages where it writes labels itself, those that every form needs
 * in the form that extends nothing. Gives form/missing-label.
 */
function missingLabels(form: Form, [own, common]: readonly [Place, Place]): readonly Diagnostic[] {
  const missing = neededLabels(form.site).filter((name) => form.labels[name] === undefined);
  const isCommon = (name: LabelName): boolean => own.file !== common.file && labelRules[name].of === 'all';
  const groups = [
    { place: own, names: missing.filter((name) => !isCommon(name)) },
    { place: common, names: missing.filter(isCommon) },
  ];
  return groups.flatMap(({ place, names }) =>
    names.length === 0
      ? []
      : [diagnose('form/missing-label', place, { labels: names.join(', '), count: names.length })],
  );
}

/** The form that an edition can only mean if it does not say: the one of its root, or of planpress. */
export function onlyForm(sources: FormSources): string | undefined {
  const [own, ...others] = sources.map((files) => concreteForms([files])).filter((forms) => forms.length > 0);
  return own?.length === 1 ? own[0] : others.flat().length === 1 ? others[0]?.[0] : undefined;
}

/** The forms that an edition can have. */
function concreteForms(sources: FormSources): readonly string[] {
  return [...titledForms(sources).keys()];
}

/** The titles of the forms that an edition can have, by their ids; what cannot be read has none. */
export function titledForms(sources: FormSources): ReadonlyMap<string, string> {
  const forms = sources.flatMap(formsIn).flatMap((id): (readonly [string, string])[] => {
    const text = textOf(sources, id)?.value;
    const form = text && parseForm(text).value.value;
    return isAbstract(form) ? [] : [[id, isMap(form) && typeof form.title === 'string' ? form.title : '']];
  });
  return new Map(forms);
}

function formsIn(files: SourceFiles): readonly string[] {
  return files.list(folder).flatMap(({ name }) => (name.endsWith('.yaml') ? [name.slice(0, -'.yaml'.length)] : []));
}

/** The layers as one form, and whether it is clear what each changes. */
function layered(
  layers: readonly YamlValue<unknown>[],
): Outcome<{ readonly yaml: YamlValue<unknown>; readonly isClear: boolean }> {
  const found = new Collector();
  let isClear = true;
  const value = [...layers].reverse().reduce<unknown>((base, layer) => {
    const change = found.take(checkOverrides(base, layer));
    isClear &&= change.isClear;
    return mergeForms(mergeForms(base, { abstract: false }), change.value);
  }, {});
  return { value: { yaml: placedIn(layers, value), isClear }, diagnostics: found.diagnostics };
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
  const text = textOf(sources, id);
  if (!text) return loadMeant(sources, id, place, seen);
  if (!text.value) return { value: undefined, diagnostics: text.diagnostics };
  const parsed = parseForm(text.value);
  const diagnostics = [...text.diagnostics, ...parsed.diagnostics, ...wrongId(parsed.value, id)];
  const parent = isMap(parsed.value.value) ? parsed.value.value.extends : undefined;
  if (typeof parent !== 'string') return { value: [parsed.value], diagnostics };
  const above = loadChain(sources, parent, parsed.value.placeAt(['extends']), [...seen, id]);
  return { value: above.value && [parsed.value, ...above.value], diagnostics: [...diagnostics, ...above.diagnostics] };
}

/** The forms parsed last. Several editions of a run have the same ones, and they are long. */
const parsedForms = new Map<string, { readonly text: string; readonly outcome: Outcome<YamlValue<unknown>> }>();

function parseForm(source: SourceText): Outcome<YamlValue<unknown>> {
  const known = parsedForms.get(source.file);
  if (known?.text === source.text) return known.outcome;
  const outcome = parseYaml(source, { aliases: 'bounded', texts: 'marks' });
  parsedForms.set(source.file, { text: source.text, outcome });
  return outcome;
}

/** In place of a form that is not there, the one that was probably meant. */
function loadMeant(
  sources: FormSources,
  id: string,
  place: Place,
  seen: readonly string[],
): Outcome<YamlValue<unknown>[] | undefined> {
  const all = seen.length > 0 ? [...new Set(sources.flatMap(formsIn))] : concreteForms(sources);
  const known = all.filter((name) => !seen.includes(name));
  const suggestion = suggest(id, known);
  const parameters = { form: id, suggestion, known: known.join(', ') };
  const unknown = diagnose('form/unknown', place, parameters);
  const meant = suggestion ?? onlyForm(sources);
  if (meant === undefined || seen.length > 0) return { value: undefined, diagnostics: [unknown] };
  const chain = loadChain(sources, meant, place, [...seen, id]);
  return { value: chain.value, diagnostics: [unknown, ...chain.diagnostics] };
}

/** A form is found by the name of its file, which its id repeats. */
function wrongId(yaml: YamlValue<unknown>, name: string): readonly Diagnostic[] {
  const id = isMap(yaml.value) ? yaml.value.id : undefined;
  if (typeof id !== 'string' || id === name) return [];
  return [diagnose('form/wrong-id', yaml.placeAt(['id']), { id, name })];
}
