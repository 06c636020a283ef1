import type { BookPlace, SheetAddress } from './diagnostic.ts';
import { shortened } from './shortened.ts';

/** A header of more characters is none. */
const longestName = 100;

/** Puts a place into the words of the book: `I-2-① 과제추진계획 3행 '세부일정'`, or in English with `row 3`. */
export function bookPlaceText(
  book: BookPlace | undefined,
  codeOf: (node: string) => string | undefined,
  language: 'ko' | 'en',
): string {
  if (!book) return '';
  const node = book.node === undefined ? undefined : codeOf(book.node);
  const row = book.row === undefined ? undefined : language === 'ko' ? `${book.row}행` : `row ${book.row}`;
  const column = book.column === undefined ? undefined : `'${shortened(book.column, longestName)}'`;
  return [node, book.part, row, column].filter((word) => word !== undefined).join(' ');
}

/** Names a cell as Excel does, `F196`, or a row as a whole: `196행`. */
export function sheetText({ row, column }: SheetAddress, language: 'ko' | 'en'): string {
  if (column !== undefined) return `${column}${row}`;
  return language === 'ko' ? `${row}행` : `row ${row}`;
}
