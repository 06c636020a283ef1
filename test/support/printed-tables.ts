import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Finished } from './build.ts';
import { bodyOf } from './page-furniture.ts';
import { factPlaces, textOf, withoutSpaces } from './pages.ts';
import { readPageTexts } from './pdf-reader.ts';

/** Tables as pages and the document for print hold them, and how they went through the printer. */

export interface HtmlRow {
  /** The facts that the cells of the row show, in their order. */
  readonly facts: readonly string[];
  /** The texts of its cells without white space; those that reach over several rows apart. */
  readonly cells: readonly { readonly text: string; readonly spans: boolean }[];
}

export interface HtmlTable {
  /** The id of the block around the table; empty for a small table in prose. */
  readonly id: string;
  readonly head: readonly HtmlRow[];
  readonly body: readonly HtmlRow[];
}

/** The text of every page of the book without white space and without its head and its foot. */
export async function bodyTexts({ folder }: Finished): Promise<readonly string[]> {
  const texts = await readPageTexts(readFileSync(join(folder, 'plan.pdf')));
  return texts.map((text) => withoutSpaces(bodyOf(text)));
}

/** The tables of a page in their order. */
export function tablesIn(html: string): readonly HtmlTable[] {
  const blocks = html.matchAll(
    /(?:<figure\b[^>]* id="([^"]*)"[^>]*>(?:(?!<\/figure>|<table\b).)*)?<table\b.*?<\/table>/gsu,
  );
  return [...blocks].map(([block, id = '']) => {
    const table = block.slice(block.indexOf('<table'));
    const [, head = ''] = /<thead\b[^>]*>(.*?)<\/thead>/su.exec(table) ?? [];
    return { id, head: rowsIn(head), body: rowsIn(table.replace(/<thead\b[^>]*>.*?<\/thead>/su, '')) };
  });
}

function rowsIn(html: string): readonly HtmlRow[] {
  return [...html.matchAll(/<tr\b[^>]*>(.*?)<\/tr>/gsu)].map(([row, inner = '']) => ({
    facts: factPlaces(row).map(({ fact }) => fact),
    cells: [...inner.matchAll(/<t[hd]\b([^>]*)>(.*?)<\/t[hd]>/gsu)].map(([, attributes = '', cell = '']) => ({
      text: withoutSpaces(textOf(cell)),
      spans: / rowspan="/u.test(attributes),
    })),
  }));
}

/** A table found in the book: its pages from 1, and what is not there as it should be. */
export interface PrintedTable {
  readonly table: HtmlTable;
  readonly pages: readonly number[];
  /** For every row of the body the page where it stands, undefined where its text is not found. */
  readonly rows: readonly (number | undefined)[];
}

interface Position {
  readonly page: number;
  readonly offset: number;
}

/**
 * Finds tables in the pages of the book, in the order of the document. After its header each row must
 * follow the one before, cell by cell; on a new page the whole header must come first. A cell that
 * reaches over several rows may stand before any of them. Texts are without white space and without
 * what is printed on every page.
 */
export function printedTables(tables: readonly HtmlTable[], pages: readonly string[]): readonly PrintedTable[] {
  let at: Position = { page: 0, offset: 0 };
  return tables.map((table) => {
    const found = bestStart(table, pages, at);
    if (found.end) at = found.end;
    return found.printed;
  });
}

/** The first place after a position where header and all rows follow; else the one where most rows do. */
function bestStart(table: HtmlTable, pages: readonly string[], from: Position) {
  const head = headText(table);
  let best: { printed: PrintedTable; end: Position | undefined } = {
    printed: { table, pages: [], rows: table.body.map(() => undefined) },
    end: undefined,
  };
  for (let { page, offset } = from; page < pages.length; page += 1, offset = 0) {
    for (let start = pages[page]!.indexOf(head, offset); start !== -1; start = pages[page]!.indexOf(head, start + 1)) {
      const found = follow(table, head, pages, { page, offset: start + head.length });
      if (found.printed.rows.every((row) => row !== undefined)) return found;
      if (count(found.printed) > count(best.printed)) best = found;
    }
  }
  return best;
}

const count = ({ rows }: PrintedTable): number => rows.filter((row) => row !== undefined).length;

export function headText({ head }: HtmlTable): string {
  return head.flatMap(({ cells }) => cells.map(({ text }) => text)).join('');
}

function follow(table: HtmlTable, head: string, pages: readonly string[], start: Position) {
  let at = start;
  let pending: readonly string[] = [];
  const rows = table.body.map((row) => {
    pending = [...pending, ...row.cells.filter(({ spans, text }) => spans && text !== '').map(({ text }) => text)];
    const own = row.cells
      .filter(({ spans }) => !spans)
      .map(({ text }) => text)
      .join('');
    const next = [at, ...overPage(at, head, labelsOf(table), pages)]
      .map((begin) => readRow(own, pending, begin, pages))
      .find(Boolean);
    if (!next) return undefined;
    at = next.at;
    pending = next.pending;
    return at.page + 1;
  });
  const all = [start.page + 1, ...rows.filter((row) => row !== undefined)];
  const lost = pending.length > 0;
  return { printed: { table, pages: [...new Set(all)], rows: lost ? rows.map(() => undefined) : rows }, end: at };
}

/** The texts of the cells that reach over several rows. */
function labelsOf({ body }: HtmlTable): readonly string[] {
  return body.flatMap(({ cells }) => cells.flatMap(({ spans, text }) => (spans && text !== '' ? [text] : [])));
}

/** The place after the repeated header of the next page, and after labels that go on there, where this one ends here. */
function overPage(
  { page, offset }: Position,
  head: string,
  labels: readonly string[],
  pages: readonly string[],
): readonly Position[] {
  const next = pages[page + 1];
  if (offset !== pages[page]!.length || !next?.startsWith(head)) return [];
  let after = head.length;
  for (const label of labels) if (next.startsWith(`${label}(계속)`, after)) after += `${label}(계속)`.length;
  return [{ page: page + 1, offset: after }];
}

/** Reads the text of a row, and before it any of the cells that reach over several rows. */
function readRow(
  own: string,
  pending: readonly string[],
  { page, offset }: Position,
  pages: readonly string[],
): { at: Position; pending: readonly string[] } | undefined {
  const text = pages[page]!;
  if (own !== '' && text.startsWith(own, offset)) {
    return { at: { page, offset: offset + own.length }, pending };
  }
  for (const [index, spanning] of pending.entries()) {
    if (!text.startsWith(spanning, offset)) continue;
    const rest = pending.filter((_, other) => other !== index);
    const read = readRow(own, rest, { page, offset: offset + spanning.length }, pages);
    if (read) return read;
  }
  return own === '' ? { at: { page, offset }, pending } : undefined;
}
