import { displayLines } from '../../../model/display.ts';
import { groupedDisplayOf } from '../../../model/figure.ts';
import {
  attributesText,
  type Content,
  element,
  fragment,
  type Html,
  joined,
  lineBreak,
} from '../../../model/markup.ts';
import type { Plan } from '../../../model/plan.ts';
import type { Cell } from '../../../model/record.ts';
import { lineHtml } from '../../html.ts';
import type { CellView } from '../../table-view.ts';
import type { LinkView } from '../../views.ts';

/** Where a cell of a page's own table stands and how. */
export interface CellPlace {
  readonly heads?: 'row' | 'col' | 'rowgroup';
  readonly id?: string;
  readonly style?: string;
  readonly columnSpan?: number;
}

/** A cell of a page's own table. */
export function htmlCell(html: Content, { heads, id, style, columnSpan }: CellPlace = {}): CellView {
  const attributes = attributesText({ id, scope: heads, colspan: columnSpan, class: style });
  return { tag: heads ? 'th' : 'td', attributes, html: fragment(html) };
}

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

/** Links in a cell, one after the other. */
export function linksHtml(links: readonly LinkView[]): Html {
  return joined(links.map(linkHtml), ' ');
}

/** A link; where it shows a label alone, its name says the title too. */
export function linkHtml({ href, label, title }: LinkView): Html {
  const name = label === '' ? undefined : `${label} ${title}`;
  return element('a', { href, 'aria-label': name }, label === '' ? title : label);
}
