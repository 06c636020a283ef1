import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { beforeAll, describe, expect, test } from 'vitest';
import { allNodes, type PlanNode } from '../../src/model/plan.ts';
import type { Finished } from '../support/build.ts';
import { factPlaces, pagesOf, textOf } from '../support/pages.ts';
import { editions } from '../support/project.ts';
import { builtSite } from '../support/site.ts';

/** The pages of both editions that are neither node nor chapter: money, calendar, changes, errata, home, numbers. */

type Row = Readonly<Record<string, string>>;

describe.each(editions)('$edition', ({ edition, root }) => {
  let built: Finished;
  let pages: ReadonlyMap<string, string>;

  /** The rows of a source table, read without planpress. */
  function rowsOf(file: string): readonly Row[] {
    const text = readFileSync(join(root, 'data', edition, file), 'utf8').replace(/^\uFEFF/u, '');
    return Papa.parse<Row>(text, { header: true, skipEmptyLines: true }).data;
  }

  function folder(name: string): readonly (readonly [path: string, html: string])[] {
    return [...pages].filter(([path]) => path.startsWith(`${name}/`));
  }

  /** The pages of a folder on which an id stands. */
  function placesOf(id: string, name: string): readonly string[] {
    return folder(name).flatMap(([path, html]) => (html.includes(` id="${id}"`) ? [path] : []));
  }

  beforeAll(async () => {
    built = await builtSite(edition);
    pages = pagesOf(built);
  });

  test('gives every record of money one anchor', () => {
    const strays = (file: string, begin: string): readonly Row[] =>
      rowsOf(file).filter(
        ({ id = '' }) => placesOf(id, 'finance').filter((path) => path.startsWith(`finance/${begin}`)).length !== 1,
      );
    expect(strays('budget.csv', 'budget-')).toEqual([]);
    expect(strays('budget-lines.csv', 'objective-')).toEqual([]);
  });

  test('prints every amount of money as the table has it, and no other', () => {
    const amounts = new Map(
      rowsOf('budget.csv').flatMap((row) =>
        Object.entries(row)
          .filter(([header, raw]) => header.startsWith('금액 ') && raw.trim() !== '')
          .map(([header, raw]): [string, string] => [`budget.${row.id}.amount.${header.slice(3)}`, raw.trim()]),
      ),
    );
    const shown = folder('finance').flatMap(([, html]) =>
      factPlaces(html).filter(({ fact }) => /^budget\..*\.amount\./u.test(fact)),
    );
    const plain = (text: string): string => text.replaceAll(/[(),\s]/gu, '');
    expect(shown.filter(({ fact, text }) => plain(text) !== plain(amounts.get(fact)!))).toEqual([]);
    expect(new Set(shown.map(({ fact }) => fact))).toEqual(new Set(amounts.keys()));
  });

  test('leads from every record of money to the nodes whose lines name it', () => {
    const missing = rowsOf('budget-lines.csv').filter((line) => {
      const [path = ''] = placesOf(line.사업!, 'finance');
      const row = new RegExp(`<tr[^>]*><th[^>]* id="${line.사업}".*?</tr>`, 'su').exec(pages.get(path)!)?.[0] ?? '';
      return !row.includes(`href="../tasks/${line.과제}.html"`);
    });
    expect(missing).toEqual([]);
  });

  test('lists every account with what is paid from it', () => {
    for (const row of rowsOf('budget.csv').filter((record) => record.회계 !== '')) {
      const html = pages.get(`finance/account-${row.회계}.html`)!;
      expect(html, row.id).toContain(`#${row.id}"`);
    }
  });

  test('gives every dated row one anchor, with what it says and the way to its task', () => {
    const wrong = rowsOf('schedule.csv').filter((row) => {
      const [path = '', ...others] = placesOf(row.id!, 'schedule');
      const item = new RegExp(`<li id="${row.id}".*?</li>`, 'su').exec(pages.get(path) ?? '')?.[0] ?? '';
      const says = (text: string): boolean => squeezed(textOf(item)).includes(squeezed(text));
      return (
        others.length > 0 ||
        !says(row.추진계획!.replaceAll(/:\w+\[[^\]]*\]/gu, '')) ||
        !says(row.세부일정!) ||
        !says(row.비고!) ||
        !item.includes(`href="../tasks/${row.과제}.html"`)
      );
    });
    expect(wrong.map(({ id }) => id)).toEqual([]);
  });

  test('lists a row of one month under that month', () => {
    const months = rowsOf('schedule.csv').flatMap((row) => {
      const month = /^'24\.(\d+)월$/u.exec(row.세부일정!)?.[1];
      return month === undefined ? [] : [{ id: row.id!, month: Number(month) }];
    });
    expect(months.length).toBeGreaterThan(10);
    const astray = months.filter(({ id, month }) => {
      const html = pages.get(`schedule/q${Math.ceil(month / 3)}.html`)!;
      const section = html.split('<section').find((part) => part.includes(` id="month_${month}"`)) ?? '';
      return !section.includes(`<li id="${id}"`);
    });
    expect(astray).toEqual([]);
  });

  test('keeps what names no month, and other years, apart', () => {
    const rest = pages.get('schedule/year.html') ?? '';
    const apart = rowsOf('schedule.csv').filter((row) => row.세부일정 === '연중' || row.세부일정!.startsWith("'23."));
    expect(apart.length > 0).toBe(edition === '2024-mss');
    expect(apart.filter(({ id }) => !rest.includes(`<li id="${id}"`))).toEqual([]);
    for (const { id } of apart.filter((row) => row.세부일정!.startsWith("'23.")))
      expect(rest.split(' id="year_2023"')[1], id).toContain(`<li id="${id}"`);
  });

  test('lists what changed and what was put right, or says that there is nothing', () => {
    const none = { changes: '발행한 뒤 바뀐 내용이 없습니다.', errata: '바로잡은 내용이 없습니다.' };
    for (const [page, sentence] of Object.entries(none)) {
      const html = pages.get(`${page}/index.html`)!;
      const listed = [...html.matchAll(/<th(?=[^>]* scope="row")[^>]* id="([^"]+)"/gu)].map(([, id]) => id);
      const written = edition === '2024-mss' ? rowsOf(`${page}.csv`).map(({ id }) => id) : [];
      expect(listed).toEqual(written);
      expect(html.includes(sentence)).toBe(written.length === 0);
    }
  });

  test('counts in the overview of the year every row once', () => {
    const html = pages.get('schedule/index.html')!;
    const totals = [...html.matchAll(/<td class="end">(\d+)<\/td><\/tr>/gu)].map(([, count]) => Number(count));
    expect(totals.reduce((sum, count) => sum + count, 0)).toBe(rowsOf('schedule.csv').length);
  });

  test('keeps every page small', () => {
    expect([...pages].filter(([, html]) => Buffer.byteLength(html) > 150_000).map(([path]) => path)).toEqual([]);
  });

  test('says on every page when it was issued', () => {
    const without = [...pages].filter(
      ([path, html]) => !path.startsWith('numbers/') && !html.includes('<dt>발행일</dt>'),
    );
    expect(without.map(([path]) => path)).toEqual([]);
  });

  test('leads from the number of every node to its page', () => {
    for (const node of allNodes(built.computed.plan)) {
      const target = `../${node.level.folder}/${node.id}.html`;
      const html = pages.get(`numbers/${typed(node)}.html`)!;
      expect(html).toContain(`<meta http-equiv="refresh" content="0; url=${target}">`);
      expect(html).toContain(`<link rel="canonical" href="${target}">`);
      expect(html).toContain('<meta name="robots" content="noindex">');
      expect(html).toContain(`<a href="${target}">`);
    }
    expect(folder('numbers')).toHaveLength(allNodes(built.computed.plan).length);
    expect(pages.get('all/index.html')).not.toContain('numbers/');
  });

  test('counts on the home page what there is, and names the spending with its growth', () => {
    const html = pages.get('index.html')!;
    const figures = [...html.matchAll(/<div class="key-figure"><dt>(.*?)<\/dt><dd>(.*?)<\/dd>/gsu)].map(
      ([, label = '', value = '']) => [label, textOf(value)],
    );
    const ofLevel = (level: string): number =>
      allNodes(built.computed.plan).filter((node) => node.level.id === level).length;
    const spending = rowsOf('finance.csv').find((row) => row.구분 === '총지출')!;
    const [before, now] = ['금액 2023', '금액 2024'].map((header) => Number(spending[header]!.replaceAll(',', '')));
    expect(figures).toEqual([
      ['전략목표', `${ofLevel('goal')}개`],
      ['성과목표', `${ofLevel('objective')}개`],
      ['관리과제', `${ofLevel('task')}개`],
      ['성과지표', `${rowsOf('indicators.csv').length}개`],
      ['2024년 총지출', `${spending['금액 2024']}억원전년 대비 ${((now! / before! - 1) * 100).toFixed(1)}%`],
    ]);
  });

  test('leads from the home page to every page of the menu', () => {
    const entries = pages.get('index.html')!.split('id="entries"')[1]!.split('</section>')[0]!;
    for (const { id, menu } of built.computed.plan.form.site.pages)
      expect(entries.includes(`href="${id}/index.html"`), id).toBe(menu);
  });
});

/** What a reader types for a number: Latin letters and digits. */
function typed(node: PlanNode): string {
  const above = node.parent ? `${typed(node.parent)}-` : '';
  const at = (node.parent?.children.indexOf(node) ?? 0) + 1;
  if (node.level.tree !== 'main') return `${node.level.id}-${node.numeral}`;
  return `${above}${node.parent ? at : node.numeral.normalize('NFKC')}`;
}

function squeezed(text: string): string {
  return text.replaceAll(/\s/gu, '');
}
