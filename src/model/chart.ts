import type { Line } from './rich.ts';
import type { ComputedTable } from './table.ts';

/** How values can be drawn: beside or upon each other, as shares of a whole, and each series by itself. */
export const chartShapes = ['bar', 'line', 'stacked', 'share', 'multiples'] as const;

export type ChartShape = (typeof chartShapes)[number];

/** How many series can be told apart by their patterns; of those that are drawn by themselves there may be more. */
export const mostSeries = 6;

/** How many bars have room on a page, and how many categories of them. */
export const mostBars = 40;
export const mostCategories = 28;

/** A value as it is drawn: its number, if it is one, and what tables print for it. */
export interface ChartValue {
  readonly number: string | undefined;
  readonly text: string;
}

/** What is drawn alike: a value for each category, in their order. */
export interface ValueSeries {
  readonly name: string;
  readonly values: readonly ChartValue[];
}

/** A chart of values that stand in a table of the edition. */
export interface ComputedChart {
  /** The id that it has on pages. */
  readonly id: string;
  readonly title: Line;
  readonly shape: ChartShape;
  readonly unit: string;
  readonly categories: readonly string[];
  /** None where the values are not known: then it says so, and nothing is drawn. */
  readonly series: readonly ValueSeries[];
  /** The names of what there is to be drawn, and those of what was asked for and is not among it. */
  readonly chosen: { readonly known: readonly string[]; readonly unknown: readonly string[] };
  /** Whether values of more than one unit are to be drawn side by side. */
  readonly isMixed: boolean;
  /** The table of its values, where that stands nowhere else; it has no number. */
  readonly table: ComputedTable | undefined;
  /** What is said below it, and where its values come from. */
  readonly remarks: readonly Line[];
}

/** The numbers of a series, for drawing. */
export function numbersOf({ values }: ValueSeries): readonly (number | undefined)[] {
  return values.map(({ number }) => (number === undefined ? undefined : Number(number)));
}
