import type { Html } from '../../model/markup.ts';
import { letterSize, textWidth } from './placing.ts';
import { element, lined, rounded, textElement } from './svg.ts';

/** Series are told apart by pattern and shape: their colours are of one kind, and may be missing. */
const patterns: readonly (readonly [name: string, path: string] | undefined)[] = [
  undefined,
  ['hatch', 'M0,0V6'],
  undefined,
  ['dots', 'M2,2h2v2h-2Z'],
  undefined,
  ['net', 'M0,0V6M0,0H6'],
];

/** The patterns of a drawing, to be put into it once. */
export function patternsOf(id: string): Html {
  const drawn = patterns.flatMap((pattern) => {
    if (!pattern) return [];
    const [name, path] = pattern;
    const square = { width: 6, height: 6, patternUnits: 'userSpaceOnUse' };
    const turned = { id: `${id}-${name}`, ...square, patternTransform: 'rotate(45)' };
    return [element('pattern', turned, element('path', { class: `drawing-${name}`, d: path }))];
  });
  return element('defs', {}, drawn);
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A bar of a series. */
export function bar(series: number, rectangle: Rectangle, id: string): Html {
  const at = series % patterns.length;
  const pattern = patterns[at]?.[0];
  const fill = pattern === undefined ? undefined : `url(#${id}-${pattern})`;
  return element('rect', { class: `drawing-bar drawing-bar-${at}`, ...rectangle, fill });
}

/** The marks of points by series: a circle, a square, a diamond, a triangle, and the first two hollow. */
export function point(series: number, x: number, y: number): Html {
  const reach = 5;
  const shapes = [
    `M${rounded(x - reach)},${rounded(y)}a${reach},${reach},0,1,1,${2 * reach},0a${reach},${reach},0,1,1,-${2 * reach},0Z`,
    `M${rounded(x - reach)},${rounded(y - reach)}h${2 * reach}v${2 * reach}h-${2 * reach}Z`,
    `M${rounded(x)},${rounded(y - reach - 2)}l7,7l-7,7l-7,-7Z`,
    `M${rounded(x)},${rounded(y - reach - 1)}l6,10h-12Z`,
  ];
  const hollow = series >= shapes.length ? ' drawing-hollow' : '';
  return element('path', { class: `drawing-point${hollow}`, d: shapes[series % shapes.length] });
}

/** What the marks of several series mean, in lines as wide as the drawing; nothing for a single one. */
export function legend(
  names: readonly string[],
  width: number,
  mark: (series: number, x: number, y: number) => Html,
): { readonly html: Html | ''; readonly height: number } {
  if (names.length < 2) return { html: '', height: 0 };
  let [x, line] = [0, 0];
  const items = names.map((name, series) => {
    const own = textWidth(name) + 22;
    if (x > 0 && x + own > width) [x, line] = [0, line + 1];
    const at = x;
    x += own + 18;
    const y = letterSize + line * (letterSize + 8);
    return [mark(series, at, y), textElement(name, { x: at + 20, y })];
  });
  return { html: lined(items.flat()), height: (line + 1) * (letterSize + 8) };
}
