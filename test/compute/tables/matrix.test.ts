import Big from 'big.js';
import { describe, expect, test } from 'vitest';
import { growthText } from '../../../src/compute/tables/matrix.ts';
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
    [undefined, '159', '순증'],
    ['0', '159', '순증'],
    [undefined, undefined, '-'],
    ['159', undefined, '-'],
    ['0', '0', '-'],
    ['159', '0', '△100.0%'],
  ])('from %s to %s is %s', (before, now, expected) => {
    expect(growthText(amount(before), amount(now), growth)).toBe(expected);
  });
});
