import { nice, ticks } from 'd3-array';

/** The vertical axis of a chart: its ends, its steps, and whether it begins elsewhere than at zero. */
export interface Axis {
  readonly from: number;
  readonly to: number;
  readonly ticks: readonly number[];
  readonly cut: boolean;
}

/** About how many steps an axis has. */
const steps = 4;

/** An axis is cut where the values use less than this share of it: changes could not be seen else. */
const leastShare = 0.4;

/** The axis for some values, at least one. It holds zero unless it is cut. */
export function axisOf(values: readonly number[]): Axis {
  const [least, most] = [Math.min(...values), Math.max(...values)];
  return cutAxis(least, most) ?? wholeAxis(least, most);
}

function cutAxis(least: number, most: number): Axis | undefined {
  const span = most - least;
  if (least <= 0 || span === 0 || span >= most * leastShare) return undefined;
  const axis = axisBetween(least - span / 2, most, true);
  return axis.from > 0 ? axis : undefined;
}

/** An axis that holds zero. */
export function wholeAxis(least: number, most: number): Axis {
  const [from, to] = [Math.min(0, least), Math.max(0, most)];
  return axisBetween(from, from === to ? 1 : to, false);
}

function axisBetween(least: number, most: number, cut: boolean): Axis {
  const [from, to] = nice(least, most, steps);
  return { from, to, ticks: ticks(from, to, steps), cut };
}
