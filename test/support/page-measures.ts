import { openPdf } from './pdf-reader.ts';

/**
 * What the pages of a finished book look like, measured in the file by a program that is not ours: how full they are,
 * and what tables and paragraphs look like on them.
 */
export interface PageMeasures {
  /** For every page, the share of its type area down to which there is text. */
  readonly fill: readonly number[];
  /** Cells that are far higher than an even height of their row. */
  readonly towers: readonly Found[];
  /** Tables of which fewer than five rows stand at the foot of a page before they go on. */
  readonly strandedStarts: readonly Found[];
  /** Paragraphs whose last line is less than a quarter as wide as their widest. */
  readonly shortLastLines: readonly Found[];
  /** Cells with text that stands out of the type area or lies upon that of a neighbour. */
  readonly overfull: readonly Found[];
  /** How many cells, tables and paragraphs of several lines were looked at. */
  readonly looked: { readonly cells: number; readonly tables: number; readonly paragraphs: number };
}

/** Where something was found, counting pages from 1, and its first words. */
export interface Found {
  readonly page: number;
  readonly words: string;
  /** What was measured: lines against an even height, rows, or a share. */
  readonly measure: string;
}

/** The type area of a page in points: what its margins leave. */
export interface TypeArea {
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly left: number;
}

const pointsInMillimetre = 72 / 25.4;
const margins: TypeArea = { top: 25, right: 20, bottom: 22, left: 20 };

interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The height of its base line above the foot of the page. */
  readonly base: number;
  readonly size: number;
}

interface Node {
  readonly role?: string;
  readonly type?: string;
  readonly id?: string;
  readonly children?: readonly Node[];
}

interface Page {
  readonly number: number;
  readonly width: number;
  readonly height: number;
  readonly root: Node;
  readonly pieces: ReadonlyMap<string, readonly Piece[]>;
}

/** Measures the pages of a book that is a tagged PDF. */
export async function measurePages(bytes: Uint8Array): Promise<PageMeasures> {
  const measures: Measured[] = [];
  const pdf = await openPdf(bytes);
  for (let number = 1; number <= pdf.numPages; number += 1) {
    const page = await pdf.getPage(number);
    const { width, height } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent({ includeMarkedContent: true });
    const root = ((await page.getStructTree()) ?? {}) as Node;
    measures.push(measurePage({ number, width, height, root, pieces: piecesOf(items as readonly Item[]) }));
  }
  await pdf.destroy();
  const count = (key: keyof PageMeasures['looked']): number =>
    measures.reduce((sum, { looked }) => sum + looked[key], 0);
  return {
    fill: measures.map(({ fill }) => fill),
    towers: measures.flatMap(({ towers }) => towers),
    strandedStarts: measures.flatMap(({ strandedStarts }) => strandedStarts),
    shortLastLines: measures.flatMap(({ shortLastLines }) => shortLastLines),
    overfull: measures.flatMap(({ overfull }) => overfull),
    looked: { cells: count('cells'), tables: count('tables'), paragraphs: count('paragraphs') },
  };
}

interface Measured extends Pick<PageMeasures, 'towers' | 'strandedStarts' | 'shortLastLines' | 'overfull'> {
  readonly fill: number;
  readonly looked: PageMeasures['looked'];
}

function measurePage(page: Page): Measured {
  const tables = nodesOf(page.root, 'Table').map((table) => rowsOf(table, page));
  const paragraphs = paragraphsOf(page.root).map((node) => linesOf(piecesIn(node, page)));
  const wrapped = paragraphs.filter((lines) => lines.length > 1);
  return {
    fill: fillOf(page),
    towers: tables.flatMap((rows) => towersIn(rows, page)),
    strandedStarts: tables.flatMap((rows) => strandedIn(rows, page)),
    shortLastLines: wrapped.flatMap((lines) => shortIn(lines, page)),
    overfull: tables.flatMap((rows) => overfullIn(rows, page)),
    looked: {
      cells: tables.flat().reduce((sum, { cells }) => sum + cells.filter((cell) => cell.length > 0).length, 0),
      tables: tables.filter((rows) => rows.some(isShown)).length,
      paragraphs: wrapped.length,
    },
  };
}

// Pieces of text

interface Item {
  readonly str?: string;
  readonly type?: string;
  readonly id?: string;
  readonly tag?: string | null;
  readonly transform?: readonly number[];
  readonly width?: number;
}

/** The text of a page by the marked content that it stands in; what is marked as no part of the book is left out. */
function piecesOf(items: readonly Item[]): ReadonlyMap<string, readonly Piece[]> {
  const pieces = new Map<string, Piece[]>();
  const open: string[] = [];
  for (const { type, id, tag, str = '', transform, width = 0 } of items) {
    if (type === 'endMarkedContent') open.pop();
    else if (type !== undefined) open.push(id ?? (tag === 'Artifact' ? 'artifact' : (open.at(-1) ?? '')));
    else if (str !== '' && transform && open.at(-1) !== 'artifact') {
      const [, , c = 0, d = 0, left = 0, base = 0] = transform;
      const piece = { text: str, left, right: left + width, base, size: Math.hypot(c, d) };
      pieces.set(open.at(-1) ?? '', [...(pieces.get(open.at(-1) ?? '') ?? []), piece]);
    }
  }
  return pieces;
}

function piecesIn(node: Node, page: Page): readonly Piece[] {
  if (node.type === 'content') return page.pieces.get(node.id ?? '') ?? [];
  return (node.children ?? []).flatMap((child) => piecesIn(child, page));
}

function nodesOf(node: Node, role: string): readonly Node[] {
  if (node.role === role) return [node];
  return (node.children ?? []).flatMap((child) => nodesOf(child, role));
}

/** Paragraphs outside of tables, and what list items say. */
function paragraphsOf(node: Node): readonly Node[] {
  if (node.role === 'Table' || node.role === 'Figure' || /^H\d?$/u.test(node.role ?? '')) return [];
  if (node.role === 'P') return [node];
  const below = (node.children ?? []).flatMap(paragraphsOf);
  const saysItself = (node.children ?? []).some(({ type }) => type === 'content');
  return below.length === 0 && saysItself ? [node] : below;
}

interface TextLine {
  readonly base: number;
  readonly left: number;
  readonly right: number;
  readonly text: string;
  readonly size: number;
}

/** Pieces on one base line are a line; what is raised or lowered in it belongs to it. */
function linesOf(pieces: readonly Piece[]): readonly TextLine[] {
  const lines: TextLine[] = [];
  for (const piece of [...pieces].sort((left, right) => right.base - left.base || left.left - right.left)) {
    const at = lines.findIndex(({ base, size }) => Math.abs(base - piece.base) < 0.6 * Math.max(size, piece.size));
    const line = lines[at];
    if (line === undefined && piece.text.trim() === '') continue;
    if (line === undefined) lines.push({ ...piece });
    else
      lines[at] = {
        base: line.base,
        size: Math.max(line.size, piece.size),
        left: Math.min(line.left, piece.left),
        right: piece.text.trim() === '' ? line.right : Math.max(line.right, piece.right),
        text: line.text + piece.text,
      };
  }
  return lines;
}

// How full a page is

function typeAreaOf({ width, height }: Page): TypeArea {
  const points = (millimetres: number): number => millimetres * pointsInMillimetre;
  return {
    top: height - points(margins.top),
    right: width - points(margins.right),
    bottom: points(margins.bottom),
    left: points(margins.left),
  };
}

function fillOf(page: Page): number {
  const { top, bottom } = typeAreaOf(page);
  const bases = [...page.pieces.values()]
    .flat()
    .filter(({ text }) => text.trim() !== '')
    .map(({ base, size }) => base - 0.3 * size);
  const lowest = bases.length === 0 ? top : Math.max(bottom, Math.min(...bases));
  return Math.round(((top - lowest) / (top - bottom)) * 100) / 100;
}

// Tables

interface Row {
  readonly isHead: boolean;
  readonly cells: readonly (readonly TextLine[])[];
}

function rowsOf(table: Node, page: Page): readonly Row[] {
  return nodesOf(table, 'TR').map((row) => {
    const cells = (row.children ?? []).filter(({ role }) => role === 'TH' || role === 'TD');
    return {
      isHead: cells.length > 0 && cells.every(({ role }) => role === 'TH'),
      cells: cells.map((cell) => linesOf(piecesIn(cell, page))),
    };
  });
}

function isShown({ cells }: Row): boolean {
  return cells.some((cell) => cell.length > 0);
}

function wordsOf(lines: readonly TextLine[]): string {
  return lines
    .map(({ text }) => text)
    .join(' ')
    .slice(0, 40);
}

const fewestRows = 5;

/** The page holds the first rows of a table, too few of them, and not its last. */
function strandedIn(rows: readonly Row[], { number }: Page): readonly Found[] {
  const body = rows.filter(({ isHead }) => !isHead);
  const shown = body.filter(isShown);
  const [first, last] = [body[0], body.at(-1)];
  if (!first || !last || shown.length >= fewestRows || !isShown(first) || isShown(last)) return [];
  return [{ page: number, words: wordsOf(shown[0]?.cells.flat() ?? []), measure: `${shown.length} rows` }];
}

/** What a column takes beside its text. */
const padding = 8;
/** Words do not fill their lines to the end. */
const looseness = 1.15;
const tallest = 3;

function towersIn(rows: readonly Row[], page: Page): readonly Found[] {
  const most = Math.max(0, ...rows.map(({ cells }) => cells.length));
  const { left, right } = typeAreaOf(page);
  return rows.flatMap((row, at) => {
    const own = row.cells.filter((cell) => !reachesOver(cell, rows, at));
    const spanning = most - own.length;
    // A label over several rows takes room that is not known; it is rarely more than a tenth.
    const width = (right - left) * (1 - 0.1 * spanning) - own.length * padding;
    const even = evenLines(own, width);
    return own
      .filter((cell) => cell.length > tallest * even && own.some((other) => other.length < cell.length / tallest))
      .map((cell) => ({ page: page.number, words: wordsOf(cell), measure: `${cell.length} lines, ${even} if even` }));
  });
}

/** A cell over several rows stands beside rows that are not its own. */
function reachesOver(cell: readonly TextLine[], rows: readonly Row[], at: number): boolean {
  const [top, bottom] = [Math.max(...cell.map(({ base }) => base)), Math.min(...cell.map(({ base }) => base))];
  const others = [...(rows[at - 1]?.cells ?? []), ...(rows[at + 1]?.cells ?? [])].flat();
  return cell.length > 0 && others.some(({ base }) => base < top + 3 && base > bottom - 3);
}

/** The lines that the text of a row would need, spread evenly over the width of its columns. */
function evenLines(cells: readonly (readonly TextLine[])[], width: number): number {
  const whole = cells.flat().reduce((sum, line) => sum + line.right - line.left, 0);
  return Math.max(1, Math.ceil((whole * looseness) / width));
}

function overfullIn(rows: readonly Row[], page: Page): readonly Found[] {
  const { left, right } = typeAreaOf(page);
  const cells = rows.flatMap((row) => row.cells.flatMap((cell) => cell.map((line) => ({ line, cell }))));
  const byBase = [...cells].sort((one, other) => one.line.base - other.line.base);
  return byBase.flatMap(({ line, cell }, at) => {
    const near = byBase
      .slice(at + 1, at + 12)
      .filter((other) => other.line.base - line.base < 3 && other.cell !== cell);
    const excess = Math.max(line.right - right, left - line.left);
    const overlap = Math.max(
      0,
      ...near.map((other) => Math.min(line.right, other.line.right) - Math.max(line.left, other.line.left)),
    );
    if (excess <= 1 && overlap <= 1) return [];
    const measure = `${Math.round(Math.max(excess, overlap))} points`;
    return [{ page: page.number, words: wordsOf(cell), measure }];
  });
}

// Paragraphs

const shortestLastLine = 0.25;

function shortIn(lines: readonly TextLine[], { number }: Page): readonly Found[] {
  const last = lines.at(-1);
  const widest = Math.max(...lines.map(({ left, right }) => right - left));
  const share = last ? (last.right - last.left) / widest : 1;
  return share < shortestLastLine
    ? [{ page: number, words: wordsOf(lines), measure: `${Math.round(share * 100)} %` }]
    : [];
}
