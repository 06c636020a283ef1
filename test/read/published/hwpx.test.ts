import { strToU8, zipSync } from 'fflate';
import { expect, test } from 'vitest';
import { isHwpx, linesOfHwpx } from '../../../src/read/published/hwpx.ts';

const cell = (column: number, text: string): string =>
  `<hp:tc><hp:subList><hp:p><hp:run><hp:t>${text}</hp:t></hp:run></hp:p></hp:subList><hp:cellAddr colAddr="${column}" rowAddr="0"/></hp:tc>`;

test('paragraphs and rows of tables are lines; a cell that is merged with the one above leaves its column empty', () => {
  const section = `<hs:sec><hp:p><hp:run><hp:t>표 &amp; 글</hp:t></hp:run></hp:p><hp:p><hp:run><hp:tbl><hp:tr>${cell(0, '1분기')}${cell(1, '점검')}</hp:tr><hp:tr>${cell(1, '보고')}</hp:tr></hp:tbl></hp:run></hp:p></hs:sec>`;
  const bytes = zipSync({ 'Contents/section0.xml': strToU8(section) });
  expect(isHwpx(bytes)).toBe(true);
  expect(linesOfHwpx('a.hwpx', bytes).lines.map(({ text }) => text)).toEqual([
    '표 & 글',
    '',
    '1분기\t점검',
    '\t보고',
    '',
  ]);
});
