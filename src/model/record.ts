import type { BookPlace } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { DateItem, Period } from './date.ts';
import type { FactId } from './fact.ts';
import type { Figure, NumberFigure } from './figure.ts';
import type { Choice, Column } from './form.ts';
import type { Located } from './located.ts';
import type { Line } from './rich.ts';

/** What a cell holds, by the type of its column. A blank cell is `empty` whatever its type. */
export type CellValue =
  | { readonly type: 'empty' }
  | { readonly type: 'text'; readonly lines: readonly Line[] }
  | { readonly type: 'code'; readonly text: string }
  | { readonly type: 'names'; readonly names: readonly Located<string>[] }
  | { readonly type: 'number'; readonly figure: NumberFigure }
  | { readonly type: 'figure'; readonly figure: Figure }
  | { readonly type: 'years'; readonly years: readonly number[] }
  | { readonly type: 'flag'; readonly print: string }
  | { readonly type: 'choice'; readonly choice: Choice }
  | { readonly type: 'period'; readonly period: Period }
  | { readonly type: 'dates'; readonly items: readonly DateItem[] };

/** One cell: its fact, its text as typed, where it stands and what it means. */
export interface Cell {
  readonly fact: FactId;
  readonly column: Column;
  /** The header of the column in the file, with the year or member of a family. */
  readonly header: string;
  readonly raw: string;
  readonly place: Place;
  readonly value: CellValue;
  /** Whether the text could not be read as the column wants it, which has been reported. */
  readonly broken: boolean;
}

/** One row of a CSV table. */
export interface DataRecord {
  readonly kind: string;
  readonly id: string;
  /** The row as Excel numbers it; the header is row 1. */
  readonly row: number;
  readonly place: Place;
  readonly cells: ReadonlyMap<string, Cell>;
  /** Families of columns: field, then year or member, then cell; in the order of the file. */
  readonly families: ReadonlyMap<string, ReadonlyMap<string, Cell>>;
}

/** All cells of a record, those of families included. */
export function allCells(record: DataRecord): readonly Cell[] {
  return [...record.cells.values(), ...[...record.families.values()].flatMap((family) => [...family.values()])];
}

/** The number of a cell, or the word or text in place of one; none where it is blank or of another type. */
export function figureIn({ value }: Cell): Figure | undefined {
  return value.type === 'figure' || value.type === 'number' ? value.figure : undefined;
}

/** The names in a cell of keys or labels; none where the cell is blank. */
export function namesOf(record: DataRecord, field: string): readonly Located<string>[] {
  const value = record.cells.get(field)?.value;
  return value?.type === 'names' ? value.names : [];
}

/** The years of a family that a record states, but for which it has no value. */
export function yearsWithoutValue(record: DataRecord, column: Column): readonly number[] {
  const stating = record.cells.get(column.keys ?? '')?.value;
  const years = stating?.type === 'years' ? stating.years : [];
  const family = record.families.get(column.id);
  return years.filter((year) => (family?.get(String(year))?.raw.trim() ?? '') === '');
}

/** Where a cell of a record stands in the words of the book: node, table, row and column. */
export function bookPlaceOf(record: DataRecord, table: string, cell: Cell): BookPlace {
  const node = namesOf(record, 'node')[0]?.value;
  return { ...(node === undefined ? {} : { node }), part: table, row: record.row, column: cell.header };
}
