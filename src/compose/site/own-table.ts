import { escapeHtml } from '../../model/markup.ts';
import { labelOf } from '../../model/words.ts';
import { csvText } from '../data/csv.ts';
import { tablePath } from '../data/tables.ts';
import { csvAndJson } from '../download-view.ts';
import type { CellView, RowView, TableView } from '../table-view.ts';
import { htmlCell } from './cells.ts';
import type { SiteContext } from './frame/context.ts';
import { plainTextOf } from './plain-text.ts';

/** A table that a page of the site makes for itself, of cells that span nothing. */
export interface OwnTable {
  /** Its id, with a sign that ids of the plan's tables do not have: both lie in one folder as files. */
  readonly id: `${string}_${string}`;
  readonly definition: string;
  readonly title: string;
  readonly unit?: string | undefined;
  readonly columns: readonly { readonly header: string; readonly width?: number | undefined }[];
  readonly body: readonly RowView[];
  readonly footnotes?: readonly string[];
}

/** Prepares a table of a page for the `table` partial, with links to its files. */
export function ownTableView(table: OwnTable, root: string, { computed }: SiteContext): TableView {
  const { id, definition, title, unit, columns, body, footnotes = [] } = table;
  return {
    id,
    definition,
    title,
    caption: '',
    unit: unit === undefined ? '' : labelOf(computed.plan.form, 'unit', () => unit),
    unitInHead: false,
    width: columns.length,
    landscape: false,
    wholeWords: false,
    columns: columns.map(({ width }) => ({ width: width === undefined ? '' : `width-${width}` })),
    head: [{ kind: 'plain', cells: columns.map(({ header }) => htmlCell(escapeHtml(header), { heads: 'col' })) }],
    body,
    footnotes,
    empty: '',
    downloads: csvAndJson(root + tablePath(table), title),
  };
}

/** The files of a table of a page by path: as CSV, and as JSON like the tables of the plan. */
export function ownTableFiles(table: OwnTable, page: string): ReadonlyMap<string, string> {
  const { id, definition, title, unit = null, columns, body, footnotes = [] } = table;
  const head = [columns.map(({ header }) => header)];
  const rows = body.map(({ cells }) => cells.map(({ html }) => plainTextOf(html)));
  const facts = body.map(({ cells }) => cells.map(factsOf));
  const json = {
    version: 1,
    id,
    definition,
    title,
    number: null,
    unit,
    page: `${page}#${id}`,
    head,
    rows,
    facts,
    footnotes,
  };
  return new Map([
    [`${tablePath(table)}.csv`, csvText([...head, ...rows])],
    [`${tablePath(table)}.json`, `${JSON.stringify(json)}\n`],
  ]);
}

function factsOf({ html }: CellView): readonly string[] {
  return [...new Set([...html.matchAll(/ data-fact="([^"]+)"/gu)].map(([, fact = '']) => fact))];
}
