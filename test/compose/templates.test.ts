import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkTemplates } from '../../src/compose/templates/check.ts';
import { compileTemplates, guarded } from '../../src/compose/templates/render.ts';
import { render } from '../../src/diagnostics/reporters/report.ts';
import { buildEdition, checkEdition } from '../../src/pipeline.ts';
import { sourceFiles } from '../../src/read/files.ts';
import { readTemplates } from '../../src/read/templates.ts';
import { settingFor } from '../support/build.ts';
import { removeFolders, temporaryFolder } from '../support/folders.ts';
import { repository } from '../support/project.ts';

const edition = '2031-sample';
const shipped = readTemplates([sourceFiles(repository)]).value.texts;

afterAll(removeFolders);

async function smallRoot(): Promise<string> {
  const root = await temporaryFolder();
  cpSync(join(repository, 'test/documentation/project'), root, { recursive: true });
  cpSync(join(repository, 'templates'), join(root, 'templates'), { recursive: true });
  return root;
}

function misspell(root: string): void {
  const file = join(root, 'templates/partials/page-foot.hbs');
  writeFileSync(file, readFileSync(file, 'utf8').replace('{{edition.label}}', '{{edition.lable}}'));
}

function codesOf(diagnostics: readonly { code: string }[]): readonly string[] {
  return diagnostics.map(({ code }) => code);
}

describe('what is checked', () => {
  test('where a root has the shipped templates unchanged, no engine is loaded', async () => {
    const root = await smallRoot();
    expect(checkEdition(edition, settingFor(root, join(root, 'out'))).diagnostics).toEqual([]);
    expect(engineIsLoaded()).toBe(false);
    misspell(root);
    expect(codesOf(checkEdition(edition, settingFor(root, join(root, 'out'))).diagnostics)).toEqual([
      'template/unknown-name',
    ]);
    expect(engineIsLoaded()).toBe(true);
  });

  test('the shipped templates are in order', () => {
    expect(checkTemplates(shipped, new Map())).toEqual([]);
  });

  test('a build with templates of planpress itself looks through them before anything is made', async () => {
    const root = await smallRoot();
    misspell(root);
    const files = sourceFiles(root);
    const setting = { ...settingFor(root, join(root, 'out')), files, shipped: files };
    const { value, diagnostics } = await buildEdition(edition, setting, { pdf: false, date: undefined });
    expect(value).toBeUndefined();
    expect(codesOf(diagnostics)).toEqual(['template/unknown-name']);
    expect(existsSync(join(root, 'out'))).toBe(false);
  });
});

function engineIsLoaded(): boolean {
  return Object.keys(createRequire(import.meta.url).cache).some((file) => file.includes('/handlebars/'));
}

/** What a template fails with that no check has seen. */
function failureOf(foot: string): { message: string; at: string; reason: unknown } {
  const texts = new Map([
    ['pages/home.hbs', '<main>\n가 {{> page-foot}}\n</main>'],
    ['partials/page-foot.hbs', foot],
    ['partials/each-other.hbs', '{{> page-foot}}'],
  ]);
  const { diagnostics } = guarded(() => compileTemplates(texts)('pages/home', view as never));
  expect(codesOf(diagnostics)).toEqual(['template/failed']);
  const { place, parameters } = diagnostics[0]!;
  const { file, start, end } = place;
  const said = (['ko', 'en'] as const).map((language) => render(diagnostics[0]!, language));
  return {
    message: said.map((one) => `${one.message} ${one.help}`).join(' '),
    at: `${file}:${start.line}:${start.column}-${end.line}:${end.column}`,
    reason: parameters.reason,
  };
}

const view = { edition: { label: '판', year: null }, contents: [{ title: '차례' }] };

describe('a template that fails as it is filled', () => {
  test.each([
    ['a name that is not there', '가\t𠀀 {{edition.lable}}', '1:7-1:20', 'absent'],
    ['a name of what is not there', '가\r\n{{editoin.label}}', '2:3-2:16', 'absent'],
    ['a name of nothing', '{{edition.year.short}}', '1:3-1:21', 'absent'],
    ['a name in a list', '{{#each contents}}\n나 {{titel}}{{/each}}', '2:5-2:10', 'absent'],
    ['a partial that is not there', '나 {{> (lookup edition "label")}}', '1:7-1:31', 'unfillable'],
    ['a partial without an end', '{{> page-foot}}', '1:5-1:14', 'endless'],
    ['a notation that cannot be read', '{{#if edition}}', '1:4-1:14', 'unfillable'],
  ])('%s: is told in words of its own, at its place', (_, foot, at, reason) => {
    const failure = failureOf(foot);
    expect(failure).toMatchObject({ at: `templates/partials/page-foot.hbs:${at}`, reason });
    expect(failure.message).not.toMatch(
      /undefined|\[object|not defined|null|Parse error|Expecting|Maximum|knownHelpers/u,
    );
  });

  test('in a ring of partials it is the call that closes it', () => {
    const { at, reason } = failureOf('나 {{> each-other}}');
    expect({ at, reason }).toEqual({ at: 'templates/partials/each-other.hbs:1:5-1:14', reason: 'endless' });
  });
});
