import { describe, expect, test } from 'vitest';
import { tablesOf } from '../../support/small.ts';
import { cellText, tableGrid } from '../../support/tables.ts';

const plan =
  'form: small\nyear: 2031\npublisher: 어느 부처\nissued: 2031-02\nstatus: { kind: official }\nchildren: [growth]\n';

const records = [
  {
    id: 'thing',
    label: '물건',
    file: 'things.csv',
    columns: [
      { id: 'id', header: 'id', type: 'id', required: true },
      { id: 'node', header: '소속', type: 'node', many: true, required: true },
      { id: 'set', header: '표', type: 'code' },
      { id: 'kind', header: '구분', type: 'text' },
      { id: 'name', header: '명칭', type: 'text' },
      { id: 'unit', header: '단위', type: 'text' },
      { id: 'fresh', header: '새것', type: 'flag', print: '신규' },
      { id: 'years', header: '연도', type: 'years' },
      { id: 'value', header: '값 {key}', type: 'figure', by: 'year', keys: 'years' },
    ],
  },
];

function tables(table: object, rows: string) {
  const csv = `id,소속,표,구분,명칭,단위,새것,연도,값 2029,값 2030\n${rows}`;
  return tablesOf(
    'seed',
    { id: 'things', builder: 'list', title: '{title} 물건', records: 'thing', ...table },
    { records },
    { 'data/tiny/things.csv': csv },
  );
}

const kindAndName = [
  { header: '구분', field: 'kind', merge: true },
  { header: '명칭', field: 'name' },
];

const four = 'a,seed,,하나,가,,,,,\nb,seed,,하나,나,,,,,\nc,seed,,둘,다,,,,,\nd,seed,,하나,라,,,,,\n';

describe('a list', () => {
  test('has one row for every record of its node, in the order of the file', () => {
    const [table] = tables(
      { columns: [{ header: '명칭', field: 'name' }] },
      'a,seed,,,가,,,,,\nb,water,,,나,,,,,\nc,seed; water,,,다,,,,,\n',
    );
    expect(tableGrid(table!)).toEqual([['명칭'], ['가'], ['다']]);
  });

  test('is called by the title of its node', () => {
    expect(tables({ columns: kindAndName }, four)[0]?.title).toBe('씨앗 물건');
  });

  test('is not there for a node without records', () => {
    expect(tables({ columns: kindAndName }, 'a,water,,,가,,,,,\n')).toEqual([]);
  });

  test('gives every cell the fact that it shows', () => {
    const [table] = tables({ columns: kindAndName }, four);
    expect(table!.body[0]!.cells.map(({ fact }) => fact)).toEqual(['thing.a.kind', 'thing.a.name']);
  });
});

describe('equal siblings', () => {
  const [table] = tables({ columns: kindAndName }, four);

  test('are joined where the form says so, and only siblings are', () => {
    expect(table!.body.map(({ cells }) => cells.map((cell) => `${cellText(cell)}×${cell.rowSpan ?? 1}`))).toEqual([
      ['하나×2', '가×1'],
      ['나×1'],
      ['둘×1', '다×1'],
      ['하나×1', '라×1'],
    ]);
  });

  test('that are joined head their rows', () => {
    expect(table!.body.map(({ cells }) => cells[0]!.heads)).toEqual(['row', undefined, 'row', 'row']);
  });
});

describe('records of several sets', () => {
  const rows = 'a,seed,1,,가,,,,,\nb,seed,2,,나,,,,,\nc,seed,1,,다,,,,,\n';

  test('form several tables, each with an id of its own', () => {
    const found = tables({ columns: [{ header: '명칭', field: 'name' }], set: 'set' }, rows);
    expect(found.map((table) => [table.id, table.set, ...tableGrid(table).slice(1).flat()])).toEqual([
      ['things-seed-1', '1', '가', '다'],
      ['things-seed-2', '2', '나'],
    ]);
  });
});

describe('a column of years', () => {
  const columns = [
    { header: '명칭', field: 'name' },
    { header: '값', field: 'value', keys: 'years', each: "'{yy}" },
  ];

  test('is one column for every year that a record states, below a common header', () => {
    const [table] = tables({ columns }, 'a,seed,,,가,,,2029~2030,집계중,"1,200"\nb,seed,,,나,,,2030,,7\n');
    expect(tableGrid(table!)).toEqual([
      ['명칭', '값', '값'],
      ['명칭', "'29", "'30"],
      ['가', '집계중', '1,200'],
      ['나', '', '7'],
    ]);
  });

  test('names the years that the records state in a header', () => {
    const [table] = tables({ columns: [{ header: "'{yy:years}년 값", field: 'name' }] }, 'a,seed,,,가,,,2030,,7\n');
    expect(tableGrid(table!)[0]).toEqual(["'30년 값"]);
  });
});

describe('a phrase over the record', () => {
  const columns = [{ header: '명칭', phrase: '{name}[({unit, fresh})]' }];

  test.each([
    ['all of it', 'a,seed,,,가,%,예,,,\n', '가(%, 신규)'],
    ['what there is of it', 'a,seed,,,가,,예,,,\n', '가(신규)'],
    ['no bracket where there is nothing for it', 'a,seed,,,가,,,,,\n', '가'],
  ])('says %s', (_, row, expected) => {
    const [table] = tables({ columns }, row);
    expect(tableGrid(table!)[1]).toEqual([expected]);
  });

  test('gives each value its fact', () => {
    const [table] = tables({ columns }, 'a,seed,,,가,%,예,,,\n');
    const line = table!.body[0]!.cells[0]!.lines[0]!;
    expect(line.flatMap((inline) => (inline.type === 'fact' ? [inline.fact] : []))).toEqual([
      'thing.a.name',
      'thing.a.unit',
      'thing.a.fresh',
    ]);
  });
});

describe('the header of a column', () => {
  const headers = [
    { when: { field: 'fresh' }, header: '명칭 (신규)' },
    { when: { field: 'kind', is: '하나' }, header: '하나의 명칭' },
    { when: { variable: 'wording', is: '옛' }, header: '옛 명칭' },
  ];
  const columns = [{ header: '명칭', headers, field: 'name' }];
  const header = (rows: string, wording = '') => {
    const csv = `id,소속,표,구분,명칭,단위,새것,연도,값 2029,값 2030\n${rows}`;
    const [table] = tablesOf(
      'seed',
      { id: 'things', builder: 'list', title: '물건', records: 'thing', columns },
      { records, variables: [{ id: 'wording', label: '말', type: 'text' }] },
      {
        'data/tiny/things.csv': csv,
        'content/tiny/plan.yaml': `${plan}variables: {${wording}}\n`,
      },
    );
    return cellText(table!.head[0]!.cells[0]!);
  };

  test.each([
    ['is its own', 'a,seed,,둘,가,,,,,\n', '', '명칭'],
    ['follows a column that is filled in some row', 'a,seed,,둘,가,,,,,\nb,seed,,둘,나,,예,,,\n', '', '명칭 (신규)'],
    ['follows a column that is alike in all rows', 'a,seed,,하나,가,,,,,\n', '', '하나의 명칭'],
    ['does not follow one that is so in some', 'a,seed,,하나,가,,,,,\nb,seed,,둘,나,,,,,\n', '', '명칭'],
    ['follows what the manifest says', 'a,seed,,둘,가,,,,,\n', 'wording: 옛', '옛 명칭'],
  ])('%s', (_, rows, wording, expected) => {
    expect(header(rows, wording)).toBe(expected);
  });

  test.each([
    [{ variable: 'word' }, 'form/unknown-name'],
    [{ field: 'nature' }, 'form/unknown-name'],
    [{ feld: 'kind' }, 'yaml/unknown-key'],
    [{ field: 'kind', variable: 'wording' }, 'yaml/wrong-value'],
    [{ is: '하나' }, 'yaml/wrong-value'],
  ])('depends on something that is there, not on %j', (when, code) => {
    const wrong = [{ header: '명칭', headers: [{ when, header: '말' }], field: 'name' }];
    expect(() => tables({ columns: wrong }, 'a,seed,,,가,,,,,\n')).toThrow(code);
  });
});
