import { expect, test } from 'vitest';
import { columnWidths } from '../../src/compose/column-widths.ts';
import { type ColumnFitting, type ComputedTable, type TableCell, wordCell } from '../../src/model/table.ts';

const long = '중소기업이 스스로 기술을 개발하는 능력을 기르고 그 성과를 시장에 내놓도록 돕는 일의 산출근거. '.repeat(3);

function table(
  rows: readonly (readonly (string | TableCell)[])[],
  widths: readonly (number | undefined)[],
  fitting: readonly ColumnFitting[] = [],
): ComputedTable {
  const cell = (one: string | TableCell): TableCell => (typeof one === 'string' ? wordCell(one) : one);
  const body = rows.map((cells) => ({ kind: 'plain' as const, cells: cells.map(cell) }));
  const head = [{ kind: 'plain' as const, cells: widths.map((_, at) => wordCell(`열${at}`, { heads: 'column' })) }];
  const frame = { caption: undefined, unit: undefined, set: undefined, footnotes: [], landscape: false };
  return { ...frame, definition: 'one', id: 'one', title: '표', empty: undefined, widths, fitting, head, body };
}

test('a table whose rows cannot become lower keeps what the form states', () => {
  expect(columnWidths(table([['가', '나', '다']], [20, undefined, 30]))).toEqual([20, undefined, 30]);
});

test('a column with a long text takes room from columns that have too much', () => {
  const [name = 0, text = 0, source = 0] = columnWidths(table([['이름', long, '조사']], [40, 20, 40]));
  expect(text).toBeGreaterThan(40);
  expect(name + text + source).toBe(100);
});

test('no column becomes narrower than its longest word', () => {
  const word = '성과관리시행계획총괄현황';
  const [name = 0] = columnWidths(table([[word, long, '조사']], [40, 20, 40]));
  expect(name).toBeGreaterThanOrEqual((word.length / 57) * 100);
});

test('a column stays within the limits of the form', () => {
  const limits = [{ atLeast: 35 }, { atMost: 30 }, {}];
  const [name = 0, text = 0] = columnWidths(table([['이름', long, '조사']], [40, 20, 40], limits));
  expect(name).toBeGreaterThanOrEqual(35);
  expect(text).toBeLessThanOrEqual(30);
});

test('a label over several rows counts where it is higher than they are together', () => {
  const label = wordCell(long, { rowSpan: 2 });
  const [first = 0] = columnWidths(table([[label, '가'], ['나']], [10, 90]));
  expect(first).toBeGreaterThan(30);
});

test('a table of which the form says nothing is left to the browser', () => {
  expect(columnWidths(table([['이름', long]], [undefined, undefined]))).toEqual([50, 50]);
});
