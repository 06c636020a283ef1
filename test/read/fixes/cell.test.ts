import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Column } from '../../../src/model/form.ts';
import { readCell } from '../../../src/read/cells/cell.ts';
import { meaning, mendsOfCell } from '../../../src/read/fixes/cell.ts';
import { applyEdits } from '../../../src/read/fixes/edits.ts';
import { isFull } from '../../support/full.ts';
import { anywhere, readSmall } from '../../support/small.ts';

const { form } = readSmall().value!;
const context = { form, year: 2031 };

type Type = Column['type'];

function roleOf(type: Type) {
  const column: Column = { id: 'field', header: '칸', type, required: false, many: false, internal: false };
  return { column, header: '칸', fact: 'thing.a.field' };
}

function mended(type: Type, value: string): string {
  return applyEdits(value, mendsOfCell(value, roleOf(type), context));
}

function read(type: Type, value: string) {
  const { value: cell, diagnostics } = readCell(
    { value, place: anywhere, locate: () => anywhere, doubtful: false },
    roleOf(type),
    context,
  );
  return { meaning: meaning(cell.value), codes: diagnostics.map(({ code }) => code) };
}

/** What is mended: the type of the column, the cell before and after. */
const mends: readonly (readonly [Type, string, string])[] = [
  ['number', '12．5', '12.5'],
  ['number', '－3', '-3'],
  ['number', '1，417', '1,417'],
  ['number', '1，417，000', '1,417,000'],
  ['number', '1\u00A0417\u00A0000', '1,417,000'],
  ['number', "1'417", '1,417'],
  ['number', '12 ', '12'],
  ['number', '+3', '3'],
  ['number', '.5', '0.5'],
  ['number', '△.5', '△0.5'],
  ['figure', '+0.3', '0.3'],
  ['figure', '（8．05）', '(8.05)'],
  ['figure', '－', '-'],
  ['figure', '1\u2009417(잠정)', '1,417(잠정)'],
  ['figure', '집계중\t', '집계중'],
  ['years', '2029∼2031', '2029~2031'],
  ['years', '2029；2031', '2029;2031'],
  ['period', '1분기〜3분기', '1분기~3분기'],
  ['dates', '’31.3월', "'31.3월"],
  ['dates', '‘31.3월', "'31.3월"],
  ['dates', '30.3월', "'30.3월"],
  ['dates', "'30.12~31.2월", "'30.12~'31.2월"],
  ['dates', '31.3월, 31.5월', "'31.3월, '31.5월"],
  ['dates', '31.3~5월', "'31.3~5월"],
  ['dates', "'31.1∼3월", "'31.1~3월"],
  ['dates', "'31.1～3월", "'31.1~3월"],
  ['dates', '’３１．２월（잠정）', "'31.2월(잠정)"],
  ['dates', "'31.6ㆍ9‧12월", "'31.6·9·12월"],
  ['dates', "’31.3월, '31.13월", "'31.3월, '31.13월"],
  ['text', '창업ㆍ성장', '창업·성장'],
  ['text', '창업‧성장・폐업•재기', '창업·성장·폐업·재기'],
  ['text', '**창업**ㆍ성장', '**창업**·성장'],
  ['text', '첫 줄 \n둘째 줄\t', '첫 줄\n둘째 줄'],
  ['label', '창업ㆍ성장 ', '창업·성장'],
  ['code', '301 ', '301'],
];

/** What stays as it is, since there is more than one answer or nothing wrong. */
const kept: readonly (readonly [Type, string])[] = [
  ['number', '1417'],
  ['number', '14,30'],
  ['number', '14，30'],
  ['number', '1 417'],
  ['number', '12\u00A034'],
  ['number', '８８％'],
  ['figure', '"１단계 완료"'],
  ['figure', '8.1 (’30.6)'],
  ['figure', '１등급 인증'],
  ['year', '３１'],
  ['years', '2030∼2028'],
  ['dates', '4.8월'],
  ['dates', '10.12월'],
  ['dates', '24.3월'],
  ['dates', "'31.2-3월"],
  ['dates', "'31.3월、 5월"],
  ['dates', '추후 확정'],
  ['dates', '‘추후’'],
  ['text', '１２개 기관'],
  ['text', '’31.3월 ∼ 5월'],
  ['text', 'ㆍ창업\n • 성장'],
  ['text', '- ㆍ창업 ㆍ 성장'],
  ['text', 'ㆍㆍㆍ'],
  ['text', 'ㄱㆍㄴ'],
  ['text', 'ジョン・スミス'],
  ['text', ':value[a.bㆍc]'],
  ['text', '<https://example.org/가ㆍ나>'],
  ['code', '３０１'],
  ['code', '가ㆍ나'],
  ['label', '창업ㆍ '.trim()],
];

describe('a cell', () => {
  test.each(mends)('%s: %j becomes %j', (type, before, after) => {
    expect(mended(type, before)).toBe(after);
  });

  test.each(kept)('%s: %j stays', (type, value) => {
    expect(mended(type, value)).toBe(value);
  });
});

/** What the help texts ask for, by hand: half-width characters, the apostrophe, ordinary separators. */
const proposed: readonly (readonly [Type, string, string])[] = mends.filter(([type]) => type !== 'text');

test.each(proposed)('%s: %j is read as %j is', (type, before, after) => {
  const good = read(type, after);
  const now = read(type, mended(type, before));
  expect(now).toEqual(good);
  if (read(type, before).codes.length === 0) expect(read(type, before).meaning).toBe(good.meaning);
});

const pieces = [
  ...[
    "'",
    '’',
    '‘',
    '`',
    '~',
    '∼',
    '～',
    '-',
    '−',
    '△',
    ',',
    '，',
    '.',
    '．',
    '·',
    'ㆍ',
    '•',
    '・',
    ' ',
    '\t',
    '\u00A0',
  ],
  ...[
    '24',
    '31',
    '３１',
    '2031',
    '3',
    '４',
    '12',
    '417',
    '０００',
    '월',
    '분기',
    '회',
    '중',
    '잠정',
    '(',
    '）',
    '%',
    '％',
  ],
  ...['집계중', '-', '"', '만', '\n', '창업', '**', ':value[', ']', '[^a]', 'https://a.kr/', '\\', '`'],
];
const texts = fc.array(fc.constantFrom(...pieces), { maxLength: 9 }).map((parts) => parts.join(''));
const types = fc.constantFrom<Type>(
  'number',
  'figure',
  'year',
  'years',
  'period',
  'dates',
  'text',
  'label',
  'code',
  'id',
);

describe('whatever a cell holds', () => {
  test('mending it twice is mending it once', () => {
    fc.assert(
      fc.property(types, texts, (type, value) => {
        const once = mended(type, value);
        expect(mended(type, once)).toBe(once);
      }),
      { numRuns: isFull ? 20_000 : 6000 },
    );
  });

  test('what could be read keeps its meaning, and nothing new is wrong', () => {
    fc.assert(
      fc.property(types, texts, (type, value) => {
        const before = read(type, value);
        const after = read(type, mended(type, value));
        for (const code of after.codes) expect(before.codes).toContain(code);
        if (before.codes.length === 0) expect(after.meaning).toBe(before.meaning);
      }),
      { numRuns: isFull ? 20_000 : 6000 },
    );
  });
});
