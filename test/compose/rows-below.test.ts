import { expect, test } from 'vitest';
import { withRowsBelow } from '../../src/compose/rows-below.ts';
import { type ComputedTable, type TableCell, wordCell, wordLine } from '../../src/model/table.ts';
import { tableGrid } from '../support/tables.ts';

function table(rows: readonly (readonly TableCell[])[]): ComputedTable {
  const frame = { caption: undefined, unit: undefined, set: undefined, footnotes: [], landscape: false };
  const head = ['분류', '이름', '산출근거', '출처'].map((text) => wordCell(text, { heads: 'column' }));
  return {
    ...frame,
    definition: 'one',
    id: 'one',
    title: '표',
    empty: undefined,
    widths: [10, 20, 50, 20],
    fitting: [{}, {}, { below: true }, {}],
    head: [{ kind: 'plain', cells: head }],
    body: rows.map((cells) => ({ kind: 'plain', cells })),
  };
}

test('a column stands below its rows, behind its header and over the whole width', () => {
  const printed = withRowsBelow(table([['가', '나', '다', '라'].map((text) => wordCell(text))]));
  expect(tableGrid(printed)).toEqual([
    ['분류', '이름', '출처'],
    ['가', '나', '라'],
    ['다', '다', '다'],
  ]);
  expect(printed.body[1]?.cells[0]?.header).toEqual(wordLine('산출근거'));
  expect(printed.widths).toEqual([10, 20, 20]);
});

test('a label over several rows stands beside what is below them', () => {
  const label = wordCell('가', { rowSpan: 2 });
  const [first, second] = [
    ['1', '2', '3'],
    ['4', '5', '6'],
  ].map((row) => row.map((text) => wordCell(text)));
  expect(tableGrid(withRowsBelow(table([[label, ...first!], second!])))).toEqual([
    ['분류', '이름', '출처'],
    ['가', '1', '3'],
    ['가', '2', '2'],
    ['가', '4', '6'],
    ['가', '5', '5'],
  ]);
});

test('a table in which a label stands behind other columns stays as it is', () => {
  const label = wordCell('라', { rowSpan: 2 });
  const rows = [
    [...['가', '나', '다'].map((text) => wordCell(text)), label],
    ['마', '바', '사'].map((text) => wordCell(text)),
  ];
  expect(withRowsBelow(table(rows)).body).toHaveLength(2);
});
