import { compose } from '../../src/compose/compose.ts';
import type { Outcome } from '../../src/diagnostics/diagnostic.ts';
import { hasErrors } from '../../src/diagnostics/diagnostic.ts';
import { startOfFile } from '../../src/diagnostics/place.ts';
import type { ComputedPlan } from '../../src/model/computed.ts';
import { labelNames, labelRules } from '../../src/model/labels.ts';
import type { Plan } from '../../src/model/plan.ts';
import type { EditionSources } from '../../src/model/sources.ts';
import { plainStorage } from '../../src/model/storage.ts';
import type { ComputedTable } from '../../src/model/table.ts';
import { checkEdition } from '../../src/pipeline.ts';
import { examineCharacters } from '../../src/read/characters/examine.ts';
import { readEdition } from '../../src/read/edition.ts';
import { type SourceFiles, sourceFiles } from '../../src/read/files.ts';
import { readTemplates } from '../../src/read/templates.ts';
import type { SourceText } from '../../src/read/text.ts';
import { resolve } from '../../src/resolve/resolve.ts';
import { periods, words } from '../read/cells/date-words.ts';
import type { Composed } from './build.ts';
import { shortPlace } from './places.ts';
import { repository } from './project.ts';

/** A tiny form and edition of no ministry: aims (Ⅰ, Ⅱ …) with steps (①, ② …) and what a test adds. */

/** Texts by path; those of a test are laid over those of the tiny edition, undefined takes one away. */
export type Texts = Readonly<Record<string, string | undefined>>;

/** Parts of a form, as plain values; they replace those of the tiny form. */
export type FormChanges = Readonly<Record<string, unknown>>;

const stepSections = [
  { id: 'purpose', heading: '목적', prose: 'required' },
  { id: 'hints', heading: '참고', presence: 'optional', aliases: ['덧붙임'] },
  { id: 'figures', heading: '자료' },
];

/** Every label, each saying its name and what it must say. */
const smallLabels: Readonly<Record<string, string>> = {
  ...Object.fromEntries(
    labelNames.map((name) => [name, [name, ...labelRules[name].needs.map((slot) => `{${slot}}`)].join(' ')]),
  ),
  unit: '(단위 : {unit})',
  caption: '< [{number}. ]{caption} >',
  shared: '{level} 공통',
};

export const smallForm = {
  id: 'small',
  version: 1,
  title: '작은 계획',
  levels: [
    {
      id: 'aim',
      name: '목표',
      folder: 'aims',
      numeral: 'roman-unicode',
      code: '{n}',
      heading: '{level} {code}',
      bullets: ['○'],
      sections: [
        { id: 'purpose', heading: '목적', prose: 'required' },
        { id: 'figures' },
        { id: 'children', prose: 'none', children: true },
      ],
    },
    {
      id: 'step',
      name: '단계',
      folder: 'steps',
      numeral: 'circled',
      code: '{parent}-{n}',
      heading: '{n} {title}',
      bullets: ['○', '-'],
      sections: stepSections,
    },
  ],
  parts: [{ id: 'plans', kind: 'tree', heading: '계획' }],
  records: [] as unknown[],
  tables: [] as unknown[],
  choices: { flag: [{ id: 'set', text: '예' }] },
  statuses: [
    { id: 'pending', text: '집계중' },
    { id: 'none', text: '-' },
  ],
  multipliers: { 만: '10000' },
  periods,
  dates: words,
  labels: smallLabels,
};

const smallTexts: Texts = {
  'content/tiny/plan.yaml':
    'form: small\nyear: 2031\npublisher: 어느 부처\nissued: 2031-02\nstatus: { kind: official }\nchildren: [growth]\n',
  'content/tiny/aims/growth.md': '---\ntitle: 성장\nchildren: [seed, water]\n---\n\n## 목적\n\n- 자란다\n',
  'content/tiny/steps/seed.md': '---\ntitle: 씨앗\n---\n\n## 목적\n\n- 심는다\n',
  'content/tiny/steps/water.md': '---\ntitle: 물\n---\n\n## 목적\n\n- 준다\n',
};

/** Source files that live in memory alone. */
export function memoryFiles(texts: Texts): SourceFiles {
  const present = Object.keys(texts).filter((path) => texts[path] !== undefined);
  const read = new Map<string, SourceText>();
  return {
    root: '/nowhere',
    texts: read,
    exists: (path) => present.some((known) => known === path || known.startsWith(`${path}/`)),
    list: (folder) => {
      const below = present
        .filter((path) => path.startsWith(`${folder}/`))
        .map((path) => path.slice(folder.length + 1));
      const names = new Map(below.map((path) => [path.split('/')[0]!, path.includes('/')]));
      return [...names]
        .sort(([left], [right]) => (left < right ? -1 : 1))
        .map(([name, isFolder]) => ({ name, folder: isFolder }));
    },
    examineFolder: () => [],
    readBytes: (path) => ({ value: Buffer.from(texts[path] ?? ''), diagnostics: [] }),
    read: (path) => {
      const outcome = examineCharacters(path, texts[path] ?? '', plainStorage);
      read.set(path, outcome.value);
      return outcome;
    },
  };
}

/** The files of the tiny edition with a test's own form and texts laid over them. */
export function smallFiles(form: FormChanges = {}, texts: Texts = {}): SourceFiles {
  const formText = JSON.stringify({ ...smallForm, ...form });
  return memoryFiles({ 'templates/forms/small.yaml': formText, ...smallTexts, ...texts });
}

/** Reads the tiny edition. */
export function readSmall(form: FormChanges = {}, texts: Texts = {}): Outcome<EditionSources | undefined> {
  const files = smallFiles(form, texts);
  return readEdition(files, [files], 'tiny');
}

/** Reads and resolves the tiny edition; problems of both stages. */
export function resolveSmall(form: FormChanges = {}, texts: Texts = {}): Outcome<Plan> {
  const read = readSmall(form, texts);
  const resolved = resolve(read.value!);
  return { value: resolved.value, diagnostics: [...read.diagnostics, ...resolved.diagnostics] };
}

/** Reads, resolves, computes and checks the tiny edition. */
export function checkSmall(form: FormChanges = {}, texts: Texts = {}): Outcome<ComputedPlan | undefined> {
  const files = smallFiles(form, texts);
  return checkEdition('tiny', { files, shipped: files, out: '', version: '0', onStage: () => {} });
}

/** Composes the tiny edition with the templates of planpress; errors in the sources are thrown. */
export function composedSmall(form: FormChanges = {}, texts: Texts = {}): Composed {
  const { value, diagnostics } = checkSmall(form, texts);
  const errors = diagnostics.filter(({ severity }) => severity === 'error');
  if (errors.length > 0 || !value) throw new Error(findings(errors).join('\n'));
  const templates = readTemplates([sourceFiles(repository)]).value.texts;
  const options = { hasPdf: false, internal: false, scripts: new Map<string, string>(), siblings: [] };
  return { computed: value, composition: compose(value, templates, options).value! };
}

/**
 * The tables of a definition that a step or aim shows. The definition is put into the sections of both
 * levels; whatever is wrong in the sources is thrown.
 */
export function tablesOf(
  owner: string,
  table: Record<string, unknown>,
  form: FormChanges,
  texts: Texts,
): readonly ComputedTable[] {
  const levels = smallForm.levels.map((level) => ({
    ...level,
    sections: level.sections.map((section) =>
      section.id === 'figures' ? { ...section, tables: [table.id] } : section,
    ),
  }));
  const { value, diagnostics } = checkSmall({ levels, ...form, tables: [table] }, texts);
  if (hasErrors(diagnostics) || !value) throw new Error(findings(diagnostics).join('\n'));
  return value.tablesOf(owner, String(table.id));
}

/** Problems as `code file line:column-line:column`, in the order in which they were found. */
export function findings(diagnostics: Outcome<unknown>['diagnostics']): readonly string[] {
  return diagnostics.map(({ code, place }) => `${code} ${place.file} ${shortPlace(place)}`);
}

export const anywhere = startOfFile('anywhere');
