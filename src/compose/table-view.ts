import {
  type Attributes,
  attributesText,
  type Content,
  element,
  fragment,
  type Html,
  joined,
  lineBreak,
} from '../model/markup.ts';
import { type Line, plainText } from '../model/rich.ts';
import type { ComputedTable, TableCell, TableRow } from '../model/table.ts';
import { type Pads, padsOf } from './aligned-numbers.ts';
import { columnWidths } from './column-widths.ts';
import type { DownloadView } from './download-view.ts';
import { type LineContext, lineHtml } from './html.ts';
import { columnNames, named } from './phone-rows.ts';
import { withRowsBelow } from './rows-below.ts';
import { wholeWordsFit } from './whole-words.ts';

/** A cell as the `table` partial prints it. */
export interface CellView {
  readonly tag: 'th' | 'td';
  /** Attributes with a leading space, escaped. */
  readonly attributes: string;
  readonly html: Html;
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
  readonly caption: Html | '';
  readonly unit: string;
  /** Whether the unit stands in the head, which is repeated on every page; how many columns it then takes. */
  readonly unitInHead: boolean;
  readonly width: number;
  readonly landscape: boolean;
  /** Whether its words need not be parted, as they all fit beside each other on a page. */
  readonly wholeWords: boolean;
  /** Whether its rows stand as blocks on a phone, each cell below the name of its column. */
  readonly stacked: boolean;
  readonly columns: readonly { readonly width: string }[];
  readonly head: readonly RowView[];
  readonly body: readonly RowView[];
  readonly footnotes: readonly Html[];
  readonly empty: string;
  /** What is said below a table in which values are computed from others; empty in the book. */
  readonly computedNote: string;
  /** The files in which the site offers the table; none in the book. */
  readonly downloads: readonly DownloadView[];
}

/** What stands around a table: its caption and its unit, such as `(단위 : 억원)`, each a whole line. */
export interface TableFrame {
  /**
   * For a table that may run over pages: what the label of a group of rows says when it is repeated on the next
   * page. The head then holds the unit, and the rows of groups carry ids, by which the print finds their pages.
   */
  readonly continued: string | undefined;
  /** Whether the first cell of a row has the id of the record that the row shows. */
  readonly anchored?: boolean;
  readonly caption: Html | '';
  readonly unit: string;
  readonly downloads: readonly DownloadView[];
  readonly computedNote?: string;
  /** Where names of things lead that have pages of their own. */
  readonly pages?: Pages | undefined;
}

export type Pages = Pick<LineContext, 'factPage' | 'subjectPage'>;

/** Prepares a computed table for its template. */
export function tableView(
  computed: ComputedTable,
  { caption, unit, downloads, continued, anchored, pages, computedNote = '' }: TableFrame,
): TableView {
  const table = withRowsBelow(computed);
  const pads = padsOf(table.body);
  const names = continued === undefined ? columnNames(table) : undefined;
  return {
    id: table.id,
    definition: table.definition,
    title: table.title,
    caption,
    unit,
    unitInHead: continued !== undefined,
    width: table.widths.length,
    landscape: table.landscape,
    wholeWords: wholeWordsFit(table),
    stacked: names !== undefined,
    columns: columnWidths(table).map((width) => ({ width: width === undefined ? '' : `width-${width}` })),
    head: table.head.map((row) => rowView(row)),
    body:
      continued === undefined
        ? table.body.map((row) =>
            rowView(withNamedHeads(row), pads, allOf(anchored && anchorOf(row, table.id), named(names)), pages),
          )
        : continuedRows(table, pads, continued),
    footnotes: table.footnotes.map((line) => lineHtml(line)),
    empty: table.body.length === 0 ? (table.empty ?? '') : '',
    computedNote: table.body.some(hasComputed) ? computedNote : '',
    downloads,
  };
}

function hasComputed({ cells }: TableRow): boolean {
  return cells.some(({ lines }) =>
    lines.flat().some((inline) => inline.type === 'fact' && inline.fact === undefined && inline.from.length > 0),
  );
}

/** A header that is empty names nothing: it is a cell like others, which is what readers of screens are told. */
function withNamedHeads(row: TableRow): TableRow {
  const isNamed = ({ heads, lines }: TableCell): boolean => heads !== 'row' || lines.length > 0;
  if (row.cells.every(isNamed)) return row;
  return { ...row, cells: row.cells.map((cell) => (isNamed(cell) ? cell : { ...cell, heads: undefined })) };
}

type AllPads = ReadonlyMap<TableCell, Pads>;

function rowView(
  row: TableRow,
  pads: AllPads = new Map(),
  more: (cell: TableCell) => Attributes = () => ({}),
  pages?: Pages,
): RowView {
  return { kind: row.kind, cells: row.cells.map((cell) => cellView(cell, more(cell), pages, pads.get(cell))) };
}

type MoreAttributes = (cell: TableCell) => Attributes;

function allOf(...more: readonly (MoreAttributes | false | undefined)[]): MoreAttributes {
  return (cell) => Object.assign({}, ...more.map((attributes) => (attributes ? attributes(cell) : undefined)));
}

/** The id of the record that a row shows, on its first cell; that of the table is the table's. */
function anchorOf({ record, cells }: TableRow, table: string): (cell: TableCell) => Attributes {
  return (cell) => (cell === cells[0] && record !== table ? { id: record } : {});
}

/** The rows of a body that may run over pages; those of a group have an id each, on a cell that is all theirs. */
function continuedRows({ id, body }: ComputedTable, pads: AllPads, continued: string): readonly RowView[] {
  let end = 0;
  return body.map((row, at) => {
    end = Math.max(end, ...row.cells.map(({ rowSpan = 1 }) => (rowSpan > 1 ? at + rowSpan : 0)));
    const own = row.cells.find(({ rowSpan = 1 }) => rowSpan === 1) ?? row.cells[0];
    return rowView(row, pads, (cell) => {
      const word = cell.lines.length > 0 ? continued : '';
      return {
        'data-continued': (cell.rowSpan ?? 1) > 1 ? word : undefined,
        id: cell === own && at < end ? `${id}-row-${at + 1}` : undefined,
      };
    });
  });
}

const scopes = { column: 'col', row: 'row', group: 'colgroup' } as const;

/** A cell with what its page says of it beside what every table does. */
export function cellView(cell: TableCell, more: Attributes = {}, pages?: Pages, pads?: Pads): CellView {
  const { columnSpan = 1, rowSpan = 1, heads, fact, align, indent = 0 } = cell;
  const classes = [align, indent > 0 && `indent-${indent}`].filter(Boolean).join(' ');
  const scope =
    heads === 'column' && columnSpan > 1
      ? 'colgroup'
      : heads === 'row' && rowSpan > 1
        ? 'rowgroup'
        : heads && scopes[heads];
  const attributes = {
    scope,
    colspan: columnSpan > 1 ? columnSpan : undefined,
    rowspan: rowSpan > 1 ? rowSpan : undefined,
    class: classes || undefined,
    ...more,
    'data-fact': cell.header ? undefined : fact,
  };
  const said = paddedHtml(linesHtml(cell, pages), pads);
  const header = cell.header && element('strong', {}, lineHtml(cell.header));
  return {
    tag: heads ? 'th' : 'td',
    attributes: attributesText(attributes),
    html: fragment(header ? [header, ' ', element('span', { 'data-fact': fact }, said)] : said, tagsHtml(cell)),
  };
}

function tagsHtml({ tags = [] }: TableCell): Content {
  return tags.map(({ text, fact }) => [' ', element('span', { class: 'tag', 'data-fact': fact }, text)]);
}

/** Room beside a number is drawn by the style, as wide as its characters: it is no text, neither copied nor read out. */
function paddedHtml(html: Html, pads: Pads | undefined): Html {
  const room = (text: string): Content => (text === '' ? '' : element('span', { class: 'room', 'data-room': text }));
  return pads ? fragment(room(pads.before), html, room(pads.after)) : html;
}

/** The lines of a cell; one that begins with a mark continues below its first letter, but a number with its sign does not. */
function linesHtml({ lines, align, heads }: TableCell, pages: Pages | undefined): Html {
  const hung = (line: Line): boolean => align !== 'end' && markedLine.test(plainText(line));
  const html = (line: Line): Html => {
    const words = lineHtml(line, { endsInParenthesis: true, ...pages });
    return heads === undefined && isCodes(line) ? element('span', { class: 'codes' }, words) : words;
  };
  const parts = lines.flatMap(partedAtBreaks);
  return joined(
    parts.map((line) => (hung(line) ? element('span', { class: 'hang' }, html(line)) : html(line))),
    lineBreak,
  );
}

function isCodes(line: Line): boolean {
  return (
    line.length > 0 && line.every((inline) => inline.type === 'way' || (inline.type === 'text' && inline.text === ' '))
  );
}

function partedAtBreaks(line: Line): readonly Line[] {
  const breaks = line.flatMap(({ type }, at) => (type === 'break' ? [at] : []));
  return [...breaks, line.length].map((end, index) => line.slice(index === 0 ? 0 : (breaks[index - 1] ?? 0) + 1, end));
}

const markedLine = /^(?:[-*·○▪※]|\*{2,3}|\d{1,2}\.|[IVX]{1,4}\.|[Ⅰ-Ⅻ]\s?\.|[①-⑳])\s/u;
