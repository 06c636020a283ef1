/** Where something stands in a published text: line and column count from 1, the page where the file has pages. */
export interface Spot {
  readonly line: number;
  readonly column: number;
  readonly page?: number | undefined;
  /** The last line, where words are broken over several. */
  readonly endLine?: number | undefined;
}

/** A cell of a printed line; a line that is no row of a table has one. */
export interface PublishedCell extends Spot {
  readonly text: string;
}

/** A line as it is printed. Rows of tables have their cells, where the file tells them apart. */
export interface PublishedLine extends Spot {
  readonly text: string;
  readonly cells: readonly PublishedCell[];
}

/** A published text as it was read: nothing in it is mended. */
export interface PublishedText {
  readonly file: string;
  readonly lines: readonly PublishedLine[];
}

/** Words as they are printed, and where. */
export interface Said {
  readonly text: string;
  readonly at: Spot;
}
