import { describe, expect, test } from 'vitest';
import { type RecordKind, recordKindSchema } from '../../src/model/form.ts';
import { readCsv } from '../../src/read/csv.ts';
import { readHeader } from '../../src/read/headers.ts';
import { sourceText } from '../../src/read/text.ts';
import { shortPlace } from '../support/places.ts';

const kind: RecordKind = recordKindSchema.parse({
  id: 'thing',
  label: '물건',
  file: 'things.csv',
  columns: [
    { id: 'id', header: 'id', type: 'id', required: true },
    { id: 'node', header: '소속', type: 'node', required: true },
    { id: 'nodeTitle', header: '소속명', type: 'label', of: 'node' },
    { id: 'name', header: '명칭', type: 'text', required: true },
    { id: 'amount', header: '금액 {key}', type: 'figure', by: 'year' },
    { id: 'count', header: '{key}', type: 'figure', by: 'rank' },
  ],
});

const members = new Map([['rank', new Map([['3.4급', 'grade-3-4']])]]);

function read(header: string) {
  const table = readCsv(sourceText('things.csv', `${header}\n`)).value;
  const { value, diagnostics } = readHeader(table, kind, { members, year: 2031 });
  return { value: value.columns, diagnostics };
}

test('columns are known by their header, in whatever order they stand', () => {
  const { value, diagnostics } = read('명칭,id,소속');
  expect([value.map((found) => found?.column.id), diagnostics]).toEqual([['name', 'id', 'node'], []]);
});

test('the columns of a family carry their year', () => {
  expect(
    read('id,소속,명칭,금액 2031,금액 2033')
      .value.slice(3)
      .map((found) => [found?.column.id, found?.key]),
  ).toEqual([
    ['amount', '2031'],
    ['amount', '2033'],
  ]);
});

test('the columns of a family of records carry the id behind the printed name', () => {
  expect(read('id,소속,명칭,3.4급').value.at(-1)).toMatchObject({ header: '3.4급', key: 'grade-3-4' });
});

test('spaces around a header do not count', () => {
  expect(read('id, 소속 ,명칭').diagnostics).toEqual([]);
});

describe('problems', () => {
  test.each([
    ['an unknown column', 'id,소속,명칭,멍칭', ['csv/unknown-column 1:10-1:12']],
    ['a year that is none', 'id,소속,명칭,금액 31', ['csv/unknown-column 1:10-1:15']],
    ['a member that is none', 'id,소속,명칭,9급', ['csv/unknown-column 1:10-1:12']],
    ['a column without a header', 'id,소속,명칭,', ['csv/unnamed-column 1:10-1:10']],
    ['a column that stands twice', 'id,소속,명칭,명칭', ['csv/duplicate-column 1:10-1:12']],
    ['a required column that is missing', 'id,소속', ['csv/missing-column 1:1-1:6']],
    ['two that are missing', 'id', ['csv/missing-column 1:1-1:3', 'csv/missing-column 1:1-1:3']],
  ])('%s', (_, header, expected) => {
    expect(read(header).diagnostics.map(({ code, place }) => `${code} ${shortPlace(place)}`)).toEqual(expected);
  });

  test.each([
    ['멍칭', '명칭'],
    ['금엑 2031', '금액 2031'],
    ['3·4급', '3.4급'],
    ['전혀 다른 말', undefined],
  ])('%s: was %s meant?', (header, suggestion) => {
    expect(read(`id,소속,명칭,${header}`).diagnostics[0]?.parameters.suggestion).toBe(suggestion);
  });

  test('a column that stands twice tells where it stood first', () => {
    expect(read('id,소속,명칭,명칭').diagnostics[0]?.related.map(({ place }) => shortPlace(place))).toEqual([
      '1:7-1:9',
    ]);
  });
});
