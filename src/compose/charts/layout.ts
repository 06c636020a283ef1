import { type Axis, axisOf } from './axis.ts';
import { tickTexts } from './numbers.ts';
import { letterSize, textWidth } from './placing.ts';
import { type ChartSize, type HistoryChart, numberPoints } from './series.ts';

/** Where everything of a chart lies, in the units of its view box. */
export interface Layout {
  readonly size: ChartSize;
  readonly axis: Axis;
  readonly tickTexts: readonly string[];
  readonly years: readonly number[];
  /** The rectangle in which lines and marks lie; below it, where the axis is cut, the break of the axis. */
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
  readonly base: number;
  readonly x: (year: number) => number;
  readonly y: (value: number) => number;
}

const lineHeight = letterSize + 6;
/** Room above the plot for the legend and for the label of the highest mark. */
const head = 2 * lineHeight + 10;
/** The height of the break of a cut axis. */
export const breakHeight = 20;
/** How far the first and last year stand from the ends of the axis. */
const inset = 34;

/** Lays a chart out; undefined where it has no number to draw. */
export function layoutOf(chart: HistoryChart, size: ChartSize): Layout | undefined {
  const values = [chart.actual, chart.target].flatMap((series) => numberPoints(series).map(({ value }) => value));
  if (values.length === 0) return undefined;
  const axis = axisOf(values);
  const texts = tickTexts(axis.ticks, chart.multipliers);
  const years = yearsOf(chart);
  const left = Math.max(...texts.map(textWidth)) + 10;
  const right = size.width - 2;
  const base = size.height - lineHeight * (1 + wordRows(chart).length) - 4;
  const bottom = axis.cut ? base - breakHeight : base;
  return {
    ...{ size, axis, tickTexts: texts, years, left, right, top: head, bottom, base },
    x: between(years[0]!, years.at(-1)!, left + inset, right - inset),
    y: between(axis.from, axis.to, bottom, head),
  };
}

/** The height at which a line of text below the axis stands: the years first, then words in place of numbers. */
export function lineBelow({ base }: Layout, line: number): number {
  return base + lineHeight * (line + 1) - 2;
}

/** The series with words in place of numbers; each has a line below the years. */
export function wordRows({ actual, target }: HistoryChart): readonly HistoryChart['actual'][] {
  return [actual, target].filter(({ points }) =>
    points.some(({ number, text }) => number === undefined && text !== ''),
  );
}

function yearsOf({ actual, target }: HistoryChart): readonly number[] {
  return [...new Set([...actual.points, ...target.points].map(({ year }) => year))].sort((one, other) => one - other);
}

/** The straight way from one range to another; what has no length lies in the middle. */
export function between(from: number, to: number, start: number, end: number): (value: number) => number {
  if (from === to) return () => (start + end) / 2;
  return (value) => start + ((value - from) / (to - from)) * (end - start);
}
