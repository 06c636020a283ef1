import { expect, it } from 'vitest';
import { type Place, startOfFile } from '../../src/diagnostics/place.ts';
import { readCsv } from '../../src/read/csv.ts';
import { sheetAddresses } from '../../src/read/sheet-address.ts';
import { placeOf, sourceText } from '../../src/read/text.ts';

const file = 'data/table.csv';

/** Where Excel shows the first occurrence of a part of a table. */
function addressOf(text: string, part: string, name = file) {
  const source = sourceText(name, text);
  const start = text.indexOf(part);
  return sheetAddresses(new Map([[name, source]]))(placeOf(source, start, start + part.length));
}

it('counts the header as row 1 and calls columns by letters', () => {
  expect(addressOf('id,name\na,first\n', 'name')).toEqual({ row: 1, column: 'B' });
  expect(addressOf('id,name\na,first\n', 'first')).toEqual({ row: 2, column: 'B' });
});

it('counts a row whose cells hold line breaks once', () => {
  const text = 'id,name,note\r\na,"one\r\ntwo\r\nthree","with ""quotes"", and comma"\r\nb,four,five\r\n';
  expect(addressOf(text, 'five')).toEqual({ row: 3, column: 'C' });
  expect(addressOf(text, 'three')).toEqual({ row: 2, column: 'B' });
  expect(addressOf(text, 'and comma')).toEqual({ row: 2, column: 'C' });
});

it('counts blank rows, as Excel does', () => {
  expect(addressOf('id,name\na,first\n\n\nb,second\n', 'second')).toEqual({ row: 5, column: 'B' });
});

it('takes CR and mixed line ends', () => {
  expect(addressOf('id,name\ra,first\nb,second\r\nc,third', 'third')).toEqual({ row: 4, column: 'B' });
});

it('goes on with two letters behind Z', () => {
  const header = Array.from({ length: 500 }, (_, index) => `column${index}end`).join(',');
  expect(addressOf(header, 'column25end')?.column).toBe('Z');
  expect(addressOf(header, 'column26end')?.column).toBe('AA');
  expect(addressOf(header, 'column51end')?.column).toBe('AZ');
  expect(addressOf(header, 'column52end')?.column).toBe('BA');
  expect(addressOf(header, 'column499end')?.column).toBe('SF');
});

it('gives the column of every cell, empty ones included, and of no place that holds several', () => {
  const text = 'id,name,note\n"a",,"x, y"\n';
  const source = sourceText(file, text);
  const address = sheetAddresses(new Map([[file, source]]));
  const [row] = readCsv(source).value.rows;
  const placeOfRow = row?.place as Place;
  expect(row?.cells.map(({ place }) => address(place)?.column)).toEqual(['A', 'B', 'C']);
  expect(address(placeOfRow)).toEqual({ row: 2, column: undefined });
});

it('gives no column where quotes are in disorder', () => {
  expect(addressOf('id,name\na,first\nb,"sec"ond\n', 'ond')).toEqual({ row: 3, column: undefined });
});

it('says nothing of what is wrong with a file as a whole', () => {
  const address = sheetAddresses(new Map([[file, sourceText(file, 'id,name\n')]]));
  expect(address(startOfFile(file))).toBeUndefined();
});

it('says nothing of other files, of texts it does not have and of an empty file', () => {
  expect(addressOf('id,name\n', 'name', 'content/note.md')).toBeUndefined();
  const place = placeOf(sourceText('other.csv', 'a'), 0, 1);
  expect(sheetAddresses(new Map())(place)).toBeUndefined();
  expect(addressOf('', '')).toBeUndefined();
});
