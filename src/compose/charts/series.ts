import type { Multipliers } from './numbers.ts';

/** One year of a series. Where there is no number, `text` says why, or what stands instead; it may be empty. */
export interface ChartPoint {
  readonly year: number;
  /** The canonical decimal of the value, where it is a number. */
  readonly number: string | undefined;
  /** The value as the book prints it. */
  readonly text: string;
  readonly provisional: boolean;
}

/** The points of one series in the order of their years, and what the series is called. */
export interface ChartSeries {
  readonly name: string;
  readonly points: readonly ChartPoint[];
}

/** What a chart says beside its numbers; whole sentences, since the chart knows no language. */
export interface ChartWords {
  readonly title: string;
  /** The unit as the chart names it; empty where there is none. */
  readonly unit: string;
  /** What provisional values are called. */
  readonly provisional: string;
  /** One value in the description. */
  readonly point: (year: string, value: string) => string;
  /** That the vertical axis begins at a value other than zero. */
  readonly cut: (from: string) => string;
}

/** The history of one thing: what was reached and what is aimed at. */
export interface HistoryChart {
  readonly actual: ChartSeries;
  readonly target: ChartSeries;
  readonly words: ChartWords;
  /** Words for large numbers, such as that for ten thousand, with their factor. */
  readonly multipliers: Multipliers;
}

/** How large the chart is drawn, and the id from which those of its parts are made. */
export interface ChartSize {
  readonly id: string;
  readonly width: number;
  readonly height: number;
}

/** A point that can be drawn. */
export interface NumberPoint extends ChartPoint {
  readonly value: number;
}

/** The points of a series that are numbers; one too large to be drawn counts as none. */
export function numberPoints({ points }: ChartSeries): readonly NumberPoint[] {
  return points.flatMap((point) => {
    const value = valueAt(point);
    return value === undefined ? [] : [{ ...point, value }];
  });
}

/** The number of a point for drawing, which needs no exact decimals. */
export function valueAt({ number }: ChartPoint): number | undefined {
  const value = number === undefined ? Number.NaN : Number(number);
  return Math.abs(value) <= largest ? value : undefined;
}

/** Beyond this the distances of a chart can no longer be computed. */
const largest = 1e100;
