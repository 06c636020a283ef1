import { describe, expect, test } from 'vitest';
import { checkSmall, composedSmall, findings } from '../../support/small.ts';
import { tableGrid } from '../../support/tables.ts';

/** Records, and grids, that belong to a chapter of the book. */

const things = {
  id: 'thing',
  label: '물건',
  file: 'things.csv',
  columns: [
    { id: 'id', header: 'id', type: 'id', required: true },
    { id: 'node', header: '소속', type: 'node', required: true, parts: ['state'] },
    { id: 'nodeTitle', header: '소속명', type: 'label', of: 'node' },
    { id: 'name', header: '명칭', type: 'text', required: true },
  ],
};

const grids = {
  id: 'grid',
  label: '부속표',
  file: 'grids.csv',
  naming: 'title',
  grid: { folder: 'grids', title: 'title', unit: 'unit', headRows: 'rows', headColumns: 'columns' },
  columns: [
    { id: 'id', header: 'id', type: 'id', required: true },
    { id: 'node', header: '소속', type: 'node', parts: 'all' },
    { id: 'title', header: '제목', type: 'text' },
    { id: 'unit', header: '단위', type: 'text' },
    { id: 'rows', header: '머리행', type: 'number' },
    { id: 'columns', header: '머리열', type: 'number' },
  ],
};

const list = { id: 'things', builder: 'list', title: '{title} 물건', records: 'thing' };
const columns = [{ header: '명칭', field: 'name' }];

function form(table: object = {}, tables: readonly string[] = ['things']) {
  return {
    parts: [
      { id: 'plans', kind: 'tree', heading: '계획' },
      { id: 'state', kind: 'chapter', heading: '{year}년 현황', sections: [{ id: 'now', heading: '지금', tables }] },
    ],
    records: [things, grids],
    tables: [{ ...list, columns, ...table }],
  };
}

const texts = {
  'content/tiny/chapters/state.md': '## 지금\n\n- 이러하다\n\n::grid[kept]\n',
  'data/tiny/things.csv': 'id,소속,소속명,명칭\na,state,2031년 현황,가\n',
  'data/tiny/grids.csv': 'id,소속,제목,단위,머리행,머리열\nkept,state,지킨 것,,1,0\n',
  'data/tiny/grids/kept.csv': '이름\n나\n',
};

describe('a chapter', () => {
  test('has the records that name it, called by its heading', () => {
    const { value, diagnostics } = checkSmall(form(), texts);
    expect(findings(diagnostics)).toEqual([]);
    expect(value?.tablesOf('state', 'things').map(tableGrid)).toEqual([[['명칭'], ['가']]]);
  });

  test('is where the facts of its records and grids have their address', () => {
    const { composition } = composedSmall(form(), texts);
    const facts = composition.site.get('data/facts.csv') ?? '';
    expect(facts).toContain('thing.a.name,가,chapters/state.html');
    expect(facts).toContain('grid.kept.2.1,나,chapters/state.html');
  });

  test('is named where a page of the site lists its records, in its place in the book', () => {
    const site = { pages: [{ id: 'things', kind: 'register', heading: '물건', records: 'thing' }] };
    const all = { ...texts, 'data/tiny/things.csv': 'id,소속,소속명,명칭\na,state,,가\nb,seed,,나\n' };
    const { composition } = composedSmall({ ...form({ scope: 'all' }), site }, all);
    const list = composition.site.get('things/index.html')!;
    expect(list).toContain('<a href="../chapters/state.html">2031년 현황</a>');
    const places = ['/b.html"', '">2031년 현황</th>', '/a.html"'].map((text) => list.indexOf(text));
    expect(places).toEqual(places.toSorted((left, right) => left - right));
    expect(places).not.toContain(-1);
    expect(composition.site.get('things/a.html')).toContain('<a href="../chapters/state.html">2031년 현황</a>');
  });

  test('has its dated rows in the calendar of the site', () => {
    const dated = { ...things, columns: [...things.columns, { id: 'dates', header: '일정', type: 'dates' }] };
    const page = { id: 'dates', kind: 'calendar', heading: '일정', records: 'thing' };
    const site = { pages: [{ ...page, period: 'dates', action: 'name', dates: 'dates' }] };
    const rows = { ...texts, 'data/tiny/things.csv': "id,소속,소속명,명칭,일정\na,state,,가,'31.2월\n" };
    const { composition } = composedSmall({ ...form(), records: [dated, grids], site }, rows);
    const html = [...composition.site].find(([path]) => /^dates\/q1/u.test(path))?.[1];
    expect(html).toContain('<a href="../chapters/state.html"> 2031년 현황</a>');
  });

  test('of another name is not found, and a label that is not its heading is told', () => {
    const wrong = { ...texts, 'data/tiny/things.csv': 'id,소속,소속명,명칭\na,sate,,가\nb,state,현황,나\n' };
    expect(findings(checkSmall(form(), wrong).diagnostics)).toEqual([
      'reference/unknown data/tiny/things.csv 2:3-2:7',
      'reference/label data/tiny/things.csv 3:9-3:11',
    ]);
  });

  test('without the table of its records loses them, which is told', () => {
    const lost = { ...texts, 'data/tiny/things.csv': 'id,소속,소속명,명칭\na,state,,가\nb,seed,,나\n' };
    expect(findings(checkSmall(form(), lost).diagnostics)).toEqual([
      'form/rows-not-shown data/tiny/things.csv 3:1-3:10',
    ]);
  });

  test('can show all records, those of nodes too', () => {
    const all = { ...texts, 'data/tiny/things.csv': 'id,소속,소속명,명칭\na,state,,가\nb,seed,,나\n' };
    const { value, diagnostics } = checkSmall(form({ scope: 'all' }), all);
    expect(findings(diagnostics)).toEqual([]);
    expect(value?.tablesOf('state', 'things').map(tableGrid)).toEqual([[['명칭'], ['가'], ['나']]]);
  });

  test('that no column of nodes names can have no table of their rows', () => {
    const elsewhere = {
      ...form(),
      records: [{ ...things, columns: things.columns.map(({ parts: _, ...own }) => own) }],
    };
    const codes = checkSmall(elsewhere, { ...texts, 'content/tiny/chapters/state.md': '## 지금\n\n- 그렇다\n' });
    expect(codes.diagnostics.map(({ code }) => code)).toContain('form/misplaced-table');
  });

  test('may not be called like a node', () => {
    const node = { 'content/tiny/steps/state.md': '---\ntitle: 상태\n---\n\n## 목적\n\n- 심는다\n' };
    const aim = { 'content/tiny/aims/growth.md': '---\ntitle: 성장\nchildren: [state]\n---\n\n## 목적\n\n- 자란다\n' };
    const { diagnostics } = checkSmall(form({ scope: 'all' }), { ...texts, ...node, ...aim });
    expect(diagnostics.map(({ code }) => code)).toContain('reference/shared-address');
  });
});
