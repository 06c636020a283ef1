import { line } from 'd3-shape';
import { numbersOf, type ValueSeries } from '../../model/chart.ts';
import { fragment, type Html } from '../../model/markup.ts';
import { axes } from './axes.ts';
import { axisOf } from './axis.ts';
import type { Drawing, Room } from './bars.ts';
import { between, breakHeight } from './layout.ts';
import { type Multipliers, tickTexts } from './numbers.ts';
import { letterSize, Places, textWidth, wrapped } from './placing.ts';
import { point } from './series-marks.ts';
import { element, textElement, toTenths } from './svg.ts';

/** Lines over categories that follow each other; a line breaks where there is no number. */
export function drawnLines(
  categories: readonly string[],
  series: readonly ValueSeries[],
  room: Room,
  multipliers: Multipliers,
): Drawing {
  const numbers = series.map(numbersOf);
  const axis = axisOf(numbers.flat().filter((number) => number !== undefined));
  const texts = tickTexts(axis.ticks, multipliers);
  const left = Math.max(...texts.map(textWidth)) + 10;
  const [top, base] = [room.top + letterSize + 12, room.top + room.height];
  const bottom = axis.cut ? base - breakHeight : base;
  const y = between(axis.from, axis.to, bottom, top);
  const x = between(0, Math.max(1, categories.length - 1), left + 30, room.width - 30);
  const plot = { axis, tickTexts: texts, left, right: room.width - 2, top, bottom, base, y };
  const places = new Places({ left: left + 2, right: room.width });
  const paths = numbers.map((values, at) => {
    const path = line<number | undefined>()
      .defined((value) => value !== undefined)
      .x((_, category) => toTenths(x(category)))
      .y((value) => toTenths(y(value ?? 0)));
    return element('path', { class: `drawing-line drawing-line-${at % 4}`, d: path(values) ?? '' });
  });
  const each = numbers.flatMap((values, at) =>
    values.flatMap((value, category) => (value === undefined ? [] : [{ at, category, x: x(category), y: y(value) }])),
  );
  for (const mark of each) places.keep(mark.x, mark.y, 6);
  const values = each.flatMap((mark) => {
    const text = series[mark.at]?.values[mark.category]?.text ?? '';
    const placed = places.find(text, mark.x, [mark.y - 11, mark.y + letterSize + 9]);
    return placed ? [textElement(text, { class: 'drawing-value drawing-middle', x: placed.x, y: placed.y })] : [];
  });
  const names = namesBelow(categories, x, base, places);
  const marks = each.map((mark) => point(mark.at, mark.x, mark.y));
  return { html: fragment(axes(plot), paths, marks, values, names.html), bottom: names.bottom };
}

/** The names of categories, in two lines where they need them; where even so not all have room, the latest are kept. */
function namesBelow(
  categories: readonly string[],
  x: (category: number) => number,
  base: number,
  places: Places,
): Drawing {
  const below = (text: string, at: number, y: number): Html => textElement(text, { class: 'drawing-middle', x: at, y });
  const lines = categories.map((name) => wrapped(name, x(1) - x(0) - 6, 2));
  if (lines.every((own) => own !== undefined)) {
    const rows = Math.max(...lines.map(({ length }) => length));
    const html = lines.map((own, category) =>
      own.map((text, row) => below(text, x(category), base + 18 + row * (letterSize + 3))),
    );
    return { html: fragment(html), bottom: base + 26 + (rows - 1) * (letterSize + 3) };
  }
  const kept = [...categories.entries()].reverse().flatMap(([category, name]) => {
    const placed = places.find(name, x(category), [base + 18]);
    return placed ? [below(name, placed.x, placed.y)] : [];
  });
  return { html: fragment(kept.reverse()), bottom: base + 26 };
}
