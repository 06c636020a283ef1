import { unitIntoCaption } from './captions.ts';
import { elementKind, elementsIn, kidsOf } from './elements.ts';
import type { PdfFile } from './file.ts';

/** Content ids by page object. */
export type ContentIds = Map<number, Set<number>>;

/**
 * Fixes the tables of the book: what the browser repeats of a table's head on each further page is found (it is no
 * text of the table), cells name those heads only that stand above or beside them, and what a table counts in is said
 * by its caption.
 */
export function mendTables(file: PdfFile): ContentIds {
  const repeated: ContentIds = new Map();
  for (const object of file.objects) {
    if (object === undefined || elementKind(object.text) !== 'Table') continue;
    const numbers = elementsIn(object.text).filter((row) => elementKind(file.object(row).text) === 'TR');
    const rows = numbers.map((row) => elementsIn(file.object(row).text));
    const top = countOfRemarks(file, rows);
    const body = beginOfBody(file, rows, top);
    for (const cell of rows.slice(0, body).flat()) collectRepeated(file, cell, repeated);
    limitHeads(file, rows, body);
    if (body > top) for (const row of numbers.slice(0, top)) unitIntoCaption(file, object.number, row);
  }
  return repeated;
}

/** Above the heads a cell over all columns may say in what the table counts. */
function countOfRemarks(file: PdfFile, rows: readonly (readonly number[])[]): number {
  const isRemark = (cells: readonly number[]) =>
    cells.length === 1 && elementKind(file.object(cells[0]!).text) === 'TD' && spansColumns(file, cells[0]!);
  return Math.max(
    0,
    rows.findIndex((cells) => !isRemark(cells)),
  );
}

/** The first row below the remarks that is no row of heads. */
function beginOfBody(file: PdfFile, rows: readonly (readonly number[])[], top: number): number {
  const body = rows.findIndex((cells, row) => row >= top && cells.some((cell) => !isColumnHead(file, cell)));
  return body < 0 ? rows.length : body;
}

function spansColumns(file: PdfFile, cell: number): boolean {
  return !file.object(cell).text.includes('/ColSpan 1>>');
}

function isColumnHead(file: PdfFile, cell: number): boolean {
  const { text } = file.object(cell);
  return elementKind(text) === 'TH' && text.includes('/Scope /Column');
}

/** A row of the head is never split, so what it has on another page than its first is the repetition. */
function collectRepeated(file: PdfFile, element: number, repeated: ContentIds): void {
  const { text } = file.object(element);
  const first = Number(/\/Pg (\d+) 0 R/u.exec(text)?.[1] ?? 0);
  for (const kid of kidsOf(text)) {
    if (kid.kind === 'element') collectRepeated(file, kid.element, repeated);
    else if (kid.kind === 'content' && kid.page !== first) {
      const ids = repeated.get(kid.page) ?? new Set();
      repeated.set(kid.page, ids.add(kid.id));
    }
  }
}

/**
 * Chromium gives a cell every head of its column, those of later groups included. Kept are the heads at the top,
 * and those of the group that begins last above the cell.
 */
function limitHeads(file: PdfFile, rows: readonly (readonly number[])[], body: number): void {
  const groups = groupOfRows(file, rows, body);
  const groupOfHead = new Map<string, number>();
  rows.forEach((cells, row) => {
    for (const cell of isGroupHead(file, cells, row, body) ? cells : []) {
      const id = /\/ID (\(node\d+\))/u.exec(file.object(cell).text)?.[1];
      if (id !== undefined) groupOfHead.set(id, groups[row]!);
    }
  });
  if (groupOfHead.size === 0) return;
  rows.forEach((cells, row) => {
    for (const cell of cells) keepHeads(file, cell, (id) => (groupOfHead.get(id) ?? groups[row]) === groups[row]);
  });
}

/** Numbers the groups of a table by their heads, which may be several rows; 0 is what stands above all of them. */
function groupOfRows(file: PdfFile, rows: readonly (readonly number[])[], body: number): readonly number[] {
  let group = 0;
  return rows.map((cells, row) => {
    const previous = rows[row - 1];
    const continues = previous !== undefined && isGroupHead(file, previous, row - 1, body);
    if (isGroupHead(file, cells, row, body) && !continues) group += 1;
    return group;
  });
}

/** A row of heads inside the body of the table, or the one over all columns that begins it. */
function isGroupHead(file: PdfFile, cells: readonly number[], row: number, body: number): boolean {
  if (row === 0 || !cells.every((cell) => isColumnHead(file, cell))) return false;
  const spansAll = cells.length === 1 && spansColumns(file, cells[0]!);
  return row > body || spansAll;
}

function keepHeads(file: PdfFile, cell: number, isKept: (id: string) => boolean): void {
  const object = file.object(cell);
  object.text = object.text.replace(/\/Headers \[([^\]]*)\]/u, (_, heads: string) => {
    const kept = heads.split(' ').filter((id) => id !== '' && isKept(id));
    return `/Headers [${kept.join(' ')}]`;
  });
}
