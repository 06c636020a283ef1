import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/model/rich.ts';
import { checkSmall, composedSmall, findings, smallForm, tablesOf } from '../../support/small.ts';
import { tableGrid } from '../../support/tables.ts';

/** Notes and badges in the cells of tables. */

const things = {
  id: 'thing',
  label: '물건',
  file: 'things.csv',
  columns: [
    { id: 'id', header: 'id', type: 'id', required: true },
    { id: 'node', header: '소속', type: 'node' },
    { id: 'name', header: '명칭', type: 'text' },
    { id: 'remark', header: '비고', type: 'text' },
  ],
};

const list = {
  id: 'things',
  builder: 'list',
  title: '물건',
  records: 'thing',
  footnotes: ['{year}년 기준'],
  columns: [
    { header: '명칭', phrase: '▶ {name}' },
    { header: '비고', field: 'remark' },
  ],
};

const levels = smallForm.levels.map((level) => ({
  ...level,
  sections: level.sections.map((section) => (section.id === 'figures' ? { ...section, tables: ['things'] } : section)),
}));

function composed(rows: string) {
  const texts = { 'data/tiny/things.csv': `id,소속,명칭,비고\n${rows}` };
  return composedSmall({ levels, records: [things], tables: [list] }, texts);
}

function table(rows: string) {
  return tablesOf('seed', list, { records: [things] }, { 'data/tiny/things.csv': `id,소속,명칭,비고\n${rows}` })[0]!;
}

describe('notes in cells', () => {
  test('are numbered through the table and stand below it, before the notes of the form', () => {
    const made = table('a,seed,가:note[처음],**나:note[**다음**]**\nb,seed,다:note[처음],\n');
    expect(tableGrid(made)).toEqual([
      ['명칭', '비고'],
      ['▶ 가', '나'],
      ['▶ 다', ''],
    ]);
    expect(made.footnotes.map(plainText)).toEqual(['1) 처음', '2) 다음', '2031년 기준']);
  });

  test('can tell values', () => {
    const made = table('a,seed,가:note[비고는 :value[thing.a.remark]],나\n');
    expect(made.footnotes.map(plainText)[0]).toBe('1) 비고는 나');
  });

  test('are small signs in book and site, and stand below the table', () => {
    const { composition } = composed('a,seed,가:note[처음] :badge[신규],\n');
    const shown = '<sup class="anchor">1)</sup>';
    for (const html of [composition.site.get('steps/seed.html')!, composition.book]) {
      expect(html).toContain(shown);
      expect(html).toContain('<span class="badge">신규</span>');
      expect(html).toContain('<p class="table-note">1) 처음</p>');
    }
  });

  test('are no part of the facts that pages tell', () => {
    const { composition } = composed('a,seed,가:note[처음],나:note[다음]\n');
    expect(composition.site.get('data/facts.csv')).toContain('thing.a.remark,나,');
  });

  test('stand behind the values in a table that is taken away as CSV, and below it as JSON', () => {
    const { composition } = composed('a,seed,가:note[처음],나:note[다음]\n');
    expect(composition.site.get('data/tables/things-seed.csv')).toContain('▶ 가 (처음),나 (다음)');
    const json = JSON.parse(composition.site.get('data/tables/things-seed.json')!);
    expect(json).toMatchObject({ rows: [['▶ 가', '나']], footnotes: ['1) 처음', '2) 다음', '2031년 기준'] });
  });

  test('stand in parentheses where no table gives them a sign, as in data', () => {
    const { composition } = composed('a,seed,가:note[처음] :badge[신규],\n');
    expect(composition.site.get('data/things.csv')).toContain('가 (처음) 신규');
    expect(composition.site.get('plan.txt')).toContain('▶ 가 1) (신규)');
  });

  test.each([
    ['가[^1]', 'markdown/unsupported'],
    ['가:note[]', 'markdown/malformed-directive'],
    ['가:note[나:note[다]]', 'markdown/unsupported'],
    ['가:badge[**나**]', 'markdown/malformed-directive'],
    ['가:badge[]', 'markdown/malformed-directive'],
    ['가:nota[나]', 'markdown/unknown-directive'],
  ])('are told where they are wrong: %s', (cell, code) => {
    const texts = { 'data/tiny/things.csv': `id,소속,명칭,비고\na,seed,${cell},\n` };
    const { diagnostics } = checkSmall({ records: [things], tables: [list] }, texts);
    expect(diagnostics.map((found) => found.code)).toContain(code);
  });
});

test('a note of cells in prose is told, a badge is shown', () => {
  const step = (text: string) => ({ 'content/tiny/steps/seed.md': `---\ntitle: 씨앗\n---\n\n## 목적\n\n- ${text}\n` });
  expect(findings(checkSmall({}, step('심는다:note[봄에]')).diagnostics)).toEqual([
    'markdown/unsupported content/tiny/steps/seed.md 7:6-7:15',
  ]);
  expect(composedSmall({}, step('심는다 :badge[신규]')).composition.book).toContain(
    '심는다 <span class="badge">신규</span>',
  );
});

describe('a table that is typed as it is', () => {
  const grid = {
    id: 'grid',
    label: '부속표',
    file: 'grids.csv',
    naming: 'title',
    grid: { folder: 'grids', title: 'title', unit: 'unit', headRows: 'rows', headColumns: 'columns', notes: 'notes' },
    columns: [
      { id: 'id', header: 'id', type: 'id', required: true },
      { id: 'node', header: '소속', type: 'node' },
      { id: 'title', header: '제목', type: 'text' },
      { id: 'unit', header: '단위', type: 'text' },
      { id: 'rows', header: '머리행', type: 'number' },
      { id: 'columns', header: '머리열', type: 'number' },
      { id: 'notes', header: '주석', type: 'text' },
    ],
  };
  const texts = {
    'content/tiny/steps/seed.md': '---\ntitle: 씨앗\n---\n\n## 목적\n\n- 심는다\n\n::grid[kept]\n',
    'data/tiny/grids.csv': 'id,소속,제목,단위,머리행,머리열,주석\nkept,seed,,,1,0,※ 자료: 어느 곳\n',
    'data/tiny/grids/kept.csv': '이름,수\n가,7:note[잠정]\n합계,Σ↑\n',
  };
  const { value, diagnostics } = checkSmall({ records: [grid] }, texts);
  const kept = value!.grids.get('kept')!;

  test('has notes in its cells, which are no part of their numbers, and its own below', () => {
    expect(findings(diagnostics)).toEqual([]);
    expect(tableGrid(kept).slice(1)).toEqual([
      ['가', '7'],
      ['합계', '7'],
    ]);
    expect(kept.footnotes.map(plainText)).toEqual(['1) 잠정', '※ 자료: 어느 곳']);
  });

  test('has neither caption nor number without a title, but a name for lists', () => {
    expect([kept.caption, kept.title]).toEqual([undefined, '씨앗 부속표']);
    expect(value!.captioned).toEqual([]);
  });

  test('is told from others of its owner that have none', () => {
    const two = {
      ...texts,
      'content/tiny/steps/seed.md': `${texts['content/tiny/steps/seed.md']}\n::grid[other]\n`,
      'data/tiny/grids.csv': `${texts['data/tiny/grids.csv']}other,seed,,,1,0,\n`,
      'data/tiny/grids/other.csv': '이름\n나\n',
    };
    const { grids } = checkSmall({ records: [grid] }, two).value!;
    expect([...grids.values()].map(({ title }) => title)).toEqual(['씨앗 부속표 1', '씨앗 부속표 2']);
  });
});
