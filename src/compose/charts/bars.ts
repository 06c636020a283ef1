import type { ValueSeries } from '../../model/chart.ts';
import { fragment, type Html } from '../../model/markup.ts';
import { type Axis, wholeAxis } from './axis.ts';
import { between } from './layout.ts';
import { letterSize, shortened, textWidth, wrapped } from './placing.ts';
import { bar, type Rectangle } from './series-marks.ts';
import { element, rounded, textElement } from './svg.ts';

/** Bars of values, beside or upon each other. */
export interface Bars {
  readonly categories: readonly string[];
  readonly series: readonly ValueSeries[];
  readonly stacked: boolean;
  /** Where the axis ends, if not at the greatest value. */
  readonly most?: number;
}

/** Where they are drawn, and the id from which those of patterns are made. */
export interface Room {
  readonly id: string;
  readonly width: number;
  readonly top: number;
  /** How high upright bars may be. */
  readonly height: number;
}

export interface Drawing {
  readonly html: Html;
  /** Where it ends. */
  readonly bottom: number;
}

/** A bar with what stands on it. */
interface Piece {
  readonly category: number;
  /** Which of the bars of its category it is. */
  readonly lane: number;
  readonly series: number;
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** Whether the names below upright bars and the values above them have room. */
export function standUpright(bars: Bars, width: number): boolean {
  const slot = width / bars.categories.length;
  const lanes = bars.stacked ? 1 : bars.series.length;
  return (
    piecesOf(bars).every(({ text }) => textWidth(text) <= (slot * 0.76) / lanes + 4) &&
    bars.categories.every((name) => wrapped(name, slot - 6, 2) !== undefined)
  );
}

/** Bars stand upright where all that is written on them has room, and lie else. */
export function drawnBars(bars: Bars, room: Room, isUpright = standUpright(bars, room.width)): Drawing {
  const pieces = piecesOf(bars);
  const ends = pieces.flatMap(({ from, to }) => [from, to]);
  const axis = wholeAxis(Math.min(...ends), bars.most ?? Math.max(...ends));
  return isUpright ? upright(bars, pieces, axis, room) : lying(bars, pieces, axis, room);
}

function piecesOf({ categories, series, stacked }: Bars): readonly Piece[] {
  return categories.flatMap((_, category) => {
    let end = 0;
    return series.flatMap(({ values }, at): readonly Piece[] => {
      const { number, text = '' } = values[category] ?? {};
      if (number === undefined) return [];
      const from = stacked ? end : 0;
      const to = from + Number(number);
      end = to;
      return [{ category, lane: stacked ? 0 : at, series: at, from, to, text }];
    });
  });
}

function upright({ categories, series, stacked }: Bars, pieces: readonly Piece[], axis: Axis, room: Room): Drawing {
  const slot = room.width / categories.length;
  const breadth = Math.min(56, (slot * 0.76) / (stacked ? 1 : series.length));
  const [top, base] = [room.top + letterSize + 8, room.top + room.height];
  const y = between(axis.from, axis.to, base, top);
  const lanes = stacked ? 1 : series.length;
  const rectangle = ({ category, lane, from, to }: Piece): Rectangle => ({
    x: slot * (category + 0.5) + breadth * (lane - lanes / 2),
    y: Math.min(y(from), y(to)),
    width: breadth,
    height: Math.abs(y(to) - y(from)),
  });
  const names = categories.map((name, at) =>
    (wrapped(name, slot - 6, 2) ?? []).map((line, row) =>
      textElement(line, { class: 'drawing-middle', x: slot * (at + 0.5), y: base + 18 + row * (letterSize + 3) }),
    ),
  );
  const drawn = pieces.map((piece) => {
    const box = rectangle(piece);
    const middle = box.x + box.width / 2;
    const above = piece.to < 0 ? box.y + box.height + letterSize : box.y - 6;
    const value = stacked
      ? inside(piece.text, box)
      : textElement(piece.text, { class: 'drawing-value drawing-middle', x: middle, y: above });
    return [bar(piece.series, box, room.id), value];
  });
  const line = element('path', { class: 'history-axis', d: `M0,${rounded(y(0))}H${rounded(room.width)}` });
  const rows = Math.max(...names.map((lines) => lines.length));
  return { html: fragment(drawn, line, names), bottom: base + 12 + rows * (letterSize + 3) };
}

const slotGap = 8;

function lying({ categories, series, stacked }: Bars, pieces: readonly Piece[], axis: Axis, room: Room): Drawing {
  const lanes = stacked ? 1 : series.length;
  const breadth = stacked ? 24 : 16;
  const widest = Math.min(room.width * 0.36, Math.max(...categories.map(textWidth)));
  const names = categories.map((name) => wrapped(name, widest, 3) ?? [shortened(name, widest)]);
  const slots = names.map((lines) => Math.max(breadth * lanes, lines.length * (letterSize + 3)) + slotGap);
  const starts = slots.map((_, at) => room.top + slots.slice(0, at).reduce((sum, slot) => sum + slot, 6));
  const values = stacked ? 2 : Math.max(...pieces.map(({ text }) => textWidth(text))) + 10;
  const left = widest + 10 + (axis.from < 0 ? values : 0);
  const x = between(axis.from, axis.to, left, room.width - values);
  const drawn = pieces.map((piece) => {
    const { category, lane, from, to, text } = piece;
    const middle = starts[category]! + (slots[category]! - slotGap) / 2;
    const box = {
      x: Math.min(x(from), x(to)),
      y: middle + breadth * (lane - lanes / 2),
      width: Math.abs(x(to) - x(from)),
      height: breadth,
    };
    const beside =
      to < 0
        ? { class: 'drawing-value drawing-end', x: box.x - 5 }
        : { class: 'drawing-value', x: box.x + box.width + 5 };
    const value = stacked ? inside(text, box) : textElement(text, { ...beside, y: box.y + breadth / 2 + 5 });
    return [bar(piece.series, box, room.id), value];
  });
  const bottom = (starts.at(-1) ?? 0) + (slots.at(-1) ?? 0);
  const labels = names.map((lines, at) =>
    lines.map((line, row) => {
      const first = starts[at]! + (slots[at]! - slotGap) / 2 + 5 - ((lines.length - 1) * (letterSize + 3)) / 2;
      return textElement(line, { class: 'drawing-end', x: widest, y: first + row * (letterSize + 3) });
    }),
  );
  const line = element('path', {
    class: 'history-axis',
    d: `M${rounded(x(0))},${rounded(room.top)}V${rounded(bottom - 6)}`,
  });
  return { html: fragment(drawn, line, labels), bottom };
}

/** A value within its bar on a ground of its own, where it has room; the table of the values has them all. */
function inside(text: string, { x, y, width, height }: Rectangle): Html | '' {
  const own = textWidth(text) + 6;
  if (own > width || letterSize + 4 > height) return '';
  const [middle, centre] = [x + width / 2, y + height / 2];
  return fragment(
    element('rect', {
      class: 'drawing-ground',
      x: middle - own / 2,
      y: centre - letterSize / 2 - 2,
      width: own,
      height: letterSize + 4,
    }),
    textElement(text, { class: 'drawing-value drawing-middle', x: middle, y: centre + 5 }),
  );
}
