import { displayLines } from '../../../model/display.ts';
import { groupedDisplayOf } from '../../../model/figure.ts';
import { type Content, element, fragment, type Html, joined, lineBreak } from '../../../model/markup.ts';
import type { Plan } from '../../../model/plan.ts';
import type { Cell } from '../../../model/record.ts';
import { lineHtml } from '../../html.ts';

/** What a cell of a source table says, with its fact; nothing where it is blank. */
export function factHtml(cell: Cell | undefined, plan: Plan): Html | '' {
  const lines = displayLines(cell, plan).map((line) => lineHtml(line));
  return lines.length === 0 ? '' : factOf(cell, joined(lines, lineBreak));
}

/** An amount as tables of money print it, with its fact. */
export function amountHtml(cell: Cell | undefined, plan: Plan): Html | '' {
  const figure = cell?.value.type === 'figure' ? cell.value.figure : undefined;
  return figure ? factOf(cell, groupedDisplayOf(figure)) : factHtml(cell, plan);
}

function factOf(cell: Cell | undefined, content: Content): Html {
  return cell ? element('span', { 'data-fact': cell.fact }, content) : fragment(content);
}
