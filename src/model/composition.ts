/** Everything to publish, as texts by path; nothing is written yet. */
export interface Composition {
  /** Pages and data files by their path within `site/`. */
  readonly site: ReadonlyMap<string, string>;
  /** The style sheet of the site, and the name by which pages refer to it until it is named by its content. */
  readonly siteStyle: string;
  readonly siteStyleName: string;
  /** The document that is printed, and its style sheet, to be written beside it under the name given. */
  readonly book: string;
  readonly bookStyle: string;
  readonly bookStyleName: string;
  readonly title: string;
  readonly pages: number;
}
