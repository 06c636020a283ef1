import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { examineCharacters } from '../../../src/read/characters/examine.ts';
import { placeOf, rangeOfPlace, typedText } from '../../../src/read/text.ts';
import { shortPlace } from '../../support/places.ts';

const read = (text: string, file = 't.md') => examineCharacters(file, text, undefined);
const asRead = (text: string, file?: string): string => read(text, file).value.text;

/** Text of whole letters and letters in pieces, with what is invisible, wide or alike among them. */
const piece = fc.constantFrom(
  '가',
  '각',
  '뷁',
  'é',
  'ab',
  '1',
  ' ',
  '\n',
  '·',
  '①',
  '\u200b',
  '\u00ad',
  '１',
  '∼',
  '․',
  '\u3164',
  '\u{1f600}',
  "'",
  '`',
  '\r\n',
  'ᆞ',
);
const pieces = fc.array(fc.tuple(piece, fc.boolean()), { maxLength: 30 });
const text = pieces.map((list) => list.map(([part, apart]) => (apart ? part.normalize('NFD') : part)).join(''));

describe('letters in pieces', () => {
  test.each([
    ['a syllable', '한'],
    ['a syllable without a last consonant', '하'],
    ['a syllable whose last consonant stands apart', '한', '한'],
    ['a letter with an accent', 'é'],
  ])('%s', (_, whole, composed = whole) => {
    expect(asRead(whole.normalize('NFD'))).toBe(composed);
  });

  test.each(['讀', 'Å', 'Ω', 'ㆍ', 'ᄒᆞᆫ'])('%s stays, though Unicode has an equal or none', (letter) => {
    expect(asRead(letter)).toBe(letter);
  });

  test('that an invisible character parts are put together once it is gone', () => {
    expect(asRead('ᄒ\u200bᅡᆫ')).toBe('한');
  });
});

describe('what looks alike', () => {
  test.each([
    ['1∼11월', '1~11월'],
    ['(˜31년)', '(~31년)'],
    ['∼∼글∼∼', '∼∼글∼∼'],
    ['창업․성장', '창업·성장'],
    ['창업･성장', '창업·성장'],
    ['대ᆞ중소', '대·중소'],
    ['․ 항목', '․ 항목'],
    ['ʼ31년', "'31년"],
    [',\u030031.2월', ",'31.2월"],
    ['`29~`30년', "'29~'30년"],
    ['`code`', '`code`'],
    ['｢법｣', '「법」'],
    ['[글](https://example.org/가․나)', '[글](https://example.org/가․나)'],
    ['<https://example.org/가․나>', '<https://example.org/가․나>'],
    ['https://example.org/１', 'https://example.org/１'],
    ['https://example.org/a,１２', 'https://example.org/a,12'],
    ['https://example.org에서 １２개소', 'https://example.org에서 12개소'],
    ['https://example.org에서․가', 'https://example.org에서·가'],
    ['(https://example.org)１２월', '(https://example.org)12월'],
    ['[글](https://example.org)１２월', '[글](https://example.org)12월'],
    ['８８．５％', '88.5%'],
    ['가：나（다）', '가：나（다）'],
  ])('%s', (typed, expected) => {
    expect(asRead(typed)).toBe(expected);
  });

  test('an apostrophe of settings opens no quote', () => {
    expect(asRead('title: ʼ31년 계획\n', 't.yaml')).toBe('title: ’31년 계획\n');
  });
});

describe('spaces', () => {
  test('of other widths are ordinary ones where values are compared', () => {
    expect(asRead('추진\u00a0계획,1\u2009000', 't.csv')).toBe('추진 계획,1\u2009000');
    expect(asRead('---\ntitle: 가\u3000나\n---\n\n가\u3000나\n')).toBe('---\ntitle: 가 나\n---\n\n가\u3000나\n');
  });
});

describe('places', () => {
  test('count the code points of the file', () => {
    const source = read(`${'가나'.normalize('NFD')}\u200b다\n라`).value;
    expect(source.text).toBe('가나다\n라');
    expect(shortPlace(placeOf(source, 0, 1))).toBe('1:1-1:3');
    expect(shortPlace(placeOf(source, 2, 3))).toBe('1:6-1:7');
    expect(shortPlace(placeOf(source, 4, 5))).toBe('2:1-2:2');
  });

  test('lead back to what was read, and never out of the file', () => {
    fc.assert(
      fc.property(text, fc.nat(), fc.nat(), (typed, one, other) => {
        const source = read(typed).value;
        const [start = 0, end = 0] = [one, other].map((at) => at % (source.text.length + 1)).sort((a, b) => a - b);
        const boundary = (at: number): boolean => !/[\uDC00-\uDFFF]/u.test(source.text.charAt(at)) || true;
        fc.pre(boundary(start) && boundary(end) && isBoundary(source.text, start) && isBoundary(source.text, end));
        expect(rangeOfPlace(source, placeOf(source, start, end))).toEqual({ start, end });
      }),
    );
  });
});

function isBoundary(text: string, at: number): boolean {
  return !/[\uDC00-\uDFFF]/.test(text.charAt(at)) && text.slice(Math.max(0, at - 1), at + 1) !== '\r\n';
}

describe('reading', () => {
  test('what was read changes nothing more', () => {
    fc.assert(
      fc.property(text, fc.constantFrom('t.md', 't.csv', 't.yaml'), (typed, file) => {
        const { value } = read(typed, file);
        expect(typedText(value)).toBe(typed);
        expect(read(value.text, file).value.settled).toBeUndefined();
      }),
    );
  });

  test('leaves text alone that has whole and ordinary letters', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(..."가힣①「」·→A1 \n~'（）："), maxLength: 40 }), (typed) => {
        expect(read(typed)).toMatchObject({ value: { text: typed, settled: undefined }, diagnostics: [] });
      }),
    );
  });
});
