import type { ComputedPlan } from '../../../model/computed.ts';
import { type Html, rendered } from '../../../model/markup.ts';
import { type Line, plainText } from '../../../model/rich.ts';
import type { ComputedTable, TableRow } from '../../../model/table.ts';
import { tableData, tableFiles } from '../../data/tables.ts';
import type { WrittenTable } from '../../document/tree.ts';
import { tableDownloads } from '../../section-view.ts';
import type { Render } from '../../templates/render.ts';
import { targetPath } from '../frame/paths.ts';

/** The tables that prose writes out, each with an address and files of its own, in the order in which they are met. */
export class ProseTables {
  readonly #computed: ComputedPlan;
  readonly #render: Render;
  readonly #counts = new Map<string, number>();
  readonly #files = new Map<string, string>();

  constructor(computed: ComputedPlan, render: Render) {
    this.#computed = computed;
    this.#render = render;
  }

  /** Names a table by its section and its place there; an underscore sets it apart from the tables of the form. */
  readonly add = (
    table: WrittenTable,
    section: string,
    owner: string,
  ): { readonly id: string; readonly downloads: Html } => {
    const count = (this.#counts.get(section) ?? 0) + 1;
    this.#counts.set(section, count);
    const id = `${section}_table-${count}`;
    const computed = asComputed(table, id);
    const page = targetPath({ id, text: '', owner }, this.#computed);
    const files = tableFiles(tableData(computed), { page, number: undefined });
    for (const [path, text] of files) this.#files.set(path, text);
    const { title } = computed;
    return {
      id,
      downloads: rendered(
        this.#render('partials/table-downloads', { id, title, computedNote: '', downloads: tableDownloads(computed) }),
      ),
    };
  };

  /** The files of all tables met so far, by their paths. */
  get files(): ReadonlyMap<string, string> {
    return this.#files;
  }
}

function asComputed({ header, rows }: WrittenTable, id: string): ComputedTable {
  const row = (cells: readonly Line[]): TableRow => ({
    kind: 'plain',
    cells: cells.map((line) => ({ lines: [line] })),
  });
  return {
    definition: '',
    id,
    title: header.map(plainText).join(', '),
    caption: undefined,
    unit: undefined,
    set: undefined,
    widths: header.map(() => undefined),
    head: [row(header)],
    body: rows.map(row),
    footnotes: [],
    landscape: false,
    empty: undefined,
  };
}
