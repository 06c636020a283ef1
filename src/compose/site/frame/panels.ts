import type { ComputedTable } from '../../../model/table.ts';
import { labelOf } from '../../../model/words.ts';
import { tableData, tableFiles, tablePath } from '../../data/tables.ts';
import { csvAndJson, type DownloadView } from '../../download-view.ts';
import { type TableView, tableView } from '../../table-view.ts';
import type { LinkView, PanelView } from '../../views.ts';
import { link, type PageIdentity, type SiteContext, type SitePage } from './context.ts';
import { rootFrom } from './paths.ts';
import { pagesFrom } from './subjects.ts';

/** A panel with what is not said of it left out, and the tables that it makes for itself. */
export interface Panel extends Partial<Omit<PanelView, 'id' | 'heading' | 'tables'>> {
  readonly id: string;
  readonly heading: string;
  readonly own?: readonly ComputedTable[];
  /** Tables of the plan that are shown here too. */
  readonly shown?: readonly ComputedTable[];
}

/** A page of panels: what it says of itself, its lead, its panels and what can be taken away. */
export interface PanelPage extends PageIdentity {
  readonly lead?: string;
  readonly panels: readonly Panel[];
  readonly downloads?: readonly DownloadView[];
  readonly records?: SitePage['records'];
}

/** Writes a page of panels; where there are several, their headings are its contents. */
export function panelPage(
  { lead = '', panels, downloads = [], records = [], ...page }: PanelPage,
  context: SiteContext,
): SitePage {
  const headed = panels.filter(({ heading }) => heading !== '');
  const contents: readonly LinkView[] =
    headed.length > 1 ? headed.map(({ id, heading }) => link(`#${id}`, '', heading)) : [];
  const root = rootFrom(page.path);
  const html = context.render('pages/panels', {
    ...context.shell(page),
    lead,
    contents,
    panels: panels.map((panel) => panelView(panel, root, context)),
    downloads,
  });
  const own = panels.flatMap((panel) => panel.own ?? []);
  const files = new Map(
    own.flatMap((table) => [...tableFiles(tableData(table), { page: `${page.path}#${table.id}`, number: undefined })]),
  );
  return { path: page.path, title: page.plain, html, files, records };
}

function panelView({ own = [], shown = [], ...panel }: Panel, root: string, context: SiteContext): PanelView {
  const tables = [...own, ...shown].map((table) => panelTable(table, root, context));
  return { href: '', text: '', links: [], ...panel, tables };
}

/** A table with an anchor at each row that is the place of a record. */
function panelTable(table: ComputedTable, root: string, context: SiteContext): TableView {
  const { unit } = table;
  const { plan, words } = context.computed;
  return tableView(table, {
    caption: '',
    unit: unit === undefined ? '' : labelOf(plan.form, 'unit', () => unit),
    downloads: csvAndJson(root + tablePath(table), table.title),
    continued: undefined,
    anchored: true,
    pages: pagesFrom(root, context),
    computedNote: labelOf(plan.form, 'computed', words),
  });
}
