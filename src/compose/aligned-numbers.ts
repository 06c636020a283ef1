import { plainText } from '../model/rich.ts';
import type { TableCell, TableRow } from '../model/table.ts';

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

/** Every cell with the column in which it begins. */
function cellsOf(rows: readonly TableRow[]): { row: TableRow; cell: TableCell; column: number }[] {
  const taken = rows.map(() => new Set<number>());
  return rows.flatMap((row, at) => {
    let column = 0;
    return row.cells.map((cell) => {
      while (taken[at]?.has(column)) column += 1;
      const begin = column;
      for (let down = 0; down < (cell.rowSpan ?? 1); down += 1)
        for (let right = 0; right < (cell.columnSpan ?? 1); right += 1) taken[at + down]?.add(begin + right);
      return { row, cell, column: begin };
    });
  });
}

function padsOfColumn(cells: readonly TableCell[]): readonly (readonly [TableCell, Pads])[] {
  const texts = cells.map(({ lines }) => lines.map(plainText).join('\n'));
  const bracketed = texts.some((text) => /\d \(/.test(text));
  const numerals = cells.flatMap((cell, at) => numeralOf(cell, texts[at] ?? '', bracketed));
  const lead = widest(numerals.map((numeral) => numeral.lead));
  const tail = widest(numerals.map((numeral) => numeral.tail));
  const inMiddle = cells[0]?.align === 'center';
  const longest = Math.max(0, ...texts.map((text) => text.length));
  if (inMiddle && lead.length + tail.length > longest) return [];
  return numerals.flatMap(({ cell, ...own }) => {
    const pads = { before: inMiddle ? lacking(lead, own.lead) : '', after: lacking(tail, own.tail) };
    return pads.before === '' && pads.after === '' ? [] : [[cell, pads] as const];
  });
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
