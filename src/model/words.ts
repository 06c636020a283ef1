import type { Form } from './form.ts';
import type { LabelName } from './labels.ts';
import type { Manifest } from './manifest.ts';
import { fillWords } from './phrase.ts';

/** Looks up what a slot of a phrase stands for; undefined where it is unknown. */
export type Words = (name: string) => string | undefined;

/** The words that every phrase of an edition can use: year, publisher, title, names of levels, labels. */
export function editionWords(form: Form, manifest: Manifest): Words {
  const words = new Map<string, string>([
    ['year', String(manifest.year)],
    ['yy', shortYear(manifest.year)],
    ['publisher', manifest.publisher],
    ['title', manifest.title ?? form.title],
    ...form.levels.map((level): [string, string] => [`level.${level.id}`, level.name]),
  ]);
  return (name) => words.get(name);
}

/** Words of one's own before those of somebody else. */
export function withWords(own: Readonly<Record<string, string>>, others: Words): Words {
  return (name) => own[name] ?? others(name);
}

/** Words for the header of one year or member of a family. */
export function keyWords(key: string, words: Words): Words {
  return withWords({ key, year: key, yy: shortYear(key) }, words);
}

/** Fills one of the labels of the form. */
export function labelOf(form: Form, label: LabelName, words: Words): string {
  return fillWords(form.labels[label] ?? '', words);
}

/** The last two digits of a year, as they follow an apostrophe in print. */
export function shortYear(year: number | string): string {
  return String(year).slice(-2);
}
