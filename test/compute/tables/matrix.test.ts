import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { derivedCell, growthRate, rateText } from '../../../src/compute/tables/change.ts';
import type { TableCell } from '../../../src/model/table.ts';
import { tablesOf } from '../../support/small.ts';
import { rowTexts } from '../../support/tables.ts';

const amounts = {
  id: 'amount',
  label: '금액',
  file: 'amounts.csv',
  columns: [
    { id: 'id', header: 'id', type: 'id', required: true },
    { id: 'stage', header: '단계', type: 'choice', choices: 'stage', required: true },
    { id: 'name', header: '구분', type: 'text' },
    { id: 'value', header: '금액 {key}', type: 'figure', by: 'year' },
  ],
};

const choices = {
  stage: [
    { id: 'heading', text: '제목' },
    { id: 'row', text: '행' },
  ],
};

const definition = {
  id: 'sums',
  builder: 'matrix',
  title: '금액',
  records: 'amount',
  stub: { header: '구분', field: 'name' },
  family: 'value',
  each: "'{yy}",
};

function rows(changes: object, csv: string, definitionChanges: object = {}) {
  const form = { records: [amounts], choices, ...definitionChanges };
  const [table] = tablesOf('seed', { ...definition, ...changes }, form, { 'data/tiny/amounts.csv': csv });
  return rowTexts([...table!.head, ...table!.body]);
}

const header = 'id,단계,구분,금액 2030,금액 2031';

describe('a matrix', () => {
  test('has a row for every record and a column for every year', () => {
    expect(rows({}, `${header}\na,행,가,1200,"1,300"\nb,행,나,-,0.5\n`)).toEqual([
      ['구분', "'30", "'31"],
      ['가', '1,200', '1,300'],
      ['나', '-', '0.5'],
    ]);
  });

  test('prints what is said of an amount along with it: that it is provisional, as of when', () => {
    expect(rows({}, `${header}\na,행,가,(1200),"1,300 (30.6)"\nb,행,나,1.50(잠정),△0\n`)).toEqual([
      ['구분', "'30", "'31"],
      ['가', '(1,200)', '1,300 (30.6)'],
      ['나', '(1.50)', '△0'],
    ]);
  });

  test('sums its rows and columns, and what is nothing is as the form says', () => {
    const sums = { totalRow: { label: '합계' }, totalColumn: { header: '계' }, zero: '-' };
    expect(rows(sums, `${header}\na,행,가,1,2.5\nb,행,나,-,-\n`)).toEqual([
      ['구분', '계', "'30", "'31"],
      ['합계', '3.5', '1', '2.5'],
      ['가', '3.5', '1', '2.5'],
      ['나', '-', '-', '-'],
    ]);
  });

  test('writes rows by their stage and lets headings span the width', () => {
    const stages = {
      stages: { field: 'stage', phrases: { heading: '□ {name}', row: '○ {name}' }, headings: ['heading'] },
    };
    expect(rows(stages, `${header}\na,제목,나눔,,\nb,행,가,1,2\n`).slice(1)).toEqual([['□ 나눔'], ['○ 가', '1', '2']]);
  });

  describe('a total adds each amount once', () => {
    const stages = { stages: { field: 'stage', phrases: {}, headings: ['heading'] }, totalRow: { label: '합계' } };
    const levels = {
      choices: { stage: [...choices.stage.slice(0, 1), { id: 'unit', text: '단위' }, { id: 'row', text: '행' }] },
    };
    const tree = `${header}\na,제목,나눔,,\nb,단위,소계,3,7\nc,행,가,1,3\nd,행,나,2,4\n`;

    test('not that of a heading, nor a subtotal and its parts', () => {
      expect(rows(stages, tree, levels)[1]).toEqual(['합계', '3', '7']);
    });

    test('of the stages that the form names', () => {
      const named = { ...stages, totalRow: { label: '합계', of: ['unit'] } };
      expect(rows(named, tree.replace('3,7', '9,9'), levels)[1]).toEqual(['합계', '9', '9']);
    });

    test('of the records that have none below them, where records stand in a tree', () => {
      const parent = { id: 'parent', header: '상위', type: 'reference', refers: 'amount' };
      const form = { ...levels, records: [{ ...amounts, columns: [...amounts.columns, parent] }] };
      const csv = `${header},상위\na,단위,홀로,5,5,\nb,단위,소계,3,7,\nc,행,가,1,3,b\nd,행,나,2,4,b\n`;
      expect(rows(stages, csv, form)[1]).toEqual(['합계', '8', '12']);
    });
  });

  test('a total of what is not known yet is the word that says so', () => {
    const total = { totalRow: { label: '합계' } };
    expect(rows(total, `${header}\na,행,가,1,집계중\nb,행,나,-,3\n`)[1]).toEqual(['합계', '1', '집계중']);
  });

  test.each([
    ['', '159', '(-)'],
    ['159', '', '(-)'],
    ['집계중', '159', '(-)'],
    ['-', '159', '(순증)'],
    ['0', '159', '(순증)'],
    ['159', '-', '(△100.0)'],
    ['-', '-', '(-)'],
  ])('the growth from "%s" to "%s" is %s: a blank is not known, a dash is nothing', (before, now, expected) => {
    const growth = { growth: { label: '증가율', decimals: 1, phrase: '({rate})', none: '(-)', fromNothing: '(순증)' } };
    expect(rows(growth, `${header}\na,행,가,${before},${now}\n`).at(-1)).toEqual(['증가율', '', expected]);
  });

  test('puts the years one after the other, wherever their columns stand', () => {
    expect(rows({}, 'id,단계,구분,금액 2031,금액 2030\na,행,가,100,80\n')).toEqual([
      ['구분', "'30", "'31"],
      ['가', '80', '100'],
    ]);
  });

  test('tells no growth over a year that is left out', () => {
    const growth = { growth: { label: '증가율', decimals: 1, phrase: '({rate})', none: '(-)', fromNothing: '(순증)' } };
    expect(rows(growth, 'id,단계,구분,금액 2029,금액 2031\na,행,가,80,100\n').at(-1)).toEqual(['증가율', '', '(-)']);
  });

  test('puts the growth below every amount but the first', () => {
    const growth = { growth: { label: '증가율', decimals: 1, phrase: '({rate})', none: '(-)', fromNothing: '(순증)' } };
    expect(rows(growth, `${header}\na,행,가,80,100\n`).slice(1)).toEqual([
      ['가', '80', '100'],
      ['증가율', '', '(25.0)'],
    ]);
  });
});

describe('the columns derived from those of the years', () => {
  const derived = [
    { kind: 'difference', header: '증감 (B-A)', of: 0, from: -1 },
    { kind: 'growth', header: '(B-A)/A', of: 0, from: -1, decimals: 1, fromNothing: '순증' },
    { kind: 'share', header: '비중', of: 0, phrase: '{value}%' },
  ];
  const each = ['{year} 예산 (A)', '{year}년 예산 (B)'];
  const changes = { each, derived, totalRow: { label: '계' } };

  test('tell difference, growth and share of every row and of the total', () => {
    expect(rows(changes, `${header}\na,행,가,"1,840,939","2,643,507"\nb,행,나,"8,032","8,785"\n`)).toEqual([
      ['구분', '2030 예산 (A)', '2031년 예산 (B)', '증감 (B-A)', '(B-A)/A', '비중'],
      ['계', '1,848,971', '2,652,292', '803,321', '43.4', '100.0%'],
      ['가', '1,840,939', '2,643,507', '802,568', '43.6', '99.7%'],
      ['나', '8,032', '8,785', '753', '9.4', '0.3%'],
    ]);
  });

  test.each([
    ['2.5', '1', ['△1.5', '△60.0', '100.0%']],
    ['-', '3', ['3', '순증', '100.0%']],
    ['집계중', '3', ['-', '-', '100.0%']],
    ['', '3', ['-', '-', '100.0%']],
    ['3', '3', ['0', '0.0', '100.0%']],
    ['3', '0', ['△3', '△100.0', '-']],
  ])('from %s to %s tell %j', (before, now, expected) => {
    const own = { ...changes, totalRow: undefined };
    expect(rows(own, `${header}\na,행,가,${before},${now}\n`)[1]!.slice(3)).toEqual(expected);
  });

  test('tell what one amount lacks to the other, to the last digit', () => {
    const amount = fc.tuple(fc.integer({ min: -99_999, max: 99_999 }), fc.integer({ min: 0, max: 3 }));
    fc.assert(
      fc.property(amount, amount, (left, right) => {
        const [of, other] = [left, right].map(([digits, decimals]) => Big(digits).div(Big(10).pow(decimals)));
        const cell = (value: Big): TableCell => {
          const [, decimals = ''] = value.toFixed().split('.');
          const figure = { kind: 'number', number: value.toFixed(), display: '', decimals: decimals.length } as const;
          return { lines: [], figure: { ...figure, provisional: false } };
        };
        const column = { kind: 'difference', header: '', of: 0, from: -1, phrase: '{value}', none: '-' } as const;
        const { figure } = derivedCell(column, { of: cell(of!), with: cell(other!) });
        expect(figure?.kind === 'number' && Big(figure.number).plus(other!).eq(of!)).toBe(true);
      }),
    );
  });

  test('name the facts that they come from', () => {
    const form = { records: [amounts], choices };
    const texts = { 'data/tiny/amounts.csv': `${header}\na,행,가,1,2\n` };
    const [table] = tablesOf('seed', { ...definition, ...changes, totalRow: undefined }, form, texts);
    const lines = table!.body[0]!.cells.slice(3).flatMap((cell) => cell.lines.flat());
    expect(lines.map((inline) => (inline.type === 'fact' ? inline.from : []))).toEqual([
      ['amount.a.value.2030', 'amount.a.value.2031'],
      ['amount.a.value.2030', 'amount.a.value.2031'],
      ['amount.a.value.2031'],
    ]);
  });

  test.each([
    [{ ...changes, horizon: { from: -1, to: 0 }, derived: [{ ...derived[0], from: -2 }] }, 'form/unknown-name'],
    [{ ...changes, derived: [{ ...derived[0], of: 'now' }] }, 'form/unknown-name'],
    [{ ...changes, totalRow: { label: '계', of: ['row'] } }, 'form/unknown-name'],
    [{ ...changes, horizon: { from: 0, to: -1 } }, 'yaml/wrong-value'],
    [{ ...changes, derived: [{ ...derived[2], phrase: '{share}' }] }, 'form/unknown-placeholder'],
    [{ ...changes, derived: [{ ...derived[2], from: -1 }] }, 'yaml/unknown-key'],
  ])('name years that the table prints: %j', (wrong, code) => {
    expect(() => rows(wrong, `${header}\na,행,가,1,2\n`)).toThrow(code);
  });
});

describe('a horizon', () => {
  const horizon = { from: -1, to: 0 };

  test('says which years a table prints, whatever others the file has', () => {
    expect(rows({ horizon }, 'id,단계,구분,금액 2029,금액 2030,금액 2031\na,행,가,7,8,9\n')).toEqual([
      ['구분', "'30", "'31"],
      ['가', '8', '9'],
    ]);
  });

  test('says which years a file must have', () => {
    const columns = amounts.columns.map((column) => (column.id === 'value' ? { ...column, horizon } : column));
    const form = { records: [{ ...amounts, columns }] };
    expect(() => rows({}, 'id,단계,구분,금액 2030\na,행,가,8\n', form)).toThrow('csv/missing-column');
    expect(rows({}, `${header}\na,행,가,8,9\n`, form)[1]).toEqual(['가', '8', '9']);
  });

  test('says which years a column of a list prints', () => {
    const columns = [{ header: '금액', field: 'value', horizon, each: '{year}년' }];
    const list = { id: 'sums', builder: 'list', title: '금액', records: 'amount', scope: 'all', columns };
    const texts = { 'data/tiny/amounts.csv': `${header}\na,행,가,8,9\n` };
    const [table] = tablesOf('seed', list, { records: [amounts], choices }, texts);
    expect(rowTexts([...table!.head, ...table!.body])).toEqual([['금액'], ['2030년', '2031년'], ['8', '9']]);
  });
});

test('a total stands last where the form says so', () => {
  const total = { totalRow: { label: '합계', at: 'last' } };
  expect(rows(total, `${header}\na,행,가,1,2\n`).map(([first]) => first)).toEqual(['구분', '가', '합계']);
});

describe('growth', () => {
  const growth = { label: '', decimals: 1, phrase: '{rate}%', none: '-', fromNothing: '순증' };
  const amount = (text: string | undefined) => (text === undefined ? undefined : Big(text));

  test.each([
    ['100', '125', '25.0%'],
    ['100', '75', '△25.0%'],
    ['100', '100', '0.0%'],
    ['1000', '1000.4', '0.0%'],
    ['1000', '1000.5', '0.1%'],
    ['1000', '999.5', '△0.1%'],
    ['1000', '999.6', '0.0%'],
    ['731', '2996', '309.8%'],
    [undefined, '159', '-'],
    ['0', '159', '순증'],
    [undefined, undefined, '-'],
    ['159', undefined, '-'],
    ['0', '0', '-'],
    ['159', '0', '△100.0%'],
    ['-5', '159', '-'],
  ])('from %s to %s is %s', (before, now, expected) => {
    expect(rateText(growthRate(amount(before), amount(now), 1), growth)).toBe(expected);
  });
});
