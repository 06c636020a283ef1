import { type Line, plainText } from '../model/rich.ts';
import type { ComputedTable, TableCell, TableRow } from '../model/table.ts';
import { escapeHtml } from './escape.ts';
import { lineHtml } from './html.ts';

/** A cell as the `table` partial prints it. */
export interface CellView {
  readonly tag: 'th' | 'td';
  /** Attributes with a leading space, escaped. */
  readonly attributes: string;
  readonly html: string;
}

export interface RowView {
  readonly kind: string;
  readonly cells: readonly CellView[];
}

/** A table as the `table` partial prints it. */
export interface TableView {
  readonly id: string;
  readonly definition: string;
  readonly title: string;
  readonly caption: string;
  readonly unit: string;
  readonly landscape: boolean;
  readonly columns: readonly { readonly width: string }[];
  readonly head: readonly RowView[];
  readonly body: readonly RowView[];
  readonly footnotes: readonly string[];
  readonly empty: string;
  readonly download: string;
}

/** What stands around a table: its caption and its unit, such as `(단위 : 억원)`, each a whole line. */
export interface TableFrame {
  readonly caption: string;
  readonly unit: string;
  readonly download: string;
}

/** Prepares a computed table for its template. */
export function tableView(table: ComputedTable, { caption, unit, download }: TableFrame): TableView {
  return {
    id: table.id,
    definition: table.definition,
    title: table.title,
    caption,
    unit,
    landscape: table.landscape,
    columns: columnWidths(table.widths).map((width) => ({ width: width === undefined ? '' : `width-${width}` })),
    head: table.head.map(rowView),
    body: table.body.map(rowView),
    footnotes: table.footnotes,
    empty: table.body.length === 0 ? (table.empty ?? '') : '',
    download,
  };
}

/** Several columns without a width share what is left in equal parts; a single one just takes it. */
function columnWidths(widths: readonly (number | undefined)[]): readonly (number | undefined)[] {
  const open = widths.filter((width) => width === undefined).length;
  const left = 100 - widths.reduce<number>((sum, width) => sum + (width ?? 0), 0);
  const share = Math.floor(left / open);
  return open > 1 && share > 0 ? widths.map((width) => width ?? share) : widths;
}

function rowView(row: TableRow): RowView {
  return { kind: row.kind, cells: row.cells.map(cellView) };
}

const scopes = { column: 'col', row: 'row', group: 'colgroup' } as const;

function cellView(cell: TableCell): CellView {
  const { columnSpan = 1, rowSpan = 1, heads, fact, align, indent = 0 } = cell;
  const classes = [align, indent > 0 && `indent-${indent}`].filter(Boolean).join(' ');
  const scope =
    heads === 'column' && columnSpan > 1
      ? 'colgroup'
      : heads === 'row' && rowSpan > 1
        ? 'rowgroup'
        : heads && scopes[heads];
  const attributes = [
    scope && ` scope="${scope}"`,
    columnSpan > 1 && ` colspan="${columnSpan}"`,
    rowSpan > 1 && ` rowspan="${rowSpan}"`,
    classes !== '' && ` class="${classes}"`,
    fact && ` data-fact="${escapeHtml(fact)}"`,
  ];
  return { tag: heads ? 'th' : 'td', attributes: attributes.filter(Boolean).join(''), html: linesHtml(cell.lines) };
}

/** The lines of a cell; one that begins with a mark continues below its first letter. */
function linesHtml(lines: readonly Line[]): string {
  const hung = (line: Line): boolean => markedLine.test(plainText(line));
  return lines
    .map((line) => (hung(line) ? `<span class="hang">${lineHtml(line)}</span>` : lineHtml(line)))
    .join('<br>');
}

const markedLine = /^(?:[-*·○▪※]|\*{2,3}|\d{1,2}\.|[①-⑳])\s/u;
