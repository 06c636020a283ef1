import Big from 'big.js';
import type { ComputedChart, ValueSeries } from '../../model/chart.ts';
import { fragment, type Html } from '../../model/markup.ts';
import { formatNumber } from '../../model/number.ts';
import { plainText } from '../../model/rich.ts';
import { type Drawing, drawnBars, type Room, standUpright } from './bars.ts';
import { drawnLines } from './lines.ts';
import type { Multipliers } from './numbers.ts';
import { letterSize, shortened } from './placing.ts';
import { bar, legend, patternsOf, point } from './series-marks.ts';
import { element, lined, textElement } from './svg.ts';

/** How wide a chart is drawn, and the id from which those of its parts are made. */
export interface DrawingSize {
  readonly id: string;
  readonly width: number;
}

/** A chart of values as static SVG; undefined where no value is a number. Colours come from the style by classes. */
export function dataChart(chart: ComputedChart, size: DrawingSize, multipliers: Multipliers): Html | undefined {
  if (chart.series.every(({ values }) => values.every(({ number }) => number === undefined))) return undefined;
  const names = chart.shape === 'multiples' ? [] : chart.series.map(({ name }) => name);
  const key = legend(names, size.width, (series, x, y) =>
    chart.shape === 'line'
      ? point(series, x + 8, y - 5)
      : bar(series, { x, y: y - 11, width: 14, height: 12 }, size.id),
  );
  const { html, bottom } = drawn(chart, { ...size, top: key.height, height: 230 }, multipliers);
  const attributes = {
    class: 'drawing',
    viewBox: `0 0 ${size.width} ${Math.ceil(bottom + 2)}`,
    role: 'img',
    'aria-label': [plainText(chart.title), ...saidOf(chart)].filter(Boolean).join('. '),
  };
  return element('svg', attributes, lined([patternsOf(size.id), key.html, html]));
}

/** Every value in words, series by series. */
function saidOf({ series, categories }: ComputedChart): readonly string[] {
  return series.map(({ name, values }) => {
    const each = values.flatMap(({ text }, at) => (text === '' ? [] : [`${categories[at] ?? ''} ${text}`.trim()]));
    return [name, each.join(', ')].filter(Boolean).join(': ');
  });
}

function drawn({ shape, categories, series }: ComputedChart, room: Room, multipliers: Multipliers): Drawing {
  switch (shape) {
    case 'bar':
      return drawnBars({ categories, series, stacked: false }, room);
    case 'stacked':
      return drawnBars({ categories, series, stacked: true }, room);
    case 'share':
      return drawnBars({ categories, series: sharesOf(series), stacked: true, most: 100 }, room);
    case 'line':
      return drawnLines(categories, series, room, multipliers);
    case 'multiples':
      return multiples(categories, series, room);
  }
}

/** Each value as its share of what those of its category add up to, in per cent with one decimal. */
function sharesOf(series: readonly ValueSeries[]): readonly ValueSeries[] {
  const sums = series[0]?.values.map((_, at) =>
    series.reduce((sum, { values }) => sum.plus(values[at]?.number ?? 0), new Big(0)),
  );
  return series.map(({ name, values }) => ({
    name,
    values: values.map(({ number }, at) => {
      const sum = sums?.[at];
      if (number === undefined || !sum?.gt(0)) return { number: undefined, text: '' };
      const share = new Big(number).times(100).div(sum);
      return { number: share.toFixed(6), text: `${formatNumber(share, { decimals: 1 })}%` };
    }),
  }));
}

const leastPanel = 140;
const gap = 22;

/** Every series in a panel of its own under its name, all on one scale. */
function multiples(categories: readonly string[], series: readonly ValueSeries[], room: Room): Drawing {
  const columns = Math.max(1, Math.min(series.length, Math.floor((room.width + gap) / (leastPanel + gap))));
  const width = (room.width - gap * (columns - 1)) / columns;
  const most = Math.max(...series.flatMap(({ values }) => values.map(({ number }) => Number(number ?? 0))));
  const isUpright = series.every((own) => standUpright({ categories, series: [own], stacked: false }, width));
  let [top, bottom] = [room.top, room.top];
  const panels = series.map(({ name, values }, at) => {
    if (at % columns === 0) top = bottom;
    const panel = drawnBars(
      { categories, series: [{ name, values }], stacked: false, most },
      { ...room, width, top: top + letterSize + 8, height: 90 },
      isUpright,
    );
    bottom = Math.max(bottom, panel.bottom + 14);
    const title = textElement(shortened(name, width), { class: 'drawing-value', x: 0, y: top + letterSize + 2 });
    return element('g', { transform: `translate(${Math.round((at % columns) * (width + gap))},0)` }, title, panel.html);
  });
  return { html: fragment(panels), bottom };
}
