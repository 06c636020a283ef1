import { expect, test } from 'vitest';
import { wholeWordsFit } from '../../src/compose/whole-words.ts';
import { startOfFile } from '../../src/diagnostics/place.ts';
import { type ComputedTable, type TableCell, wordCell } from '../../src/model/table.ts';

function fits(cells: readonly TableCell[], landscape = false): boolean {
  const table: ComputedTable = {
    definition: 'list',
    id: 'list',
    title: '',
    caption: undefined,
    unit: undefined,
    set: undefined,
    widths: cells.map(() => undefined),
    head: [],
    body: [{ kind: 'plain', cells }],
    footnotes: [],
    landscape,
    empty: undefined,
  };
  return wholeWordsFit(table);
}

const word = '가'.repeat(12);

test('words that fit beside each other on a page need not be parted', () => {
  expect(fits([word, word, word, word].map((text) => wordCell(text)))).toBe(true);
  expect(fits([word, word, word, word, word].map((text) => wordCell(text)))).toBe(false);
});

test('a table across the page has more room', () => {
  expect(
    fits(
      Array.from({ length: 6 }, () => wordCell(word)),
      true,
    ),
  ).toBe(true);
});

test('only the longest word of a column counts, a number or short parenthesis as a whole', () => {
  const long = Array.from({ length: 20 }, () => '낱말 하나').join(' ');
  expect(fits([wordCell(long), wordCell(long)])).toBe(true);
  expect(fits([wordCell(long, { align: 'end' })])).toBe(false);
  const held = Array.from({ length: 5 }, () => wordCell(`${'가'.repeat(4)}(가나다라 마바사아)`));
  expect(fits(held)).toBe(false);
});

test('what stands above and below the line of a fraction does not stand side by side', () => {
  const formula = (source: string): TableCell => ({
    lines: [[{ type: 'formula', source, place: startOfFile('data/indicators.csv') }]],
  });
  const half = '가'.repeat(30);
  expect(fits([formula(`{${half}}/{${half}}`)])).toBe(true);
});

test('a cell over several columns needs no room in one', () => {
  expect(fits([wordCell('가'.repeat(70), { columnSpan: 2 })])).toBe(true);
});
