import type { Html } from '../../model/markup.ts';
import type { Layout } from './layout.ts';
import { element, rounded, textElement } from './svg.ts';

/** Where the axes of a chart lie. */
export type Plot = Pick<Layout, 'axis' | 'tickTexts' | 'left' | 'right' | 'top' | 'bottom' | 'base' | 'y'>;

/** The steps with their lines, and the axes; where the vertical one is cut, it is broken by a zigzag. */
export function axes(layout: Plot): Html {
  const { axis, tickTexts, left, right, top, bottom, base, y } = layout;
  const steps = axis.ticks.flatMap((tick, index) => [
    element('path', { class: 'history-grid', d: `M${rounded(left)},${rounded(y(tick))}H${rounded(right)}` }),
    textElement(tickTexts[index] ?? '', { class: 'history-tick', x: left - 8, y: y(tick) + 5 }),
  ]);
  const zero = axis.cut ? base : y(0);
  const horizontal = element('path', {
    class: 'history-axis',
    d: `M${rounded(left)},${rounded(zero)}H${rounded(right)}`,
  });
  const zigzag = `V${rounded(bottom + 4)}l-5,3l10,6l-5,3V${rounded(base)}`;
  const vertical = `M${rounded(left)},${rounded(top)}${axis.cut ? zigzag : `V${rounded(base)}`}`;
  const classes = axis.cut ? 'history-axis history-break' : 'history-axis';
  return element('g', {}, steps, horizontal, element('path', { class: classes, d: vertical }));
}
