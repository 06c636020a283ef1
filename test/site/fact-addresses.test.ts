import { posix } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { anchorOf, firstPlaces, idFor, inserted } from '../../src/compose/site/facts/shown-facts.ts';
import { readPage } from '../../src/model/finished-page.ts';
import type { Finished } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { type FactPlace, factPlaces, pagesOf } from '../support/pages.ts';
import { builtSite, everyEdition } from '../support/site.ts';

/** Every fact has an address. */

afterAll(removeFolders);

interface Row {
  readonly fact: string;
  readonly value: string;
  readonly page: string;
  readonly anchor: string;
}

function rowsOf(csv: string): readonly Row[] {
  const rows = Papa.parse<Row>(csv.replace(/^\uFEFF/u, ''), { header: true, skipEmptyLines: true }).data;
  return rows.map((row) => ({ ...row, value: withoutGuard(row.value) }));
}

/** The value without the apostrophe that keeps a spreadsheet from running it. */
function withoutGuard(value: string): string {
  return value.replace(/^'(?='*\s*[=+\-@])/u, '');
}

/** A fraction is laid out where it is printed, and a fact of several lines is printed in as many elements. */
function letters(text: string): string {
  return text.replaceAll(/[\s()/]/gu, '');
}

describe.each(everyEdition)('%s', (edition) => {
  let built: Finished;
  let pages: ReadonlyMap<string, string>;
  let rows: readonly Row[];

  beforeAll(async () => {
    built = await builtSite(edition);
    pages = pagesOf(built);
    rows = rowsOf(built.composition.site.get('data/facts.csv')!);
  });

  test('lists every fact that a page shows, and only these, each once', () => {
    const shown = new Set([...pages.values()].flatMap((html) => factPlaces(html).map(({ fact }) => fact)));
    expect(shown.size).toBeGreaterThan(50);
    expect(rows.map(({ fact }) => fact)).toEqual([...shown].sort());
  });

  test('gives each an address that exists, where it is printed as listed', () => {
    const places = new Map([...pages].map(([page, html]) => [page, placesByAnchor(html)]));
    const wrong = rows.filter(({ fact, value, page, anchor }) => {
      const place = places.get(page)?.get(anchor);
      return place?.fact !== fact || !letters(value).startsWith(letters(place.text));
    });
    expect(wrong).toEqual([]);
  });

  test('has all of them on pages at most four links from the home page, without scripts', () => {
    const distances = distancesFrom('index.html', pages);
    const far = rows.filter(({ page }) => (distances.get(page) ?? Number.POSITIVE_INFINITY) > 4);
    expect(far).toEqual([]);
  });

  test('gives the facts of a task their address on its page', () => {
    const { plan } = built.computed;
    const tasks = [...plan.nodes.values()].filter(
      ({ children, level }) => children.length === 0 && level.id === 'task',
    );
    expect(tasks.length).toBeGreaterThan(1);
    for (const { id, titleFact } of tasks)
      expect(rows.find(({ fact }) => fact === titleFact)).toMatchObject({ page: `tasks/${id}.html` });
  });

  test('leaves the book as it is', () => {
    expect(built.composition.book).not.toMatch(/ id="[^"]*\.[^"]*"/u);
  });
});

/** What shows facts on a page and has an address, by that. */
function placesByAnchor(html: string): ReadonlyMap<string, FactPlace> {
  return new Map(factPlaces(html).map((place) => [/ id="([^"]*)"/u.exec(place.tag)?.[1] ?? '', place]));
}

/** How many links lead from a page to each other one. */
function distancesFrom(start: string, pages: ReadonlyMap<string, string>): ReadonlyMap<string, number> {
  const distances = new Map([[start, 0]]);
  for (const [page, distance] of distances) {
    const html = pages.get(page)!.replaceAll(/<script\b.*?<\/script>/gsu, '');
    for (const [, href = ''] of html.matchAll(/<a\b[^>]* href="([^"#]+)[^"]*"/gu)) {
      const target = posix.join(posix.dirname(page), href);
      if (pages.has(target) && !distances.has(target)) distances.set(target, distance + 1);
    }
  }
  return distances;
}

describe('anchors', () => {
  test('go to the first place that shows a fact, before its name', () => {
    const html = '<p><b data-fact="a.b.c">1</b> <i data-fact="a.b.c">1</i></p>';
    const first = firstPlaces(readPage(html).facts);
    expect(first.map(({ fact, value }) => [fact, value])).toEqual([['a.b.c', '1']]);
    expect(inserted(html, first.flatMap(idFor))).toBe(
      '<p><b id="a.b.c" data-fact="a.b.c">1</b> <i data-fact="a.b.c">1</i></p>',
    );
  });

  test('leave an element the id that it has', () => {
    const [place] = readPage('<td data-fact="a.b.c" id="row">1</td>').facts;
    expect(anchorOf(place!)).toBe('row');
    expect(idFor(place!)).toEqual([]);
  });

  test('are ASCII', () => {
    expect(anchorOf(readPage('<b data-fact="staff.total.count.급">1</b>').facts[0]!)).toMatch(/^[\w.-]+$/u);
  });
});

describe('the value of a fact', () => {
  const valueIn = (html: string): string | undefined => readPage(html).facts[0]?.value;

  test('is told with the fact as it is called, not as it is escaped', () => {
    expect(readPage('<b data-fact="a.b.R&amp;D">1</b>').facts[0]?.fact).toBe('a.b.R&D');
  });

  test('has all its lines that a cell prints in several elements', () => {
    const line = (text: string): string => `<span data-fact="a.b.c">${text}</span>`;
    const html = `<td><span class="keep">(${line('가')}</span><br><span class="hang">${line('* 나')}</span><br>${line('다')} (${line('라')})</td>`;
    expect(valueIn(html)).toBe('가\n* 나\n다');
  });

  test('has only the lines right below', () => {
    expect(valueIn('<p><b data-fact="a.b.c">가</b>, <br><b data-fact="a.b.c">나</b></p>')).toBe('가');
    expect(valueIn('<p><b data-fact="a.b.c">가</b><br><b data-fact="a.b.d">나</b></p>')).toBe('가');
    expect(valueIn('<p><b data-fact="a.b.c">가</b><br><br><b data-fact="a.b.c">나</b></p>')).toBe('가');
  });

  test('has a fraction with its stroke and what belongs together', () => {
    const html =
      '<p data-fact="a.b.c"><math alttext="(가+나)/(다)"><mfrac><mrow>가+나</mrow><mrow>다</mrow></mfrac></math>×100</p>';
    expect(valueIn(html)).toBe('(가+나)/(다)×100');
  });

  test('has no marks, but its lines', () => {
    const html = '<p data-fact="a.b.c"><span class="keep">R&amp;D</span><br><p>inner</p>&lt;</p>';
    expect(valueIn(html)).toBe('R&D\ninner<');
  });
});
