import { plainText } from '../model/rich.ts';
import type { TableCell, TableRow } from '../model/table.ts';
import { cellsOf } from './table-columns.ts';

/** Text of the width that a number lacks before and after it, so that the points of its column stand below each other. */
export interface Pads {
  readonly before: string;
  readonly after: string;
}

/** A number in its column: up to its point, and from there on with what stands in brackets behind it. */
interface Numeral {
  readonly cell: TableCell;
  readonly lead: string;
  readonly tail: string;
}

/**
 * What the numbers of a table need to stand point below point: those flush at the end room after them, those in
 * the middle on both sides. Rates of growth stand in rows between amounts and are a column of their own. A column
 * that would become wider than its longest number stays as it is.
 */
export function padsOf(rows: readonly TableRow[]): ReadonlyMap<TableCell, Pads> {
  const columns = new Map<string, TableCell[]>();
  for (const { row, cell, column } of cellsOf(rows)) {
    if (cell.heads || (cell.columnSpan ?? 1) > 1 || (cell.align !== 'end' && cell.align !== 'center')) continue;
    const key = `${column} ${cell.align} ${row.kind === 'rate'}`;
    columns.set(key, [...(columns.get(key) ?? []), cell]);
  }
  return new Map([...columns.values()].flatMap(padsOfColumn));
}

function padsOfColumn(cells: readonly TableCell[]): readonly (readonly [TableCell, Pads])[] {
  const texts = cells.map(({ lines }) => lines.map(plainText).join('\n'));
  return cells[0]?.align === 'center' ? padsInMiddle(cells, texts) : padsAtEnd(cells, texts);
}

function padsAtEnd(cells: readonly TableCell[], texts: readonly string[]): readonly (readonly [TableCell, Pads])[] {
  const bracketed = texts.some((text) => /\d \(/.test(text));
  const numerals = cells.flatMap((cell, at) => numeralOf(cell, texts[at] ?? '', bracketed));
  const tail = widest(numerals.map((numeral) => numeral.tail));
  return padded(numerals.map((numeral) => [numeral.cell, { before: '', after: lacking(tail, numeral.tail) }]));
}

/**
 * A dash in the middle stays there. A number with another in brackets may take two lines in a narrow column: the
 * brackets count only where all numbers have them.
 */
function padsInMiddle(cells: readonly TableCell[], texts: readonly string[]): readonly (readonly [TableCell, Pads])[] {
  const all = cells.flatMap((cell, at) => (texts[at] === '-' ? [] : numeralOf(cell, texts[at] ?? '', false)));
  const alone = all.filter(({ tail }) => !tail.includes(' ('));
  const numerals = alone.length > 0 ? alone : all;
  const lead = widest(numerals.map((numeral) => numeral.lead));
  const tail = widest(numerals.map((numeral) => numeral.tail));
  const longest = Math.max(0, ...numerals.map((numeral) => numeral.lead.length + numeral.tail.length));
  if (lead.length + tail.length > longest) return [];
  return padded(
    numerals.map(({ cell, ...own }) => [cell, { before: lacking(lead, own.lead), after: lacking(tail, own.tail) }]),
  );
}

function padded(pads: readonly (readonly [TableCell, Pads])[]): readonly (readonly [TableCell, Pads])[] {
  return pads.filter(([, { before, after }]) => before !== '' || after !== '');
}

/** Beside amounts with another in brackets, one that stands in brackets alone is the other. */
function numeralOf(cell: TableCell, text: string, bracketed: boolean): readonly Numeral[] {
  if (bracketed && /^\([\d,.]+\)$/.test(text)) return [{ cell, lead: '', tail: shape(` ${text}`) }];
  const [, lead, tail] = /^(\(?[△▲−-]?[\d,]+|\(?-)((?:\.\d+)?\)?(?: \([\d,.]+%?\))?%?)$/.exec(text) ?? [];
  return lead === undefined || tail === undefined ? [] : [{ cell, lead: shape(lead), tail: shape(tail) }];
}

/** All digits are of one width. */
function shape(text: string): string {
  return text.replaceAll(/\d/g, '0');
}

function widest(texts: readonly string[]): string {
  return texts.reduce((longest, text) => (text.length > longest.length ? text : longest), '');
}

/** The characters of a text that another one has not: together they are as wide as what it lacks. */
function lacking(whole: string, own: string): string {
  const rest = [...own];
  return [...whole]
    .filter((character) => {
      const at = rest.indexOf(character);
      if (at !== -1) rest.splice(at, 1);
      return at === -1;
    })
    .join('');
}
