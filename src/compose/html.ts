import type { FactId } from '../model/fact.ts';
import { textWidth } from '../model/image.ts';
import { type Content, element, fragment, type Html, lineBreak, voidElement } from '../model/markup.ts';
import type { PlanNode } from '../model/plan.ts';
import {
  type ChartBox,
  type Inline,
  type Line,
  plainText,
  type Reference,
  type Subject,
  type Way,
} from '../model/rich.ts';
import { boxLayout } from './charts/box-layout.ts';
import { dataChart } from './charts/data-chart.ts';
import type { Multipliers } from './charts/numbers.ts';
import type {
  BlockNote,
  Captioned,
  DocumentBlock,
  DocumentBox,
  DocumentChart,
  DocumentDataChart,
  DocumentImage,
  DocumentItem,
  DocumentList,
  DocumentParagraph,
  DocumentSteps,
  DocumentTable,
  Framed,
  WrittenTable,
} from './document/tree.ts';
import { formulaHtml } from './formula.ts';
import { keptHtml, noteSign, type Stretch } from './kept-text.ts';
import type { MarkSource } from './source-marks.ts';

/** How a reference becomes a link, which differs between book and site. */
export type RenderReference = (reference: Reference) => Html | '';

/** What single signs in a line become. */
export interface LineContext {
  readonly anchor?: (label: string) => Html | undefined;
  readonly reference?: RenderReference;
  /** Whether a longer parenthesis at the end is held together, as in the narrow cells of tables. */
  readonly endsInParenthesis?: boolean;
  readonly factPage?: FactPage | undefined;
  readonly subjectPage?: SubjectPage | undefined;
}

/** The address of the page of something of the plan, where there is one. */
export type SubjectPage = (subject: Subject) => string | undefined;

/** The address of the page that is about a fact, where there is one. */
export type FactPage = (fact: FactId) => string | undefined;

/** What the blocks of a document need to become HTML, which differs between book and site. */
export interface BlockContext {
  readonly reference: RenderReference;
  readonly mark: MarkSource;
  /** The widths in which charts are drawn, each with a name for the style. */
  readonly widths: readonly { readonly name: string; readonly width: number }[];
  readonly multipliers: Multipliers;
  /** The address of a picture, seen from where it is shown. */
  readonly image: (path: string) => string;
  readonly table: (table: DocumentTable) => Html;
  /** Where notes lead back to their signs: the signs that have an id already. */
  readonly signs?: Set<string> | undefined;
  /** The address of a table that the prose writes out, and the links to its files, where there are any. */
  readonly writtenTable?: ((table: WrittenTable) => { readonly id: string; readonly downloads: Html }) | undefined;
}

/** A line of prose as HTML. Facts carry their id, computed values the ids that they came from. */
export function lineHtml(line: Line, context: LineContext = {}): Html {
  const content: Content[] = [];
  let stretches: Stretch[] = [];
  const flush = (): void => {
    if (stretches.length > 0) content.push(keptHtml(stretches, context));
    stretches = [];
  };
  for (const inline of line) {
    if (inline.type === 'text' || inline.type === 'fact') stretches.push(stretchOf(inline, context));
    else if (inline.type === 'anchor') stretches.push(...noteStretch(context.anchor?.(inline.label)));
    else if (inline.type === 'note' && inline.sign !== undefined)
      stretches.push(...noteStretch(element('sup', { class: 'anchor' }, inline.sign)));
    else {
      flush();
      content.push(inlineHtml(inline, context));
    }
  }
  flush();
  return fragment(content);
}

/** A line must not begin with the sign of a note, nor with the particle behind it. */
function noteStretch(sign: Html | undefined): readonly Stretch[] {
  return sign ? [{ text: noteSign, whole: () => sign }] : [];
}

type Words = Extract<Inline, { type: 'text' | 'fact' }>;

function stretchOf(inline: Words, context: LineContext): Stretch {
  if (inline.type === 'text') return { text: inline.text };
  const { text, marked, fact, from } = inline;
  // A code such as 31-1 would otherwise be broken at its hyphen.
  const keep = /^\d+(-\d+)+$/.test(text) ? 'keep' : undefined;
  const origin = fact === undefined ? { 'data-from': from.join(' ') } : { 'data-fact': fact };
  const page = fact === undefined ? undefined : context.factPage?.(fact);
  // Links cannot stand in a link.
  if (marked && page === undefined) return { text, whole: () => element('span', origin, lineHtml(marked, context)) };
  const linked = (html: Html): Html => (page === undefined ? html : element('a', { href: page }, html));
  return { text, whole: (html) => element('span', { class: keep, ...origin }, linked(html)) };
}

function inlineHtml(inline: Exclude<Inline, Words | { type: 'anchor' }>, context: LineContext): Content {
  switch (inline.type) {
    case 'strong':
      return element('strong', {}, lineHtml(inline.children, context));
    case 'emphasis':
      return element('em', {}, lineHtml(inline.children, context));
    case 'link':
      return element('a', { href: inline.url }, lineHtml(inline.children, context));
    case 'way':
      return wayHtml(inline, context);
    case 'label':
      return element(
        'span',
        { class: inline.role === 'stage' ? 'stage' : 'register-year' },
        lineHtml(inline.children, context),
      );
    case 'badge':
      return element('span', { class: 'badge' }, inline.text);
    case 'note':
      return fragment([' (', lineHtml(inline.children, context), ')']);
    case 'break':
      return lineBreak;
    case 'reference':
      return context.reference?.(inline) ?? '';
    case 'formula':
      return formulaHtml(inline.source);
    case 'value':
      return '';
  }
}

function wayHtml({ to, name, children }: Way, context: LineContext): Html {
  const href = context.subjectPage?.(to);
  const words = lineHtml(children, context);
  return href === undefined ? words : element('a', { href, 'aria-label': name }, words);
}

/** Blocks of a document as HTML. */
export function blocksHtml(blocks: readonly DocumentBlock[], context: BlockContext): Html {
  return fragment(blocks.map((block) => blockHtml(block, context)));
}

function blockHtml(block: DocumentBlock, context: BlockContext): Content {
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
    case 'data-chart':
      return dataChartHtml(block, context);
    case 'image':
      return imageHtml(block, context);
    case 'written-table':
      return writtenTableHtml(block, context);
    case 'table':
      return context.table(block);
  }
}

function paragraphHtml(block: DocumentParagraph, context: BlockContext): Content {
  const attributes = { class: block.isRemark ? 'remark' : undefined, ...context.mark(block.place) };
  const notes = notesHtml(block, context);
  return [element('p', attributes, notedLine(block.line, block, context)), notes];
}

function listHtml({ depth, items }: DocumentList, context: BlockContext): Html {
  const attributes = { class: `ladder rung-${Math.min(depth, 3)}`, role: 'list' };
  return element(
    'ul',
    attributes,
    items.map((item) => itemHtml(item, context)),
  );
}

/** The mark is drawn beside the line; a reader hears the list instead. Notes follow their line. */
function itemHtml(item: DocumentItem, context: BlockContext): Html {
  // Signs of sources are counted in the order of the text.
  const notes = notesHtml(item, context);
  const blocks = blocksHtml(item.blocks, context);
  const mark = element('span', { class: 'mark', 'aria-hidden': 'true' }, `${item.mark} `);
  const line = element('div', { class: 'line' }, mark, notedLine(item.line, item, context));
  return element('li', context.mark(item.place), line, notes, blocks);
}

type Noted = Pick<DocumentItem, 'notes'>;

/** A line with the signs of its notes. */
function notedLine(line: Line, { notes }: Noted, { reference, signs }: BlockContext): Html {
  const anchor = (label: string): Html | undefined => {
    const note = notes.find((candidate) => candidate.label === label);
    if (!note) return undefined;
    const isFirst = signs !== undefined && signs.size < signs.add(note.id).size;
    const id = isFirst ? signId(note) : undefined;
    const link = element('a', { id, href: `#${note.id}`, 'aria-label': noteName(note) }, note.sign);
    return element('sup', { class: 'anchor' }, link);
  };
  return lineHtml(line, { anchor, reference });
}

function notesHtml({ notes }: Noted, { mark, reference, signs }: BlockContext): Content {
  return notes.map((note) => {
    const { id, sign, line, place } = note;
    const attributes = { class: 'note', id, ...mark(place) };
    const back = { href: `#${signId(note)}`, 'aria-label': `${noteName(note)}, 본문으로 돌아가기` };
    const content = signs ? element('a', back, sign) : sign;
    return element('p', attributes, element('span', { class: 'mark' }, content, ' '), lineHtml(line, { reference }));
  });
}

/** What a note is called where its sign is read out. */
function noteName({ number }: BlockNote): string {
  return `주석 ${number}`;
}

function signId({ id }: BlockNote): string {
  return `${id}-sign`;
}

function boxHtml(box: DocumentBox, context: BlockContext): Html {
  const attributes = { class: 'box', ...context.mark(box.place) };
  const notes = notesHtml(box, context);
  const title = (): Content => [element('p', { class: 'box-title' }, notedLine(box.title, box, context)), notes];
  return element('div', attributes, box.title.length > 0 ? title() : '', blocksHtml(box.blocks, context));
}

function writtenTableHtml(table: WrittenTable, context: BlockContext): Html {
  const cell = (line: Line): Html => notedLine(line, table, context);
  const name = table.header.map(plainText).join(', ');
  const head = table.header.map((line) => element('th', { scope: 'col' }, cell(line)));
  const rows = table.rows.map((row) =>
    element(
      'tr',
      {},
      row.map((line) => element('td', {}, cell(line))),
    ),
  );
  const html = element(
    'table',
    { class: 'table' },
    element('caption', { class: 'visually-hidden' }, name),
    element('thead', {}, element('tr', {}, head)),
    element('tbody', {}, rows),
  );
  const frame = { class: 'table-frame', role: 'group', 'aria-label': name, tabindex: 0 };
  const offered = context.writtenTable?.(table);
  const attributes = { class: 'table-block', id: offered?.id, ...context.mark(table.place) };
  return element('div', attributes, element('div', frame, html), notesHtml(table, context), offered?.downloads ?? '');
}

/** Steps in their order; the arrows between them are drawn by the style. */
function stepsHtml(steps: DocumentSteps, context: BlockContext): Content {
  const attributes = { class: 'steps', ...context.mark(steps.place) };
  const items = steps.items.map((line) =>
    element('li', {}, element('span', { class: 'step-box' }, notedLine(line, steps, context))),
  );
  return [element('ol', attributes, items), notesHtml(steps, context)];
}

const chartClass = { level: 'chart', down: 'chart chart-down', across: 'chart chart-down landscape' };

/** A chart of boxes, each above those that hang from it; a reader hears nested lists. */
function chartHtml(block: DocumentChart, context: BlockContext): Html {
  const words = (line: Line): Html => notedLine(line, block, context);
  return figureHtml(chartClass[boxLayout(block.chart.boxes)], boxesHtml(block.chart.boxes, words), block, context);
}

/** What is drawn below its title; its notes follow. */
function figureHtml(kind: string, drawn: Content, block: Captioned, context: BlockContext): Html {
  const { caption, id } = block;
  const attributes = { class: kind, id, ...context.mark(block.place) };
  const words = (line: Line): Html => notedLine(line, block, context);
  const title = caption ? element('p', { class: 'caption' }, framedHtml(caption, words)) : '';
  return element('div', attributes, title, drawn, notesHtml(block, context));
}

/** A chart in each width in which it is shown, with what is said of its values and the table of them. */
function dataChartHtml(block: DocumentDataChart, context: BlockContext): Html {
  const { chart, unit, table, beside } = block;
  const drawings = context.widths.flatMap(({ name, width }) => {
    // On a narrow screen they stand below each other.
    const own = name === 'wide' ? Math.floor(width / beside) : width;
    const svg = dataChart(chart, { id: `${chart.id}-${name}`, width: own }, context.multipliers);
    return svg ? [element('div', { class: `drawing-${name}` }, svg)] : [];
  });
  const remarks = chart.remarks.map((line) => element('p', { class: 'table-note' }, lineHtml(line, context)));
  const inner = [
    unit === '' ? '' : element('p', { class: 'unit' }, unit),
    drawings,
    table ? context.table(table) : '',
    remarks,
  ];
  return figureHtml(beside > 1 ? `data-chart beside-${Math.min(beside, 3)}` : 'data-chart', inner, block, context);
}

/** What is higher than this, in the units of style sheets, would leave no room on its page for its title. */
const mostHeight = 840;

/** A picture as wide as its share of the text of a page, or as high as the page is. */
function imageHtml(block: DocumentImage, context: BlockContext): Html {
  const { image, file } = block;
  const scale = Math.min((image.share * textWidth.units) / file.width, mostHeight / file.height);
  const sized = (length: number): string => String(Math.max(1, Math.round(length * scale)));
  const drawn = voidElement('img', {
    src: context.image(file.path),
    alt: image.alternative,
    width: sized(file.width),
    height: sized(file.height),
  });
  return figureHtml('image', drawn, block, context);
}

function boxesHtml(boxes: readonly ChartBox[], words: (line: Line) => Html, rail: Content = ''): Html {
  const drawn = (kind: string): Html => element('span', { class: `chart-${kind}` });
  const items = boxes.map(({ line, below }) => {
    const inner = below.length > 0 ? [drawn('stem'), boxesHtml(below, words, drawn('rail'))] : '';
    return element('li', {}, rail, element('span', { class: 'chart-box' }, words(line)), inner);
  });
  return element('ul', { role: 'list' }, items);
}

/** What is framed, as HTML. */
export function framedHtml<T>({ before, inner, after }: Framed<T>, html: (inner: T) => Content): Html {
  return fragment(before, html(inner), after);
}

/** The title of a node with its fact, in its line. */
export function titleHtml(title: Framed<PlanNode>): Html {
  return framedHtml(title, (node) => lineHtml([{ type: 'fact', text: node.title, fact: node.titleFact, from: [] }]));
}
