import { fragment } from '../../../model/markup.ts';
import { labelOf } from '../../../model/words.ts';
import { tableFiles, tablePath } from '../../data/tables.ts';
import { csvAndJson } from '../../download-view.ts';
import type { RowView, TableView } from '../../table-view.ts';
import type { SiteContext } from '../frame/context.ts';
import { htmlCell } from './cells.ts';

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
    head: [{ kind: 'plain', cells: columns.map(({ header }) => htmlCell(header, { heads: 'col' })) }],
    body,
    footnotes: footnotes.map((note) => fragment([note])),
    empty: '',
    computedNote: '',
    downloads: csvAndJson(root + tablePath(table), title),
  };
}

/** The files of a table of a page by path: as CSV, and as JSON like the tables of the plan. */
export function ownTableFiles(table: OwnTable, page: string): ReadonlyMap<string, string> {
  const { id, definition, title, unit, columns, body, footnotes = [] } = table;
  const data = {
    ...{ id, definition, title, unit, footnotes },
    head: [columns.map(({ header }) => header)],
    rows: body.map(({ cells }) => cells.map(({ html }) => html.text.trim())),
    facts: body.map(({ cells }) => cells.map(({ html }) => html.facts)),
  };
  return tableFiles(data, { page: `${page}#${id}`, number: undefined });
}
