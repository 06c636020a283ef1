import type {
  BlockContent,
  DefinitionContent,
  FootnoteDefinition,
  List,
  ListItem,
  Nodes,
  Paragraph,
  Root,
  Table,
  TableRow,
} from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import type { Change, LineFinding } from './list-lines.ts';
import { itemsInParagraph } from './list-lines.ts';

/** A line under a small table that has become a row of it. */
export interface TableFinding {
  readonly start: number;
  readonly end: number;
  readonly change: Change;
}

export interface Structure {
  readonly lines: readonly LineFinding[];
  readonly tables: readonly TableFinding[];
}

/** Whatever of the lines of a text became something else than it looks like: items, levels, rows. */
export function structureOf(root: Root, text: string): Structure {
  const search = new Search(text);
  search.children(root.children, undefined);
  return { lines: search.lines, tables: search.tables };
}

/** An item of one line whose text begins with a circled number. */
const circledItem = /^-[ \t]+([①-⑳])[ \t]+(?=\S[^\n]*$)/;

/** No day of a date, `5. 3.`. */
const listNumber = /^(\d{1,2})\.[ \t]+(?!\d{1,2}\.)/;

class Search {
  readonly lines: LineFinding[] = [];
  readonly tables: TableFinding[] = [];
  private readonly text: string;
  /** Within charts and steps, where the form puts no marks before the items. */
  private isDrawing = false;
  /** The lists of numbers around a place, with the last number of each. */
  private readonly numbers: { readonly column: number; last: number }[] = [];

  constructor(text: string) {
    this.text = text;
  }

  children(nodes: readonly Nodes[], item: ListItem | undefined): void {
    nodes.forEach((node, index) => {
      const before = nodes[index - 1];
      if (node.type === 'paragraph') this.paragraph(node, item, index === 0, before);
      else if (node.type === 'list') this.list(node, before);
      else if (node.type === 'table') this.table(node);
      else if (node.type === 'containerDirective') this.container(node);
      else if (node.type === 'footnoteDefinition') this.note(node);
      else if (node.type === 'blockquote') this.children(node.children, undefined);
    });
  }

  /** A note holds no items: what looks like one is told only where it runs on. */
  private note(node: FootnoteDefinition): void {
    const before = this.lines.length;
    this.children(node.children, undefined);
    const found = this.lines.splice(before).filter(({ start }) => start > this.lineEnd(rangeOf(node)[0]));
    this.lines.push(
      ...found.map(({ change: _, kind, ...line }) => ({ ...line, kind: kind === 'typed' ? 'joined' : kind }) as const),
    );
  }

  private container(node: ContainerDirective): void {
    const outside = this.isDrawing;
    this.isDrawing = node.name === 'chart' || node.name === 'steps';
    this.children(node.children, undefined);
    this.isDrawing = outside;
  }

  private paragraph(node: Paragraph, item: ListItem | undefined, isFirst: boolean, before: Nodes | undefined): void {
    if (node.data && 'directiveLabel' in node.data) return;
    const [start, end] = rangeOf(node);
    const raw = this.text.slice(start, end);
    const all = itemsInParagraph(raw, start, item !== undefined && isFirst).map((line) => this.outOfOrder(line));
    const found = this.isDrawing ? all.filter(({ kind }) => kind !== 'numbered') : all;
    this.lines.push(...found);
    const told = new Set(found.map((finding) => this.lineStart(finding.start)));
    if (raw.includes('\n')) this.continuation(raw, start, isFirst && item ? this.contentColumn(item) : 0, told);
    const inItem = item ? this.contentColumn(item) : 0;
    if (before?.type === 'list' && found.length === 0 && this.columnAt(start) > inItem) this.tell('outside', start);
  }

  /** A number in the column of a list that it does not go on with: `1.`, `3.`. */
  private outOfOrder(line: LineFinding): LineFinding {
    const number = line.kind === 'joined' ? listNumber.exec(this.text.slice(line.start, line.start + 5)) : null;
    const list = number && this.numbers.find(({ column }) => column === this.columnAt(line.start));
    if (!list) return line;
    list.last += 1;
    const end = line.start + number[1]!.length;
    return {
      kind: 'order',
      start: line.start,
      end: end + 1,
      change: { start: line.start, end, after: String(list.last) },
    };
  }

  /** The lines of an item go on where its text begins. */
  private continuation(raw: string, offset: number, column: number, told: ReadonlySet<number>): void {
    for (const { index } of raw.matchAll(/\n(?=[^\n])/g)) {
      const start = offset + index + 1;
      const line = this.text.slice(start, this.lineEnd(start));
      const words = start + line.length - line.trimStart().length;
      if (/^\s*-[ \t]/.test(line) && !told.has(start)) this.tell('deep', words);
      else if (this.columnAt(words) < column && !told.has(start) && !line.startsWith(':::')) this.tell('lazy', words);
    }
  }

  private list(node: List, before: Nodes | undefined): void {
    const columns = node.children.map((child) => this.columnAt(rangeOf(child)[0]));
    const first = columns[0] ?? 0;
    const beside = before?.type === 'list' ? this.columnAt(rangeOf(before.children[0]!)[0]) : first;
    if (first > beside) this.tell('level', rangeOf(node)[0]);
    node.children.forEach((child, index) => {
      if (columns[index] !== first) this.tell('level', rangeOf(child)[0]);
      const number = (node.start ?? 1) + index;
      if (node.ordered) this.order(child, number);
      if (node.ordered) this.numbers.push({ column: columns[index]!, last: number });
      this.item(child);
      if (node.ordered) this.numbers.pop();
    });
    if (!node.ordered) this.numbered(node);
  }

  /** `- ①`, `- ②` … become a list of numbers where nothing stands below them and none is left out. */
  private numbered({ children }: List): void {
    const marks = children.map((item) => circledItem.exec(this.text.slice(...rangeOf(item))));
    if (children.length < 2 || !marks.every((mark, index) => mark?.[1]?.codePointAt(0) === 0x2460 + index)) return;
    children.forEach((item, index) => {
      const [start] = rangeOf(item);
      const end = start + marks[index]![0].length;
      const at = this.lines.findIndex((line) => line.kind === 'numbered' && start < line.start && line.start < end);
      if (at !== -1) this.lines[at] = { ...this.lines[at]!, change: { start, end, after: `${index + 1}. ` } };
    });
  }

  private item(node: ListItem): void {
    const [start] = rangeOf(node);
    const [first] = node.children as (BlockContent | DefinitionContent)[];
    if (!first || first.type === 'list') {
      const line = this.lineStart(start);
      const isWhole = !first && this.text.slice(line, start).trim() === '';
      const next = this.nextLine(start);
      this.lines.push({
        kind: 'empty',
        start,
        end: start + 1,
        change: isWhole ? { start: line, end: next, after: '' } : undefined,
      });
    }
    this.children(node.children, node);
  }

  private order(item: ListItem, expected: number): void {
    const [start] = rangeOf(item);
    const digits = /^\d+/.exec(this.text.slice(start, start + 10))?.[0];
    if (digits === undefined || digits === String(expected)) return;
    const end = start + digits.length;
    this.lines.push({ kind: 'order', start, end: end + 1, change: { start, end, after: String(expected) } });
  }

  private table(node: Table): void {
    const [header, ...rows] = node.children;
    if (!header) return;
    for (const row of rows) {
      const [start, end] = rangeOf(row);
      if (isRowOf(header, row, this.text)) continue;
      const line = this.lineStart(start);
      this.tables.push({ start, end, change: { start: line, end: line, after: '\n' } });
      break;
    }
  }

  private tell(kind: LineFinding['kind'], start: number): void {
    this.lines.push({ kind, start, end: this.lineEnd(start) });
  }

  private lineStart(offset: number): number {
    return this.text.lastIndexOf('\n', offset - 1) + 1;
  }

  /** Where the words of a line end: the `\r` of its line end is none of them. */
  private lineEnd(offset: number): number {
    const end = this.nextLine(offset);
    return end - (/\r?\n$/.exec(this.text.slice(Math.max(offset, end - 2), end))?.[0].length ?? 0);
  }

  private nextLine(offset: number): number {
    const end = this.text.indexOf('\n', offset);
    return end === -1 ? this.text.length : end + 1;
  }

  /** The column in which a place stands, a tab leading to the next fourth. */
  private columnAt(offset: number): number {
    return columnOf(this.text.slice(this.lineStart(offset), offset));
  }

  private contentColumn(item: ListItem): number {
    const [start] = rangeOf(item);
    const mark = /^(?:-|\d+\.)[ \t]*/.exec(this.text.slice(start, start + 12))?.[0] ?? '';
    return this.columnAt(start + mark.length);
  }
}

/** Rows begin as the header does: with a bar, or with one somewhere. */
export function isRowOf(header: TableRow, row: TableRow, text: string): boolean {
  const words = text.slice(...rangeOf(row));
  return text[rangeOf(header)[0]] === '|' ? words.startsWith('|') : words.includes('|');
}

export function columnOf(before: string): number {
  let column = 0;
  for (const character of before) column = character === '\t' ? column - (column % 4) + 4 : column + 1;
  return column;
}

function rangeOf(node: Nodes): [number, number] {
  return [node.position?.start.offset ?? 0, node.position?.end.offset ?? 0];
}
