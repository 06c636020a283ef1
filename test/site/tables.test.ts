import { readFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { tableJsonSchema } from '../../src/contract/table-json.ts';
import { build, type Finished } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { pagesOf, textOf } from '../support/pages.ts';
import { copySample } from '../support/project.ts';
import { builtSite, everyEdition, siteFolder } from '../support/site.ts';
import { unguarded } from '../support/tables.ts';

/** Every table can be cited and taken away where it stands. */

afterAll(removeFolders);

/** A table of a page: the id and all of the HTML of its block. */
interface Block {
  readonly page: string;
  readonly id: string;
  readonly html: string;
}

function blocksOf(pages: ReadonlyMap<string, string>): readonly Block[] {
  return [...pages].flatMap(([page, html]) =>
    [...html.matchAll(/<figure[^>]* class="table-block[^"]*" id="([^"]+)">.*?<\/figure>/gsu)].map(
      ([block, id = '']) => ({ page, id, html: block }),
    ),
  );
}

function hrefsOf(html: string): readonly string[] {
  return [...html.matchAll(/<a href="([^"]+)"/gu)].map(([, href = '']) => href);
}

describe.each(everyEdition)('%s', (edition) => {
  let built: Finished;
  let blocks: readonly Block[];

  beforeAll(async () => {
    built = await builtSite(edition);
    blocks = blocksOf(pagesOf(built));
  });

  test('has every printed table of the plan on a page', () => {
    const shown = new Set(blocks.map(({ id }) => id));
    const printed = built.computed.tables.filter(({ id }) => built.computed.targets.has(id));
    expect(printed.length).toBeGreaterThan(5);
    expect(printed.filter(({ id }) => !shown.has(id)).map(({ id }) => id)).toEqual([]);
  });

  test('offers every table where it stands as CSV and JSON, with a link to its address', () => {
    const files = built.composition.site;
    const lacking = blocks.filter(({ id, page, html }) => {
      const hrefs = hrefsOf(html.slice(html.indexOf('table-downloads')));
      const paths = [`data/tables/${id}.csv`, `data/tables/${id}.json`];
      const found = hrefs.map((href) => posix.join(posix.dirname(page), href));
      return !hrefs.includes(`#${id}`) || paths.some((path) => !found.includes(path) || !files.has(path));
    });
    expect(lacking.map(({ page, id }) => `${page}#${id}`)).toEqual([]);
  });

  test('says what each link takes away', () => {
    const texts = blocks.map(({ html }) =>
      [...html.matchAll(/<a href="[^"]+" download>(.*?)<\/a>/gu)].map(([link]) => textOf(link)),
    );
    expect(texts.filter((labels) => labels.length !== 2 || new Set(labels).size !== 2)).toEqual([]);
    expect(texts.flat().filter((text) => !/^(?:CSV|JSON) 내려받기: ./u.test(text))).toEqual([]);
  });

  test('writes CSV with a byte order mark and the same cells as JSON', () => {
    for (const { id } of built.computed.tables) {
      const csv = readFileSync(join(siteFolder(built), `data/tables/${id}.csv`), 'utf8');
      const json = JSON.parse(readFileSync(join(siteFolder(built), `data/tables/${id}.json`), 'utf8'));
      expect(csv.startsWith('\uFEFF')).toBe(true);
      const rows = Papa.parse<string[]>(csv.slice(1), { skipEmptyLines: false }).data.slice(0, -1);
      expect([...json.head, ...json.rows], id).toEqual(rows.map((row) => row.map(unguarded)));
    }
  });

  test('tells in JSON the facts of the cells, and the page on which the table stands', () => {
    const { plan } = built.computed;
    const pages = pagesOf(built);
    for (const { id, unit } of built.computed.tables) {
      const json = JSON.parse(built.composition.site.get(`data/tables/${id}.json`)!);
      expect(json.unit).toBe(unit ?? null);
      expect(json.facts.flat(2).filter((fact: string) => !plan.sources.has(fact))).toEqual([]);
      expect(json.facts.map((row: unknown[]) => row.length)).toEqual(json.rows.map((row: unknown[]) => row.length));
      if (json.page === null) continue;
      const [page, anchor] = json.page.split('#');
      expect(pages.get(page), id).toContain(`id="${anchor}"`);
    }
  });

  test('offers nothing of it in the book', () => {
    expect(built.composition.book).not.toContain('table-downloads');
  });

  test('keeps its pages below 150 kB', () => {
    const large = [...pagesOf(built)].filter(([, html]) => Buffer.byteLength(html) > 150_000);
    expect(large.map(([page]) => page)).toEqual([]);
  });
});

describe('tables that prose writes out', () => {
  const table = (word: string): string => `| 구분 | 내용 |\n|---|---|\n| ${word} | 2,031곳 |\n`;
  let built: Finished;

  beforeAll(async () => {
    const project = await copySample();
    const file = 'content/2031-sample/tasks/library-purchase.md';
    await project.edit(
      file,
      '## 추진배경 (목적)\n',
      `## 추진배경 (목적)\n\n${table('첫째')}\n다음 표와 같음\n\n${table('둘째')}\n`,
    );
    built = await build(project);
  });

  test('have addresses and files of their own', () => {
    const page = pagesOf(built).get('tasks/library-purchase.html')!;
    for (const [at, word] of ['첫째', '둘째'].entries()) {
      const id = `library-purchase-background_table-${at + 1}`;
      expect(page).toContain(`<div class="table-block" id="${id}">`);
      for (const ending of ['csv', 'json']) expect(page).toContain(`href="../data/tables/${id}.${ending}" download`);
      const json = JSON.parse(built.composition.site.get(`data/tables/${id}.json`)!);
      expect(tableJsonSchema.parse(json)).toMatchObject({
        head: [['구분', '내용']],
        rows: [[word, '2,031곳']],
        page: `tasks/library-purchase.html#${id}`,
      });
      expect(built.composition.site.get(`data/tables/${id}.csv`)).toBe(`\uFEFF구분,내용\r\n${word},"2,031곳"\r\n`);
    }
  });

  test('have none of it in the book', () => {
    expect(built.composition.book).toContain('둘째');
    expect(built.composition.book).not.toContain('_table-');
  });
});
