import type { FactId } from '../model/fact.ts';
import { escapeHtml } from '../model/markup.ts';
import type { PlanNode } from '../model/plan.ts';
import { type ChartBox, type Inline, type Line, plainText, type Reference } from '../model/rich.ts';
import type {
  DocumentBlock,
  DocumentBox,
  DocumentChart,
  DocumentItem,
  DocumentList,
  DocumentParagraph,
  DocumentSteps,
  DocumentTable,
  Framed,
  WrittenTable,
} from './document/tree.ts';
import { formulaHtml } from './formula.ts';
import { keptHtml, type Stretch } from './kept-text.ts';
import type { MarkSource } from './source-marks.ts';

/** How a reference becomes a link, which differs between book and site. */
export type RenderReference = (reference: Reference) => string;

/** What single signs in a line become. */
export interface LineContext {
  readonly anchor?: (label: string) => string;
  readonly reference?: RenderReference;
  /** Whether a longer parenthesis at the end is held together, as in the narrow cells of tables. */
  readonly endsInParenthesis?: boolean;
  readonly factPage?: FactPage | undefined;
}

/** The address of the page that is about a fact, where there is one. */
export type FactPage = (fact: FactId) => string | undefined;

/** What the blocks of a document need to become HTML, which differs between book and site. */
export interface BlockContext {
  readonly reference: RenderReference;
  readonly mark: MarkSource;
  readonly table: (table: DocumentTable) => string;
  /** The address of a table that the prose writes out, and the links to its files, where there are any. */
  readonly writtenTable?: ((table: WrittenTable) => { readonly id: string; readonly downloads: string }) | undefined;
}

/** A line of prose as HTML. Facts carry their id, computed values the ids that they came from. */
export function lineHtml(line: Line, context: LineContext = {}): string {
  let html = '';
  let stretches: Stretch[] = [];
  const flush = (): void => {
    html += keptHtml(stretches, context);
    stretches = [];
  };
  for (const inline of line) {
    if (inline.type === 'text' || inline.type === 'fact') stretches.push(stretchOf(inline, context));
    else {
      flush();
      html += inlineHtml(inline, context);
    }
  }
  flush();
  return html;
}

type Words = Extract<Inline, { type: 'text' | 'fact' }>;

function stretchOf(inline: Words, context: LineContext): Stretch {
  if (inline.type === 'text') return { text: inline.text };
  const { text, marked, fact, from } = inline;
  // A code such as 31-1 would otherwise be broken at its hyphen.
  const keep = /^\d+(-\d+)+$/.test(text) ? ' class="keep"' : '';
  const origin = fact === undefined ? `data-from="${escapeHtml(from.join(' '))}"` : `data-fact="${escapeHtml(fact)}"`;
  const page = fact === undefined ? undefined : context.factPage?.(fact);
  // Links cannot stand in a link.
  if (marked && page === undefined) return { text, whole: () => `<span ${origin}>${lineHtml(marked, context)}</span>` };
  const linked = (html: string): string => (page === undefined ? html : `<a href="${escapeHtml(page)}">${html}</a>`);
  return { text, whole: (html) => `<span${keep} ${origin}>${linked(html)}</span>` };
}

function inlineHtml(inline: Exclude<Inline, Words>, context: LineContext): string {
  switch (inline.type) {
    case 'strong':
      return `<strong>${lineHtml(inline.children, context)}</strong>`;
    case 'emphasis':
      return `<em>${lineHtml(inline.children, context)}</em>`;
    case 'link':
      return `<a href="${escapeHtml(inline.url)}">${lineHtml(inline.children, context)}</a>`;
    case 'break':
      return '<br>';
    case 'anchor':
      return context.anchor?.(inline.label) ?? '';
    case 'reference':
      return context.reference?.(inline) ?? '';
    case 'formula':
      return formulaHtml(inline.source);
    case 'value':
      return '';
  }
}

/** Blocks of a document as HTML. */
export function blocksHtml(blocks: readonly DocumentBlock[], context: BlockContext): string {
  return blocks.map((block) => blockHtml(block, context)).join('');
}

function blockHtml(block: DocumentBlock, context: BlockContext): string {
  switch (block.type) {
    case 'paragraph':
      return paragraphHtml(block, context);
    case 'list':
      return listHtml(block, context);
    case 'box':
      return boxHtml(block, context);
    case 'steps':
      return stepsHtml(block, context);
    case 'chart':
      return chartHtml(block, context);
    case 'written-table':
      return writtenTableHtml(block, context);
    case 'table':
      return context.table(block);
  }
}

function paragraphHtml(block: DocumentParagraph, context: BlockContext): string {
  const remark = block.isRemark ? ' class="remark"' : '';
  const notes = notesHtml(block, context);
  return `<p${remark}${context.mark(block.place)}>${notedLine(block.line, block, context)}</p>${notes}`;
}

function listHtml({ depth, items }: DocumentList, context: BlockContext): string {
  const html = items.map((item) => itemHtml(item, context)).join('');
  return `<ul class="ladder rung-${Math.min(depth, 3)}" role="list">${html}</ul>`;
}

/** The mark is drawn beside the line; a reader hears the list instead. Notes follow their line. */
function itemHtml(item: DocumentItem, context: BlockContext): string {
  // Signs of sources are counted in the order of the text.
  const notes = notesHtml(item, context);
  const blocks = blocksHtml(item.blocks, context);
  const words = notedLine(item.line, item, context);
  const line = `<div class="line"><span class="mark" aria-hidden="true">${escapeHtml(item.mark)} </span>${words}</div>`;
  return `<li${context.mark(item.place)}>${line}${notes}${blocks}</li>`;
}

type Noted = Pick<DocumentItem, 'notes'>;

/** A line with the signs of its notes. */
function notedLine(line: Line, { notes }: Noted, { reference }: BlockContext): string {
  const anchor = (label: string): string => {
    const note = notes.find((candidate) => candidate.label === label);
    if (!note) return '';
    return `<sup class="anchor"><a href="#${note.id}" aria-label="주석 ${escapeHtml(label)}">${note.sign}</a></sup>`;
  };
  return lineHtml(line, { anchor, reference }).replaceAll(anchorAndNeighbours, '<span class="keep">$&</span>');
}

/** A line must not begin with the sign of a note, nor with the particle behind it. */
const anchorAndNeighbours =
  /(?:<span[^<>]*>[^<>]{1,12}<\/span>|[^\s<>;])?<sup class="anchor">.*?<\/sup>(?:\p{Script=Hangul}{1,4}(?!\p{Script=Hangul}))?/gu;

function notesHtml({ notes }: Noted, { mark, reference }: BlockContext): string {
  return notes
    .map(
      ({ id, sign, line, place }) =>
        `<p class="note" id="${id}"${mark(place)}><span class="mark">${sign} </span>${lineHtml(line, { reference })}</p>`,
    )
    .join('');
}

function boxHtml(box: DocumentBox, context: BlockContext): string {
  const notes = notesHtml(box, context);
  const title = box.title.length > 0 ? `<p class="box-title">${notedLine(box.title, box, context)}</p>${notes}` : '';
  return `<div class="box"${context.mark(box.place)}>${title}${blocksHtml(box.blocks, context)}</div>`;
}

function writtenTableHtml(table: WrittenTable, context: BlockContext): string {
  const cell = (line: Line): string => notedLine(line, table, context);
  const head = table.header.map((line) => `<th scope="col">${cell(line)}</th>`).join('');
  const rows = table.rows.map((row) => `<tr>${row.map((line) => `<td>${cell(line)}</td>`).join('')}</tr>`).join('');
  const name = escapeHtml(table.header.map(plainText).join(', '));
  const html = `<table class="table"><caption class="visually-hidden">${name}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
  const frame = `<div class="table-frame" role="group" aria-label="${name}" tabindex="0">${html}</div>`;
  const offered = context.writtenTable?.(table);
  const id = offered ? ` id="${escapeHtml(offered.id)}"` : '';
  const after = notesHtml(table, context) + (offered?.downloads ?? '');
  return `<div class="table-block"${id}${context.mark(table.place)}>${frame}${after}</div>`;
}

/** Steps in their order; the arrows between them are drawn by the style. */
function stepsHtml(steps: DocumentSteps, context: BlockContext): string {
  const items = steps.items.map((line) => `<li><span class="step-box">${notedLine(line, steps, context)}</span></li>`);
  return `<ol class="steps"${context.mark(steps.place)}>${items.join('')}</ol>${notesHtml(steps, context)}`;
}

/** A chart of boxes, each above those that hang from it; a reader hears nested lists. */
function chartHtml(block: DocumentChart, context: BlockContext): string {
  const { chart, caption, id } = block;
  const words = (line: Line): string => notedLine(line, block, context);
  const title = chart.title.length > 0 ? `<p class="caption">${framedHtml(caption, words)}</p>` : '';
  const named = id === undefined ? '' : ` id="${escapeHtml(id)}"`;
  const boxes = boxesHtml(chart.boxes, words);
  return `<div class="chart"${named}${context.mark(block.place)}>${title}${boxes}${notesHtml(block, context)}</div>`;
}

function boxesHtml(boxes: readonly ChartBox[], words: (line: Line) => string, rail = ''): string {
  const items = boxes.map(({ line, below }) => {
    const inner =
      below.length > 0
        ? `<span class="chart-stem"></span>${boxesHtml(below, words, '<span class="chart-rail"></span>')}`
        : '';
    return `<li>${rail}<span class="chart-box">${words(line)}</span>${inner}</li>`;
  });
  return `<ul role="list">${items.join('')}</ul>`;
}

/** What is framed, as HTML. */
export function framedHtml<T>({ before, inner, after }: Framed<T>, html: (inner: T) => string): string {
  return escapeHtml(before) + html(inner) + escapeHtml(after);
}

/** The title of a node with its fact, in its line. */
export function titleHtml(title: Framed<PlanNode>): string {
  return framedHtml(title, (node) => lineHtml([{ type: 'fact', text: node.title, fact: node.titleFact, from: [] }]));
}
