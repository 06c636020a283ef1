/** A page of the site as it is written. */
export interface SitePage {
  readonly path: string;
  /** The name of the page in lists of pages. */
  readonly title: string;
  readonly html: string;
  /** The records that the page is the best place for: search leads to them there. Paths are those of the site. */
  readonly records?: readonly { readonly kind: string; readonly id: string; readonly path: string }[];
  /** Whether the page only leads elsewhere: it is in no list of pages. */
  readonly unlisted?: boolean;
  /** The files of the tables that the page makes for itself, by path. */
  readonly files?: ReadonlyMap<string, string>;
}
