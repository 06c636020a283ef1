import Big from 'big.js';
import { describe, expect, test } from 'vitest';
import { growthRate, rateText } from '../../../src/compute/tables/matrix.ts';
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
