import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse, stringify } from 'yaml';
import { compose } from '../../src/compose/compose.ts';
import type { Diagnostic } from '../../src/diagnostics/diagnostic.ts';
import { checkEdition } from '../../src/pipeline.ts';
import { type SourceFiles, sourceFiles } from '../../src/read/files.ts';
import { readTemplates } from '../../src/read/templates.ts';
import { sourceText } from '../../src/read/text.ts';
import { factPlaces } from './pages.ts';
import { repository } from './project.ts';
import type { Random } from './random.ts';

/** Single faults put into the forms that planpress ships, and what an edition is made into with each. */

type Path = readonly (string | number)[];

/** A form as its file says it, and an edition that has it. */
export interface Subject {
  readonly form: string;
  readonly edition: string;
  readonly root: string;
}

export const subjects: readonly Subject[] = [
  { form: 'performance-plan', edition: '2031-sample', root: join(repository, 'test/documentation/project') },
  { form: 'work-report', edition: '2026-tipa', root: repository },
  { form: 'programme', edition: '2023-sme-innovation', root: repository },
  { form: 'measure', edition: '2023-regional-sme', root: repository },
  { form: 'base', edition: '2023-regional-sme', root: repository },
];

export function formFile({ form }: Subject): string {
  return `templates/forms/${form}.yaml`;
}

export const kinds = ['drop', 'misspell-key', 'misspell-value', 'duplicate', 'reorder', 'wrong-type'] as const;
export type Kind = (typeof kinds)[number];

export interface FormFault {
  readonly kind: Kind;
  readonly path: Path;
  readonly text: string;
  /** What stood there. */
  readonly before: unknown;
}

/** A fault of a kind somewhere in a form; the same seed, the same place. */
export function formFault(subject: Subject, kind: Kind, random: Random): FormFault {
  const form: unknown = parse(readFileSync(join(repository, formFile(subject)), 'utf8'));
  const path = random.pick(placesFor(form, kind));
  const before: unknown = structuredClone(valueAt(form, path));
  const text = stringify(changed(form, path, edits[kind]), { aliasDuplicateObjects: false });
  return { kind, path, text, before };
}

/** Texts are whatever somebody wrote; a misspelt one is printed as it stands. Names are what others go by. */
function placesFor(form: unknown, kind: Kind): readonly Path[] {
  const all = pathsIn(form, []);
  const suits: Readonly<Record<Kind, (path: Path) => boolean>> = {
    drop: () => true,
    'misspell-key': (path) => typeof path.at(-1) === 'string',
    'misspell-value': (path) => /^[A-Za-z][\w-]{2,}$/u.test(String(valueAt(form, path))),
    duplicate: (path) => typeof path.at(-1) === 'number',
    reorder: (path) => Number(path.at(-1)) > 0,
    'wrong-type': (path) => typeof valueAt(form, path) !== 'object',
  };
  return all.filter(suits[kind]);
}

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

/** A word as somebody mistypes it. */
export function swapped(word: string): string {
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

/** What comes of an edition with a form: what is told, and the facts and files of it. */
export interface Made {
  readonly diagnostics: readonly Diagnostic[];
  readonly facts: ReadonlySet<string>;
  readonly output: ReadonlyMap<string, string>;
}

const nothing = { facts: new Set<string>(), output: new Map<string, string>() };

export function madeWith(subject: Subject, text: string | undefined): Made {
  const shipped = sourceFiles(repository);
  const own = sourceFiles(subject.root);
  const files = text === undefined ? own : withForm(own, formFile(subject), text);
  const setting = { files, shipped, out: '', version: '0', onStage: () => {} };
  const { value, diagnostics } = checkEdition(subject.edition, setting);
  if (!value || diagnostics.length > 0) return { ...nothing, diagnostics };
  const options = { hasPdf: false, internal: false, scripts: new Map<string, string>(), siblings: [] };
  const made = compose(value, readTemplates([shipped]).value.texts, options);
  if (!made.value) return { ...nothing, diagnostics: made.diagnostics };
  const output = new Map([...made.value.site, ['the book', made.value.book], ['its style', made.value.bookStyle]]);
  const pages = [...output].filter(([path]) => path.endsWith('.html') || path === 'the book');
  const facts = new Set(
    pages.flatMap(([path, html]) => factPlaces(html).map(({ fact }) => `${path === 'the book'} ${fact}`)),
  );
  return { diagnostics, facts, output };
}

function withForm(files: SourceFiles, form: string, text: string): SourceFiles {
  return {
    ...files,
    exists: (path) => path === form || files.exists(path),
    read: (path) => (path === form ? { value: sourceText(path, text), diagnostics: [] } : files.read(path)),
  };
}
