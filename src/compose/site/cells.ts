import { displayLines } from '../../model/display.ts';
import { groupedDisplayOf } from '../../model/figure.ts';
import { escapeHtml } from '../../model/markup.ts';
import type { Plan } from '../../model/plan.ts';
import type { Cell } from '../../model/record.ts';
import { lineHtml } from '../html.ts';
import type { CellView } from '../table-view.ts';
import type { LinkView } from '../views.ts';

/** Where a cell of a page's own table stands and how. */
export interface CellPlace {
  readonly heads?: 'row' | 'col' | 'rowgroup';
  readonly id?: string;
  readonly style?: string;
  readonly columnSpan?: number;
}

/** A cell of a page's own table; its content is HTML already. */
export function htmlCell(html: string, { heads, id, style, columnSpan }: CellPlace = {}): CellView {
  const attributes = [
    id !== undefined && ` id="${escapeHtml(id)}"`,
    heads && ` scope="${heads}"`,
    columnSpan !== undefined && ` colspan="${columnSpan}"`,
    style !== undefined && ` class="${style}"`,
  ];
  return { tag: heads ? 'th' : 'td', attributes: attributes.filter(Boolean).join(''), html };
}

/** What a cell of a source table says, with its fact; nothing where it is blank. */
export function factHtml(cell: Cell | undefined, plan: Plan): string {
  const lines = displayLines(cell, plan).map((line) => lineHtml(line));
  return lines.length === 0 ? '' : factOf(cell, lines.join('<br>'));
}

/** An amount as tables of money print it, with its fact. */
export function amountHtml(cell: Cell | undefined, plan: Plan): string {
  const figure = cell?.value.type === 'figure' ? cell.value.figure : undefined;
  return figure ? factOf(cell, escapeHtml(groupedDisplayOf(figure))) : factHtml(cell, plan);
}

function factOf(cell: Cell | undefined, html: string): string {
  return cell ? `<span data-fact="${escapeHtml(cell.fact)}">${html}</span>` : html;
}

/** Links in a cell, one after the other. */
export function linksHtml(links: readonly LinkView[]): string {
  return links.map(linkHtml).join(' ');
}

/** A link; where it shows a label alone, its name says the title too. */
export function linkHtml({ href, label, title }: LinkView): string {
  const name = label === '' ? '' : ` aria-label="${escapeHtml(`${label} ${title}`)}"`;
  return `<a href="${escapeHtml(href)}"${name}>${escapeHtml(label === '' ? title : label)}</a>`;
}
