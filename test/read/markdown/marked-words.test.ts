import { describe, expect, test } from 'vitest';
import { type Line, plainText } from '../../../src/model/rich.ts';
import { readCellLines } from '../../../src/read/markdown/inlines.ts';

const place = { file: 'a.csv', start: { line: 1, column: 1 }, end: { line: 1, column: 2 } };

function lineOf(text: string): Line {
  return readCellLines({ text, locate: () => place }).lines[0]!;
}

/** The types of the pieces of a line, and the text of each. */
function pieces(text: string): readonly string[] {
  return lineOf(text).map((inline) => `${inline.type} ${'source' in inline ? inline.source : plainText([inline])}`);
}

describe('a word is bold whatever stands behind its mark', () => {
  test.each([
    ['**(교육)**AI 기반', ['strong (교육)', 'text AI 기반']],
    ['**(교육)**3개 부처', ['strong (교육)', 'text 3개 부처']],
    ['**3.5%**p 상향', ['strong 3.5%', 'text p 상향']],
    ['“**상향**”', ['text “', 'strong 상향', 'text ”']],
    ['**굵은 *기울임* 글**', ['strong 굵은 기울임 글']],
  ])('%s', (text, expected) => expect(pieces(text)).toEqual(expected));
});

describe('an address ends before the notation that follows it', () => {
  test.each([
    ['https://a.kr/[참고]', ['link https://a.kr/', 'text [참고]']],
    ['https://a.kr/:value[indicator.a.target]', ['link https://a.kr/', 'value indicator.a.target']],
    ['www.a.kr:formula[{가}/{나}]', ['link www.a.kr', 'formula {가}/{나}']],
  ])('%s', (text, expected) => expect(pieces(text)).toEqual(expected));

  test('a mark of a note behind it is a mark, which a cell cannot have', () => {
    const { diagnostics } = readCellLines({ text: 'https://a.kr/b[^n]', locate: () => place });
    expect(diagnostics.map(({ code }) => code)).toEqual(['markdown/unsupported']);
  });
});

test.each(['::100만명', '::table[schedule]', ':::box', '| 가 |', '# 제목', '> 인용', '- 항목'])(
  'a line of a cell that looks like the beginning of a block keeps its text: %s',
  (text) => expect(plainText(lineOf(text))).toBe(text),
);
