import type { PublishedCell, PublishedLine, PublishedText } from '../../model/published/text.ts';

/** Text on a page: a run of characters with its place, or the beginning or end of what a tag marks. */
interface Item {
  readonly str?: string;
  readonly hasEOL?: boolean;
  readonly transform?: readonly number[];
  readonly width?: number;
  readonly height?: number;
  readonly type?: string;
  readonly id?: string;
}

interface Tag {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Tag[];
}

/** Lines as they are found on a page, before they are numbered. */
type Row = readonly string[];

/**
 * Reads the lines of a PDF, with the page of each. Where the file is tagged, tags tell paragraphs, rows and cells, and what
 * is no part of the book (running heads, page numbers) is left out; else positions on the page tell lines and cells.
 */
export async function linesOfPdf(file: string, bytes: Uint8Array): Promise<PublishedText> {
  // No other reader needs what PDFs are read with.
  const { getDocument } = await import('pdfjs-dist/legacy/build/pdf.mjs');
  const pdf = await getDocument({ data: new Uint8Array(bytes), verbosity: 0, useSystemFonts: false }).promise;
  const lines: PublishedLine[] = [];
  try {
    for (let number = 1; number <= pdf.numPages; number += 1) {
      const page = await pdf.getPage(number);
      const content = await page.getTextContent({ includeMarkedContent: true });
      const items = content.items as readonly Item[];
      const tree = (await page.getStructTree()) as Tag | null;
      const rows = tree ? taggedRows(tree, items) : printedRows(items);
      for (const row of joined(rows, lines)) lines.push(lineOf(row, lines.length + 1, number));
      page.cleanup();
    }
  } finally {
    await pdf.destroy();
  }
  return { file, lines };
}

/** A table that a page begins with, of as many columns as the one before it ended with, goes on. */
function joined(rows: readonly Row[], before: PublishedLine[]): readonly Row[] {
  const width = before.at(-2)?.cells.length ?? 0;
  const goesOn = width > 1 && before.at(-1)?.text === '' && rows[0]?.join('') === '' && rows[1]?.length === width;
  if (!goesOn) return rows;
  before.pop();
  return rows.slice(1);
}

function lineOf(cells: Row, line: number, page: number): PublishedLine {
  let column = 1;
  const placed = cells.map((text): PublishedCell => {
    const begun = column;
    column += [...text].length + 1;
    return { text, line, column: begun, page };
  });
  return { line, column: 1, page, text: cells.join('\t'), cells: placed };
}

/** What a tag makes a line of its own. */
const blocks = new Set([
  'P',
  'H',
  'H1',
  'H2',
  'H3',
  'H4',
  'H5',
  'H6',
  'LI',
  'Caption',
  'BlockQuote',
  'TOCI',
  'Note',
  'Title',
]);

/** Lines by the tags of a page, in the order in which they are read aloud. */
function taggedRows(tree: Tag, items: readonly Item[]): readonly Row[] {
  const texts = textsById(items);
  const rows: Row[] = [];
  let pending = '';
  const flush = () => {
    if (pending.trim() !== '') rows.push([tidy(pending)]);
    pending = '';
  };
  const visit = (tag: Tag): void => {
    if (tag.type === 'content') pending += texts.get(tag.id ?? '') ?? '';
    else if (tag.role === 'Table') {
      flush();
      rows.push([''], ...tableRows(tag, texts), ['']);
    } else {
      const isBlock = blocks.has(tag.role ?? '');
      if (isBlock) flush();
      for (const child of tag.children ?? []) visit(child);
      if (isBlock) flush();
    }
  };
  visit(tree);
  flush();
  return rows;
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** The text of each marked piece of a page. */
function textsById(items: readonly Item[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const open: (string | undefined)[] = [];
  for (const item of items) {
    if (item.type === 'beginMarkedContent' || item.type === 'beginMarkedContentProps') open.push(item.id);
    else if (item.type === 'endMarkedContent') open.pop();
    else if (item.str !== undefined) {
      const id = open.findLast((one) => one !== undefined);
      if (id !== undefined) texts.set(id, `${texts.get(id) ?? ''}${item.str}${item.hasEOL ? ' ' : ''}`);
    }
  }
  return texts;
}

/** The rows of a table; where a row has fewer cells than the widest, those on the left are merged with the row above. */
function tableRows(table: Tag, texts: ReadonlyMap<string, string>): readonly Row[] {
  const rows = rowsIn(table).map((row) => cellsIn(row).map((cell) => tidy(textOf(cell, texts))));
  const width = Math.max(...rows.map(({ length }) => length), 0);
  return rows.map((cells) => {
    const missing = width - cells.length;
    return missing > 0 && missing <= 2 && cells.length > 1 ? [...Array<string>(missing).fill(''), ...cells] : cells;
  });
}

function rowsIn(tag: Tag): readonly Tag[] {
  if (tag.role === 'TR') return [tag];
  return (tag.children ?? []).flatMap(rowsIn);
}

function cellsIn(row: Tag): readonly Tag[] {
  return (row.children ?? []).flatMap((child) =>
    child.role === 'TD' || child.role === 'TH' ? [child] : cellsIn(child),
  );
}

function textOf(tag: Tag, texts: ReadonlyMap<string, string>): string {
  if (tag.type === 'content') return texts.get(tag.id ?? '') ?? '';
  const parts = (tag.children ?? []).map((child) => textOf(child, texts));
  return parts.join(blocks.has(tag.role ?? '') ? ' ' : '') + (blocks.has(tag.role ?? '') ? ' ' : '');
}

interface Run {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly end: number;
  readonly size: number;
}

/** Lines by the positions of what is printed: runs of one height are a line, wide gaps part its cells. */
function printedRows(items: readonly Item[]): readonly Row[] {
  const runs = items.flatMap(({ str, transform, width = 0, height = 0 }): readonly Run[] => {
    const [, , , scale = 0, x = 0, y = 0] = transform ?? [];
    return str === undefined || str.trim() === ''
      ? []
      : [{ text: str, x, y, end: x + width, size: height || Math.abs(scale) }];
  });
  const lines: Run[][] = [];
  for (const run of runs.toSorted((left, right) => right.y - left.y || left.x - right.x)) {
    const line = lines.at(-1);
    if (line && Math.abs(line[0]!.y - run.y) < Math.max(2, run.size * 0.4)) line.push(run);
    else lines.push([run]);
  }
  return lines.map((line) => cellsOfLine(line.toSorted((left, right) => left.x - right.x)));
}

/** A gap of more than a letter and a half parts cells; a smaller one is a space. */
function cellsOfLine(line: readonly Run[]): Row {
  const cells: string[] = [];
  let end: number | undefined;
  for (const { text, x, end: stop, size } of line) {
    const gap = end === undefined ? 0 : x - end;
    if (end === undefined || gap > size * 1.5) cells.push(text);
    else cells[cells.length - 1] += `${gap > size * 0.15 ? ' ' : ''}${text}`;
    end = stop;
  }
  return cells.map(tidy);
}
