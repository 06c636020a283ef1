import { join } from 'node:path';
import { stringify } from 'yaml';
import { compose } from '../../src/compose/compose.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { checkEdition } from '../../src/pipeline.ts';
import { type SourceFiles, sourceFiles } from '../../src/read/files.ts';
import { readTemplates } from '../../src/read/templates.ts';
import { sourceText } from '../../src/read/text.ts';
import { factPlaces } from './pages.ts';
import { repository } from './project.ts';
import type { Random } from './random.ts';
import { writtenForm } from './shipped-form.ts';

/** Single faults put into the form that planpress ships, and what the small edition is made into with each. */

type Path = readonly (string | number)[];

export const formFile = 'templates/forms/performance-plan.yaml';

const form: unknown = writtenForm('performance-plan');

export const kinds = ['drop', 'misspell-key', 'misspell-value', 'duplicate', 'reorder', 'wrong-type'] as const;
export type Kind = (typeof kinds)[number];

export interface FormFault {
  readonly kind: Kind;
  readonly path: Path;
  readonly text: string;
}

/** A fault of a kind somewhere in the form; the same seed, the same place. */
export function formFault(kind: Kind, random: Random): FormFault {
  const path = random.pick(placesFor[kind]);
  return {
    kind,
    path,
    text: stringify(changed(structuredClone(form), path, edits[kind]), { aliasDuplicateObjects: false }),
  };
}

const all = pathsIn(form, []);

/** Texts are whatever somebody wrote; a misspelt one is printed as it stands. Names are what others go by. */
const placesFor: Readonly<Record<Kind, readonly Path[]>> = {
  drop: all,
  'misspell-key': all.filter((path) => typeof path.at(-1) === 'string'),
  'misspell-value': all.filter((path) => /^[A-Za-z][\w-]{2,}$/u.test(String(valueAt(form, path)))),
  duplicate: all.filter((path) => typeof path.at(-1) === 'number'),
  reorder: all.filter((path) => Number(path.at(-1)) > 0),
  'wrong-type': all.filter((path) => typeof valueAt(form, path) !== 'object'),
};

type Container = Record<string | number, unknown>;

const edits: Readonly<Record<Kind, (container: Container, key: string | number) => void>> = {
  drop: (container, key) => {
    if (Array.isArray(container)) container.splice(Number(key), 1);
    else delete container[key];
  },
  'misspell-key': (container, key) => {
    container[swapped(String(key))] = container[key];
    delete container[key];
  },
  'misspell-value': (container, key) => {
    container[key] = swapped(String(container[key]));
  },
  duplicate: (container, key) => {
    (container as unknown as unknown[]).splice(Number(key), 0, structuredClone(container[key]));
  },
  reorder: (container, key) => {
    const at = Number(key);
    [container[at - 1], container[at]] = [container[at], container[at - 1]];
  },
  'wrong-type': (container, key) => {
    container[key] = typeof container[key] === 'string' ? [container[key]] : String(container[key]);
  },
};

function swapped(word: string): string {
  return word.slice(0, -2) + word.slice(-1) + word.slice(-2, -1) + (word.at(-1) === word.at(-2) ? 'x' : '');
}

function pathsIn(value: unknown, path: Path): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [];
  const entries = Array.isArray(value) ? [...value.entries()] : Object.entries(value);
  return entries.flatMap(([key, inner]) => [[...path, key], ...pathsIn(inner, [...path, key])]);
}

function valueAt(value: unknown, path: Path): unknown {
  return path.reduce<unknown>((inner, key) => (inner as Container)[key], value);
}

function changed(value: unknown, path: Path, edit: (typeof edits)[Kind]): unknown {
  edit(valueAt(value, path.slice(0, -1)) as Container, path.at(-1)!);
  return value;
}

/** What comes of the small edition with a form: what is told, and the facts and the files that it is made into. */
export interface Made {
  readonly diagnostics: readonly Diagnostic[];
  readonly facts: ReadonlySet<string>;
  readonly output: ReadonlyMap<string, string>;
}

export function madeWith(text: string | undefined): Made {
  const shipped = sourceFiles(repository);
  const files = text === undefined ? sampleFiles : withForm(sampleFiles, text);
  const setting = { files, shipped, out: '', version: '0', onStage: () => {} };
  const { value, diagnostics } = checkEdition('2031-sample', setting);
  if (!value || diagnostics.length > 0) return { diagnostics, facts: new Set(), output: new Map() };
  const options = { hasPdf: false, internal: false, scripts: new Map<string, string>(), siblings: [] };
  const made = compose(value, readTemplates([shipped]).value.texts, options);
  if (!made.value) return { diagnostics: made.diagnostics, facts: new Set(), output: new Map() };
  const output = new Map([...made.value.site, ['the book', made.value.book], ['its style', made.value.bookStyle]]);
  const pages = [...output].filter(([path]) => path.endsWith('.html') || path === 'the book');
  const facts = new Set(
    pages.flatMap(([path, html]) => factPlaces(html).map(({ fact }) => `${path === 'the book'} ${fact}`)),
  );
  return { diagnostics, facts, output };
}

const sampleFiles = sourceFiles(join(repository, 'test/documentation/project'));

function withForm(files: SourceFiles, text: string): SourceFiles {
  return {
    ...files,
    exists: (path) => path === formFile || files.exists(path),
    read: (path) => (path === formFile ? { value: sourceText(path, text), diagnostics: [] } : files.read(path)),
  };
}
