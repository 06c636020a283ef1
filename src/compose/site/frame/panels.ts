import type { DownloadView } from '../../download-view.ts';
import type { TableView } from '../../table-view.ts';
import type { LinkView, PanelView } from '../../views.ts';
import { type OwnTable, ownTableFiles, ownTableView } from '../tables/own-table.ts';
import { link, type PageIdentity, type SiteContext, type SitePage } from './context.ts';
import { rootFrom } from './paths.ts';

/** A panel with what is not said of it left out, and the tables that it makes for itself. */
export interface Panel extends Partial<Omit<PanelView, 'id' | 'heading' | 'tables'>> {
  readonly id: string;
  readonly heading: string;
  readonly own?: readonly OwnTable[];
  /** Tables of the plan that are shown here too. */
  readonly tables?: readonly TableView[];
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
  const files = new Map(own.flatMap((table) => [...ownTableFiles(table, page.path)]));
  return { path: page.path, title: page.plain, html, files, records };
}

function panelView({ own = [], tables = [], ...panel }: Panel, root: string, context: SiteContext): PanelView {
  return {
    href: '',
    text: '',
    links: [],
    ...panel,
    tables: [...own.map((table) => ownTableView(table, root, context)), ...tables],
  };
}
