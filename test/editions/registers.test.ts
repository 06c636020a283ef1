import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { displayText } from '../../src/model/display.ts';
import { allCells, type Cell, type DataRecord } from '../../src/model/record.ts';
import { composed, type Finished } from '../support/build.ts';
import { isFull } from '../support/full.ts';
import { factPlaces, pagesOf, textOf } from '../support/pages.ts';
import { editions, Project } from '../support/project.ts';
import { builtSite } from '../support/site.ts';

/** The list of indicators, and the page and data of each, in both editions. */

describe.each(editions)('$edition', ({ edition, root }) => {
  let built: Finished;
  let pages: ReadonlyMap<string, string>;
  let indicators: readonly DataRecord[];

  beforeAll(async () => {
    built = await builtSite(edition);
    pages = pagesOf(built);
    indicators = built.computed.plan.records.get('indicator') ?? [];
  });

  /** What every indicator lacks of what a check wants, by its id. */
  function faults(check: (record: DataRecord, html: string) => readonly string[]): readonly string[] {
    expect(indicators.length).toBeGreaterThan(5);
    return indicators.flatMap((record) =>
      check(record, pages.get(`indicators/${record.id}.html`) ?? '').map((fault) => `${record.id}: ${fault}`),
    );
  }

  function valuesOf(record: DataRecord, field: string): readonly (readonly [year: string, cell: Cell])[] {
    return [...(record.families.get(field) ?? [])].filter(([, { value }]) => value.type !== 'empty');
  }

  const allValues = (record: DataRecord) =>
    ['actual', 'target'].flatMap((field) =>
      valuesOf(record, field).map(([year, cell]) => ({ anchor: `${field}-${year}`, cell })),
    );

  function shown(cell: Cell): string {
    return displayText(cell, built.computed.plan);
  }

  test('every value of every indicator stands on its page and has an address there', () => {
    const lost = faults((record, html) =>
      allValues(record).flatMap(({ anchor, cell }) => {
        const place = new RegExp(
          ` id="${anchor}" data-fact="([^"]*)">(.*?)(?: <span class="tag">[^<]*</span>)?</td>`,
          'u',
        );
        const [, fact, text] = place.exec(html) ?? [];
        return fact === cell.fact && textOf(text ?? '') === shown(cell) ? [] : [anchor];
      }),
    );
    expect(lost).toEqual([]);
  });

  test('whatever the book says of an indicator stands on its page', () => {
    const notPrinted = ['id', 'node', 'nodeTitle', 'decimals', 'actualYears', 'targetYears', 'outlookYear'];
    const lost = faults((record, html) => {
      const facts = new Set(factPlaces(html).map(({ fact }) => fact));
      const name = shown(record.cells.get('name')!).replaceAll('\n', ' ');
      const unit = record.cells.get('unit');
      const withUnit = !unit || unit.value.type === 'empty' || textOf(html).includes(shown(unit));
      return [
        ...(textOf(html).includes(name) ? [] : ['name']),
        ...(withUnit ? [] : ['unit']),
        ...allCells(record)
          .filter(({ column, value }) => value.type !== 'empty' && ![...notPrinted, 'name', 'unit'].includes(column.id))
          .flatMap(({ fact }) => (facts.has(fact) ? [] : [fact])),
      ];
    });
    expect(lost).toEqual([]);
  });

  test('the chart has a mark for every number of the data, in its years, and shows no other', () => {
    const wrong = faults((record, html) => {
      const [chart = ''] = /<svg .*?<\/svg>/su.exec(html) ?? [];
      const drawn = chart.replace(/<g class="history-legend">.*?<\/g>/su, '');
      const numbers = (field: string) =>
        valuesOf(record, field).filter(([, { value }]) => value.type === 'figure' && value.figure.kind === 'number');
      const said = textOf(/<desc [^>]*>[^<]*/u.exec(chart)?.[0] ?? '');
      const unsaid = chart === '' ? [] : allValues(record).filter(({ cell }) => !said.includes(shown(cell)));
      return [
        ...(occurrences(drawn, '<circle ') === numbers('actual').length ? [] : ['actual']),
        ...(occurrences(drawn, 'class="history-diamond"') === numbers('target').length ? [] : ['target']),
        ...unsaid.map(({ anchor }) => `${anchor} unsaid`),
      ];
    });
    expect(wrong).toEqual([]);
  });

  test('the data of an indicator are its values', () => {
    const wrong = faults((record) => {
      const data = join(built.folder, 'site/data/indicators', record.id);
      const json = JSON.parse(readFileSync(`${data}.json`, 'utf8'));
      const table = Papa.parse<string[]>(readFileSync(`${data}.csv`, 'utf8').slice(1), { skipEmptyLines: true }).data;
      const inTable = new Set(
        table.slice(1).flatMap(([year = '', ...texts]) => texts.map((text) => `${year} ${text}`)),
      );
      return allValues(record).flatMap(({ anchor, cell }) => {
        const [series, year] = anchor.split('-');
        const value = json.values.find((each: { fact: string }) => each.fact === cell.fact);
        const number =
          cell.value.type === 'figure' && cell.value.figure.kind === 'number' ? cell.value.figure.number : null;
        const same = value?.text === shown(cell) && value.value === number && value.series === series;
        return same && inTable.has(`${year} ${shown(cell)}`) ? [] : [anchor];
      });
    });
    expect(wrong).toEqual([]);
  });

  test('the list leads to every indicator, without scripts and with all that it can be narrowed by', () => {
    const list = pages.get('indicators/index.html')!;
    const rows = [...list.matchAll(/<tr data-filter-1="[^"]+".*?<\/tr>/gu)].map(([row]) => row);
    expect(rows.length).toBe(indicators.length);
    const missing = faults(({ id }) =>
      rows.some((row) => row.includes(`href="../indicators/${id}.html"`)) ? [] : ['row'],
    );
    expect(missing).toEqual([]);
    expect(list).toMatch(/<fieldset [^>]*data-register-filters hidden>/u);
    expect(list).not.toMatch(/<th[^>]*><button|aria-sort/u);
    expect(Buffer.byteLength(list)).toBeLessThan(150_000);
  });

  test('names in the tables of the site lead to the pages, those of the book do not', () => {
    const linked = [...pages]
      .filter(([path]) => !path.startsWith('indicators/'))
      .flatMap(([, html]) => [
        ...html.matchAll(/data-fact="indicator\.([^."]+)\.name"[^>]*><a href="..\/indicators\/([^"]+)\.html"/gu),
      ]);
    expect(linked.filter(([, fact, page]) => fact !== page)).toEqual([]);
    expect(new Set(linked.map(([, fact]) => fact)).size).toBe(indicators.length);
    expect(built.composition.book).not.toContain('indicators/');
  });

  test('every indicator says where it is used', () => {
    const unused = faults(({ cells }, html) => {
      const node = cells.get('node')?.value;
      const ids = node?.type === 'names' ? node.names.map(({ value }) => value) : [];
      const [uses = ''] = /<section class="section" id="uses">.*?<\/section>/su.exec(html) ?? [];
      return ids.filter((id) => !uses.includes(`/${id}.html#`));
    });
    expect(unused).toEqual([]);
  });

  test.runIf(isFull || edition !== '2024-mss')('pages and data are the same when built again', () => {
    const again = composed(new Project(root, edition), true);
    const changed = [...built.composition.site].filter(
      ([path, text]) => path.includes('indicators/') && again.composition.site.get(path) !== text,
    );
    expect(changed.map(([path]) => path)).toEqual([]);
  });
});

function occurrences(text: string, part: string): number {
  return text.split(part).length - 1;
}
