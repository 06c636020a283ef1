import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Papa from 'papaparse';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { type Finished, printedEdition } from '../support/build.ts';
import { removeFolders } from '../support/folders.ts';
import { factPlaces, pagesOf, pageTexts, printDocument, withoutSpaces } from '../support/pages.ts';
import {
  bodyTexts,
  type HtmlRow,
  type HtmlTable,
  headText,
  type PrintedTable,
  printedTables,
  tablesIn,
} from '../support/printed-tables.ts';
import { repository } from '../support/project.ts';
import { fixtureRows, rowTexts } from '../support/tables.ts';

/** Every row of the data is in the site and in the book, and the published counts come out of the tables. */

afterAll(removeFolders);

type CsvRow = Readonly<Record<string, string>>;

/** The rows of every kind by their keys. */
type Rows = ReadonlyMap<string, ReadonlySet<string>>;

const levels = { goal: 'goals', objective: 'objectives', task: 'tasks', collaboration: 'collaborations' };
const files = {
  indicator: 'indicators',
  schedule: 'schedule',
  consultation: 'consultations',
  'budget-line': 'budget-lines',
  budget: 'budget',
  account: 'accounts',
  linkage: 'linkages',
  'linkage-target': 'linkage-targets',
  'linkage-scheme': 'linkage-schemes',
  grid: 'grids',
  staff: 'staff',
  rank: 'ranks',
  finance: 'finance',
};

function csv(kind: keyof typeof files): readonly CsvRow[] {
  const text = readFileSync(join(repository, `data/2024-mss/${files[kind]}.csv`), 'utf8').replace(/^\uFEFF/u, '');
  return Papa.parse<CsvRow>(text, { header: true, skipEmptyLines: true }).data;
}

const lines = csv('budget-line');
const items = new Map(csv('budget').map((item) => [item.id!, item]));

/** Whether a line heads others: it is a programme's, or in a table without programmes a unit's that prints no amount. */
function isHead(line: CsvRow): boolean {
  const stage = ({ 사업 }: CsvRow): string => items.get(사업!)!.단계!;
  if (stage(line) === '프로그램') return true;
  const hasProgramme = lines.some((other) => other.과제 === line.과제 && stage(other) === '프로그램');
  return stage(line) === '단위사업' && line.금액표시 === '없음' && !hasProgramme;
}

/** What is counted: the rows of a kind, or some of them. */
function rowsInData(): Rows {
  const rows = new Map<string, ReadonlySet<string>>();
  for (const [level, folder] of Object.entries(levels)) {
    const names = readdirSync(join(repository, 'content/2024-mss', folder)).map((name) => name.replace(/\.md$/u, ''));
    rows.set(level, new Set(names));
  }
  for (const kind of Object.keys(files) as (keyof typeof files)[]) {
    rows.set(kind, new Set(csv(kind).map(({ id }) => id!)));
  }
  const attached = csv('indicator').flatMap(({ id, 소속 }) => 소속!.split(';').map((node) => `${node.trim()} ${id}`));
  rows.set('indicator of a node', new Set(attached));
  return withLinesOf(rows);
}

/** Beside all lines of the budget those that head others, and those of programmes. */
function withLinesOf(rows: Map<string, ReadonlySet<string>>): Rows {
  const shown = lines.filter(({ id }) => rows.get('budget-line')?.has(id!));
  const idsOf = (some: readonly CsvRow[]): ReadonlySet<string> => new Set(some.map(({ id }) => id!));
  rows.set('budget-line that heads others', idsOf(shown.filter(isHead)));
  rows.set('budget-line of a programme', idsOf(shown.filter(({ 사업 }) => items.get(사업!)?.단계 === '프로그램')));
  return rows;
}

/** Rows that stand in tables, by kind; `has` says which rows of a table count. */
function rowsInTables(tables: readonly HtmlTable[], has: (table: number, row: number) => boolean): Rows {
  const rows = new Map<string, Set<string>>();
  tables.forEach((table, at) => {
    table.body.forEach((row, index) => {
      if (!has(at, index)) return;
      for (const [kind, key] of keysOf(table, row, index)) rows.set(kind, (rows.get(kind) ?? new Set()).add(key));
    });
    for (const { id, 명칭 } of csv('rank')) {
      const heads =
        table.id === 'staff-overview' && table.head.some(({ cells }) => cells.some(({ text }) => text === 명칭));
      if (heads) rows.set('rank', (rows.get('rank') ?? new Set()).add(id!));
    }
  });
  return withLinesOf(rows);
}

function keysOf(
  table: HtmlTable,
  { facts }: HtmlRow,
  index: number,
): readonly (readonly [kind: string, key: string])[] {
  const shown = facts.map((fact) => fact.split('.') as [kind: string, id: string, field: string]);
  const own = shown.map(([kind, id]) => [kind, id] as const).filter(([kind]) => kind in files);
  const node = /^(?:(?:goal|objective|task)-indicators|budget)-(.+)$/u.exec(table.id)?.[1];
  if (table.id.startsWith('budget-'))
    return [...own, ['budget-line', lines.filter(({ 과제 }) => 과제 === node)[index]!.id!]];
  if (node !== undefined) {
    const [, id = ''] = shown.find(([kind, , field]) => kind === 'indicator' && field === 'formula') ?? [];
    // What stands below a row, over its whole width, belongs to that row.
    return id === '' ? own : [...own, ['indicator of a node', `${node} ${id}`]];
  }
  return table.id.startsWith('linkage-list') ? [...own, ...linkagesOf(shown)] : own;
}

function linkagesOf(shown: readonly (readonly [string, string, string])[]) {
  const [, task] = shown.find(([kind]) => kind === 'task') ?? [];
  const targets = shown.filter(([kind, , field]) => kind === 'linkage-target' && field === 'name').map(([, id]) => id);
  return csv('linkage')
    .filter(({ 과제, 연계 }) => 과제 === task && targets.includes(연계!))
    .map(({ id }) => ['linkage', id!] as const);
}

describe('the rows of 2024-mss', () => {
  const data = rowsInData();
  const expected = fixtureRows(new URL('2024-mss/counts.csv', import.meta.url)).slice(1);
  let built: Finished;
  let printed: readonly PrintedTable[];
  let site: Rows;
  let pdf: Rows;

  beforeAll(async () => {
    built = await printedEdition('2024-mss');
    const pages = [...pagesOf(built).values()];
    const shown = new Set(
      pages.flatMap((html) => factPlaces(html).map(({ fact, text }) => `${fact} ${withoutSpaces(text)}`)),
    );
    site = withTitles(
      rowsInTables(pages.flatMap(tablesIn), () => true),
      (title, fact) => shown.has(`${fact} ${title}`),
    );
    const texts = (await pageTexts(built)).join('\n');
    const tables = tablesIn(printDocument(built));
    printed = printedTables(tables, await bodyTexts(built));
    const inBook = rowsInTables(tables, (table, row) => printed[table]!.rows[row] !== undefined);
    pdf = withTitles(inBook, (title) => texts.includes(title));
  });

  /** Adds the nodes whose titles are shown. */
  function withTitles(rows: Rows, isShown: (title: string, fact: string) => boolean): Rows {
    const { nodes } = built.computed.plan;
    const shown = Object.keys(levels).map((level) => {
      const ids = [...data.get(level)!].filter((id) =>
        isShown(withoutSpaces(nodes.get(id)!.title), `${level}.${id}.title`),
      );
      return [level, new Set(ids)] as const;
    });
    return new Map([...rows, ...shown]);
  }

  function missing(kind: string, rows: Rows): readonly string[] {
    return [...data.get(kind)!].filter((key) => !rows.get(kind)?.has(key));
  }

  test('are those of the fixture and no others', () => {
    expect(expected.map(([kind]) => kind).sort()).toEqual([...data.keys()].sort());
  });

  test.each(expected)('%s: %s in the seed, %s in the data, %s in the site, %s in the book', (...row) => {
    const [kind, , ...counts] = row as [string, string, string, string, string];
    expect([data, site, pdf].map((rows) => String(rows.get(kind)?.size ?? 0))).toEqual(counts.slice(0, 3));
  });

  test.each(expected.filter(([, , rows, inSite]) => rows === inSite))('%s: all are shown', (kind = '') => {
    expect({ site: missing(kind, site), pdf: missing(kind, pdf) }).toEqual({ site: [], pdf: [] });
  });

  test('are shown but for a fund that pays for no line', () => {
    expect([missing('account', site), missing('account', pdf)]).toEqual([
      ['technology-guarantee-fund'],
      ['technology-guarantee-fund'],
    ]);
  });

  test('every row of every table is printed whole and in its place, under a header on every page', () => {
    const lost = printed.flatMap(({ table, rows }) =>
      rows.flatMap((page, index) =>
        page === undefined ? [`${table.id}: ${table.body[index]!.cells.map(({ text }) => text).join(' | ')}`] : [],
      ),
    );
    expect(lost).toEqual([]);
    expect(printed.flatMap(({ rows }) => rows).length).toBeGreaterThan(1300);
  });

  test.each([
    ['붙임 1-1', 5, 'task-indicator-list-annex-indicators'],
    ['the R&D budget of II-3-②', 2, 'budget-rnd-system-innovation'],
    ['the schedule of II-4-①', 1, 'schedule-export-drive'],
  ])('%s, on %i or more pages, repeats its header on each', async (_, least, id) => {
    const table = printed.find((candidate) => candidate.table.id === id)!;
    const [first = 0, ...others] = table.pages;
    expect(table.pages.length).toBeGreaterThanOrEqual(least);
    const texts = await bodyTexts(built);
    expect(others.filter((page) => !texts[page - 1]!.startsWith(headText(table.table)))).toEqual([]);
    expect(texts[first - 1]).toContain(headText(table.table));
  });
});

describe('the published counts of 2024-mss', () => {
  const published = fixtureRows(new URL('2024-mss/published-counts.csv', import.meta.url)).slice(1);

  test.each([
    ['goals, objectives, tasks and their indicators', 'plan-counts', 'overview'],
    ['총괄현황', 'indicator-summary', 'annex-indicators'],
  ])('%s', async (_, definition, owner) => {
    const { computed } = await printedEdition('2024-mss');
    const [table] = computed.tablesOf(owner, definition);
    expect(rowTexts(table!.body)).toEqual(published.filter(([id]) => id === definition).map(([, ...cells]) => cells));
  });
});
