import type { FactId } from '../model/fact.ts';
import { circledNumber } from '../model/numeral.ts';
import {
  type Block,
  type Chart,
  type ChartBox,
  type Inline,
  type Line,
  type ListItem,
  type Note,
  plainText,
  type Reference,
} from '../model/rich.ts';
import { escapeHtml } from './escape.ts';
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

/** A table that prose writes out. */
export type ProseTable = Extract<Block, { type: 'simple-table' }>;

/** What prose needs to become HTML: its marks, its notes and the tables placed in it. */
export interface ProseContext {
  /** Bullet marks by depth; the last one serves all deeper lists. */
  readonly ladder: readonly string[];
  readonly notes: readonly Note[];
  /** Prefix of the ids of notes, unique on the page. */
  readonly id: string;
  readonly table: (definition: string, set: string | undefined) => string;
  readonly gridTable: (grid: string) => string;
  readonly reference: RenderReference;
  readonly mark: MarkSource;
  /** The address of a table that the prose writes out, and the links to its files, where there are any. */
  readonly proseTable?: ((table: ProseTable) => { readonly id: string; readonly downloads: string }) | undefined;
  /** The caption of a chart by its title, and the id by which it is referred to, where it is numbered. */
  readonly caption: (chart: Chart, title: string) => { readonly id: string | undefined; readonly html: string };
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

/** Blocks of prose as HTML. */
export function blocksHtml(blocks: readonly Block[], context: ProseContext, depth = 0): string {
  return blocks.map((block) => blockHtml(block, context, depth)).join('');
}

function blockHtml(block: Block, context: ProseContext, depth: number): string {
  switch (block.type) {
    case 'paragraph':
      return paragraphHtml(block, context);
    case 'list':
      return listHtml(block, context, depth);
    case 'box':
      return boxHtml(block, context);
    case 'grid-here':
      return context.gridTable(block.grid);
    case 'steps':
      return stepsHtml(block, context);
    case 'chart':
      return chartHtml(block, context);
    case 'simple-table':
      return simpleTableHtml(block, context);
    case 'table-here':
      return context.table(block.table, block.options.get('set'));
  }
}

function paragraphHtml({ line, place }: Extract<Block, { type: 'paragraph' }>, context: ProseContext): string {
  const noted = withNotes(line, context);
  const remark = /^[※⇒☞]/.test(plainText(line)) ? ' class="remark"' : '';
  return `<p${remark}${context.mark(place)}>${noted.html}</p>${noted.notes}`;
}

function listHtml(list: Extract<Block, { type: 'list' }>, context: ProseContext, depth: number): string {
  const bullet = context.ladder[depth] ?? context.ladder.at(-1) ?? '';
  const mark = (index: number): string => (list.ordered ? circledNumber(list.start + index) : bullet);
  const items = list.items.map((item, index) => itemHtml(item, mark(index), context, list.ordered ? depth : depth + 1));
  return `<ul class="ladder rung-${Math.min(depth, 3)}" role="list">${items.join('')}</ul>`;
}

/** The mark is drawn beside the line; a reader hears the list instead. Notes follow their line. */
function itemHtml(item: ListItem, mark: string, context: ProseContext, depth: number): string {
  const noted = withNotes(item.line, context);
  const children = blocksHtml(item.children, context, depth);
  const line = `<div class="line"><span class="mark" aria-hidden="true">${escapeHtml(mark)} </span>${noted.html}</div>`;
  return `<li${context.mark(item.place)}>${line}${noted.notes}${children}</li>`;
}

/** The notes to which the lines of one block lead: the n-th that is met is marked by n asterisks. */
class BlockNotes {
  readonly #anchored: Note[] = [];
  readonly #context: ProseContext;

  constructor(context: ProseContext) {
    this.#context = context;
  }

  /** A line with its anchors. */
  readonly line = (line: Line): string => {
    const html = lineHtml(line, { anchor: this.#anchor, reference: this.#context.reference });
    return html.replaceAll(anchorAndNeighbours, '<span class="keep">$&</span>');
  };

  /** What stands behind the block, once all its lines are made. */
  html(): string {
    return this.#anchored.map((note, index) => noteHtml(note, index, this.#context)).join('');
  }

  readonly #anchor = (label: string): string => {
    const note = this.#context.notes.find((candidate) => candidate.label === label);
    if (!note) return '';
    if (!this.#anchored.includes(note)) this.#anchored.push(note);
    const stars = '*'.repeat(this.#anchored.indexOf(note) + 1);
    return `<sup class="anchor"><a href="#${noteId(note, this.#context)}" aria-label="주석 ${escapeHtml(label)}">${stars}</a></sup>`;
  };
}

/** A line with its anchors, and the notes that they stand for. */
function withNotes(line: Line, context: ProseContext): { html: string; notes: string } {
  const notes = new BlockNotes(context);
  const html = notes.line(line);
  return { html, notes: notes.html() };
}

/** A line must not begin with the sign of a note, nor with the particle behind it. */
const anchorAndNeighbours =
  /(?:<span[^<>]*>[^<>]{1,12}<\/span>|[^\s<>;])?<sup class="anchor">.*?<\/sup>(?:\p{Script=Hangul}{1,4}(?!\p{Script=Hangul}))?/gu;

function noteHtml(note: Note, index: number, context: ProseContext): string {
  const stars = '*'.repeat(index + 1);
  return `<p class="note" id="${noteId(note, context)}"${context.mark(note.place)}><span class="mark">${stars} </span>${lineHtml(note.line, { reference: context.reference })}</p>`;
}

function noteId(note: Note, { id, notes }: ProseContext): string {
  return `${id}-note-${notes.indexOf(note) + 1}`;
}

function boxHtml(box: Extract<Block, { type: 'box' }>, context: ProseContext): string {
  const noted = withNotes(box.title, context);
  const title = box.title.length > 0 ? `<p class="box-title">${noted.html}</p>${noted.notes}` : '';
  return `<div class="box"${context.mark(box.place)}>${title}${blocksHtml(box.children, context)}</div>`;
}

function simpleTableHtml(table: ProseTable, context: ProseContext): string {
  const notes = new BlockNotes(context);
  const head = table.header.map((cell) => `<th scope="col">${notes.line(cell)}</th>`).join('');
  const rows = table.rows
    .map((row) => `<tr>${row.map((cell) => `<td>${notes.line(cell)}</td>`).join('')}</tr>`)
    .join('');
  const name = escapeHtml(table.header.map(plainText).join(', '));
  const html = `<table class="table"><caption class="visually-hidden">${name}</caption><thead><tr>${head}</tr></thead><tbody>${rows}</tbody></table>`;
  const frame = `<div class="table-frame" role="group" aria-label="${name}" tabindex="0">${html}</div>`;
  const offered = context.proseTable?.(table);
  const id = offered ? ` id="${escapeHtml(offered.id)}"` : '';
  const after = notes.html() + (offered?.downloads ?? '');
  return `<div class="table-block"${id}${context.mark(table.place)}>${frame}${after}</div>`;
}

/** Steps in their order; the arrows between them are drawn by the style. */
function stepsHtml({ items, place }: Extract<Block, { type: 'steps' }>, context: ProseContext): string {
  const notes = new BlockNotes(context);
  const steps = items.map((item) => `<li><span class="step-box">${notes.line(item)}</span></li>`);
  return `<ol class="steps"${context.mark(place)}>${steps.join('')}</ol>${notes.html()}`;
}

/** A chart of boxes, each above those that hang from it; a reader hears nested lists. */
function chartHtml(chart: Chart, context: ProseContext): string {
  const notes = new BlockNotes(context);
  const caption = context.caption(chart, notes.line(chart.title));
  const title = chart.title.length > 0 ? `<p class="caption">${caption.html}</p>` : '';
  const id = caption.id === undefined ? '' : ` id="${escapeHtml(caption.id)}"`;
  const boxes = boxesHtml(chart.boxes, notes);
  return `<div class="chart"${id}${context.mark(chart.place)}>${title}${boxes}${notes.html()}</div>`;
}

function boxesHtml(boxes: readonly ChartBox[], notes: BlockNotes, rail = ''): string {
  const items = boxes.map(({ line, below }) => {
    // The words come first: notes are counted in the order in which they are read.
    const words = notes.line(line);
    const inner =
      below.length > 0
        ? `<span class="chart-stem"></span>${boxesHtml(below, notes, '<span class="chart-rail"></span>')}`
        : '';
    return `<li>${rail}<span class="chart-box">${words}</span>${inner}</li>`;
  });
  return `<ul role="list">${items.join('')}</ul>`;
}
