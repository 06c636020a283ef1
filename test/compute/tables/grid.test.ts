import Big from 'big.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gridTable } from '../../../src/compute/tables/grid.ts';
import { startOfFile } from '../../../src/diagnostics/place.ts';
import type { GridCell } from '../../../src/model/grid.ts';
import { formatNumber } from '../../../src/model/number.ts';
import { checkSmall } from '../../support/small.ts';
import { rowTexts } from '../../support/tables.ts';

/** Tables that are typed as they are: what a sum adds up, and what it must not leave out in silence. */

const text = (id: string, header: string) => ({ id, header, type: 'text' });
const kind = {
  id: 'grid',
  label: '부속표',
  file: 'grids.csv',
  naming: 'title',
  grid: { folder: 'grids', title: 'title', unit: 'unit', headRows: 'headRows', headColumns: 'headColumns' },
  columns: [
    { id: 'id', header: 'id', type: 'id', required: true },
    text('title', '제목'),
    text('unit', '단위'),
    { id: 'headRows', header: '머리행', type: 'number', count: true },
    { id: 'headColumns', header: '머리열', type: 'number', count: true },
  ],
};
const fruitPage = {
  ...{ id: 'fruits', kind: 'records', heading: '과일', records: 'fruit', empty: '없음' },
  columns: [
    { header: '이름', field: 'name' },
    { header: '수', field: 'count' },
  ],
};

const fruits = {
  id: 'fruit',
  label: '열매',
  file: 'fruits.csv',
  columns: [
    { id: 'id', header: 'id', type: 'id', required: true },
    text('name', '이름'),
    { id: 'count', header: '수', type: 'figure' },
  ],
};

interface Shape {
  readonly unit?: string;
  readonly heads?: string;
}

/** The body of a grid of one head row and one head column, and what is found in it. */
function grid(csv: string, { unit = '', heads = '1,1' }: Shape = {}) {
  const { value, diagnostics } = checkSmall(
    { records: [kind, fruits], site: { pages: [fruitPage] } },
    {
      'data/tiny/grids.csv': `id,제목,단위,머리행,머리열\nharvest,거둔 것,${unit},${heads}\n`,
      'data/tiny/fruits.csv': 'id,이름,수\npear,배,"1,200"\nplum,자두,집계중\n',
      'data/tiny/grids/harvest.csv': csv,
      'content/tiny/steps/seed.md': '---\ntitle: 씨앗\n---\n\n## 목적\n\n- 심는다\n\n::grid[harvest]\n',
    },
  );
  const found = diagnostics
    .filter(({ code }) => code !== 'form/rows-not-shown')
    .map(({ code, parameters, place }) => {
      const { text: cell, hint } = parameters as { text: string; hint?: string };
      return `${code} ${cell} ${hint ?? 'blank'} ${place.start.line}`;
    });
  return { rows: rowTexts(value!.grids.get('harvest')!.body), found };
}

const sums = (csv: string) => grid(csv).rows.at(-1);

describe('a sum of a grid', () => {
  test('adds numbers in all directions', () => {
    expect(grid('구분,가,나,계\n다,1,"2,000",Σ←\n라,△3,0.5,Σ←\n계,Σ↑,Σ↑,Σ←\n').rows).toEqual([
      ['다', '1', '2,000', '2,001'],
      ['라', '△3', '0.5', '△2.5'],
      ['계', '△2', '2,000.5', '1,998.5'],
    ]);
    expect(grid('구분,계,가,나\n계,Σ→,Σ↓,Σ↓\n다,Σ→,1,2\n라,Σ→,3,4\n').rows[0]).toEqual(['계', '10', '4', '6']);
  });

  test('adds the value that an expression shows, and the same value typed', () => {
    expect(sums('구분,수\n배,:value[fruit.pear.count]\n감,34\n계,Σ↑\n')).toEqual(['계', '1,234']);
    expect(sums('구분,수\n배,:value[fruit.pear.count * 2 | round 0]\n감,34\n계,Σ↑\n')).toEqual(['계', '2,434']);
    expect(sums('구분,수\n배,:value[fruit.pear.count | thousands]\n계,Σ↑\n')).toEqual(['계', '1,200']);
  });

  test('takes a dash for nothing, and says with a word that it is not known yet', () => {
    expect(sums('구분,수\n배,-\n감,34\n계,Σ↑\n')).toEqual(['계', '34']);
    expect(sums('구분,수\n배,-\n감,34\n계,∑ ↑\n')).toEqual(['계', '34']);
    expect(sums('구분,수\n배,집계중\n감,34\n계,Σ↑\n')).toEqual(['계', '집계중']);
    expect(sums('구분,수\n배,:value[fruit.plum.count]\n감,34\n계,Σ↑\n')).toEqual(['계', '집계중']);
  });

  test('leaves out the sums along its own line, which it would add twice', () => {
    expect(sums('구분,수\n배,1\n감,2\n소계,Σ↑\n밤,3\n계,Σ↑\n')).toEqual(['계', '6']);
  });

  test('adds nothing of the header', () => {
    expect(grid('구분,2030\n배,1\n계,Σ↑\n').rows.at(-1)).toEqual(['계', '1']);
  });
});

describe('a cell that is no number is told where it would be added up', () => {
  test.each([
    ['a letter among the digits', '"3l,961"', '3l,961 letter'],
    ['commas in wrong places', '"1,23,456"', '1,23,456 separator'],
    ['two numbers', '12/34', '12/34 stray'],
    ['a range', '12~34', '12~34 stray'],
    ['two points', '1.2.3', '1.2.3 decimal-points'],
    ['a blank among the digits', '1 234', '1 234 separator'],
    ['a leading zero', '03', '03 leading-zero'],
    ['a sign that looks like a minus', '▽3.5', '▽3.5 minus'],
    ['a plus', '+3', '+3 plus'],
    ['a unit', '12개', '12개 unit'],
    ['a remark', '12(추정)', '12(추정) parenthesis'],
    ['words', '많음', '많음 text'],
    ['a text in quotes', '"""많음"""', '"많음" text'],
    ['nothing at all', '', ' blank'],
    ['an expression with a unit', ':value[fruit.pear.count]개', ':value[fruit.pear.count]개 text'],
    ['the name that an expression shows', ':value[fruit.pear.name]', ':value[fruit.pear.name] text'],
    ['a point for a comma', '27.677', '27.677 point'],
  ])('%s', (_, cell, expected) => {
    expect(grid(`구분,수\n배,"31,961"\n감,${cell}\n계,Σ↑\n`).found).toEqual([`value/not-summed ${expected} 3`]);
    expect(grid(`구분,배,감,계\n수,"31,961",${cell},Σ←\n`).found).toEqual([`value/not-summed ${expected} 2`]);
    const unsummed = grid(`구분,수\n배,"31,961"\n감,${cell}\n`).found;
    expect(unsummed.filter((line) => !line.startsWith('text/'))).toEqual([]);
  });

  test('a point for a comma among hundreds', () => {
    expect(grid('구분,수\n배,820\n감,1.240\n계,Σ↑\n').found).toEqual(['value/not-summed 1.240 point 3']);
  });

  test('a size that the unit of the table has already', () => {
    expect(grid('구분,수\n배,5억\n계,Σ↑\n', { unit: '억원' }).found).toEqual(['value/not-summed 5억 unit 2']);
    expect(grid('구분,수\n배,5만\n계,Σ↑\n', { unit: '개' }).rows.at(-1)).toEqual(['계', '50,000']);
  });

  test('sums that add up each other', () => {
    expect(
      grid('구분,가,나\n다,Σ→,Σ↓\n라,Σ↑,Σ←\n').found.map((line) => line.split(' ').slice(0, 3).join(' ')),
    ).toContain('value/not-summed Σ→ circle');
  });

  test('once, however many sums it stands in', () => {
    expect(grid('구분,가,계\n다,x,Σ←\n라,1,Σ←\n계,Σ↑,Σ↑\n').found).toEqual(['value/not-summed x text 2']);
  });

  test('decimals of their own are no slip', () => {
    expect(grid('구분,수\n배,31961\n감,27.677\n밤,1.5\n계,Σ↑\n').found).toEqual([]);
    expect(grid('구분,수\n배,1\n감,27.677\n계,Σ↑\n').found).toEqual([]);
  });
});

const amount = fc
  .tuple(fc.integer({ min: -9_999_999, max: 9_999_999 }), fc.integer({ min: 0, max: 2 }))
  .map(([digits, places]) =>
    formatNumber(Big(digits).times(Big(10).pow(-places)), { decimals: places, thousands: true }),
  );
const cells = fc.oneof(amount, fc.constantFrom('-', '0'));

test('a sum is that of its numbers, to the last digit', () => {
  fc.assert(
    fc.property(fc.array(cells, { minLength: 1, maxLength: 12 }), (column) => {
      const numbers = column
        .filter((cell) => cell !== '-')
        .map((cell) => Big(cell.replaceAll(',', '').replace('△', '-')));
      const decimals = Math.max(0, ...column.map((cell) => cell.split('.')[1]?.length ?? 0));
      const expected = formatNumber(
        numbers.reduce((total, number) => total.plus(number), Big(0)),
        {
          decimals,
          thousands: true,
        },
      );
      expect(sums(`구분,수\n${column.map((cell) => `가,"${cell}"`).join('\n')}\n계,Σ↑\n`)).toEqual(['계', expected]);
    }),
    { numRuns: 30 },
  );
});

test('a sum of rows is that of columns', () => {
  const table = fc.array(fc.array(cells, { minLength: 3, maxLength: 3 }), { minLength: 1, maxLength: 6 });
  fc.assert(
    fc.property(table, (rows) => {
      const lines = rows.map((row) => `가,${row.map((cell) => `"${cell}"`).join(',')},Σ←`);
      const [, a = '', b = '', c = '', all] = sums(`구분,a,b,c,계\n${lines.join('\n')}\n계,Σ↑,Σ↑,Σ↑,Σ←\n`)!;
      const across = sums(`구분,a,b,c,계\n${lines.join('\n')}\n계,Σ↑,Σ↑,Σ↑,Σ↑\n`)!.at(-1);
      expect(all).toBe(across);
      const number = (shown: string) => Big(shown.replaceAll(',', '').replace('△', '-'));
      expect(number(a).plus(number(b)).plus(number(c)).eq(number(all!))).toBe(true);
    }),
    { numRuns: 30 },
  );
});

test('totals of a whole table look through each of its lines once', () => {
  const looks = (size: number): number => {
    let looked = 0;
    const place = startOfFile('harvest.csv');
    const total = (): GridCell => ({
      type: 'total',
      fact: 'grid.harvest',
      raw: 'Σ↑',
      place,
      get of() {
        looked += 1;
        return 'above' as const;
      },
    });
    const rows = Array.from({ length: size }, () => Array.from({ length: size }, total));
    const record = { kind: 'grid', id: 'harvest', row: 2, place, cells: new Map(), families: new Map() };
    gridTable(
      { kind: 'grid', id: 'harvest', file: 'harvest.csv', rows },
      record,
      kind as never,
      { plan: { records: new Map() } } as never,
    );
    return looked;
  };
  // Four times the cells; each looking through its own line would make it eight times.
  expect(looks(60) / looks(30)).toBeLessThan(5);
});
