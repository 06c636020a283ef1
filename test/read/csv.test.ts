import fc from 'fast-check';
import Papa from 'papaparse';
import { describe, expect, test } from 'vitest';
import { readCsv } from '../../src/read/csv.ts';
import { limits } from '../../src/read/limits.ts';
import { sourceText } from '../../src/read/text.ts';
import { cut, shortPlace } from '../support/places.ts';

function read(text: string) {
  return readCsv(sourceText('table.csv', text));
}

/** The cells of all rows with their places, the header's first. */
function cells(text: string): readonly (readonly string[])[] {
  const { header, rows } = read(text).value;
  return [header!, ...rows].map((row) => row.cells.map(({ value, place }) => `${value} ${shortPlace(place)}`));
}

describe('cells stand where they stand in the file', () => {
  test('plain ones, from quote to quote and without the comma', () => {
    expect(cells('id,이름\na,"가,나"\n')).toEqual([
      ['id 1:1-1:3', '이름 1:4-1:6'],
      ['a 2:1-2:2', '가,나 2:3-2:8'],
    ]);
  });

  test('blank ones', () => {
    expect(cells('a,,b\n,,c\n')[0]).toEqual(['a 1:1-1:2', ' 1:3-1:3', 'b 1:4-1:5']);
  });

  test('after a quoted cell with line breaks', () => {
    expect(cells('a,b\n"1\n22",x\n')[1]).toEqual(['1\n22 2:1-3:4', 'x 3:5-3:6']);
  });

  test('after doubled quotes', () => {
    expect(cells('a,b\n"그는 ""예""라 했다",x\n')[1]).toEqual(['그는 "예"라 했다 2:1-2:15', 'x 2:16-2:17']);
  });

  test('after characters beyond the first plane, each counted once', () => {
    expect(cells('a,b\n𠮷😀,x\n')[1]).toEqual(['𠮷😀 2:1-2:3', 'x 2:4-2:5']);
  });

  test('with CRLF, also inside quotes', () => {
    expect(cells('a,b\r\n"1\r\n2",x\r\nc,d\r\n').slice(1)).toEqual([
      ['1\r\n2 2:1-3:3', 'x 3:4-3:5'],
      ['c 4:1-4:2', 'd 4:3-4:4'],
    ]);
  });

  test('at the end of a file without a line end', () => {
    expect(cells('a,b\n1,"2"')[1]).toEqual(['1 2:1-2:2', '2 2:3-2:6']);
  });
});

describe('a range of a value stands in the file', () => {
  test('after doubled quotes, which are two characters there', () => {
    const text = 'a\n"""예"" 하나"\n';
    const cell = read(text).value.rows[0]!.cells[0]!;
    const at = cell.value.indexOf('하나');
    expect(shortPlace(cell.locate(at, at + 2))).toBe('2:8-2:10');
  });

  test('on a later line of a quoted cell', () => {
    const cell = read('a,b\nx,"하나\n둘 셋"\n').value.rows[0]!.cells[1]!;
    expect(shortPlace(cell.locate(5, 6))).toBe('3:3-3:4');
  });
});

describe('rows', () => {
  test('are numbered as Excel numbers them, whatever line they stand on', () => {
    const { rows } = read('a\n"1\n2"\n\n3\n').value;
    expect(rows.map(({ row, place }) => [row, place.start.line])).toEqual([
      [2, 2],
      [3, 4],
      [4, 5],
    ]);
  });

  test('that are blank at the end are passed over', () => {
    expect(read('a,b\n1,2\n,\n\n').value.rows).toHaveLength(1);
  });
});

describe('problems', () => {
  test.each([
    ['a quote that is not closed', 'a,b\n1,"2\n', 'csv/malformed-quotes 2:3-2:4'],
    ['a quote amid a quoted value', 'a,b\n"1"2,3\nx,y\n', 'csv/malformed-quotes 2:1-2:2'],
    ['nothing at all', '', 'csv/empty 1:1-1:1'],
    ['blank lines alone', '\n\n', 'csv/empty 1:1-1:1'],
  ])('%s', (_, text, expected) => {
    const [first] = read(text).diagnostics;
    expect(`${first?.code} ${shortPlace(first!.place)}`).toBe(expected);
  });

  test('a table without any has none', () => {
    expect(read('a,b\n1,"2"\n').diagnostics).toEqual([]);
  });
});

const piece = fc.constantFrom('a', '가', '😀', '𠮷', ',', '"', '""', '\n', '\r\n', ' ', '0', "'24", '');
const value = fc.array(piece, { maxLength: 6 }).map((pieces) => pieces.join(''));

const table = fc.record({
  rows: fc
    .integer({ min: 2, max: 4 })
    .chain((width) =>
      fc.array(fc.array(value, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 5 }),
    ),
  quotes: fc.boolean(),
  newline: fc.constantFrom('\n', '\r\n'),
});

/** What a cell's own text in the file means. */
function unquoted(text: string): string {
  return text.startsWith('"') ? text.slice(1, -1).replaceAll('""', '"') : text;
}

test('whatever a spreadsheet writes: each place, cut out of the file, holds its cell', () => {
  fc.assert(
    fc.property(table, ({ rows, quotes, newline }) => {
      const filled = [rows[0]!.map((_, index) => `열${index}`), ...rows, rows[0]!.map(() => 'x')];
      const text = Papa.unparse(filled, { quotes, newline });
      const { header, rows: found } = read(text).value;
      const places = [header!, ...found].map((row) => row.cells.map(({ place }) => unquoted(cut(text, place))));
      expect(places).toEqual(filled);
    }),
    { numRuns: 300 },
  );
});

test('whatever a spreadsheet writes: each range of a value stands where the file has it', () => {
  fc.assert(
    fc.property(table, fc.nat(), fc.nat(), ({ rows, newline }, one, other) => {
      const text = Papa.unparse([...rows, rows[0]!.map(() => 'x')], { quotes: true, newline });
      const { header } = read(text).value;
      for (const cell of header!.cells) {
        const letters = [...cell.value];
        const [from, to] = [one % (letters.length + 1), other % (letters.length + 1)].sort(
          (left, right) => left - right,
        );
        const before = letters.slice(0, from).join('').length;
        const part = letters.slice(from, to).join('');
        // No place lies within a line end of two characters.
        if ([before, before + part.length].some((at) => cell.value.slice(Math.max(0, at - 1), at + 1) === '\r\n'))
          continue;
        const place = cell.locate(before, before + part.length);
        expect(cut(text, place).replaceAll('""', '"')).toBe(part);
      }
    }),
    { numRuns: 300 },
  );
});

describe('a table of as many rows as it may have', () => {
  const full = `id\n${'a\n'.repeat(limits.rows)}`;

  test('is read whole, with the end of its last line and blank lines behind it', () => {
    for (const text of [full.trimEnd(), full, `${full}\n  \n`]) {
      const { value, diagnostics } = read(text);
      expect(value.rows).toHaveLength(limits.rows);
      expect(diagnostics).toEqual([]);
    }
  });

  test('is told at the row that is too much', () => {
    const { value, diagnostics } = read(`${full}b\nc\n`);
    expect(value.rows).toHaveLength(limits.rows);
    expect(diagnostics.map(({ code, place }) => `${code} ${shortPlace(place)}`)).toEqual([
      `limit/table ${limits.rows + 2}:1-${limits.rows + 2}:2`,
    ]);
  });
});
