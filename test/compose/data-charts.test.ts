import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dataChart } from '../../src/compose/charts/data-chart.ts';
import { type ComputedChart, chartShapes } from '../../src/model/chart.ts';
import { composedSmall, smallForm } from '../support/small.ts';

const column = (id: string, type: string, more: object = {}) => ({ id, header: id, type, ...more });

/** The tiny form with tables that are typed as they are, and charts of them. */
const form = {
  records: [
    ...smallForm.records,
    {
      ...{ id: 'grid', label: '표', file: 'grids.csv', naming: 'title', optional: true },
      grid: { folder: 'grids', title: 'title', unit: 'unit', headRows: 'rows', headColumns: 'columns' },
      columns: [
        ...[column('id', 'id', { required: true }), column('node', 'node'), column('title', 'text')],
        ...[column('unit', 'text'), column('rows', 'number'), column('columns', 'number')],
      ],
    },
    {
      ...{ id: 'chart', label: '그래프', file: 'charts.csv', naming: 'title', optional: true },
      chart: { title: 'title', shape: 'shape', data: 'data', across: 'across', only: 'only', remark: 'remark' },
      columns: [
        ...[column('id', 'id', { required: true }), column('node', 'node'), column('title', 'text')],
        ...[column('shape', 'choice', { choices: 'shape' }), column('data', 'code')],
        ...[column('across', 'choice', { choices: 'across' }), column('only', 'text'), column('remark', 'text')],
      ],
    },
  ],
  choices: {
    ...smallForm.choices,
    shape: chartShapes.map((id) => ({ id, text: id })),
    across: ['rows', 'columns'].map((id) => ({ id, text: id })),
  },
};

/** The tiny edition with one chart, and what is placed in the step. */
function withChart(row: string, placed = '::chart[rain]') {
  return composedSmall(form, {
    'data/tiny/grids.csv': 'id,node,title,unit,rows,columns\nrain,seed,강수량,mm,1,1\n',
    'data/tiny/grids/rain.csv': '지역,2029,2030\n동부,"1,200",△3\n서부,집계중,40\n계,Σ↑,Σ↑\n',
    'data/tiny/charts.csv': `id,node,title,shape,data,across,only,remark\nrain,seed,비의 양,${row}\nlate,seed,다시,line,rain,,,\n`,
    'content/tiny/steps/seed.md': `---\ntitle: 씨앗\n---\n\n## 목적\n\n- 심는다\n\n${placed}\n`,
  });
}

function alternative(html: string | undefined): string | undefined {
  return /<svg class="drawing"[^>]*aria-label="([^"]*)"/u.exec(html ?? '')?.[1];
}

describe('a chart of a table', () => {
  const { computed, composition } = withChart('bar,rain,,,');

  test('says every value as the table prints it, column by column, without its totals', () => {
    expect(alternative(composition.book)).toBe('비의 양. 2029: 동부 1,200, 서부 집계중. 2030: 동부 △3, 서부 40');
  });

  test('is drawn alike in the book and on the site, there also for narrow screens', () => {
    const site = composition.site.get('steps/seed.html') ?? '';
    const drawing = /<div class="drawing-wide">.*?<\/div>/su.exec(composition.book)?.[0];
    expect(site).toContain(drawing);
    expect(site.match(/<svg class="drawing"/gu)).toHaveLength(2);
  });

  test('stands with the table of its values, which has no number, where that stands nowhere else', () => {
    expect(composition.book).toContain('id="grid-rain"');
    expect(composition.site.get('plan.txt')).toContain('(단위 : mm)\n지역 | 2029 | 2030\n동부 | 1,200 | △3\n');
    const both = withChart('bar,rain,,,', '::grid[rain]\n\n::chart[rain]');
    expect(both.composition.book.match(/id="grid-rain"/gu)).toHaveLength(1);
  });

  test('brings that table once, however many charts are drawn of it', () => {
    const both = withChart('bar,rain,,,', '::chart[rain]\n\n::chart[late]');
    expect(both.composition.book.match(/id="grid-rain"/gu)).toHaveLength(1);
  });

  test('stands beside another in half its width', () => {
    const both = withChart('bar,rain,,,', '::chart[rain, late]');
    expect(both.composition.book.match(/class="data-chart beside-2"/gu)).toHaveLength(2);
    expect(both.composition.book.match(/viewBox="0 0 321 /gu)).toHaveLength(2);
  });

  test('can be referred to', () => {
    expect(computed.targets.get('chart-rain')?.owner).toBe('seed');
  });
});

test.each([
  ['rows are series', 'bar,rain,rows,,', '비의 양. 동부: 2029 1,200, 2030 △3. 서부: 2029 집계중, 2030 40'],
  ['some are drawn', 'bar,rain,,2030;서부,', '비의 양. 2030: 서부 40'],
  ['shares of a whole', 'share,rain,,2029,', '비의 양. 2029: 동부 1,200, 서부 집계중'],
])('%s', (_, row, said) => {
  expect(alternative(withChart(row).composition.book)).toBe(said);
});

test('a chart without data says why, and draws nothing', () => {
  const { composition } = withChart(',,,,※ 원문에 수치가 없습니다.', '::grid[rain]\n\n::chart[rain]');
  expect(composition.book).toContain('<p class="table-note">※ 원문에 수치가 없습니다.</p>');
  expect(composition.book).not.toContain('<svg');
});

describe('a drawing', () => {
  const chart = (values: readonly (readonly number[])[], shape: ComputedChart['shape']): ComputedChart => ({
    ...{ id: 'chart-x', title: [], shape, unit: '', table: undefined, remarks: [] },
    chosen: { known: [], unknown: [] },
    isMixed: false,
    categories: values[0]!.map((_, at) => `${at}`),
    series: values.map((numbers, at) => ({
      name: `가${at}`,
      values: numbers.map((number) => ({ number: String(number), text: String(number) })),
    })),
  });
  const numbers = fc.integer({ min: 0, max: 1e9 });
  const tables = fc
    .tuple(fc.integer({ min: 1, max: 6 }), fc.integer({ min: 1, max: 12 }))
    .chain(([series, categories]) =>
      fc.array(fc.array(numbers, { minLength: categories, maxLength: categories }), {
        minLength: series,
        maxLength: series,
      }),
    );

  test.each(chartShapes)('%s: nothing lies outside of it or has no place', (shape) => {
    fc.assert(
      fc.property(tables, fc.constantFrom(330, 642), (values, width) => {
        const svg = String(dataChart(chart(values, shape), { id: 'x', width }, { 만: '10000' }));
        expect(svg).not.toMatch(/NaN|Infinity|undefined/u);
        const [, height] = /viewBox="0 0 \d+ (\d+)"/u.exec(svg) ?? [];
        for (const [, x, y] of svg.matchAll(/<text [^>]*x="(-?[\d.]+)" y="(-?[\d.]+)"/gu)) {
          expect(Number(x)).toBeGreaterThanOrEqual(0);
          expect(Number(x)).toBeLessThanOrEqual(width);
          expect(Number(y)).toBeLessThanOrEqual(Number(height));
        }
        for (const [, length] of svg.matchAll(/<rect [^>]*(?:width|height)="(-?[\d.]+)"/gu))
          expect(Number(length)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 40 },
    );
  });

  test('shares add up to a hundred per cent and print one decimal', () => {
    const svg = String(dataChart(chart([[1], [2]], 'share'), { id: 'x', width: 642 }, {}));
    expect([...svg.matchAll(/>([\d.]+%)</gu)].map(([, share]) => share)).toEqual(['33.3%', '66.7%']);
  });
});
