import type { Html } from '../model/markup.ts';
import type { ListedLine } from './document/tree.ts';
import type { DownloadView } from './download-view.ts';
import type { SectionView } from './section-view.ts';
import type { CellView, TableView } from './table-view.ts';

/** What every page says of the edition. */
export interface EditionView {
  readonly label: string;
  readonly title: string;
  readonly publisher: string;
  readonly year: string;
  readonly issued: string;
  /** 재구성본, (안) or nothing, by the status in the manifest. */
  readonly notice: string;
  readonly noticeShort: string;
  /** The lines of the imprint that have a label. */
  readonly imprint: readonly TitleLineView[];
}

/** A line of the cover or the imprint; its HTML carries its facts, but one that is all of it. */
export interface TitleLineView {
  readonly as: string;
  readonly label: string;
  readonly text: string;
  readonly fact: string;
  readonly html: Html;
}

export interface LinkView {
  readonly href: string;
  readonly label: string;
  readonly title: string;
  readonly current: boolean;
  readonly children: readonly LinkView[];
}

/** What stands around a page of the site. `root` leads from the page to the site's folder. */
export interface ShellView {
  readonly edition: EditionView;
  readonly root: string;
  readonly style: string;
  readonly script: string;
  /** The style sheet by which fonts are shown however late they come. */
  readonly lateFonts: string;
  /** What the page may load, for hosts that cannot say it in a header. */
  readonly policy: string;
  /** The address at which the page is hosted, empty where the manifest names none. */
  readonly canonical: string;
  /** What others show of the page beside its title: of which edition it is, and what that is not. */
  readonly description: string;
  /** A picture for the tab of the browser, as an address that holds it. */
  readonly icon: string;
  /** Whether search engines are to know the page. */
  readonly isIndexed: boolean;
  /** What the page says of itself to programs: JSON that is safe in a script element. */
  readonly structuredData: string;
  readonly pageTitle: string;
  readonly label: string;
  /** The heading as text, and as HTML where it is more than that. */
  readonly plain: string;
  readonly heading: Html | '';
  /** The departments in charge or the office that answers for the whole, what they are called, and their fact. */
  readonly departments: string;
  readonly departmentsLabel: string;
  readonly departmentsFact: string;
  readonly menu: readonly LinkView[];
  /** The page that a search at the head of the page leads to; none on that page itself. */
  readonly search: LinkView | undefined;
  /** What its field says while it is empty. */
  readonly searchField: string;
  /** Pages beside those of the menu, at the foot of every page. */
  readonly footer: readonly LinkView[];
  readonly navigation: readonly LinkView[];
  /** The same thing in the editions of other years. */
  readonly editions: readonly LinkView[];
  readonly editionsLabel: string;
  /** The same thing in the edition that took the place of this one. */
  readonly newer: LinkView | undefined;
  readonly breadcrumb: readonly LinkView[];
  readonly previous: LinkView | undefined;
  readonly next: LinkView | undefined;
  /** The sentence by which the manifest grants a licence, and where it is explained; both empty without one. */
  readonly licence: string;
  readonly licenceUrl: string;
}

/** The page of a node or chapter. */
export interface BookPageView extends ShellView {
  readonly contents: readonly LinkView[];
  readonly sections: readonly SectionView[];
}

/** The ways to a table: its address and its files. */
export interface TableDownloadsView {
  readonly id: string;
  readonly title: string;
  readonly computedNote: string;
  readonly downloads: readonly DownloadView[];
}

/** A number of the plan at a glance; its HTML carries its fact, where it shows one. */
export interface KeyFigureView {
  readonly label: string;
  readonly html: Html;
  readonly unit: string;
  readonly note: string;
}

/** An outermost node at a glance: a link to its page and how much there is below it. */
export interface CardView {
  readonly href: string;
  readonly label: string;
  readonly title: string;
  readonly counts: readonly { readonly label: string; readonly count: number }[];
}

export interface HomeView extends ShellView {
  /** What the cover and the imprint say beside that. */
  readonly lines: readonly TitleLineView[];
  readonly figures: readonly KeyFigureView[];
  /** What the nodes of the cards are called. */
  readonly cardsHeading: string;
  readonly cards: readonly CardView[];
  readonly entries: readonly { readonly href: string; readonly title: string; readonly text: string }[];
  readonly downloads: readonly DownloadView[];
}

export interface DownloadsView extends ShellView {
  readonly lead: string;
  /** What readers of the files should know. */
  readonly note: string;
  readonly downloads: readonly DownloadView[];
}

/** The list of all pages, those of one folder together. */
export interface EverythingView extends ShellView {
  readonly lead: string;
  readonly groups: readonly { readonly links: readonly LinkView[] }[];
}

/** The text by which a book is put on a notice board. */
export interface BoardPostView {
  readonly edition: EditionView;
  /** The sentence that says what this is. */
  readonly opening: string;
  readonly files: readonly { readonly number: string; readonly name: string }[];
  readonly url: string;
  readonly licence: string;
  readonly licenceUrl: string;
}

/** The facts of a page with their places in the sources. */
export interface FactSourcesView {
  readonly facts: readonly {
    readonly fact: string;
    readonly value: string;
    readonly href: string;
    readonly file: string;
    readonly row: string;
    readonly column: string;
  }[];
}

export interface InternalNoticeView {
  /** Whether a list of places stands on the page. */
  readonly hasFacts: boolean;
}

/** A choice by which the list of a register can be narrowed; its rows name their options in `data-filter-<id>`. */
export interface FilterView {
  readonly id: string;
  readonly label: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}

/** A row of the list of a register; the attributes say by what it is found. */
export interface RegisterRowView {
  readonly attributes: string;
  readonly cells: readonly CellView[];
}

/** The list of all records of a kind, those below one outermost node together. */
export interface RegisterView extends ShellView {
  readonly lead: string;
  readonly title: string;
  readonly total: number;
  readonly filters: readonly FilterView[];
  readonly columns: readonly { readonly label: string }[];
  readonly width: number;
  readonly groups: readonly { readonly heading: string; readonly rows: readonly RegisterRowView[] }[];
  /** The id of the list, and the table of all its records. */
  readonly id: string;
  readonly downloads: readonly DownloadView[];
}

/** Something that a record says of itself: a label and HTML, with the fact where all of it is one. */
export interface DetailView {
  readonly label: string;
  readonly fact: string;
  readonly html: Html;
}

/** The page of one record of a register: its history as chart and table, what explains it, where it is used. */
export interface RegisterRecordView extends ShellView {
  readonly headings: Readonly<Record<'belongs' | 'values' | 'changes' | 'details' | 'uses', string>>;
  readonly marks: readonly { readonly text: string; readonly fact: string }[];
  readonly belongs: readonly LinkView[];
  /** Whether the form names values by year. */
  readonly hasHistory: boolean;
  /** The chart in the sizes in which it can be shown; none where there is no number. */
  readonly charts: readonly { readonly size: string; readonly svg: Html }[];
  /** A sentence about the chart, empty where there is nothing to say. */
  readonly chartNote: string;
  readonly values: {
    readonly title: string;
    readonly unit: string;
    readonly columns: readonly { readonly label: string }[];
    readonly rows: readonly { readonly year: string; readonly cells: readonly CellView[] }[];
  };
  /** What an earlier edition said otherwise. */
  readonly changes: {
    readonly edition: string;
    readonly rows: readonly ChangeView[];
  };
  readonly details: readonly DetailView[];
  readonly uses: readonly LinkView[];
  readonly downloads: readonly DownloadView[];
}

/** A value that differs from that of an earlier edition. */
export interface ChangeView {
  readonly label: string;
  readonly year: string;
  readonly before: string;
  readonly now: string;
  readonly fact: string;
}

/** The page of search: where its scripts lie, and where everything is listed for those without scripts. */
export interface SearchView extends ShellView {
  readonly lead: string;
  readonly hint: string;
  readonly searchScript: string;
  readonly searchIndex: string;
  readonly everything: string;
  readonly everythingHeading: string;
}

/** A part of a page with a heading of its own: a sentence, tables, links. */
export interface PanelView {
  readonly id: string;
  /** Empty where the page has one panel. */
  readonly heading: string;
  /** Where the heading leads, empty if nowhere. */
  readonly href: string;
  readonly text: string;
  readonly tables: readonly TableView[];
  readonly links: readonly LinkView[];
}

export interface PanelsView extends ShellView {
  readonly lead: string;
  readonly contents: readonly LinkView[];
  readonly panels: readonly PanelView[];
  readonly downloads: readonly DownloadView[];
}

/** A dated row: what is done and when as HTML with their facts, and the node that does it. */
export interface CalendarItemView {
  readonly id: string;
  /** The id of the outermost node, by which rows are filtered. */
  readonly outermost: string;
  readonly action: Html | '';
  readonly dates: Html | '';
  readonly remark: Html | '';
  readonly node: LinkView;
}

/** A part of the year with its rows, and the outermost nodes by which they can be filtered. */
export interface CalendarView extends ShellView {
  readonly lead: string;
  readonly contents: readonly LinkView[];
  readonly filter: string;
  readonly choices: readonly { readonly id: string; readonly text: string }[];
  readonly groups: readonly {
    readonly id: string;
    readonly heading: string;
    readonly items: readonly CalendarItemView[];
  }[];
  readonly downloads: readonly DownloadView[];
}

/** A page that only leads to another. */
export interface RedirectView extends ShellView {
  readonly target: LinkView;
}

/** A node in the book, with its sections and, where the form says so, its children. */
export interface BookNodeView {
  readonly id: string;
  /** The named page on which the node begins. */
  readonly page: string;
  readonly depth: number;
  readonly style: string;
  /** How it begins, if not on a page of its own. */
  readonly begins: '' | 'run';
  readonly label: string;
  readonly title: Html;
  readonly sections: readonly SectionView[];
  readonly children: readonly BookNodeView[];
}

export interface BookPartView {
  readonly id: string;
  /** The named page on which the part begins. */
  readonly page: string;
  readonly kind: string;
  /** How it begins, if not on a page of its own. */
  readonly begins: '' | 'run';
  readonly isCover: boolean;
  readonly isImprint: boolean;
  readonly isContents: boolean;
  readonly isBody: boolean;
  readonly label: string;
  readonly heading: string;
  readonly lines: readonly ListedLine[];
  readonly titleLines: readonly TitleLineView[];
  readonly sections: readonly SectionView[];
  readonly nodes: readonly BookNodeView[];
}

/** The whole book as one document for print. */
export interface BookView {
  readonly edition: EditionView;
  readonly style: string;
  readonly parts: readonly BookPartView[];
}
