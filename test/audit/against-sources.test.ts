import { expect, test } from 'vitest';
import { againstSources } from '../../src/audit/against-sources.ts';
import type { ExpectedRow } from '../../src/model/published/expected.ts';
import { linesOfText } from '../../src/read/published/text.ts';

/** What the sources make, and what was printed of it. */
const row = (...texts: string[]): ExpectedRow => ({
  cells: texts.map((text) => ({ text, place: undefined })),
  isTable: texts.length > 1,
  isList: false,
  code: '1-1-1',
});
const expected = [
  row('□ 등대를 밝혀 야간 사고를 줄인다'),
  row('1분기', '설계 용역 착수', "'31.2월"),
  row('2분기', '공사 발주', "'31.5월"),
  row('○ 항로표지 120기를 점검한다'),
];

/** The findings about a text, as kind, confidence and the readings. */
function audited(...lines: string[]) {
  const findings = againstSources(expected, linesOfText('book.txt', lines.join('\n')));
  return findings.map(({ kind, confidence, readings }) => [
    kind,
    confidence,
    ...readings.slice(0, 2).map(({ text }) => text),
  ]);
}

const printed = [
  '등대를 밝혀 야간 사고를 줄인다',
  "1분기\t설계 용역 착수\t'31.2월",
  "2분기\t공사 발주\t'31.5월",
  '항로표지 120기를 점검한다',
];

test('what is printed as the sources have it is no finding, whatever its bullets and lines', () => {
  expect(audited(...printed)).toEqual([]);
});

test('a cell with another value', () => {
  expect(audited(printed[0]!, printed[1]!, "2분기\t공사 발주\t'31.6월", printed[3]!)).toEqual([
    ['source-differs', 'certain', "'31.6월", "'31.5월"],
  ]);
});

test('a number of the prose', () => {
  expect(audited(...printed.slice(0, 3), '항로표지 130기를 점검한다')).toEqual([
    ['source-differs', 'likely', '130기를', '120기를'],
  ]);
});

test('a row that was dropped', () => {
  expect(audited(printed[0]!, printed[1]!, printed[3]!)).toEqual([
    ['source-missing', 'likely', "2분기 | 공사 발주 | '31.5월", "1분기\t설계 용역 착수\t'31.2월"],
  ]);
});

test('a row that the sources do not have', () => {
  expect(audited(...printed.slice(0, 3), "3분기\t준공\t'31.9월", printed[3]!)).toEqual([
    ['source-surplus', 'likely', "3분기 | 준공 | '31.9월"],
  ]);
});
