import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import iconv from 'iconv-lite';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { program } from '../../src/commands/program.ts';
import { outputPaths } from '../../src/contract/output-paths.ts';
import { readCells } from './cells.ts';
import { pageText, sectionWith } from './page-text.ts';
import { type Fence, fences, repository } from './readme.ts';
import {
  type Changes,
  type Made,
  make,
  type Project,
  sampleEdition,
  sampleRoot,
  sourceOf,
  withSection,
} from './sample.ts';

/*
 * Every fenced block of docs/guide.md and docs/forms.md says in its info string what it is:
 *
 *     example=NAME   goes into the project: `file=` (a task of the sample by default) is replaced, or only its
 *                    `section=`; several blocks may have one name; `project=repository` takes the real edition,
 *                    `project=empty` none; `on=NAME` begins with the files of another example; a form is that of the edition;
 *                    `fails=CODE,…` for what is wrong
 *     result=NAME    what becomes of it: the section it was put into, or the place `at="PAGE#ID"`, `at="PAGE .CLASS"`;
 *                    the messages, where it fails
 *     values, cells  lines `what is typed → what it means`; `cells` with the `type=` of the column
 *     files          paths, each of which must be there; `sh`: calls, which must be possible
 *
 * UPDATE_README=1 writes the results anew; look at the difference before committing it.
 */
const all = fences();

/** One example: the blocks that make it, the block that shows what becomes of it, and the code it fails with. */
interface Example {
  readonly name: string;
  readonly parts: readonly Fence[];
  readonly result: Fence | undefined;
}

function attribute(fence: Fence | undefined, name: string): string | undefined {
  return fence?.attributes.get(name);
}

const names = [...new Set(all.flatMap((fence) => attribute(fence, 'example') ?? []))];
const examples: readonly Example[] = names.map((name) => ({
  name,
  parts: all.filter((fence) => attribute(fence, 'example') === name),
  result: all.find((fence) => attribute(fence, 'result') === name),
}));

const projects: Readonly<Record<string, Project>> = {
  sample: { root: sampleRoot, edition: sampleEdition },
  repository: { root: repository, edition: '2024-mss' },
  empty: { root: undefined, edition: sampleEdition },
};

function projectOf(example: Example): Project {
  return projects[attribute(belowOf(example).parts[0], 'project') ?? 'sample']!;
}

/** The example that another one begins with, or itself. */
function belowOf(example: Example): Example {
  const below = attribute(example.parts[0], 'on');
  return examples.find(({ name }) => name === below) ?? example;
}

const defaultFile = 'tasks/bookstore-opening.md';

/** The path of the file that a block changes, from the root of the project. */
function pathOf(fence: Fence, { edition }: Project): string {
  const file = attribute(fence, 'file') ?? defaultFile;
  if (file.startsWith('templates/')) return file;
  return `${file.endsWith('.csv') ? 'data' : 'content'}/${edition}/${file}`;
}

function changesOf(example: Example, project: Project): Changes {
  const below = belowOf(example);
  const changes = new Map(below === example ? [] : (changesOf(below, project) as Map<string, string>));
  for (const fence of example.parts) {
    const path = pathOf(fence, project);
    const section = attribute(fence, 'section');
    changes.set(
      path,
      section === undefined
        ? fence.text
        : withSection(changes.get(path) ?? sourceOf(path, project), section, fence.text),
    );
  }
  return withForm(example, changes, project);
}

/** The edition of an example of a form has that form, though the example need not say so. */
function withForm({ parts }: Example, changes: Map<string, string>, project: Project): Changes {
  const form = parts.flatMap(
    (fence) => /^templates\/forms\/(.+)\.yaml$/u.exec(attribute(fence, 'file') ?? '')?.[1] ?? [],
  );
  const manifest = `content/${project.edition}/plan.yaml`;
  if (form.length > 0)
    changes.set(
      manifest,
      (changes.get(manifest) ?? sourceOf(manifest, project)).replace(/^form: .*$/mu, `form: ${form[0]}`),
    );
  return changes;
}

/** What an example became, as the block beside it shows it. */
function shownOf(example: Example, made: Made): string {
  const [page = '', selector] = placeOf(example, made);
  const text = made.site.get(page) ?? '';
  if (page.endsWith('.csv')) return text.replace('\uFEFF', '').replaceAll('\r\n', '\n');
  if (selector === undefined) throw new Error(`The result of '${example.name}' does not say at what place it stands`);
  return pageText(text, selector);
}

/** Where the result stands: as it says, or the section that the example is put into. */
function placeOf({ parts, result }: Example, made: Made): readonly [page: string, selector: string | undefined] {
  const at = attribute(result, 'at');
  if (at !== undefined)
    return [at.replace(/[#\s].*$/, ''), /(#|\.)[\w-]+$/.exec(at.replace(/^\S+?\.(html|csv)/, ''))?.[0]];
  const page = (attribute(parts.at(-1), 'file') ?? defaultFile).replace(/\.md$/, '.html');
  const heading = attribute(parts.at(-1), 'section');
  return [page, heading === undefined ? undefined : sectionWith(made.site.get(page) ?? '', heading)];
}

/** Lines of an example of the kind `what is typed → what it means`. */
function pairs(text: string): readonly (readonly [typed: string, meaning: string])[] {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.map((line) => [
    line.slice(0, line.lastIndexOf('→')).trim(),
    line.slice(line.lastIndexOf('→') + 1).trim(),
  ]);
}

const section = '추진배경 (목적)';

function valuesOf(expressions: readonly string[]): readonly string[] {
  const path = `content/${sampleEdition}/${defaultFile}`;
  const prose = expressions.map((expression) => `- ${expression}\n`).join('');
  const made = make(new Map([[path, withSection(sourceOf(path), section, prose)]]));
  expect(made.messages).toEqual([]);
  const html = made.site.get(defaultFile.replace('.md', '.html')) ?? '';
  return pageText(html, sectionWith(html, section))
    .split('\n')
    .map((line) => line.replace(/^○ /, ''));
}

const whole = examples.filter(({ parts }) => !['values', 'cells'].includes(parts[0]?.language ?? ''));
const failing = whole.filter(({ parts }) => parts.some((part) => part.attributes.has('fails')));
const building = whole.filter((example) => !failing.includes(example));

/** With UPDATE_README set, the blocks that show results are written anew instead of compared. */
function compare(result: Fence | undefined, shown: string, name: string): void {
  if (!result) throw new Error(`The example '${name}' has no block 'result=${name}'`);
  if (process.env.UPDATE_README === undefined) expect(shown.trim()).toBe(result.text.trim());
  else replacements.push([result, shown.trim()]);
}

const replacements: (readonly [Fence, string])[] = [];

test.each(building.map((example) => [example.name, example] as const))(
  '%s builds and gives what stands beside it',
  (name, example) => {
    const project = projectOf(example);
    const made = make(changesOf(example, project), project);
    const errors = made.diagnostics.filter(({ severity }) => severity === 'error');
    expect(errors.map(({ code, place, parameters }) => [code, place.file, place.start, parameters])).toEqual([]);
    compare(example.result, shownOf(example, made), name);
  },
);

test.each(failing.map((example) => [example.name, example] as const))('%s fails as it says', (name, example) => {
  const { diagnostics, messages } = make(changesOf(example, projectOf(example)));
  const codes = example.parts.flatMap((part) => attribute(part, 'fails')?.split(',') ?? []);
  expect([...new Set(diagnostics.map(({ code }) => code))]).toEqual(codes);
  compare(example.result, messages.join('\n'), name);
});

const valued = all.filter(({ language }) => language === 'values');
const typed = all.filter(({ language }) => language === 'cells');

describe('the expressions of an example give these values', () => {
  let values: readonly string[];
  const lines = valued.map(({ text }) => pairs(text));
  beforeAll(() => {
    values = valuesOf(lines.flat().map(([expression]) => expression));
  });

  test.each(valued.map((fence, at) => [fence.attributes.get('example'), at] as const))('%s', (_name, at) => {
    const start = lines.slice(0, at).flat().length;
    const own = lines[at]!;
    expect(values.slice(start, start + own.length)).toEqual(own.map(([, value]) => value));
  });
});

test.each(typed.map((fence) => [fence.attributes.get('example'), fence] as const))(
  'the cells of %s mean this',
  (_name, { text, attributes }) => {
    const lines = pairs(text);
    const meanings = readCells(
      attributes.get('type') ?? '',
      lines.map(([cell]) => cell),
    );
    expect(lines.map(([cell], index) => `${cell} → ${meanings[index]}`)).toEqual(
      lines.map(([cell, meaning]) => `${cell} → ${meaning}`),
    );
  },
);

test('a table saved as CP949 is read the same, with a warning', () => {
  const path = `data/${sampleEdition}/accounts.csv`;
  const { diagnostics, site } = make(new Map([[path, iconv.encode(sourceOf(path).replace('\uFEFF', ''), 'cp949')]]));
  expect(diagnostics.map(({ code, severity }) => [code, severity])).toEqual([['encoding/not-utf-8', 'warning']]);
  expect(site.get('data/accounts.csv')).toBe(make(new Map()).site.get('data/accounts.csv'));
});

test('every block has a purpose, and every result its example', () => {
  const known = all.filter(
    ({ language, attributes }) =>
      attributes.has('example') || attributes.has('result') || attributes.has('files') || language === 'sh',
  );
  expect(all.filter((fence) => !known.includes(fence)).map(({ line }) => line)).toEqual([]);
  const results = all.flatMap((fence) => attribute(fence, 'result') ?? []);
  expect(results.filter((name, index) => !names.includes(name) || results.indexOf(name) !== index)).toEqual([]);
  expect(whole.length).toBeGreaterThan(20);
});

test('every command can be called as it stands there', async () => {
  const lines = all.filter(({ language }) => language === 'sh').flatMap(({ text }) => text.split('\n'));
  const calls = lines.filter((line) => line.startsWith('node dist/cli.js'));
  expect(calls.length).toBeGreaterThan(4);
  for (const call of calls) {
    const parameters = call
      .replace(/\s+#.*$/, '')
      .split(/\s+/)
      .slice(2);
    const called: string[] = [];
    const action = (name: string) => async () => void called.push(name);
    const actions = {
      build: action('build'),
      check: action('check'),
      audit: async () => {},
      diff: action('diff'),
      rollover: action('rollover'),
      new: action('new'),
      status: action('status'),
      explain: action('explain'),
      init: action('init'),
    };
    await program('0', actions).parseAsync(parameters, { from: 'user' });
    expect(called, call).toHaveLength(1);
  }
});

function listed(path: string): boolean {
  if (path.startsWith('out/'))
    return outputPaths.some((output) =>
      `${output.path}/`.replaceAll(/[{}]/g, '').startsWith(path.replaceAll(/[{}]/g, '')),
    );
  return existsSync(join(sampleRoot, path)) || existsSync(join(repository, path));
}

test('every file of the lists of files is there', () => {
  const lists = all.filter(({ attributes }) => attributes.has('files'));
  const paths = lists.flatMap(({ text }) => text.split('\n').map((line) => line.replace(/\s+#.*$/, '').trim()));
  const missing = paths.filter((path) => path !== '' && !listed(path));
  expect(missing).toEqual([]);
});

afterAll(() => {
  for (const document of new Set(replacements.map(([fence]) => fence.document)))
    writeFileSync(join(repository, document), withResults(document));
});

function withResults(document: Fence['document']): string {
  const lines = readFileSync(join(repository, document), 'utf8').split('\n');
  const own = replacements.filter(([fence]) => fence.document === document);
  for (const [{ line, indent, text }, shown] of own.sort(([left], [right]) => right.line - left.line)) {
    lines.splice(line, text.split('\n').length - 1, ...shown.split('\n').map((shownLine) => indent + shownLine));
  }
  return lines.join('\n');
}
