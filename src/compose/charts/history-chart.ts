import { line } from 'd3-shape';
import type { Html } from '../../model/markup.ts';
import { axes } from './axes.ts';
import { type Layout, layoutOf, lineBelow, wordRows } from './layout.ts';
import { letterSize, Places, shortened, textWidth } from './placing.ts';
import {
  type ChartPoint,
  type ChartSize,
  type HistoryChart,
  type NumberPoint,
  numberPoints,
  valueAt,
} from './series.ts';
import { element, lined, rounded, textElement, toTenths } from './svg.ts';

/**
 * The chart of a history as static SVG: values that were reached as dots on a line, which breaks where there is
 * no number; targets as diamonds with their name, led to by a dashed line; provisional values hollow. Words in
 * place of numbers stand below their years. An axis that does not begin at zero has a break, and the
 * description says so. Colours come from the style by classes. Undefined where there is no number at all.
 *
 * Steps of the axis and paths are those of d3-array and d3-shape; the rest is written here. Observable Plot with
 * linkedom took 1.2 s for the charts of the real edition and 0.7 s to load, brought fifty packages, and puts
 * `style` elements and attributes into the SVG, which the policy of the pages forbids.
 */
export function historyChart(chart: HistoryChart, size: ChartSize): Html | undefined {
  const layout = layoutOf(chart, size);
  if (!layout) return undefined;
  const [title, description] = [`${size.id}-title`, `${size.id}-description`];
  const parts = [
    element('title', { id: title }, chart.words.title),
    element('desc', { id: description }, descriptionOf(chart, layout)),
    legend(chart, layout),
    axes(layout),
    drawnSeries(chart, layout),
    labels(chart, layout),
  ];
  const attributes = {
    class: 'history-chart',
    viewBox: `0 0 ${size.width} ${size.height}`,
    role: 'img',
    'aria-labelledby': title,
    'aria-describedby': description,
  };
  return element('svg', attributes, '\n', lined(parts), '\n');
}

/** Every value in words, series by series, and whether the axis is cut. */
function descriptionOf({ actual, target, words }: HistoryChart, { axis, tickTexts }: Layout): string {
  const said = [actual, target].flatMap(({ name, points }) => {
    const told = points.filter(({ text }) => text !== '').map(({ year, text }) => words.point(String(year), text));
    return told.length === 0 ? [] : [`${name}: ${told.join(', ')}.`];
  });
  return [...said, ...(axis.cut ? [words.cut(tickTexts[0] ?? '')] : [])].join(' ');
}

const radius = 5;

/** The unit, and what the marks mean; of provisional values only where there are some. */
function legend({ actual, target, words }: HistoryChart, { right }: Layout): Html {
  const items = [
    { name: actual.name, mark: dot, shown: numberPoints(actual).some(({ provisional }) => !provisional) },
    { name: words.provisional, mark: hollowDot, shown: [actual, target].some(hasProvisional) },
    { name: target.name, mark: diamond, shown: numberPoints(target).length > 0 },
  ].filter(({ shown }) => shown);
  let end = right;
  const drawn = items.reverse().map(({ name, mark }) => {
    const start = end - textWidth(name);
    end = start - 2 * radius - 22;
    return [mark(start - radius - 6, letterSize - 5), textElement(name, { x: start, y: letterSize })];
  });
  const unit = words.unit === '' ? '' : textElement(words.unit, { class: 'history-unit', x: 0, y: letterSize });
  return element('g', { class: 'history-legend' }, unit, drawn.reverse());
}

function hasProvisional({ points }: HistoryChart['actual']): boolean {
  return points.some(({ provisional }) => provisional);
}

function drawnSeries({ actual, target }: HistoryChart, { x, y }: Layout): Html {
  const at = ({ year, value }: NumberPoint): readonly [number, number] => [x(year), y(value)];
  const [reached, aims] = [numberPoints(actual), numberPoints(target)];
  const path = line<ChartPoint>()
    .defined((point) => valueAt(point) !== undefined)
    .x(({ year }) => toTenths(x(year)))
    .y((point) => toTenths(y(valueAt(point) ?? 0)));
  const before = reached.filter(({ year }) => year < (aims[0]?.year ?? 0)).slice(-1);
  const way = [...before, ...aims];
  return lined([
    way.length > 1 ? element('path', { class: 'history-way', d: path(way) ?? '' }) : '',
    reached.length > 1 ? element('path', { class: 'history-line', d: path(actual.points) ?? '' }) : '',
    ...reached.map((point) => (point.provisional ? hollowDot : dot)(...at(point))),
    ...aims.map((point) => diamond(...at(point))),
  ]);
}

function dot(x: number, y: number): Html {
  return element('circle', { class: 'history-dot', cx: x, cy: y, r: radius });
}

function hollowDot(x: number, y: number): Html {
  return element('circle', { class: 'history-dot history-provisional', cx: x, cy: y, r: radius });
}

function diamond(x: number, y: number): Html {
  const reach = radius + 2;
  const d = `M${rounded(x)},${rounded(y - reach)}l${reach},${reach}l-${reach},${reach}l-${reach},-${reach}Z`;
  return element('path', { class: 'history-diamond', d });
}

/** Values beside their marks, the years, and words in place of numbers. Targets and late years come first. */
function labels(chart: HistoryChart, layout: Layout): Html {
  const { actual, target } = chart;
  const places = new Places({ left: layout.left + 2, right: layout.size.width });
  const [reached, aims] = [numberPoints(actual), numberPoints(target)];
  for (const { year, value } of [...reached, ...aims]) places.keep(layout.x(year), layout.y(value), radius + 1);
  const label = (text: string, className: string, point: NumberPoint, line: readonly NumberPoint[]): Html | '' => {
    const placed = places.find(text, layout.x(point.year), heightsFor(point, line, layout));
    return placed ? textElement(placed.text, { class: className, x: placed.x, y: placed.y }) : '';
  };
  const values = [
    ...aims.map((point) => label(`${target.name} ${point.text}`, 'history-aim', point, aims)),
    ...[...reached].reverse().map((point) => label(point.text, 'history-value', point, reached)),
  ];
  return lined([...values, ...belowAxis(chart, layout, places)]);
}

/** Where the label of a point may stand: first on the side to which its line does not bend. */
function heightsFor(point: NumberPoint, line: readonly NumberPoint[], { y, base }: Layout): readonly number[] {
  const at = line.indexOf(point);
  const neighbours = [line[at - 1], line[at + 1]].flatMap((other) => (other ? [other.value] : []));
  const [above, below] = [y(point.value) - 11, y(point.value) + letterSize + 9];
  if (below >= base) return [above];
  const bendsUp = neighbours.reduce((sum, value) => sum + value - point.value, 0) > 0;
  return bendsUp ? [below, above] : [above, below];
}

/** The years, and below them the words of each series that has some. Where room is scarce, the latest are kept. */
function belowAxis(chart: HistoryChart, layout: Layout, places: Places): readonly (Html | '')[] {
  const years = [...layout.years].reverse().map((year) => {
    const placed = places.find(String(year), layout.x(year), [lineBelow(layout, 0)]);
    return placed ? textElement(placed.text, { class: 'history-year', x: placed.x, y: placed.y }) : '';
  });
  const words = wordRows(chart).flatMap((series, row) =>
    [...series.points].reverse().map(({ year, number, text }) => {
      if (number !== undefined || text === '') return '';
      const own = series === chart.target ? `${series.name} ${text}` : text;
      const short = shortened(own, roomAt(year, layout));
      const placed = places.find(short, layout.x(year), [lineBelow(layout, row + 1)]);
      return placed ? textElement(placed.text, { class: 'history-word', x: placed.x, y: placed.y }) : '';
    }),
  );
  return [...years, ...words];
}

/** How wide a word below a year may be: as wide as the way to the next year, or to twice the nearer edge. */
function roomAt(year: number, { years, x, left, right }: Layout): number {
  const others = years.filter((other) => other !== year).map((other) => Math.abs(x(other) - x(year)));
  return Math.max(Math.min(...others, right - left) - 8, 4 * letterSize);
}
