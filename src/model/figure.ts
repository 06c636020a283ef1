import { withSeparators } from './number.ts';

/** A word that can stand in place of a figure; `print` is what a table shows, if not the word itself. */
export interface Status {
  readonly id: string;
  readonly text: string;
  readonly print?: string | undefined;
  /** Whether it says that there is nothing, as a dash does, and not that nobody knows yet. */
  readonly nothing?: boolean | undefined;
  /** Whether a figure is still to be written there. */
  readonly awaited?: boolean | undefined;
}

/** The id of the status by which a form says that there is nothing, printed as a dash. */
export const nothing = 'none';

/** The month at which a number was valid. */
export interface AsOf {
  readonly year: number;
  readonly month: number;
}

export interface NumberFigure {
  readonly kind: 'number';
  /** The exact value as a canonical decimal, multiplier included. */
  readonly number: string;
  /** What tables show: the notation of the source with △ for minus. */
  readonly display: string;
  /** How many decimals the source gives to the number. */
  readonly decimals: number;
  readonly provisional: boolean;
  readonly asOf?: AsOf | undefined;
}

/** A target that is no number, such as the announcement of a rule. */
export interface TextFigure {
  readonly kind: 'text';
  readonly text: string;
}

/** A word in place of a number, such as one which says that counting goes on. `text` is what tables show. */
export interface StatusFigure {
  readonly kind: 'status';
  readonly status: string;
  readonly text: string;
  /** Whether there is nothing, so that sums may leave it out; else nobody knows. */
  readonly nothing?: boolean;
  /** Whether a figure is still to be written there: what is computed from it waits with it. */
  readonly awaited?: boolean;
}

/** What a cell of an actual, a target or an amount holds. A blank cell holds none. */
export type Figure = NumberFigure | TextFigure | StatusFigure;

/** What tables show for a figure. */
export function displayOf(figure: Figure): string {
  return figure.kind === 'number' ? figure.display : figure.text;
}

/** What tables of amounts show for a figure: what others show, with commas between thousands. */
export function groupedDisplayOf(figure: Figure): string {
  const text = displayOf(figure);
  return figure.kind === 'number' ? text.replace(/\d+/u, withSeparators) : text;
}
