import { expect, test } from 'vitest';
import { padsOf } from '../../src/compose/aligned-numbers.ts';
import { type TableCell, type TableRow, wordCell } from '../../src/model/table.ts';

/** The cells of one column with the room before and after each, drawn as dots for digits. */
function aligned(
  texts: readonly string[],
  align: 'end' | 'center' = 'end',
  kinds: Record<number, 'rate'> = {},
): unknown {
  const rows = texts.map((text, at): TableRow => ({ kind: kinds[at] ?? 'plain', cells: [wordCell(text, { align })] }));
  const pads = padsOf(rows);
  return rows.map(({ cells }, at) => {
    const { before, after } = pads.get(cells[0] as TableCell) ?? { before: '', after: '' };
    return `${before}|${texts[at]}|${after}`;
  });
}

test('numbers with fewer decimals get the room of those that they lack', () => {
  expect(aligned(['4', '12.5', '0.25'])).toEqual(['|4|.00', '|12.5|0', '|0.25|']);
});

test('amounts stand above each other beside amounts in brackets, and those in brackets too', () => {
  expect(aligned(['1,417', '2,946 (5)', '31 (1,204)', '(5)', '-'])).toEqual([
    '|1,417| (0,000)',
    '|2,946 (5)|,000',
    '|31 (1,204)|',
    '|(5)|,000',
    '|-| (0,000)',
  ]);
});

test('shares of counts count as brackets', () => {
  expect(aligned(['4 (100%)', '0 (0%)', '16 (94%)'], 'end')).toEqual(['|4 (100%)|', '|0 (0%)|00', '|16 (94%)|0']);
});

test('numbers in the middle get room on both sides', () => {
  expect(aligned(['9.25', '18.4', '118.50'], 'center')).toEqual(['00|9.25|', '0|18.4|0', '|118.50|']);
});

test('a column in the middle that would become wider than its longest number stays as it is', () => {
  expect(aligned(['1,417', '0.25'], 'center')).toEqual(['|1,417|', '|0.25|']);
});

test('words do not count as its longest number', () => {
  expect(aligned(['직전 3년 평균보다 상향', '47,855', '0.82'], 'center')).toEqual([
    '|직전 3년 평균보다 상향|',
    '|47,855|',
    '|0.82|',
  ]);
});

test('in the middle a dash stays there, and a number with another in brackets gets no room beside it', () => {
  expect(aligned(['-', '44.3', '118.4 (23.11)', '109.0'], 'center')).toEqual([
    '|-|',
    '0|44.3|',
    '|118.4 (23.11)|',
    '|109.0|',
  ]);
  expect(aligned(['4 (100%)', '17 (100%)', '16 (94%)'], 'center')).toEqual([
    '0|4 (100%)|',
    '|17 (100%)|',
    '|16 (94%)|0',
  ]);
});

test('rates between amounts are aligned among themselves', () => {
  expect(aligned(['149,497', '(7.4)', '284,614', '(△13)'], 'end', { 1: 'rate', 3: 'rate' })).toEqual([
    '|149,497|',
    '|(7.4)|',
    '|284,614|',
    '|(△13)|.0',
  ]);
});

test('words, cells over several columns and headers are left alone', () => {
  expect(aligned(['집계중', '4', '1.5'])).toEqual(['|집계중|', '|4|.0', '|1.5|']);
  const head = { ...wordCell('4', { align: 'end' }), heads: 'row' as const };
  const wide = { ...wordCell('4', { align: 'end' }), columnSpan: 2 };
  const rows: TableRow[] = [head, wide, wordCell('1.5', { align: 'end' })].map((cell) => ({
    kind: 'plain',
    cells: [cell],
  }));
  expect(padsOf(rows).size).toBe(0);
});

test('a cell over several rows shifts the columns of those below', () => {
  const group = wordCell('1분기', { rowSpan: 2 });
  const [whole, part] = [wordCell('4', { align: 'end' }), wordCell('1.5', { align: 'end' })];
  const pads = padsOf([
    { kind: 'plain', cells: [group, whole] },
    { kind: 'plain', cells: [part] },
  ]);
  expect(pads.get(whole)?.after).toBe('.0');
});
