import fc from 'fast-check';
import iconv from 'iconv-lite';
import { describe, expect, test } from 'vitest';
import { garbledText } from '../../../src/read/characters/garbled.ts';

const found = (text: string) => garbledText(text).map(({ start, end, meant }) => [text.slice(start, end), meant]);
const latin = (bytes: Buffer): string => bytes.toString('latin1');

describe('garbled text', () => {
  test.each([
    ['UTF-8 read as CP949', '諛⑸Ц 조사', [['諛⑸Ц', '방문']]],
    ['UTF-8 read as Windows-1252', 'ì•ˆë…•', [['ì•ˆë…•', '안녕']]],
    ['a quote among sound text', '방문â€™s', [['â€™', '’']]],
    ['a byte order mark', 'ï»¿id', [['ï»¿', '']]],
    ['CP949 read as Latin-1', '¿¹»ê 집행', [['¿¹»ê', '예산']]],
    ['lost characters', '占쏙옙占쏙옙', [['占쏙옙占쏙옙', undefined]]],
    ['lost characters read as GBK', '锟斤拷', [['锟斤拷', undefined]]],
  ])('%s', (_, text, expected) => {
    expect(found(text)).toEqual(expected);
  });

  test.each([
    '中企',
    '道 단위',
    '諛 신',
    '占有',
    'café société naïve',
    '±±±± 3×±5',
    '1°C~2°C',
    '«É»',
    'Œuvre Žižek',
    '新산업 全주기 對內外',
  ])('is not %s', (text) => {
    expect(found(text)).toEqual([]);
  });

  test('is every word of Hangul that was read as Latin-1, and can be undone', () => {
    const word = fc.string({
      unit: fc.constantFrom(...'가나다라마바사아자차카타파하소상공인지원사업'),
      minLength: 2,
      maxLength: 8,
    });
    fc.assert(
      fc.property(word, (text) => {
        expect(found(latin(Buffer.from(text)))).toEqual([[latin(Buffer.from(text)), text]]);
      }),
    );
  });

  test('is no word of Hangul and Hanja', () => {
    const unit = fc.constantFrom(...'가나다소상공인지원사업高低中企業新規內外對 ·');
    fc.assert(fc.property(fc.string({ unit, maxLength: 12 }), (text) => found(text).length === 0));
  });

  test('is told as CP949 reads it back', () => {
    expect(iconv.decode(iconv.encode('諛⑸Ц', 'cp949'), 'utf8')).toBe('방문');
  });
});
