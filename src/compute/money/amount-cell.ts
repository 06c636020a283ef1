import { groupedDisplayOf } from '../../model/figure.ts';
import { type Cell, figureIn } from '../../model/record.ts';
import type { Inline } from '../../model/rich.ts';
import type { TableCell } from '../../model/table.ts';
import type { Context } from '../context.ts';
import { factLines } from '../display.ts';

/** An amount as tables of money print it, with its fact. */
export function amountCell(cell: Cell | undefined, { plan }: Context): TableCell {
  const figure = cell && figureIn(cell);
  if (!cell || !figure) return { lines: factLines(cell, plan), align: 'end' };
  const shown: Inline = { type: 'fact', text: groupedDisplayOf(figure), fact: cell.fact, from: [] };
  return { lines: [[shown]], figure, align: 'end' };
}
