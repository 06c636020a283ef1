import { readFileSync } from 'node:fs';
import { join, posix, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { cellTypes } from '../../src/model/form.ts';
import { allCells } from '../../src/model/record.ts';
import { type Finished, printedEdition } from '../support/build.ts';
import { pathsBelow, removeFolders } from '../support/folders.ts';
import { factPlaces, pagesOf, printDocument } from '../support/pages.ts';
import { editions } from '../support/project.ts';

/** The finished sites of both editions, as a host would serve them. */

afterAll(removeFolders);

/** Something wrong on a page: the page and what it is. */
type Fault = readonly [page: string, what: string];

function idsIn(html: string): readonly string[] {
  return [...html.matchAll(/ id="([^"]*)"/gu)].map(([, id = '']) => id);
}

function linksIn(html: string): readonly string[] {
  return [...html.matchAll(/<(?:a|link|script|img)\b[^>]* (?:href|src)="([^"]*)"/gu)].map(([, link = '']) => link);
}

function elements(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(`<${name}\\b[^>]*>.*?</${name}>`, 'gsu'))].map(([element]) => element);
}

describe.each(editions)('$edition', ({ edition }) => {
  let built: Finished;
  let pages: ReadonlyMap<string, string>;
  /** The files of the site by path. */
  let files: ReadonlySet<string>;

  beforeAll(async () => {
    built = await printedEdition(edition);
    pages = pagesOf(built);
    const site = join(built.folder, 'site');
    files = new Set((await pathsBelow(site)).map((path) => relative(site, path)));
  });

  function faults(check: (html: string, page: string) => readonly string[]): readonly Fault[] {
    return [...pages].flatMap(([page, html]) => check(html, page).map((what): Fault => [page, what]));
  }

  test('has a page for every node and every chapter', () => {
    expect(pages.size).toBeGreaterThanOrEqual(8);
    expect([...pages.keys()].filter((page) => !files.has(page))).toEqual([]);
  });

  test('leads nowhere that is not there', () => {
    const dead = faults((html, page) =>
      linksIn(html).filter((link) => {
        if (/^(?:https?:|mailto:|data:)/u.test(link)) return false;
        const [path = '', anchor] = link.split('#');
        const target = path === '' ? page : posix.join(posix.dirname(page), path);
        if (!files.has(target)) return true;
        return anchor !== undefined && !idsIn(pages.get(target) ?? '').includes(decodeURIComponent(anchor));
      }),
    );
    expect(dead).toEqual([]);
  });

  test('loads nothing from another host', () => {
    const foreign = /<(?:link|script|img|iframe)\b[^>]*(?:href|src)="(?:https?:)?\/\/[^"]*"/gu;
    expect(faults((html) => html.match(foreign) ?? [])).toEqual([]);
  });

  test('loads every font that its style names', () => {
    const style = [...files].find((path) => /^assets\/.*\.css$/u.test(path))!;
    const text = readFileSync(join(built.folder, 'site', style), 'utf8');
    const named = [...text.matchAll(/url\(["']?([^"')]+)["']?\)/gu)].map(([, url = '']) => url);
    expect(named.length).toBeGreaterThan(0);
    expect(named.filter((url) => !files.has(posix.join(posix.dirname(style), url)))).toEqual([]);
  });

  test('gives no id twice on a page', () => {
    const doubled = faults((html) => idsIn(html).filter((id, index, all) => all.indexOf(id) !== index));
    expect(doubled).toEqual([]);
  });

  test('says on every page that it is Korean', () => {
    expect(faults((html) => (html.includes('<html lang="ko">') ? [] : ['no lang']))).toEqual([]);
  });

  test('gives every page a title of its own', () => {
    const titles = [...pages.values()].map((html) => /<title>([^<]+)<\/title>/u.exec(html)?.[1]);
    expect(new Set(titles).size).toBe(pages.size);
    expect(titles).not.toContain(undefined);
  });

  test('gives every page one first heading', () => {
    expect(faults((html) => (elements(html, 'h1').length === 1 ? [] : ['not one h1']))).toEqual([]);
  });

  test('leaves out no level of headings', () => {
    const jumps = faults((html) => {
      const depths = [...html.matchAll(/<h([1-6])\b/gu)].map(([, depth]) => Number(depth));
      return depths.flatMap((depth, index) => (depth > (depths[index - 1] ?? 0) + 1 ? [`h${depth}`] : []));
    });
    expect(jumps).toEqual([]);
  });

  test('gives every table a caption', () => {
    expect(faults((html) => elements(html, 'table').filter((table) => !table.includes('<caption')))).toEqual([]);
  });

  test('gives every header of a table a scope', () => {
    expect(faults((html) => html.match(/<th(?=[ >])(?![^>]* scope=)[^>]*>/gu) ?? [])).toEqual([]);
  });

  test('fills every row of a table to the same width', () => {
    const ragged = faults((html) =>
      elements(html, 'table').flatMap((table) => {
        const widths = widthsOfRows(table);
        return new Set(widths).size === 1 ? [] : [`${/<caption[^>]*>([^<]*)/u.exec(table)?.[1]}: ${widths.join(' ')}`];
      }),
    );
    expect(ragged).toEqual([]);
  });

  test('shows no fact whose source is unknown', () => {
    const provenance = JSON.parse(readFileSync(join(built.folder, 'internal/provenance.json'), 'utf8'));
    const known = new Set(provenance.map(({ fact }: { fact: string }) => fact));
    const shown = (html: string): readonly string[] => factPlaces(html).map(({ fact }) => fact);
    const strangers = [...pages.values(), printDocument(built)].flatMap(shown).filter((fact) => !known.has(fact));
    expect([...new Set(strangers)]).toEqual([]);
  });

  test('derives no value from a fact whose source is unknown', () => {
    const { sources } = built.computed.plan;
    const from = faults((html) =>
      [...html.matchAll(/ data-from="([^"]*)"/gu)].flatMap(([, ids = '']) => ids.split(' ')),
    );
    expect([...new Set(from.map(([, fact]) => fact))].filter((fact) => fact !== '' && !sources.has(fact))).toEqual([]);
  });

  test('says of no source where it lies', async () => {
    const leaks: string[] = [];
    for (const path of files) {
      if (!/\.(?:html|css|csv|json)$/u.test(path)) continue;
      const text = readFileSync(join(built.folder, 'site', path), 'utf8');
      const found = text.match(/content\/|data\/\d{4}-|plan\.yaml|\.csv:\d|\.md\b|planpress-test-|file:\/\//gu) ?? [];
      leaks.push(...found.map((leak) => `${path}: ${leak}`));
    }
    expect(leaks).toEqual([]);
  });
});

test('facts of every type of cell reach a page', async () => {
  const reached = new Set<string>();
  for (const { edition } of editions) {
    const built = await printedEdition(edition);
    const shown = new Set([...pagesOf(built).values()].flatMap((html) => factPlaces(html).map(({ fact }) => fact)));
    for (const record of [...built.computed.plan.records.values()].flat()) {
      for (const cell of allCells(record)) if (shown.has(cell.fact)) reached.add(cell.column.type);
    }
  }
  // Ids, keys and the labels beside them say what belongs together; years say which columns are printed.
  const notPrinted = ['id', 'node', 'reference', 'label', 'year', 'years'];
  expect([...reached].sort()).toEqual(cellTypes.filter((type) => !notPrinted.includes(type)).sort());
});

/** How many columns each row of a table has, what spans columns or rows counted where it reaches. */
function widthsOfRows(table: string): readonly number[] {
  const rows = elements(table, 'tr').map((row) =>
    [...row.matchAll(/<t[hd]\b([^>]*)>/gu)].map(([, attributes = '']) => attributes),
  );
  const widths = rows.map(() => 0);
  rows.forEach((cells, at) => {
    for (const attributes of cells) {
      const across = Number(/ colspan="(\d+)"/u.exec(attributes)?.[1] ?? 1);
      const down = Number(/ rowspan="(\d+)"/u.exec(attributes)?.[1] ?? 1);
      for (let row = at; row < Math.min(at + down, rows.length); row += 1) widths[row]! += across;
    }
  });
  return widths;
}
