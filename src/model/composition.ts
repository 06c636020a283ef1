import type { Place } from '../diagnostics/place.ts';
import type { PageCharacters } from './finished-page.ts';
import type { PageLimits } from './form.ts';

/** The document that is printed, and its style sheet, to be written beside it under the name given. */
export interface PrintDocument {
  readonly book: string;
  readonly bookStyle: string;
  readonly bookStyleName: string;
  /** Where the parts of the document come from, by their ids, the signs in `data-place` and facts. */
  readonly bookPlaces: ReadonlyMap<string, Place>;
  /** The pictures that the document shows, by the paths by which it loads them; the site shows the same. */
  readonly images: ReadonlyMap<string, Uint8Array>;
  /** What the form asks of the pages of its book. */
  readonly limits: PageLimits;
  readonly title: string;
}

/** What a proof of a part of the book is printed from: the whole book, and what its pages say beside it. */
export interface ProofDocument extends PrintDocument {
  /** A style sheet that is laid over the book: it marks the pages and moves nothing. */
  readonly proofStyle: string;
  /** The title of the proof. */
  readonly proofTitle: string;
}

/** What is put on a notice board, packed as one file beside the site: the book, and texts by their names. */
export interface BoardPackage {
  readonly name: string;
  /** The name of the book in it. */
  readonly book: string;
  readonly files: ReadonlyMap<string, string>;
}

/** By this path pages call the rules that show fonts however late they come; the publisher, who splits the fonts, writes them. */
export const lateFontsPath = 'assets/late-fonts.css';

/** Everything to publish, as texts by path; nothing is written yet. */
export interface Composition extends PrintDocument {
  /** Pages and data files by their path within `site/`. */
  readonly site: ReadonlyMap<string, string>;
  /** The characters of its pages by path, as far as they are known. */
  readonly characters: ReadonlyMap<string, PageCharacters>;
  /** Style sheets and scripts of the site by the paths by which pages call them until they are named by their content. */
  readonly assets: ReadonlyMap<string, string>;
  readonly pages: number;
  readonly board: BoardPackage;
  /** The pages of the site with the places of their facts in the sources, where they are wanted; never hosted. */
  readonly internalPages: ReadonlyMap<string, string> | undefined;
}
