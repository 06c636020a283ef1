import { expect, test } from 'vitest';
import { type ComputedTable, wordCell } from '../../src/model/table.ts';
import { type ComparedKind, type Difference, differencesFrom } from '../support/published/differences.ts';

/** How a published text is compared with the tables of an edition, on tables of two or three rows. */

const dates: ComparedKind = { id: 'dates', head: /^구분\t할일\t때/u, headRows: 1, definitions: ['dates'], repeats: 0 };
const money: ComparedKind = { id: 'money', head: /^\t*회계구분/u, headRows: 1, definitions: ['money'], money: true };

function table(definition: string, head: readonly string[], ...rows: readonly (readonly string[])[]): ComputedTable {
  const cells = (words: readonly string[]): ComputedTable['body'][number] => ({
    kind: 'plain',
    cells: words.map((word) => wordCell(word)),
  });
  return {
    definition,
    id: `${definition}-step`,
    title: '',
    caption: undefined,
    unit: undefined,
    set: undefined,
    widths: [],
    head: [cells(head)],
    body: rows.map(cells),
    footnotes: [],
    landscape: false,
    empty: undefined,
  };
}

const told = (differences: readonly Difference[]): readonly string[] =>
  differences.map(({ row, column, printed, ours }) => `${row} [${column}] ${printed} ≠ ${ours}`);

const ours = table(
  'dates',
  ['구분', '할 일', '때'],
  ['1분기', '터 닦기', "'31.2월"],
  ['1분기', '기둥 세우기', "'31.3월"],
);
const published = (...rows: readonly string[]): string =>
  ['앞말', '', '구 분\t할 일\t때', ...rows, '', '뒷말'].join('\n');

test('a table that says the same is the same, whatever its spaces, quotes and list marks', () => {
  const text = published('1분기\t• 터  닦기\t‘31. 2월', '\t• 기둥 세우기\t‘31. 3월');
  expect(told(differencesFrom(text, [ours], [dates]))).toEqual([]);
});

test('a cell with another value is told with both', () => {
  const text = published("1분기\t터 닦기\t'31.2월", "\t기둥 세우기\t'31.4월");
  expect(told(differencesFrom(text, [ours], [dates]))).toEqual(["1분기 · 기둥 세우기 [때] '31.4월 ≠ '31.3월"]);
});

test('a row that stands in one of both is told whole', () => {
  const text = published("1분기\t터 닦기\t'31.2월", "\t기둥 세우기\t'31.3월", "2분기\t지붕 얹기\t'31.5월");
  expect(told(differencesFrom(text, [ours], [dates]))).toEqual(["2분기 [] 2분기 | 지붕 얹기 | '31.5월 ≠ "]);
});

test('a table goes on after blank lines, with its head or without', () => {
  const text = published("1분기\t터 닦기\t'31.2월", '', '구 분\t할 일\t때', "\t기둥 세우기\t'31.3월");
  expect(told(differencesFrom(text, [ours], [dates]))).toEqual([]);
});

test('a table that the text does not have is told', () => {
  expect(told(differencesFrom('앞말\n', [ours], [dates]))).toEqual([' []  ≠ 2 rows']);
});

test.each([
  ['names in one cell or two', "\t\t회계구분\t'30\t'31\n①\t다리(7)\t일반회계\t5\t6\n\t▪ 난간(8)\t\t2\t3"],
  ['a table slipped by a cell', "\t\t회계구분\t'30\t'31\n① 다리(7)\t일반회계\t5\t6\t\n▪ 난간(8)\t\t2\t3\t"],
])('lines of money: %s', (_, text) => {
  const lines = table(
    'money',
    ['사업명', '회계구분', "'30", "'31"],
    ['① 다리(7)', '일반회계', '5', '6'],
    ['▪ 난간(8)', '일반회계', '2', '3'],
  );
  expect(told(differencesFrom(text, [lines], [money]))).toEqual([]);
});

test('a year of money that the edition does not print is told', () => {
  const lines = table('money', ['사업명', '회계구분', "'31"], ['① 다리(7)', '일반회계', '6']);
  const text = "\t회계구분\t'30\t'31\n① 다리(7)\t일반회계\t5\t6";
  expect(told(differencesFrom(text, [lines], [money]))).toEqual(["① 다리(7) · 일반회계 ['30] 5 ≠ "]);
});
