import type { ChartBox } from '../../model/rich.ts';
import { longestWordOf } from '../whole-words.ts';

/** How many letters of a chart's size stand beside each other on a page; boxes need room beside their words. */
const lettersAcross = 53;
const roomOfBox = 2.5;
/** How many boxes stand beside each other whose words run down. */
const downAcross = 21;

/**
 * How the boxes of a chart are set so that it fits on a page: beside each other, the innermost with their words running
 * down, or so on a landscape page. Widths are estimates, rather too large than too small.
 */
export function boxLayout(boxes: readonly ChartBox[]): 'level' | 'down' | 'across' {
  const needed = boxes.reduce((sum, box) => sum + widthOfBox(box), 0);
  if (needed <= lettersAcross) return 'level';
  return leavesOf(boxes).length <= downAcross ? 'down' : 'across';
}

function widthOfBox({ line, below }: ChartBox): number {
  const own = longestWordOf([line]) + roomOfBox;
  return Math.max(
    own,
    below.reduce((sum, box) => sum + widthOfBox(box), 0),
  );
}

function leavesOf(boxes: readonly ChartBox[]): readonly ChartBox[] {
  return boxes.flatMap((box) => (box.below.length === 0 ? [box] : leavesOf(box.below)));
}
