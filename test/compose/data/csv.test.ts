import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { csvText } from '../../../src/compose/data/csv.ts';
import { unguarded } from '../../support/tables.ts';

/** What spreadsheet programs would run stands in published CSV files as text, by one rule that can be undone. */

function cellsOf(...row: readonly string[]): readonly string[] {
  return Papa.parse<string[]>(csvText([row]).slice(1), { skipEmptyLines: true }).data[0]!;
}

test.each([
  ["=cmd|'/c calc'!A0", "'=cmd|'/c calc'!A0"],
  ['=SUM(A1:A3)', "'=SUM(A1:A3)"],
  ['- 첫째', "'- 첫째"],
  ['-항목', "'-항목"],
  ['+1%p', "'+1%p"],
  ['+3', "'+3"],
  ['@합계', "'@합계"],
  ['\t=1+1', "'\t=1+1"],
  ['\r=1+1', "'\r=1+1"],
  [' =1+1', "' =1+1"],
  ['＝1+1', "'＝1+1"],
  ['-3.5%', "'-3.5%"],
  ['-1+2', "'-1+2"],
  ['--1', "'--1"],
  ["'=1", "''=1"],
])('%j stands as %j', (cell, expected) => {
  expect(cellsOf(cell, 'a')).toEqual([expected, 'a']);
});

test.each(['-', '-3.5', '-1,234', '-0', '△3.5', "'24.3월", '첫째 - 둘째', '1+1', '', '(3.5)'])('%j stays', (cell) => {
  expect(cellsOf(cell, 'a')).toEqual([cell, 'a']);
});

describe('properties', () => {
  const letters = fc.constantFrom('=', '+', '-', '@', '\t', "'", '"', ',', '1', '.', '가', ' ', '＝', '\n', '△');
  const cell = fc.oneof(
    fc.array(letters, { maxLength: 8 }).map((list) => list.join('')),
    fc.string(),
  );

  test('no cell begins with what is run', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const [shown = ''] = cellsOf(text, 'a');
        expect(/^\s*[=+@]/u.test(shown) || /^\s*-(?!(?:\d[\d,]*(?:\.\d+)?)?$)/u.test(shown)).toBe(false);
      }),
    );
  });

  test('taking the apostrophe away gives every value back', () => {
    fc.assert(
      fc.property(cell, (text) => {
        expect(unguarded(cellsOf(text, 'a')[0]!)).toBe(text);
      }),
    );
  });
});
