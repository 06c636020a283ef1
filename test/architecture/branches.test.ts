import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { compose } from '../../src/compose/compose.ts';
import { nodesOf, parseTemplate } from '../../src/compose/templates/parse.ts';
import { offsetAt } from '../../src/compose/templates/source.ts';
import type { Composition } from '../../src/model/composition.ts';
import { siblingsOf } from '../../src/pipeline/siblings.ts';
import { checkEdition } from '../../src/pipeline.ts';
import { sourceFiles } from '../../src/read/files.ts';
import { readTemplates } from '../../src/read/templates.ts';
import { settingFor } from '../support/build.ts';
import { removeFolders, temporaryFolder } from '../support/folders.ts';
import { repository } from '../support/project.ts';

/**
 * What a template asks for is looked at where it is filled, so every branch of the shipped ones is filled here: each
 * is marked, and the marks are found again in what three small editions are made into. A new branch may need something
 * that the form or a manifest below does not have yet: add it there.
 */

afterAll(removeFolders);

interface Branch {
  readonly name: string;
  readonly file: string;
  readonly offset: number;
}

const shipped = readTemplates([sourceFiles(repository)]).value.texts;
const branches = [...shipped]
  .filter(([file]) => file.endsWith('.hbs'))
  .flatMap(([file, text]) => branchesOf(file, text));

/** Where the branches of a template begin: the content of its blocks, and of their `else`. */
function branchesOf(file: string, text: string): readonly Branch[] {
  const { program } = parseTemplate({ name: file, text, own: true });
  return nodesOf(program!)
    .filter(({ type }) => type === 'BlockStatement')
    .flatMap((node) => {
      const { program: content, inverse } = node as hbs.AST.BlockStatement;
      return [content, inverse].filter((branch) => branch !== undefined && branch.body.length > 0);
    })
    .map(({ loc }) => {
      const offset = offsetAt(text, loc.start);
      return { file, offset, name: `${file}:${loc.start.line} ${text.slice(offset, offset + 40).split('\n')[0]}` };
    });
}

/** The templates with the number of each branch at its beginning. */
function marked(): ReadonlyMap<string, string> {
  const texts = new Map(shipped);
  const fromTheEnd = [...branches.entries()].sort(([, left], [, right]) => right.offset - left.offset);
  for (const [number, { file, offset }] of fromTheEnd) {
    const text = texts.get(file)!;
    texts.set(file, `${text.slice(0, offset)}⟦${number}⟧${text.slice(offset)}`);
  }
  return texts;
}

const form = `id: every-branch
version: 1
extends: performance-plan
levels: [{ id: task, begins: run, sections: [{ id: effect, pageBreak: true }] }]
variables: [{ id: meeting, label: 회의, type: text }]
parts:
  - { id: annex-linkages, begins: run }
  - id: cover
    lines: [{ label: 제, text: '1호' }, { text: '{variable.meeting}' }, { text: '{title}' }, { text: '{shortNotice}' }]
tables: [{ id: schedule, landscape: true }]
site:
  pages:
    - { id: all, lead: 모든 쪽입니다. }
    - { id: search, lead: 찾는 곳입니다. }
    - { id: accounts, kind: register, heading: 회계·기금, records: account, details: [short] }
`;

/** Two editions of one publication after each other, one with a licence that is explained and one without. */
async function twoYears(): Promise<string> {
  const root = await temporaryFolder();
  const sample = join(repository, 'test/documentation/project');
  mkdirSync(join(root, 'templates/forms'), { recursive: true });
  writeFileSync(join(root, 'templates/forms/every-branch.yaml'), form);
  const years = {
    '2030-sample': 'next: 2031-sample\nlicence: { text: 가, url: "https://example.org/" }',
    '2031-sample': 'previous: 2030-sample\nlicence: { text: 나 }\nvariables: { meeting: 제3회 }',
  };
  for (const [edition, more] of Object.entries(years)) {
    for (const kind of ['content', 'data']) {
      cpSync(join(sample, kind, '2031-sample'), join(root, kind, edition), { recursive: true });
    }
    rewrite(join(root, 'content', edition, 'plan.yaml'), (text) => {
      const own = text
        .replace('performance-plan', 'every-branch')
        .replace('year: 2031', `year: ${edition.slice(0, 4)}`);
      return `url: https://example.org/${edition}/\n${more}\n${own}`;
    });
  }
  rewrite(join(root, 'data/2030-sample/indicators.csv'), (text) =>
    text.replace('73.5', '72.9').replace('2031,30,', '2031,집계중,'),
  );
  return root;
}

function rewrite(path: string, change: (text: string) => string): void {
  writeFileSync(path, change(readFileSync(path, 'utf8')));
}

function composed(root: string, edition: string): Composition {
  const setting = settingFor(root, '');
  const checked = checkEdition(edition, setting);
  const siblings = siblingsOf(checked.value!.plan, setting);
  const options = { hasPdf: true, internal: true, scripts: new Map(), siblings };
  const { value, diagnostics } = compose(checked.value!, marked(), options);
  expect([...checked.diagnostics, ...diagnostics].filter(({ severity }) => severity === 'error')).toEqual([]);
  return value!;
}

test('each branch of the shipped templates can be filled', async () => {
  const root = await twoYears();
  const editions = [
    [root, '2030-sample'],
    [root, '2031-sample'],
    [join(repository, 'test/projects/2024-motie'), '2024-motie'],
  ] as const;
  const taken = new Set(
    editions
      .flatMap(([at, edition]) => {
        const { site, internalPages, book, board } = composed(at, edition);
        return [...site.values(), ...internalPages!.values(), book, ...board.files.values()].map(String);
      })
      .flatMap((text) => [...text.matchAll(/⟦(\d+)⟧/gu)].map(([, number]) => Number(number))),
  );
  expect(branches.filter((_, number) => !taken.has(number)).map(({ name }) => name)).toEqual([]);
});
