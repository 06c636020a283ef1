import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { historyChart } from '../../../src/compose/charts/history-chart.ts';
import {
  type ChartPoint,
  type ChartSize,
  type HistoryChart,
  numberPoints,
} from '../../../src/compose/charts/series.ts';

/** Each chart beside its input: `<name>.svg` is what a reader sees, to be opened in a browser. */

/** A chart that has something to draw, as it is written. */
function drawn(input: HistoryChart, size: ChartSize): string {
  return String(historyChart(input, size)!);
}

/** Points by year: `88.7` is a number, `(88.7)` a provisional one, anything else a word; blank says nothing. */
function points(values: Readonly<Record<number, string>>): readonly ChartPoint[] {
  return Object.entries(values).map(([year, text]) => {
    const [, digits] = /^\(?(△?[\d,.]+만?)\)?$/u.exec(text) ?? [];
    const number = digits?.replaceAll(',', '').replace('△', '-').replace('만', '0000');
    return { year: Number(year), number, text, provisional: number !== undefined && text.startsWith('(') };
  });
}

function chart(
  actual: Readonly<Record<number, string>>,
  target: Readonly<Record<number, string>>,
  unit = '%',
): HistoryChart {
  return {
    actual: { name: '실적', points: points(actual) },
    target: { name: '목표', points: points(target) },
    words: {
      title: '만족도 <연도별>',
      unit: unit === '' ? '' : `(단위: ${unit})`,
      provisional: '잠정',
      point: (year, value) => `${year}년 ${value}`,
      cut: (from) => `세로축은 0이 아니라 ${from}부터 시작합니다.`,
    },
    multipliers: { 천: '1000', 만: '10000', 억: '100000000' },
  };
}

const wide = { id: 'history-wide', width: 640, height: 320 };
const narrow = { id: 'history-narrow', width: 320, height: 260 };

const charts: Readonly<Record<string, HistoryChart>> = {
  plain: chart({ 2029: '4', 2030: '7.5', 2031: '11' }, { 2032: '14' }),
  'cut-axis': chart(
    { 2027: '85.3', 2028: '94.0', 2029: '86.6', 2030: '86.9', 2031: '88.7' },
    { 2032: '89', 2035: '89.0' },
  ),
  'text-values': chart({ 2028: '신규', 2029: '-', 2030: '83.3', 2031: '집계중' }, { 2032: '직전 3년 평균 +0.2% 상향' }),
  gap: chart({ 2027: '3', 2028: '', 2029: '5', 2030: '6', 2031: '집계중' }, { 2032: '7' }),
  'single-point': chart({ 2029: '', 2030: '', 2031: '20' }, { 2032: '' }, ''),
  'all-equal': chart({ 2029: '20', 2030: '20', 2031: '20' }, { 2032: '20' }, '건'),
  negative: chart({ 2029: '△4.2', 2030: '1.5', 2031: '(△8.05)' }, { 2032: '3.9' }),
  'all-negative': chart({ 2030: '△4.2', 2031: '△3.9' }, { 2032: '△3.5' }),
  zero: chart({ 2030: '0', 2031: '0' }, { 2032: '0' }, '건'),
  'large-numbers': chart({ 2029: '신규', 2030: '7만', 2031: '11만' }, { 2032: '10만' }, '개사'),
  'many-years': chart(
    Object.fromEntries(Array.from({ length: 24 }, (_, at) => [2008 + at, String(40 + ((at * 7) % 23))])),
    { 2032: '70' },
    '명',
  ),
  'target-only': chart({ 2029: '-', 2030: '-', 2031: '-' }, { 2032: '5,109' }, '억원'),
};

describe.each(Object.entries(charts))('%s', (name, input) => {
  test('is drawn as the file beside this one', async () => {
    await expect(`${historyChart(input, wide)}\n`).toMatchFileSnapshot(join(import.meta.dirname, `${name}.svg`));
  });

  test('has a mark for every number, and for nothing else', () => {
    const svg = withoutLegend(drawn(input, wide));
    expect(count(svg, '<circle ')).toBe(numberPoints(input.actual).length);
    expect(count(svg, 'class="history-diamond"')).toBe(numberPoints(input.target).length);
    expect(count(svg, 'history-provisional')).toBe(input.actual.points.filter(({ provisional }) => provisional).length);
  });

  test('puts marks where their numbers are', () => {
    const svg = withoutLegend(drawn(input, wide));
    const heights = [...svg.matchAll(/<circle [^>]* cy="([\d.]+)"/gu)].map(([, y]) => Number(y));
    const values = numberPoints(input.actual).map(({ value }) => value);
    const sorted = (list: readonly number[]) =>
      list.map((_, at) => at).sort((one, other) => list[one]! - list[other]! || one - other);
    expect(sorted(heights.map((height) => -height))).toEqual(sorted(values));
  });

  test('says every value in its description', () => {
    const [, said = ''] = /<desc [^>]*>([^<]*)<\/desc>/u.exec(drawn(input, wide)) ?? [];
    const told = [...input.actual.points, ...input.target.points].filter(({ text }) => text !== '');
    expect(told.filter(({ year, text }) => !said.includes(`${year}년 ${text}`))).toEqual([]);
  });

  test('marks an axis that does not begin at zero, and says so', () => {
    const svg = drawn(input, wide);
    const zero = />0<\/text>/u.test(svg);
    expect(svg.includes('history-break')).toBe(!zero);
    expect(svg.includes('세로축은 0이 아니라')).toBe(!zero);
  });

  test.each([wide, narrow])('keeps all within its frame and no text upon another ($id)', (size) => {
    const texts = [...drawn(input, size).matchAll(/ (?:x|cx)="(-?[\d.]+)" (?:y|cy)="(-?[\d.]+)"/gu)];
    const outside = texts.filter(
      ([, x, y]) => Number(x) < 0 || Number(x) > size.width || Number(y) < 0 || Number(y) > size.height,
    );
    expect(outside.map(([text]) => text)).toEqual([]);
    const places = texts.map(([, x, y]) => `${x} ${y}`);
    expect(new Set(places).size).toBe(places.length);
  });

  test('needs no style but classes', () => {
    expect(drawn(input, narrow)).not.toMatch(/style|NaN|Infinity|undefined/u);
  });

  test('is the same every time', () => {
    expect(drawn(input, wide)).toBe(drawn(structuredWithWords(input), wide));
  });
});

test('there is no chart where there is no number', () => {
  expect(historyChart(chart({ 2030: '집계중' }, { 2031: '고시 제정' }), wide)).toBeUndefined();
  expect(historyChart(chart({}, {}), wide)).toBeUndefined();
});

test('a number beyond all measure counts as none', () => {
  expect(historyChart(chart({ 2030: '9'.repeat(400) }, {}), wide)).toBeUndefined();
});

test('what stands in a chart is escaped', () => {
  expect(drawn(charts.plain!, wide)).toContain('만족도 &lt;연도별&gt;');
});

/** The same chart made of other objects. */
function structuredWithWords({ words, ...rest }: HistoryChart): HistoryChart {
  return { ...structuredClone(rest), words };
}

function withoutLegend(svg: string): string {
  return svg.replace(/<g class="history-legend">.*?<\/g>/u, '');
}

function count(text: string, part: string): number {
  return text.split(part).length - 1;
}
