/** Everything to publish, as texts by path; nothing is written yet. */
export interface Composition {
  /** Pages and data files by their path within `site/`. */
  readonly site: ReadonlyMap<string, string>;
  /** Style sheets and scripts of the site by the paths by which pages call them until they are named by their content. */
  readonly assets: ReadonlyMap<string, string>;
  /** The document that is printed, and its style sheet, to be written beside it under the name given. */
  readonly book: string;
  readonly bookStyle: string;
  readonly bookStyleName: string;
  readonly title: string;
  readonly pages: number;
}
