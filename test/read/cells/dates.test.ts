import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import type { DateItem, YearMonth } from '../../../src/model/date.ts';
import { expandYear, firstMonth, overlaps, withYear } from '../../../src/model/date.ts';
import { parseDates } from '../../../src/read/cells/dates.ts';
import { words } from './date-words.ts';

const year = 2024;
const parse = (text: string) => parseDates(text, words, { year });

function end(at: YearMonth | undefined): string {
  if (!at) return '';
  return [at.year ?? '?', at.month, ...(at.day === undefined ? [] : [at.day])].join('-');
}

/** Writes an item in one line: `2024-1..2024-3`, then what else it says. */
function line(item: DateItem): string {
  const span = item.openStart ? `..${end(item.to)}` : item.openEnd ? `${end(item.from)}..` : spanOf(item);
  const rest = [item.tentative ? 'tentative' : '', item.frequency ?? '', item.anytime ?? ''];
  return [span, ...rest].filter((text) => text !== '').join(' | ');
}

function spanOf(item: DateItem): string {
  const [from, to] = [end(item.from), end(item.to)];
  return from === to ? from : `${from}..${to}`;
}

describe('what published plans contain', () => {
  test.each<[string, string[]]>([
    ['', []],
    ['   ', []],
    ["'24.2월", ['2024-2']],
    ["'24.1~3월", ['2024-1..2024-3']],
    ["'24.1월~4월", ['2024-1..2024-4']],
    ["'24.3월 ~ 4월", ['2024-3..2024-4']],
    ["~'24.12월", ['..2024-12']],
    ["'24.1월~", ['2024-1..']],
    ["'24.3월, 10월", ['2024-3', '2024-10']],
    ["'24.4, 7, 9월", ['2024-4', '2024-7', '2024-9']],
    ["'24.4,9월", ['2024-4', '2024-9']],
    ["'23.12~'24.2월", ['2023-12..2024-2']],
    ["'24.1월, '24.3월", ['2024-1', '2024-3']],
    ["'24.上", ['2024-1..2024-6']],
    ["'24.상반기", ['2024-1..2024-6']],
    ["'24년 하반기", ['2024-7..2024-12']],
    ['상반기', ['?-1..?-6']],
    ['2분기', ['?-4..?-6']],
    ['2/4분기', ['?-4..?-6']],
    ["'24.1~2분기", ['2024-1..2024-6']],
    ['2분기 중(잠정)', ['?-4..?-6 | tentative']],
    ["'24.9월 잠정", ['2024-9 | tentative']],
    ["'24.4월 중", ['2024-4']],
    ["'24.5월말~6월초", ['2024-5..2024-6']],
    ["'24.2.15", ['2024-2-15']],
    ["'24.2.15.", ['2024-2-15']],
    ["'24.2월 15일", ['2024-2-15']],
    ["'24.2.15~20", ['2024-2-15..2024-2-20']],
    ["'24.2.15~3.10", ['2024-2-15..2024-3-10']],
    ['월 1회', ['월 1회']],
    ['분기별', ['분기별']],
    ['분기별 1회', ['분기별 1회']],
    ['매월', ['매월']],
    ['격월 1회', ['격월 1회']],
    ['월 1~2회', ['월 1~2회']],
    ['1회/분기', ['1회/분기']],
    ['3회', ['3회']],
    ["1회/2개월(~'25.6월)", ['..2025-6 | 1회/2개월']],
    ["'24.1~12월(월 1회)", ['2024-1..2024-12 | 월 1회']],
    ['연중', ['연중']],
    ['연중(수시)', ['연중']],
    ['수시', ['수시']],
    ['상시', ['상시']],
    ['계속', ['계속']],
    ['4월', ['?-4']],
    ["'24.2-3월", ['2024-2..2024-3']],
    ["'24. 7월, 9-10월, 12월", ['2024-7', '2024-9..2024-10', '2024-12']],
    ["'24.12월 6·9·12월", ['2024-12', '2024-6', '2024-9', '2024-12']],
    ["'24.1월~4월 '24.하반기", ['2024-1..2024-4', '2024-7..2024-12']],
    ["'24.3월\n'24.9월", ['2024-3', '2024-9']],
    ["'24.3월 / '24.9월", ['2024-3', '2024-9']],
    ["'24.5월\t'24.7월", ['2024-5', '2024-7']],
    ['2024.2월', ['2024-2']],
    ['2024년 2월', ['2024-2']],
    ["11월~'24.12월", ['2024-11..2024-12']],
  ])('%j', (text, expected) => {
    const { value, problems } = parse(text);
    expect(problems).toEqual([]);
    expect(value.map(line)).toEqual(expected);
  });

  test('a year of another century is completed, and far from the plan', () => {
    const { value, problems } = parse("'98.3월");
    expect(value.map(line)).toEqual(['1998-3']);
    expect(problems.map(({ code }) => code)).toEqual(['date/outside-years']);
  });

  test.each([..."'‘’`ʼ\u0300"])('an apostrophe %j', (apostrophe) => {
    expect(parse(`${apostrophe}24.2월`).value.map(line)).toEqual(['2024-2']);
  });

  test.each([...'~∼〜～'])('a tilde %j', (tilde) => {
    expect(parse(`'24.1${tilde}3월`).value.map(line)).toEqual(['2024-1..2024-3']);
  });

  it('full-width digits, dots and parentheses', () => {
    expect(parse('’２４．２월（잠정）').value.map(line)).toEqual(['2024-2 | tentative']);
  });

  it('gives each item its own range', () => {
    const text = " '24.3월, 10월 잠정";
    expect(parse(text).value.map(({ range }) => text.slice(range.start, range.end))).toEqual(["'24.3월", '10월 잠정']);
  });
});

describe('what cannot be read', () => {
  test.each<[string, string, string]>([
    ['곧', 'date/malformed unknown-word', '곧'],
    ["'24.3월경에", 'date/malformed unknown-word', '에'],
    ['3', 'date/malformed missing-unit', '3'],
    ['월', 'date/malformed unexpected', '월'],
    ['별', 'date/malformed unexpected', '별'],
    ['per', 'date/malformed unknown-word', 'per'],
    ["'24.~3월", 'date/malformed missing-month', '24'],
    ['24.3월', 'date/malformed apostrophe', '24.3월'],
    ["'4.3월", 'date/malformed year-digits', "'4"],
    ["'24.4.8월", 'date/malformed dot-list', '4.8월'],
    ["'24.6. 12월", 'date/malformed dot-list', '6. 12월'],
    ["'24.3월(잠정", 'date/malformed parenthesis', '(잠정'],
    ["'24.3월)", 'date/malformed parenthesis', ')'],
    ['~', 'date/malformed unexpected', ''],
    ["'24.13월", 'date/impossible month', '13'],
    ["'24.0월", 'date/impossible month', '0'],
    ['5분기', 'date/impossible quarter', '5'],
    ["'24.2.30", 'date/impossible day', '30'],
    ["'23.2.29", 'date/impossible day', '29'],
    ["'24.5월~3월", 'date/end-before-start', "'24.5월~3월"],
    ["'24.12~'23.2월", 'date/end-before-start', "'24.12~'23.2월"],
    ["'24.2.15~2.10", 'date/end-before-start', "'24.2.15~2.10"],
  ])('%j gives %s at %j', (text, code, at) => {
    const { problems } = parse(text);
    expect(problems).toHaveLength(1);
    const [{ code: found, parameters, range }] = problems as [(typeof problems)[0]];
    const { hint, part } = parameters as Record<string, string>;
    expect(`${found} ${hint ?? part ?? ''}`.trim()).toBe(code);
    expect(text.slice(range.start, range.end)).toBe(at);
  });

  it('keeps the items around one that cannot be read', () => {
    const { value, problems } = parse("'24.1월, 곧, 3월");
    expect(value.map(line)).toEqual(['2024-1', '2024-3']);
    expect(problems).toHaveLength(1);
  });
});

describe('properties', () => {
  const pieces = fc.constantFrom(
    "'",
    '24',
    '3',
    '12',
    '.',
    '~',
    ',',
    '/',
    '(',
    ')',
    ' ',
    '\n',
    '·',
    ...Object.values(words).flat(),
  );
  const notations = fc.oneof(
    fc.string(),
    fc.string({ unit: 'binary' }),
    fc.array(pieces).map((list) => list.join('')),
  );

  it('never throws, and every range lies within the text', () => {
    fc.assert(
      fc.property(notations, (text) => {
        const { value, problems } = parse(text);
        for (const { range } of [...value, ...problems]) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual(text.length);
        }
        if (text.trim() === '') expect([value, problems]).toEqual([[], []]);
      }),
      { numRuns: 2000 },
    );
  });

  it('reads every span of months that it can write', () => {
    const month = fc.integer({ min: 1, max: 12 });
    fc.assert(
      fc.property(month, month, fc.integer({ min: 1975, max: 2073 }), (one, other, at) => {
        const [from, to] = [Math.min(one, other), Math.max(one, other)];
        const text = `'${String(at % 100).padStart(2, '0')}.${from}~${to}월`;
        expect(parse(text).value).toMatchObject([{ from: { year: at, month: from }, to: { year: at, month: to } }]);
      }),
    );
  });
});

describe('items compared with a period', () => {
  const first = { from: 1, to: 3, text: '1분기' };
  const [item] = [(text: string) => parse(text).value[0] as DateItem];

  test.each<[string, boolean]>([
    ["'24.3~5월", true],
    ["'24.4월", false],
    ['3월', true],
    ['4월', false],
    ["'23.11월~", true],
    ["'24.4월~", false],
    ["~'24.12월", true],
    ["~'23.12월", false],
    ["'23.12~'24.1월", true],
    ['수시', true],
    ['월 1회', true],
  ])('%j overlaps the first quarter: %s', (text, expected) => {
    expect(overlaps(item(text), first, year)).toBe(expected);
  });

  it('overlaps a period without months always, and one without a start up to its end', () => {
    expect(overlaps(item("'25.4월"), { text: '상시' }, year)).toBe(true);
    expect(overlaps(item("'22.4월"), { to: 12, text: '~4분기' }, year)).toBe(true);
    expect(overlaps(item("'25.1월"), { to: 12, text: '~4분기' }, year)).toBe(false);
  });

  it('takes the start, else the end, as the month to list an item under', () => {
    expect(firstMonth(item("'24.3~5월"))).toEqual({ year: 2024, month: 3 });
    expect(firstMonth(item("~'24.12월"))).toEqual({ year: 2024, month: 12 });
    expect(firstMonth(item('수시'))).toBeUndefined();
  });

  it('gives the year of the plan to what has none', () => {
    expect(withYear(item('3~4월'), 2030)).toMatchObject({
      from: { year: 2030, month: 3 },
      to: { year: 2030, month: 4 },
    });
    expect(withYear(item("'24.3월"), 2030).from?.year).toBe(2024);
  });
});

test.each<[number, number, number]>([
  [24, 2024, 2024],
  [98, 2024, 1998],
  [73, 2024, 2073],
  [74, 2024, 1974],
  [2, 1999, 2002],
])('two digits %i in a plan of %i mean %i', (digits, plan, expected) => {
  expect(expandYear(digits, plan)).toBe(expected);
});
