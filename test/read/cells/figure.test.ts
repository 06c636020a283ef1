import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { displayOf, type Figure, type Status } from '../../../src/model/figure.ts';
import { formatNumber } from '../../../src/model/number.ts';
import { parseFigure } from '../../../src/read/cells/figure.ts';

const statuses: readonly Status[] = [
  { id: 'new', text: '신규' },
  { id: 'counting', text: '집계중', print: '집계 중' },
  { id: 'none', text: '-' },
];
const multipliers = { 천: '1000', 만: '10000', 천만: '10000000', 억: '100000000' };
const parse = (text: string) => parseFigure(text, statuses, { multipliers, year: 2024 });

/** Writes a figure in one line: number, display, decimals and what else there is. */
function line(figure: Figure | undefined): string {
  if (figure === undefined) return 'nothing';
  if (figure.kind === 'text') return `text ${figure.text}`;
  if (figure.kind === 'status') return `status ${figure.status} ${figure.text}`;
  const asOf = figure.asOf ? ` as of ${figure.asOf.year}-${figure.asOf.month}` : '';
  return `${figure.number} [${figure.display}] ${figure.decimals}${figure.provisional ? ' provisional' : ''}${asOf}`;
}

test.each<[string, string]>([
  ['', 'nothing'],
  [' \u00a0', 'nothing'],
  ['85', '85 [85] 0'],
  ['29.0', '29 [29.0] 1'],
  ['1,307', '1307 [1,307] 0'],
  ['1307', '1307 [1307] 0'],
  ['12,345,678.90', '12345678.9 [12,345,678.90] 2'],
  ['△1.3', '-1.3 [△1.3] 1'],
  ['▲1.3', '-1.3 [△1.3] 1'],
  ['−1.3', '-1.3 [△1.3] 1'],
  ['–1.3', '-1.3 [△1.3] 1'],
  ['-0.5', '-0.5 [△0.5] 1'],
  ['-0.0', '0 [△0.0] 1'],
  ['7만', '70000 [7만] 0'],
  ['4.2억', '420000000 [4.2억] 0'],
  ['1.00005만', '10000.5 [1.00005만] 1'],
  ['2천만', '20000000 [2천만] 0'],
  ['(8.05)', '8.05 [(8.05)] 2 provisional'],
  ['（△1.3）', '-1.3 [(△1.3)] 1 provisional'],
  ['118.4 (23.11)', '118.4 [118.4 (23.11)] 1 as of 2023-11'],
  ["118.4('23.11)", '118.4 [118.4 (23.11)] 1 as of 2023-11'],
  ['(8.05) (23.11)', '8.05 [(8.05) (23.11)] 2 provisional as of 2023-11'],
  ['신규', 'status new 신규'],
  ['집계중', 'status counting 집계 중'],
  ['-', 'status none -'],
  ['−', 'status none -'],
  ['"고시 제정"', 'text 고시 제정'],
  ['“고시 제정”', 'text 고시 제정'],
])('%j is %s', (text, expected) => {
  const { value, problems } = parse(text);
  expect(problems).toEqual([]);
  expect(line(value)).toBe(expected);
});

test.each<[string, string, string]>([
  ['1.2.3', 'value/malformed-number decimal-points', '.'],
  ['1,30', 'value/malformed-number separator', ','],
  ['1307,500', 'value/malformed-number separator', ','],
  ['0,307', 'value/malformed-number separator', ','],
  ['1O0', 'value/malformed-number letter-o', 'O'],
  ['10o', 'value/malformed-number letter-o', 'o'],
  ['１２', 'value/malformed-number full-width', '１'],
  ['95%', 'value/malformed-number unit', '%'],
  ['5,109억원', 'value/malformed-number sized', '억원'],
  ['7만명', 'value/malformed-number sized', '만명'],
  ['3l,961', 'value/malformed-number letter', 'l'],
  ['l2', 'value/malformed-number letter', 'l'],
  ['2I', 'value/malformed-number letter', 'I'],
  ['12/34', 'value/malformed-number stray', '/'],
  ['12~34', 'value/malformed-number stray', '~'],
  ['▽3.5', 'value/malformed-number minus', '▽'],
  ['▼ 3', 'value/malformed-number minus', '▼'],
  ['—3', 'value/malformed-number minus', '—'],
  ['.5', 'value/malformed-number leading-point', '.5'],
  ['5.', 'value/malformed-number trailing-point', '.'],
  ['03', 'value/malformed-number leading-zero', '0'],
  ['△007', 'value/malformed-number leading-zero', '00'],
  ['10 개사', 'value/malformed-number unit', '개사'],
  ['1,000 (신규)', 'value/malformed-number parenthesis', '(신규)'],
  ['118.4 (23.13)', 'value/malformed-number as-of', '(23.13)'],
  ['직전 3년 평균 +0.2% 상향', 'value/malformed-number text', '직전 3년 평균 +0.2% 상향'],
  ['"고시 제정', 'value/malformed-number quote', '"고시 제정'],
  ['""', 'value/malformed-number quote', '""'],
  ['+5', 'value/malformed-number plus', '+'],
  ['1 2', 'value/malformed-number separator', ' '],
  ['시행', 'value/unknown-status', '시행'],
  ['집계 중', 'value/unknown-status 집계중', '집계 중'],
  ['신귀', 'value/unknown-status 신규', '신귀'],
])('%j gives %s at %j', (text, code, at) => {
  const { value, problems } = parse(text);
  expect(value).toBeUndefined();
  expect(problems).toHaveLength(1);
  const [{ code: found, parameters, range }] = problems as [(typeof problems)[0]];
  const { hint, suggestion } = parameters as Record<string, string | undefined>;
  expect(`${found} ${hint ?? suggestion ?? ''}`.trim()).toBe(code);
  expect(text.slice(range.start, range.end)).toBe(at);
});

it('keeps an as-of year as written when the year of the plan is unknown', () => {
  expect(parseFigure('118.4 (23.11)', statuses).value).toMatchObject({ asOf: { year: 23, month: 11 } });
});

describe('properties', () => {
  const decimal = fc
    .tuple(fc.bigInt({ min: -(10n ** 18n), max: 10n ** 18n }), fc.integer({ min: 0, max: 6 }))
    .map(([digits, places]) => ({ digits, places, thousands: places % 2 === 0 }));

  it('reads back what formatting wrote', () => {
    fc.assert(
      fc.property(decimal, ({ digits, places, thousands }) => {
        const written = formatNumber(`${digits}e-${places}`, { decimals: places, thousands });
        const { value } = parse(written);
        expect(value).toMatchObject({ kind: 'number', display: written, decimals: places });
        expect(formatNumber((value as { number: string }).number, { decimals: places, thousands })).toBe(written);
      }),
    );
  });

  it('reads back its own display', () => {
    fc.assert(
      fc.property(fc.constantFrom('(△1.3)', '7만', '118.4 (23.11)', '-0.50'), (text) => {
        const { value } = parse(text);
        expect(value && parse(displayOf(value)).value).toEqual(value);
      }),
    );
  });

  it('never throws, and every range lies within the text', () => {
    const pieces = fc.constantFrom('1', '0', 'O', '.', ',', '△', '-', '(', ')', '만', '%', ' ', '"', '신규', '１');
    const cells = fc.oneof(
      fc.string(),
      fc.string({ unit: 'binary' }),
      fc.array(pieces).map((list) => list.join('')),
    );
    fc.assert(
      fc.property(cells, (text) => {
        const { value, problems } = parse(text);
        for (const { range } of problems) {
          expect(range.start).toBeGreaterThanOrEqual(0);
          expect(range.end).toBeGreaterThanOrEqual(range.start);
          expect(range.end).toBeLessThanOrEqual(text.length);
        }
        expect(text.trim() === '' || value !== undefined || problems.length === 1).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
