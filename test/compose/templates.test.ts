import { cpSync, existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { checkTemplates } from '../../src/compose/templates/check.ts';
import { filling } from '../../src/compose/templates/render.ts';
import { render } from '../../src/diagnostics/reporters/report.ts';
import { buildEdition, reviewEdition } from '../../src/pipeline.ts';
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
    expect((await reviewEdition(edition, settingFor(root, join(root, 'out')))).diagnostics).toEqual([]);
    expect(engineIsLoaded()).toBe(false);
    misspell(root);
    const { diagnostics } = await reviewEdition(edition, settingFor(root, join(root, 'out')));
    expect(codesOf(diagnostics)).toEqual(['template/unknown-name']);
    expect(engineIsLoaded()).toBe(true);
  });

  test('the shipped templates are in order', () => {
    expect(checkTemplates(shipped, new Map())).toEqual([]);
  });

  test('a build with templates of planpress itself makes nothing where one asks for what is not there', async () => {
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

/** What a template fails with as it is filled. */
function failureOf(foot: string): { code: string; message: string; at: string; reason: unknown } {
  const texts = new Map([
    ['pages/home.hbs', '<main>\n가 {{> page-foot}}\n</main>'],
    ['partials/page-foot.hbs', foot],
    ['partials/each-other.hbs', '{{> page-foot}}'],
    ['partials/linked.hbs', '{{title}}'],
  ]);
  const { value, diagnostics } = filling(texts, undefined, (render) => render('pages/home', view as never));
  expect(value).toBeUndefined();
  expect(diagnostics).toHaveLength(1);
  const { code, place, parameters } = diagnostics[0]!;
  const { file, start, end } = place;
  expect(file).toBe('templates/partials/page-foot.hbs');
  const said = (['ko', 'en'] as const).map((language) => render(diagnostics[0]!, language));
  return {
    code,
    message: said.map((one) => `${one.message} ${one.help}`).join(' '),
    at: `${start.line}:${start.column}-${end.line}:${end.column}`,
    reason: parameters.reason,
  };
}

const view = { edition: { label: '판', year: null, newer: undefined }, contents: [{ title: '차례' }] };

describe('what is not there as a template is filled', () => {
  test.each([
    ['a name', '가\t𠀀 {{edition.lable}}', '1:7-1:20', 'template/unknown-name'],
    ['a name in the middle', '가\r\n{{editoin.label}}', '2:3-2:16', 'template/unknown-name'],
    ['a name in a list', '{{#each contents}}\n나 {{titel}}{{/each}}', '2:5-2:10', 'template/unknown-name'],
    ['a name in a condition', '{{#if edition.lable}}가{{/if}}', '1:7-1:20', 'template/unknown-name'],
    ['a list', '{{#each content}}{{title}}{{/each}}', '1:9-1:16', 'template/unknown-name'],
    ['a value for a partial', '{{> linked title=edition.titel}}', '1:18-1:31', 'template/unknown-name'],
    ['a name that is looked up', '{{lookup edition "lable"}}', '1:18-1:25', 'template/unknown-name'],
    [
      'a name in the second of two equal blocks',
      '{{#each contents}}{{title}}{{/each}}{{#with edition}}{{title}}{{/with}}',
      '1:56-1:61',
      'template/unknown-name',
    ],
    ['what every object has by nature', '{{edition.constructor}}', '1:3-1:22', 'template/unknown-name'],
    ['a name of nothing', '{{edition.year.short}}', '1:3-1:21', 'template/unguarded-name'],
    ['a condition on a name of nothing', '{{#if edition.newer.href}}가{{/if}}', '1:7-1:25', 'template/unguarded-name'],
    ['a partial of nothing', '{{> linked edition.newer}}', '1:12-1:25', 'template/unguarded-name'],
    ['a list, as it is a value', '{{#each edition.label}}가{{/each}}', '1:9-1:22', 'template/wrong-kind'],
    ['a value, as it is a list', '{{{contents}}}', '1:4-1:12', 'template/wrong-kind'],
    ['a partial', '가 {{> linkd contents}}', '1:7-1:12', 'template/unknown-partial'],
    ['a partial whose name is computed', '나 {{> (lookup edition "label")}}', '1:7-1:31', 'template/failed'],
    ['an end of partials', '{{> page-foot}}', '1:5-1:14', 'template/failed'],
  ])('%s: is told in words of its own, at its place', (_, foot, at, code) => {
    const failure = failureOf(foot);
    expect(failure).toMatchObject({ at, code });
    expect(failure.message).not.toMatch(
      /undefined|\[object|not defined|null|Parse error|Expecting|Maximum|knownHelpers/u,
    );
  });

  test('in a ring of partials it is the call that closes it', () => {
    const texts = new Map([
      ['pages/home.hbs', '{{> page-foot}}'],
      ['partials/page-foot.hbs', '나 {{> each-other}}'],
      ['partials/each-other.hbs', '{{> page-foot}}'],
    ]);
    const { diagnostics } = filling(texts, undefined, (render) => render('pages/home', view as never));
    expect(diagnostics.map(({ place, parameters }) => [place.file, parameters.reason])).toEqual([
      ['templates/partials/each-other.hbs', 'endless'],
    ]);
  });

  test('all of it is told of in one run, each once', () => {
    const texts = new Map([
      ['pages/home.hbs', '{{#each contents}}{{a}}{{/each}}{{b}}{{> linked}}'],
      ['partials/linked.hbs', '{{c}}'],
    ]);
    const { diagnostics } = filling(texts, undefined, (render) =>
      [1, 2].map(() => render('pages/home', view as never)),
    );
    expect(diagnostics.map(({ parameters }) => parameters.name)).toEqual(['a', 'b', 'c']);
  });
});
