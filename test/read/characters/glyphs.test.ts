import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { coveredCharacters } from '../../../src/publish/fonts/covered-characters.ts';
import { covered } from '../../../src/read/characters/covered.ts';
import { hasGlyph, kindOf, missingGlyphs } from '../../../src/read/characters/glyphs.ts';
import { insteadOf, sameShapes } from '../../../src/read/characters/look-alikes.ts';
import { codePointsIn, rangesOf } from '../../../src/read/characters/ranges.ts';

describe('the table of characters', () => {
  test('is what the fonts have', () => {
    expect(rangesOf(coveredCharacters())).toBe(covered);
  });

  test('holds all syllables, the Hanja of officials and the signs of plans', () => {
    const syllables = Array.from({ length: 11172 }, (_, index) => String.fromCodePoint(0xac00 + index));
    expect([...syllables, ...'高中企業①⑮ⅠⅩ㎡※→△▪『』〔〕【】'].filter((one) => !hasGlyph(one))).toEqual([]);
  });

  test('is read as it is written', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.nat(0x2ffff)), (points) => {
        const sorted = [...points].sort((left, right) => left - right);
        expect(codePointsIn(rangesOf(sorted))).toEqual(sorted);
      }),
    );
  });
});

describe('characters that no font has', () => {
  test.each([
    ['\uf0a7', 'private'],
    ['\u{f02b1}', 'private'],
    ['\u0378', 'unassigned'],
    ['\ufffe', 'unassigned'],
    ['\u0302', 'combining'],
    ['ᄒᆞᆫ', 'old-hangul'],
    ['😀', 'emoji'],
    ['㊿', 'other'],
  ])('%j is %s', (character, kind) => {
    expect(missingGlyphs(`가 ${character} 나`)).toEqual([{ character, start: 2, end: 2 + character.length }]);
    expect(kindOf(character)).toBe(kind);
  });

  test('are none where nothing is to be drawn', () => {
    expect(missingGlyphs('가\u200b\u00a0\u3000\ufeff나\u2009')).toEqual([]);
  });

  test.each([
    ['✔', '✓'],
    ['✔️', '✓'],
    ['➂', '③'],
    ['￭', '■'],
    ['➡', '→'],
    ['ﬁ', 'fi'],
  ])('%s has the shape of %s', (character, instead) => {
    expect(sameShapes(character)).toMatchObject([{ instead }]);
  });

  test.each([
    ['☑', '✓'],
    ['㊿', '50'],
    ['😀', undefined],
  ])('for %s one may type %s, and nobody else does', (character, instead) => {
    expect(insteadOf(character)).toBe(instead);
    expect(sameShapes(character)).toEqual([]);
  });
});
