import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { contract } from '../../src/contract/contract.ts';
import { acceptanceKind } from '../../src/model/acceptance.ts';
import { cellTypes, formSchema } from '../../src/model/form.ts';
import { frontMatterSchema, manifestSchema } from '../../src/model/manifest.ts';
import { readMarkdown } from '../../src/read/markdown/document.ts';
import { sourceText } from '../../src/read/text.ts';
import { evaluateExpression } from '../../src/resolve/expression/evaluate.ts';
import { functionNames } from '../../src/resolve/expression/functions.ts';
import { parseExpression } from '../../src/resolve/expression/parse.ts';
import { shippedForm } from '../support/shipped-form.ts';
import { readme } from './readme.ts';

const form = shippedForm();

/** Whether the document writes a name as code, as it does with every name that editors type. */
function mentions(name: string): boolean {
  return readme.includes(`\`${name}\``);
}

function missing(names: Iterable<string>): readonly string[] {
  return [...new Set(names)].filter((name) => !mentions(name));
}

/** The names of a closed list, as the diagnostic for a name outside of it tells them. */
function known(parameters: Readonly<Record<string, unknown>> | undefined): readonly string[] {
  return String(parameters?.known ?? '').split(/, ?/);
}

function filterNames(): readonly string[] {
  const { expression } = parseExpression('1 | nonsense');
  const { problems } = evaluateExpression(expression!, {
    find: () => ({ kind: 'unknown', at: 0, suggestions: [], known: [] }),
  });
  return known(problems[0]?.parameters);
}

function directives(text: string): readonly string[] {
  return known(readMarkdown(sourceText('x.md', `## x\n\n${text}\n`)).diagnostics[0]?.parameters);
}

function sectionsOf(
  sections: (typeof form)['levels'][number]['sections'],
): (typeof form)['levels'][number]['sections'] {
  return sections.flatMap((section) => [section, ...sectionsOf([...section.sections])]);
}

describe('docs/guide.md names', () => {
  test.each(form.records.map((kind) => [kind.file, kind] as const))('every column of %s', (file, kind) => {
    expect(missing([file, kind.id])).toEqual([]);
    const table = new RegExp(`^### .*\`${file}\`[\\s\\S]*?(?=^###? )`, 'm').exec(readme)?.[0] ?? '';
    for (const { id, header, type, required } of kind.columns) {
      expect(table).toContain(`| \`${header}\` | \`${id}\` | \`${type}\` | ${required ? '예 ' : ''}|`);
    }
  });

  test('every column of the file of acceptances', () => {
    expect(missing([acceptanceKind.file, ...acceptanceKind.columns.map(({ header }) => header)])).toEqual([]);
  });

  test('the files that may be left out', () => {
    expect(form.records.filter((kind) => kind.optional).map(({ file }) => file)).toEqual([
      'grids.csv',
      'charts.csv',
      'changes.csv',
      'errata.csv',
    ]);
    expect(readme).toContain('파일은 `grids.csv`, `charts.csv`, `changes.csv`, `errata.csv`를 빼고 모두 있어야 합니다');
  });

  test('every section, table, level and part', () => {
    const owners = [...form.levels, ...form.parts];
    const sections = owners.flatMap((owner) => sectionsOf(owner.sections));
    const named = (heading: string): string =>
      form.levels.reduce((text, level) => text.replace(`{level.${level.id}}`, level.name), heading);
    const headings = sections
      .map(({ heading }) => named(heading))
      .filter((heading) => heading !== '' && !heading.includes('{'));
    const chapters = form.parts.filter((part) => part.sections.length > 0).map(({ id }) => id);
    expect(
      missing([...headings, ...form.tables.map(({ id }) => id), ...form.levels.map(({ id }) => id), ...chapters]),
    ).toEqual([]);
  });

  test('of every section whether it must be written', () => {
    const rows = readme.split('\n').filter((line) => line.startsWith('|'));
    const sections = [...form.levels, ...form.parts].flatMap((owner) => sectionsOf(owner.sections));
    for (const { heading, prose, tables } of sections.filter((section) => /^[^{]+$/.test(section.heading))) {
      const word = { none: '자동', required: '필수', optional: '선택' }[prose];
      const list = tables.map((table) => `\`${table}\``).join(', ');
      const row = rows.find(
        (line) => line.includes(`\`${heading}\``) && line.includes(`| ${word}`) && line.includes(list),
      );
      expect(row, `${heading}: ${word} ${list}`).toBeDefined();
    }
  });

  test('every cell type, choice, status, period and word of dates', () => {
    const choices = Object.values(form.choices).flatMap((list) => list.map(({ text }) => text));
    expect(
      missing([
        ...cellTypes,
        ...choices,
        ...form.statuses.map(({ text }) => text),
        ...form.periods.map(({ text }) => text),
      ]),
    ).toEqual([]);
    expect(missing([...Object.values(form.dates).flat(), ...Object.keys(form.multipliers)])).toEqual([]);
  });

  test('every key of the manifest and of front matter', () => {
    const keys = [manifestSchema, frontMatterSchema].flatMap((schema) => Object.keys(schema.shape));
    const imprint = Object.keys(manifestSchema.shape.imprint.unwrap().shape);
    const statuses = manifestSchema.shape.status.options.flatMap((option) => [
      ...Object.keys(option.shape),
      ...option.shape.kind.values,
    ]);
    expect(missing([...keys, ...imprint, ...statuses])).toEqual([]);
  });

  test('every key of a form', () => {
    expect(missing([...Object.keys(formSchema.shape), 'after', 'before', 'remove'])).toEqual([]);
  });

  test('every function, filter, selector and directive', () => {
    expect(missing([...functionNames, ...filterNames(), 'first', 'last'])).toEqual([]);
    expect(filterNames().length).toBeGreaterThan(3);
    const inline = directives(':nonsense[x]').map((name) => name.replace(':', ''));
    const block = [...directives('::nonsense[x]'), ...directives(':::nonsense\nx\n:::')];
    expect([...inline, ...block].length).toBeGreaterThan(3);
    for (const name of inline) expect(readme).toContain(`\`:${name}[…]\``);
    for (const name of block) expect(readme).toMatch(new RegExp(`\`:{2,3}${name}(?:\\[…\\])?\``));
  });

  test('every command, option, exit code, environment variable and schema of the contract', () => {
    const { program, exitCodes, environment } = contract();
    const options = program.commands
      .flatMap((command) => command.options.map(({ flags }) => flags))
      .filter((flags) => flags !== '-h, --help');
    expect(
      missing([
        ...program.commands.map(({ name }) => name),
        ...options,
        ...Object.keys(exitCodes),
        ...Object.keys(environment),
      ]),
    ).toEqual([]);
    expect(
      missing(['manifest', 'front-matter', 'form'].map((name) => `templates/schemas/${name}.schema.json`)),
    ).toEqual([]);
  });
});

test('the shape of schemas that this test looks into is as it was', () => {
  expect(manifestSchema.shape.status).toBeInstanceOf(z.ZodDiscriminatedUnion);
});
