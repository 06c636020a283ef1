import fc from 'fast-check';
import stringWidth from 'string-width';
import { describe, expect, it } from 'vitest';
import { excerpt } from '../../src/diagnostics/reporters/excerpt.ts';

function shown(line: string, start: number, end: number, limit = 80): string[] {
  const { text, marks } = excerpt(line, start, end, limit);
  return [text, marks];
}

describe('marks under a line', () => {
  it('stand under Latin letters', () => {
    expect(shown('id,name,weight', 4, 8)).toEqual([
      'id,name,weight', //
      '   ^^^^',
    ]);
  });

  it('take two columns for a Hangul syllable', () => {
    expect(shown('id,지표명,목표', 4, 7)).toEqual([
      'id,지표명,목표', //
      '   ^^^^^^',
    ]);
  });

  it('take two columns for full-width and Hanja characters, one for half-width ones', () => {
    expect(shown('ＡＢ國ﾊx', 2, 5)).toEqual([
      'ＡＢ國ﾊx', //
      '  ^^^^^',
    ]);
  });

  it('take no column for combining characters', () => {
    expect(shown('cafe\u0301 au lait', 7, 9)).toEqual([
      'cafe\u0301 au lait', //
      '     ^^',
    ]);
    expect(shown('cafe\u0301 au lait', 5, 6)).toEqual([
      'cafe\u0301 au lait', //
      '   ^',
    ]);
  });

  it('take two columns for a syllable that is spelled in letters (decomposed Hangul)', () => {
    const decomposed = '한글'.normalize('NFD');
    expect(shown(`${decomposed}x`, 1 + [...decomposed].length, 2 + [...decomposed].length)).toEqual([
      `${decomposed}x`, //
      '    ^',
    ]);
  });

  it('follow tabs, which go to the next multiple of four', () => {
    expect(shown('\t가\t나', 4, 5)).toEqual([
      '    가  나', //
      '        ^^',
    ]);
  });

  it('count characters beyond the basic plane once', () => {
    expect(shown('𠀀😀x', 3, 4)).toEqual([
      '𠀀😀x', //
      '    ^',
    ]);
  });

  it('are a single one for an empty range on a narrow character', () => {
    expect(shown('a,b', 3, 3)).toEqual([
      'a,b', //
      '  ^',
    ]);
  });

  it('are a single one for an empty range on a wide character', () => {
    expect(shown('a,나', 3, 3)).toEqual([
      'a,나', //
      '  ^',
    ]);
  });

  it('stand behind the last character at the end of a line', () => {
    expect(shown('a,나', 4, 4)).toEqual([
      'a,나', //
      '    ^',
    ]);
    expect(shown('', 1, 1)).toEqual(['', '^']);
  });

  it('reach the end of the line for a range that goes on', () => {
    expect(shown('a,나다', 3, Number.POSITIVE_INFINITY)).toEqual([
      'a,나다', //
      '  ^^^^',
    ]);
  });

  it('show characters that would steer the terminal', () => {
    expect(shown('a\u001b[31mb\u202ec', 8, 9)).toEqual([
      'a␛[31mb\uFFFDc', //
      '       ^',
    ]);
  });
});

describe('a long line', () => {
  const line = '하나 둘 셋 넷 다섯 여섯 일곱 여덟 아홉 열';

  it('is trimmed on both sides of the marks', () => {
    expect(shown(line, 10, 12, 20)).toEqual([
      '… 셋 넷 다섯 여섯 …', //
      '        ^^^^',
    ]);
  });

  it('is trimmed on one side if the marks stand near an end', () => {
    expect(shown(line, 1, 3, 20)).toEqual([
      '하나 둘 셋 넷 다섯…', //
      '^^^^',
    ]);
  });

  it('shows the beginning of marks that are too long', () => {
    expect(shown('가나다라마바사', 2, 7, 8)).toEqual([
      '…나다라…', //
      ' ^^^^^^',
    ]);
  });
});

it('never exceeds its limit and never puts a mark outside of the text', () => {
  const character = fc.constantFrom('a', '가', '\t', '\u0301', 'Ａ', '①', '😀', ' ', '\u200b');
  const line = fc.array(character, { maxLength: 60 }).map((characters) => characters.join(''));
  fc.assert(
    fc.property(line, fc.nat(60), fc.nat(20), (text, start, length) => {
      const result = excerpt(text, start + 1, start + 1 + length, 30);
      expect(stringWidth(result.text)).toBeLessThanOrEqual(30);
      expect(result.marks).toMatch(/^ *\^+$/u);
      expect(result.marks.length).toBeLessThanOrEqual(stringWidth(result.text) + 1);
    }),
  );
});
