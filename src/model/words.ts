import type { Form } from './form.ts';
import type { LabelName } from './labels.ts';
import type { Manifest } from './manifest.ts';
import { fillWords } from './phrase.ts';
import { writtenDate } from './written-date.ts';

/** Looks up what a slot of a phrase stands for; undefined where it is unknown. */
export type Words = (name: string) => string | undefined;

/** The words that every phrase of an edition can use: years, publisher, title, variables, names of levels. */
export function editionWords(form: Form, manifest: Manifest): Words {
  const words = new Map<string, string>([
    ...Object.entries(manifest.variables).map(([id, value]): [string, string] => [
      `variable.${id}`,
      variableText(id, String(value), form),
    ]),
    ['publisher', manifest.publisher],
    ['title', manifest.title ?? form.title],
    ...form.levels.map((level): [string, string] => [`level.${level.id}`, level.name]),
  ]);
  return (name) => words.get(name) ?? yearWord(name, manifest.year);
}

/** What the manifest says of a variable, as it is printed. */
export function variableText(id: string, value: string, form: Form): string {
  const isDate = form.variables.find((variable) => variable.id === id)?.type === 'date';
  return isDate ? writtenDate(value, form) : value;
}

/** Words of one's own before those of somebody else. */
export function withWords(own: Readonly<Record<string, string>>, others: Words): Words {
  return (name) => own[name] ?? others(name);
}

/** Words for the header of one year or member of a family. */
export function keyWords(key: string, words: Words): Words {
  const own = withWords({ key, year: key, yy: shortYear(key) }, words);
  return /^\d{4}$/u.test(key) ? (name) => yearWord(name, Number(key)) ?? own(name) : own;
}

/** The words for a year: `{year}`, `{yy}`, and those for years around it, such as `{year-1}` and `{yy+2}`. */
const yearSlot = /^(year|yy)([+-]\d{1,2})?$/u;

/** Whether a slot names a year near the one that is spoken of. */
export function isYearSlot(name: string): boolean {
  return yearSlot.test(name);
}

function yearWord(name: string, year: number): string | undefined {
  const [, form, distance = '0'] = yearSlot.exec(name) ?? [];
  if (form === undefined) return undefined;
  return form === 'yy' ? shortYear(year + Number(distance)) : String(year + Number(distance));
}

/** Fills one of the labels of the form. */
export function labelOf(form: Form, label: LabelName, words: Words): string {
  return fillWords(form.labels[label] ?? '', words);
}

/** The last two digits of a year, as they follow an apostrophe in print. */
export function shortYear(year: number | string): string {
  return String(year).slice(-2);
}
