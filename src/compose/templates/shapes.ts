import type { Html } from '../../model/markup.ts';
import type { ListedLine } from '../document/tree.ts';
import type { DownloadView } from '../download-view.ts';
import type { SectionView } from '../section-view.ts';
import type { CellView, RowView, TableView } from '../table-view.ts';
import type {
  BoardPostView,
  BookNodeView,
  BookPageView,
  BookPartView,
  BookView,
  CalendarItemView,
  CalendarView,
  CardView,
  DownloadsView,
  EditionView,
  EverythingView,
  FactSourcesView,
  HomeView,
  InternalNoticeView,
  KeyFigureView,
  LinkView,
  PanelsView,
  PanelView,
  RedirectView,
  RegisterRecordView,
  RegisterView,
  SearchView,
  ShellView,
  TableDownloadsView,
  TitleLineView,
} from '../views.ts';

/**
 * What a template can ask of a value: a text, HTML, number or flag is a `value`; a list has items, a group has
 * names; what may be left out is `optional`; of the `unknown` nothing can be said.
 */
export type Shape = 'value' | 'unknown' | ListShape | GroupShape | OptionalShape;

export interface ListShape {
  readonly list: () => Shape;
}

export interface GroupShape {
  readonly names: Readonly<Record<string, Shape>>;
}

export interface OptionalShape {
  readonly optional: Shape;
}

/**
 * The shape that a type of view must have. A name that a view gains or loses makes the descriptions below
 * fail to compile, so they cannot go stale.
 */
type ShapeOf<T> = undefined extends T
  ? { readonly optional: ShapeOf<Exclude<T, undefined>> }
  : [T] extends [string | number | boolean | Html]
    ? 'value'
    : [T] extends [readonly (infer Item)[]]
      ? { readonly list: () => ShapeOf<Item> }
      : { readonly names: { readonly [Name in keyof T]: ShapeOf<T[Name]> } };

const value = 'value';

const titleLine: ShapeOf<TitleLineView> = {
  names: { as: value, label: value, text: value, fact: value, html: value },
};

const edition: ShapeOf<EditionView> = {
  names: {
    label: value,
    title: value,
    publisher: value,
    year: value,
    issued: value,
    notice: value,
    noticeShort: value,
    imprint: { list: () => titleLine },
  },
};

const link: ShapeOf<LinkView> = {
  names: { href: value, label: value, title: value, current: value, children: { list: () => link } },
};

const section: ShapeOf<SectionView> = {
  names: {
    id: value,
    depth: value,
    marker: value,
    heading: value,
    body: value,
    sections: { list: () => section },
    pageBreak: value,
    page: value,
    children: value,
    contents: value,
  },
};

const links = { list: () => link };

const shell: ShapeOf<ShellView>['names'] = {
  edition,
  root: value,
  style: value,
  script: value,
  lateFonts: value,
  policy: value,
  canonical: value,
  isIndexed: value,
  structuredData: value,
  pageTitle: value,
  label: value,
  plain: value,
  heading: value,
  departments: value,
  departmentsLabel: value,
  departmentsFact: value,
  menu: links,
  search: { optional: link },
  searchField: value,
  footer: links,
  navigation: links,
  editions: links,
  editionsLabel: value,
  newer: { optional: link },
  breadcrumb: links,
  previous: { optional: link },
  next: { optional: link },
  licence: value,
  licenceUrl: value,
};

const bookPage: ShapeOf<BookPageView> = {
  names: {
    ...shell,
    contents: links,
    sections: { list: () => section },
  },
};

const download: ShapeOf<DownloadView> = { names: { href: value, label: value, format: value } };

const keyFigure: ShapeOf<KeyFigureView> = { names: { label: value, html: value, unit: value, note: value } };

const card: ShapeOf<CardView> = {
  names: {
    href: value,
    label: value,
    title: value,
    counts: { list: () => ({ names: { label: value, count: value } }) },
  },
};

const home: ShapeOf<HomeView> = {
  names: {
    ...shell,
    lines: { list: () => titleLine },
    figures: { list: () => keyFigure },
    cardsHeading: value,
    cards: { list: () => card },
    entries: { list: () => ({ names: { href: value, title: value, text: value } }) },
    downloads: { list: () => download },
  },
};

const panel: ShapeOf<PanelView> = {
  names: { id: value, heading: value, href: value, text: value, tables: { list: () => table }, links },
};

const panels: ShapeOf<PanelsView> = {
  names: {
    ...shell,
    lead: value,
    contents: links,
    panels: { list: () => panel },
    downloads: { list: () => download },
  },
};

const calendarItem: ShapeOf<CalendarItemView> = {
  names: { id: value, outermost: value, action: value, dates: value, remark: value, node: link },
};

const calendar: ShapeOf<CalendarView> = {
  names: {
    ...shell,
    lead: value,
    contents: links,
    filter: value,
    choices: { list: () => ({ names: { id: value, text: value } }) },
    groups: { list: () => ({ names: { id: value, heading: value, items: { list: () => calendarItem } } }) },
    downloads: { list: () => download },
  },
};

const redirect: ShapeOf<RedirectView> = { names: { ...shell, target: link } };

const downloads: ShapeOf<DownloadsView> = {
  names: { ...shell, lead: value, note: value, downloads: { list: () => download } },
};

const everything: ShapeOf<EverythingView> = {
  names: { ...shell, lead: value, groups: { list: () => ({ names: { links } }) } },
};

const cell: ShapeOf<CellView> = { names: { tag: value, attributes: value, html: value } };

const register: ShapeOf<RegisterView> = {
  names: {
    ...shell,
    lead: value,
    title: value,
    total: value,
    id: value,
    downloads: { list: () => download },
    width: value,
    filters: {
      list: () => ({
        names: { id: value, label: value, options: { list: () => ({ names: { value, label: value } }) } },
      }),
    },
    columns: { list: () => ({ names: { label: value } }) },
    groups: {
      list: () => ({
        names: {
          heading: value,
          rows: { list: () => ({ names: { attributes: value, cells: { list: () => cell } } }) },
        },
      }),
    },
  },
};

const registerRecord: ShapeOf<RegisterRecordView> = {
  names: {
    ...shell,
    headings: { names: { belongs: value, values: value, changes: value, details: value, uses: value } },
    marks: { list: () => ({ names: { text: value, fact: value } }) },
    belongs: links,
    charts: { list: () => ({ names: { size: value, svg: value } }) },
    chartNote: value,
    values: {
      names: {
        title: value,
        unit: value,
        columns: { list: () => ({ names: { label: value } }) },
        rows: { list: () => ({ names: { year: value, cells: { list: () => cell } } }) },
      },
    },
    changes: {
      names: {
        edition: value,
        rows: { list: () => ({ names: { label: value, year: value, before: value, now: value, fact: value } }) },
      },
    },
    details: { list: () => ({ names: { label: value, fact: value, html: value } }) },
    uses: links,
    downloads: { list: () => download },
  },
};

const search: ShapeOf<SearchView> = {
  names: {
    ...shell,
    lead: value,
    hint: value,
    searchScript: value,
    searchIndex: value,
    everything: value,
    everythingHeading: value,
  },
};

const contentsLine: ShapeOf<ListedLine> = { names: { target: value, depth: value, label: value, title: value } };

const bookNode: ShapeOf<BookNodeView> = {
  names: {
    id: value,
    page: value,
    depth: value,
    style: value,
    begins: value,
    label: value,
    title: value,
    sections: { list: () => section },
    children: { list: () => bookNode },
  },
};

const bookPart: ShapeOf<BookPartView> = {
  names: {
    id: value,
    page: value,
    kind: value,
    begins: value,
    isCover: value,
    isImprint: value,
    isContents: value,
    isBody: value,
    label: value,
    heading: value,
    lines: { list: () => contentsLine },
    titleLines: { list: () => titleLine },
    sections: { list: () => section },
    nodes: { list: () => bookNode },
  },
};

const book: ShapeOf<BookView> = { names: { edition, style: value, parts: { list: () => bookPart } } };

const row: ShapeOf<RowView> = { names: { kind: value, cells: { list: () => cell } } };

const column: ShapeOf<TableView['columns'][number]> = { names: { width: value } };

const table: ShapeOf<TableView> = {
  names: {
    id: value,
    definition: value,
    title: value,
    caption: value,
    unit: value,
    unitInHead: value,
    width: value,
    landscape: value,
    wholeWords: value,
    columns: { list: () => column },
    head: { list: () => row },
    body: { list: () => row },
    footnotes: { list: () => value },
    empty: value,
    downloads: { list: () => download },
  },
};

const boardPost: ShapeOf<BoardPostView> = {
  names: {
    edition,
    opening: value,
    files: { list: () => ({ names: { number: value, name: value } }) },
    url: value,
    licence: value,
    licenceUrl: value,
  },
};

const factSources: ShapeOf<FactSourcesView> = {
  names: {
    facts: {
      list: () => ({ names: { fact: value, value, href: value, file: value, row: value, column: value } }),
    },
  },
};

const internalNotice: ShapeOf<InternalNoticeView> = { names: { hasFacts: value } };

const tableDownloads: ShapeOf<TableDownloadsView> = {
  names: { id: value, title: value, downloads: { list: () => download } },
};

/** The view model that each template prints; a template can ask only for what its view declares. */
export interface Views {
  'pages/home': HomeView;
  'pages/calendar': CalendarView;
  'pages/page': BookPageView;
  'pages/panels': PanelsView;
  'pages/redirect': RedirectView;
  'pages/downloads': DownloadsView;
  'pages/everything': EverythingView;
  'pages/board-post': BoardPostView;
  'pages/register': RegisterView;
  'pages/register-record': RegisterRecordView;
  'pages/search': SearchView;
  'pages/book': BookView;
  'pages/fact-sources': FactSourcesView;
  'pages/internal-notice': InternalNoticeView;
  'partials/table': TableView;
  'partials/table-downloads': TableDownloadsView;
}

/** The shape of the view that each of the templates gets which planpress fills itself. */
export const viewShapes: { readonly [Name in keyof Views]: ShapeOf<Views[Name]> } = {
  'pages/home': home,
  'pages/calendar': calendar,
  'pages/page': bookPage,
  'pages/panels': panels,
  'pages/redirect': redirect,
  'pages/downloads': downloads,
  'pages/everything': everything,
  'pages/board-post': boardPost,
  'pages/register': register,
  'pages/register-record': registerRecord,
  'pages/search': search,
  'pages/book': book,
  'pages/fact-sources': factSources,
  'pages/internal-notice': internalNotice,
  'partials/table': table,
  'partials/table-downloads': tableDownloads,
};
