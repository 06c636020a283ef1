import type { SectionView } from './section-view.ts';

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
  readonly imprint: readonly { readonly label: string; readonly text: string; readonly fact: string }[];
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
  /** What the page may load, for hosts that cannot say it in a header. */
  readonly policy: string;
  /** The address at which the page is hosted, empty where the manifest names none. */
  readonly canonical: string;
  /** Whether search engines are to know the page. */
  readonly isIndexed: boolean;
  /** What the page says of itself to programs: JSON that is safe in a script element. */
  readonly structuredData: string;
  readonly pageTitle: string;
  readonly label: string;
  /** The heading as text, and as HTML where it is more than that. */
  readonly plain: string;
  readonly heading: string;
  readonly menu: readonly LinkView[];
  /** The page that a search at the head of the page leads to; none on that page itself. */
  readonly search: LinkView | undefined;
  readonly navigation: readonly LinkView[];
  /** The same thing in the editions of other years. */
  readonly editions: readonly LinkView[];
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
  readonly departments: string;
  /** The fact of the departments, empty where none is assigned. */
  readonly departmentsFact: string;
  readonly contents: readonly LinkView[];
  readonly sections: readonly SectionView[];
}

/** A file to be taken away. */
export interface DownloadView {
  readonly href: string;
  readonly label: string;
  readonly format: string;
}

export interface HomeView extends ShellView {
  readonly downloads: readonly DownloadView[];
}

export interface DownloadsView extends ShellView {
  readonly lead: string;
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

/** The page of search: where its scripts lie, and where everything is listed for those without scripts. */
export interface SearchView extends ShellView {
  readonly lead: string;
  readonly searchScript: string;
  readonly searchIndex: string;
  readonly everything: string;
  readonly everythingHeading: string;
}

/** A line of the table of contents of the book. */
export interface ContentsLine {
  readonly target: string;
  readonly depth: number;
  readonly label: string;
  readonly title: string;
}

/** A node in the book, with its sections and, where the form says so, its children. */
export interface BookNodeView {
  readonly id: string;
  /** The named page on which the node begins. */
  readonly page: string;
  readonly depth: number;
  readonly style: string;
  readonly label: string;
  readonly title: string;
  readonly sections: readonly SectionView[];
  readonly children: readonly BookNodeView[];
}

export interface BookPartView {
  readonly id: string;
  /** The named page on which the part begins. */
  readonly page: string;
  readonly kind: string;
  readonly isCover: boolean;
  readonly isImprint: boolean;
  readonly isContents: boolean;
  readonly isBody: boolean;
  /** The page where Arabic numbers begin. */
  readonly first: boolean;
  readonly label: string;
  readonly heading: string;
  readonly lines: readonly ContentsLine[];
  readonly sections: readonly SectionView[];
  readonly nodes: readonly BookNodeView[];
}

/** The whole book as one document for print. */
export interface BookView {
  readonly edition: EditionView;
  readonly style: string;
  readonly parts: readonly BookPartView[];
}
