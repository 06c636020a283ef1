import { describe, expect, test } from 'vitest';
import { findings, readSmall, resolveSmall } from '../support/small.ts';

const records = [
  {
    id: 'thing',
    label: '물건',
    file: 'things.csv',
    columns: [
      { id: 'id', header: 'id', type: 'id', required: true },
      { id: 'node', header: '소속', type: 'node', many: true, required: true },
      { id: 'name', header: '명칭', type: 'text', required: true },
      { id: 'weight', header: '무게', type: 'number' },
      { id: 'fresh', header: '새것', type: 'flag', print: '신규' },
      { id: 'years', header: '연도', type: 'years' },
      { id: 'value', header: '값 {key}', type: 'figure', by: 'year', keys: 'years' },
      { id: 'group', header: '구분', type: 'period' },
      { id: 'dates', header: '일정', type: 'dates' },
    ],
  },
];

function read(csv: string) {
  return readSmall({ records }, { 'data/tiny/things.csv': csv });
}

function things(csv: string) {
  const { value, diagnostics } = read(csv);
  expect(findings(diagnostics)).toEqual([]);
  return value!.records.get('thing')!;
}

describe('a record', () => {
  const header = 'id,소속,명칭,무게,새것,연도,값 2029,값 2030,구분,일정';
  const [thing] = things(`${header}\ncup,seed; water,잔 하나,0.3,예,2029~2030,집계중,"1,200",1분기,'31.2월\n`);

  test('has the address of its facts', () => {
    const facts = [...thing!.cells.values(), ...thing!.families.get('value')!.values()].map(({ fact }) => fact);
    expect(facts).toEqual(
      ['id', 'node', 'name', 'weight', 'fresh', 'years', 'group', 'dates', 'value.2029', 'value.2030'].map(
        (field) => `thing.cup.${field}`,
      ),
    );
  });

  test.each([
    ['node', { type: 'names', names: [{ value: 'seed' }, { value: 'water' }] }],
    ['name', { type: 'text', lines: [[{ type: 'text', text: '잔 하나' }]] }],
    ['weight', { type: 'number', figure: { number: '0.3' } }],
    ['fresh', { type: 'flag', print: '신규' }],
    ['years', { type: 'years', years: [2029, 2030] }],
    ['group', { type: 'period', period: { text: '1분기' } }],
    ['dates', { type: 'dates', items: [{}] }],
  ])('has its cell %s typed', (field, expected) => {
    expect(thing!.cells.get(field)!.value).toMatchObject(expected);
  });

  test('has the figures of a family by year', () => {
    expect([...thing!.families.get('value')!].map(([year, { value }]) => [year, value])).toMatchObject([
      ['2029', { figure: { kind: 'status', status: 'pending' } }],
      ['2030', { figure: { kind: 'number', number: '1200', display: '1,200' } }],
    ]);
  });

  test('keeps what was typed', () => {
    expect(thing!.families.get('value')!.get('2030')!.raw).toBe('1,200');
  });
});

describe('problems', () => {
  test.each([
    ['a cell too few', 'id,소속,명칭\na,seed\n', ['csv/cell-count 2:1-2:7']],
    ['a cell too many', 'id,소속,명칭\na,seed,가,나\n', ['csv/cell-count 2:1-2:11']],
    ['a blank row', 'id,소속,명칭\n,,\na,seed,가\n', ['csv/blank-row 2:1-2:3']],
    ['an id twice', 'id,소속,명칭\na,seed,가\na,seed,나\n', ['csv/duplicate-id 3:1-3:2']],
    ['a malformed id', 'id,소속,명칭\n가,seed,나\n', ['cell/malformed-id 2:1-2:2']],
    ['a required cell that is blank', 'id,소속,명칭\na,seed,\n', ['cell/required 2:8-2:8']],
    ['a malformed number', 'id,소속,명칭,무게\na,seed,가,삼\n', ['value/malformed-number 2:10-2:11']],
    ['a word that sets no flag', 'id,소속,명칭,새것\na,seed,가,네\n', ['cell/unknown-choice 2:10-2:11']],
    [
      'a malformed figure amid a cell',
      'id,소속,명칭,연도,값 2030\na,seed,가,2030,"1,2O0"\n',
      ['value/malformed-number 2:19-2:20'],
    ],
    [
      'a malformed date on a later line of a cell',
      'id,소속,명칭,일정\na,seed,가,"\'31.2월,\n\'31.13월"\n',
      ['date/impossible 3:5-3:7'],
    ],
    [
      'an unknown directive in a text',
      'id,소속,명칭\na,seed,"하나\n둘 :valu[a.b.c]"\n',
      ['markdown/unknown-directive 3:3-3:15'],
    ],
  ])('%s', (_, csv, expected) => {
    expect(findings(read(csv).diagnostics)).toEqual(
      expected.map((found) => found.replace(' ', ' data/tiny/things.csv ')),
    );
  });

  test('are the number of cells alone where it is wrong in row after row, and no cell is guessed at any longer', () => {
    const rows = Array.from({ length: 150 }, (_, row) => `thing-${row},seed,가,나${',0.3'.repeat(1 + (row % 2))}\n`);
    const { diagnostics } = read(`id,소속,명칭,무게\n${rows.join('')}`);
    expect(new Set(diagnostics.map(({ code }) => code))).toEqual(new Set(['csv/cell-count']));
    expect(diagnostics.length).toBe(150);
  });

  test('name the row and the column in the words of the book', () => {
    const [found] = read('id,소속,명칭,무게\na,seed,가,삼\n').diagnostics;
    expect(found?.book).toEqual({ part: '물건', row: 2, node: 'seed', column: '무게' });
  });
});

describe('an expression in a text cell', () => {
  test('is replaced by its value, which keeps its fact', () => {
    const csv = 'id,소속,명칭,연도,값 2030\na,seed,값은 :value[thing.a.value.2030]개,2030,"1,200"\n';
    const cell = resolveSmall({ records }, { 'data/tiny/things.csv': csv })
      .value.recordsById.get('thing')!
      .get('a')!
      .cells.get('name')!;
    expect(cell.value).toMatchObject({
      lines: [[{ text: '값은 ' }, { type: 'fact', text: '1,200', fact: 'thing.a.value.2030' }, { text: '개' }]],
    });
  });

  test('is shown where it is wrong, on its line of the cell', () => {
    const csv = 'id,소속,명칭\na,seed,"하나\n둘 :value[thing.b.name]"\n';
    const { diagnostics } = resolveSmall({ records }, { 'data/tiny/things.csv': csv });
    expect(findings(diagnostics)).toEqual(['expression/unknown-name data/tiny/things.csv 3:16-3:17']);
  });
});
