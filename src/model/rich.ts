import type { Place } from '../diagnostics/place.ts';
import type { Quarter } from './date.ts';
import type { FactId } from './fact.ts';

/**
 * Prose as planpress knows it: a closed set of inline and block kinds. Markdown is read into it and
 * pages are made from it, so nothing that is not listed here can reach a page.
 */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly url: string; readonly children: readonly Inline[] }
  | { readonly type: 'break' }
  | { readonly type: 'anchor'; readonly label: string; readonly place: Place }
  | { readonly type: 'formula'; readonly source: string; readonly place: Place }
  | { readonly type: 'value'; readonly source: string; readonly place: Place }
  | Reference
  /** A word in a small frame, such as one that says that something is new. */
  | { readonly type: 'badge'; readonly text: string }
  | CellNote
  | Way
  /** What stands beside something and says of which kind or year it is. */
  | { readonly type: 'label'; readonly role: 'stage' | 'year'; readonly children: Line }
  | {
      readonly type: 'fact';
      readonly text: string;
      /** The same text with what is marked in it, where something is: bold words, links, formulas. */
      readonly marked?: Line | undefined;
      readonly fact: FactId | undefined;
      readonly from: readonly FactId[];
    };

/** A note on a word of a cell: at the foot of a table that gives it a sign, else in parentheses where it stands. */
export interface CellNote {
  readonly type: 'note';
  readonly children: Line;
  readonly sign?: string | undefined;
}

/** Something that may have a page: a node or part, a record of a kind, a time in a calendar. */
export type Subject =
  | { readonly owner: string }
  | { readonly kind: string; readonly record: string }
  | { readonly calendar: string; readonly quarter: Quarter | undefined; readonly group: string };

/** Words that lead to the page of what they name, where it has one. */
export interface Way {
  readonly type: 'way';
  readonly to: Subject;
  readonly children: Line;
  /** What it names in full, where the words are but its code. */
  readonly name?: string | undefined;
}

/** What a reference prints in the book: the number of its target, its page, or both. The web has no pages. */
export const referenceShows = ['number', 'page', 'both'] as const;

/** Points to a node, part, table or chart of the book by the id that it has there. */
export interface Reference {
  readonly type: 'reference';
  readonly target: string;
  readonly show: (typeof referenceShows)[number];
  readonly place: Place;
}

export type Line = readonly Inline[];

export interface ListItem {
  readonly line: Line;
  readonly place: Place;
  readonly children: readonly Block[];
}

export type Block =
  | { readonly type: 'paragraph'; readonly line: Line; readonly place: Place }
  | { readonly type: 'list'; readonly ordered: boolean; readonly start: number; readonly items: readonly ListItem[] }
  | { readonly type: 'box'; readonly title: Line; readonly children: readonly Block[]; readonly place: Place }
  | {
      readonly type: 'table-here';
      readonly table: string;
      readonly options: ReadonlyMap<string, string>;
      readonly place: Place;
    }
  | { readonly type: 'grid-here'; readonly grid: string; readonly place: Place }
  | {
      readonly type: 'chart-here';
      readonly chart: string;
      /** How many charts stand beside each other, this one among them. */
      readonly beside: number;
      readonly place: Place;
    }
  | { readonly type: 'steps'; readonly items: readonly Line[]; readonly place: Place }
  | Chart
  | Image
  | {
      readonly type: 'simple-table';
      readonly header: readonly Line[];
      readonly rows: readonly (readonly Line[])[];
      readonly place: Place;
    };

export interface Chart {
  readonly type: 'chart';
  readonly title: Line;
  readonly boxes: readonly ChartBox[];
  readonly place: Place;
}

/** A picture of the edition, placed in prose. */
export interface Image {
  readonly type: 'image';
  /** Its name in the folder of pictures. */
  readonly name: string;
  /** What it shows, for whoever cannot see it. */
  readonly alternative: string;
  readonly title: Line;
  /** Which share of the width of the text it takes. */
  readonly share: number;
  readonly place: Place;
}

/** What is numbered as a figure where it has a title. */
export type Titled = Chart | Image;

/** A box of a chart with the boxes that hang from it. */
export interface ChartBox {
  readonly line: Line;
  readonly below: readonly ChartBox[];
}

/** A note at the foot of the block that anchors it. */
export interface Note {
  readonly label: string;
  readonly line: Line;
  readonly place: Place;
}

/** What stands between two headings of a source file. */
export interface Prose {
  readonly blocks: readonly Block[];
  readonly notes: readonly Note[];
}

/** The text of a line without marks, for titles, labels and data files; references have none of their own. */
export function plainText(line: Line): string {
  return lineText(line, () => '');
}

/** The text of a line without marks, with what its references say. */
export function lineText(line: Line, reference: (inline: Reference) => string): string {
  return line.map((inline) => inlineText(inline, reference)).join('');
}

function inlineText(inline: Inline, reference: (inline: Reference) => string): string {
  switch (inline.type) {
    case 'text':
    case 'fact':
    case 'badge':
      return inline.text;
    case 'strong':
    case 'emphasis':
    case 'link':
    case 'way':
    case 'label':
      return lineText(inline.children, reference);
    case 'reference':
      return reference(inline);
    case 'note':
      return inline.sign === undefined ? ` (${lineText(inline.children, reference)})` : '';
    case 'break':
      return '\n';
    case 'formula':
      return formulaInWords(inline.source);
    case 'anchor':
    case 'value':
      return '';
  }
}

/** Plain text with the notes of a table in parentheses where their signs stand: of a cell that is taken away alone. */
export function textWithNotes(line: Line): string {
  return line
    .map((inline): string => {
      if (inline.type === 'note') return plainText([{ ...inline, sign: undefined }]);
      if (inline.type === 'fact' && inline.marked) return textWithNotes(inline.marked);
      return 'children' in inline ? textWithNotes(inline.children) : plainText([inline]);
    })
    .join('');
}

/** A formula in one line, for whoever hears it and for data: what stood in braces stands in parentheses. */
export function formulaInWords(source: string): string {
  return source.replaceAll('{', '(').replaceAll('}', ')').replaceAll(/\s+/g, ' ').trim();
}

/** Applies a function to every inline of a line, inner ones included; several may replace one. */
export function mapLine(line: Line, change: (inline: Inline) => readonly Inline[]): Line {
  return line.flatMap((inline) => {
    if ('children' in inline) {
      return change({ ...inline, children: mapLine(inline.children, change) });
    }
    return change(inline);
  });
}

/** Applies a function to every line of a list of blocks. */
export function mapBlocks(blocks: readonly Block[], change: (line: Line) => Line): readonly Block[] {
  return blocks.map((block) => mapBlock(block, change));
}

function mapBlock(block: Block, change: (line: Line) => Line): Block {
  switch (block.type) {
    case 'paragraph':
      return { ...block, line: change(block.line) };
    case 'list':
      return { ...block, items: block.items.map((item) => mapItem(item, change)) };
    case 'box':
      return { ...block, title: change(block.title), children: mapBlocks(block.children, change) };
    case 'simple-table':
      return { ...block, header: block.header.map(change), rows: block.rows.map((row) => row.map(change)) };
    case 'steps':
      return { ...block, items: block.items.map(change) };
    case 'chart':
      return { ...block, title: change(block.title), boxes: mapBoxes(block.boxes, change) };
    case 'image':
      return { ...block, title: change(block.title) };
    case 'table-here':
    case 'grid-here':
    case 'chart-here':
      return block;
  }
}

function mapBoxes(boxes: readonly ChartBox[], change: (line: Line) => Line): readonly ChartBox[] {
  return boxes.map((box) => ({ line: change(box.line), below: mapBoxes(box.below, change) }));
}

/** The lines of a chart from the top down, each box before those that hang from it. */
export function chartLines(boxes: readonly ChartBox[]): readonly Line[] {
  return boxes.flatMap((box) => [box.line, ...chartLines(box.below)]);
}

function mapItem(item: ListItem, change: (line: Line) => Line): ListItem {
  return { ...item, line: change(item.line), children: mapBlocks(item.children, change) };
}

/** Every line of a block in the order of the text, those of inner blocks included. */
export function linesOf(block: Block): readonly Line[] {
  switch (block.type) {
    case 'paragraph':
      return [block.line];
    case 'list':
      return block.items.flatMap((item) => [item.line, ...item.children.flatMap(linesOf)]);
    case 'box':
      return [block.title, ...block.children.flatMap(linesOf)];
    case 'simple-table':
      return [...block.header, ...block.rows.flat()];
    case 'steps':
      return block.items;
    case 'chart':
      return [block.title, ...chartLines(block.boxes)];
    case 'image':
      return [block.title, [{ type: 'text', text: block.alternative }]];
    case 'table-here':
    case 'grid-here':
    case 'chart-here':
      return [];
  }
}

/** Every inline of a line, those within others included. */
export function inlinesOf(line: Line): readonly Inline[] {
  return line.flatMap((inline) => ('children' in inline ? [inline, ...inlinesOf(inline.children)] : [inline]));
}

/** A block and all blocks within it, in the order of the text. */
export function blocksWithin(block: Block): readonly Block[] {
  if (block.type === 'box') return [block, ...block.children.flatMap(blocksWithin)];
  if (block.type === 'list') return [block, ...block.items.flatMap((item) => item.children.flatMap(blocksWithin))];
  return [block];
}
