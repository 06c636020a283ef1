import type { ComputedPlan } from '../../model/computed.ts';
import { type ChartBox, type Inline, type Line, lineText, mapLine, plainText } from '../../model/rich.ts';
import { framedText } from '../document/headings.ts';
import type { BlockNote, DocumentBlock, DocumentChart, DocumentItem } from '../document/tree.ts';
import { framedWords, rowsText, tableText } from './table-text.ts';

/** Blocks as lines of plain text; what stands within another is set in, and tables are set apart from each other. */
export function blocksText(blocks: readonly DocumentBlock[], computed: ComputedPlan): readonly string[] {
  return blocks.flatMap((block, at) => {
    const apart = block.type === 'table' && blocks[at - 1]?.type === 'table' ? [''] : [];
    return [...apart, ...blockText(block, computed)];
  });
}

function blockText(block: DocumentBlock, computed: ComputedPlan): readonly string[] {
  if (block.type === 'table') return tableText(block);
  if (block.type === 'list') return block.items.flatMap((item) => itemText(item, computed));
  const words = (line: Line): string => textOf(line, block.notes, computed);
  const notes = notesText(block.notes, computed);
  const caption = ({ caption: framed }: Pick<DocumentChart, 'caption'>): readonly string[] =>
    framed === undefined ? [] : [framedText(framed, words)];
  switch (block.type) {
    case 'paragraph':
      return [...words(block.line).split('\n'), ...notes];
    case 'box':
      return [
        ...(block.title.length > 0 ? [`│ ${words(block.title)}`] : []),
        ...[...notes, ...blocksText(block.blocks, computed)].map((line) => `│ ${line}`),
      ];
    case 'steps':
      return [block.items.map(words).join(' → '), ...notes];
    case 'chart':
      return [...caption(block), ...boxesText(block.chart.boxes, words, 0), ...notes];
    case 'data-chart':
      return [
        ...caption(block),
        ...(block.unit === '' ? [] : [block.unit]),
        ...(block.table ? tableText(block.table) : []),
        ...block.chart.remarks.map(words),
      ];
    case 'image':
      return [...caption(block), `[${block.image.alternative}]`, ...notes];
    case 'written-table':
      return [...rowsText([block.header, ...block.rows].map((row) => row.map(words))), ...notes];
  }
}

function itemText({ mark, line, notes, blocks }: DocumentItem, computed: ComputedPlan): readonly string[] {
  const [first = '', ...rest] = textOf(line, notes, computed).split('\n');
  const below = [...rest, ...notesText(notes, computed), ...blocksText(blocks, computed)];
  return [`${mark} ${first}`, ...below.map((text) => `  ${text}`)];
}

function boxesText(boxes: readonly ChartBox[], words: (line: Line) => string, depth: number): readonly string[] {
  return boxes.flatMap(({ line, below }) => [
    `${'  '.repeat(depth)}- ${words(line)}`,
    ...boxesText(below, words, depth + 1),
  ]);
}

function notesText(notes: readonly BlockNote[], computed: ComputedPlan): readonly string[] {
  return notes.map(({ sign, line }) => `${sign} ${textOf(line, [], computed)}`);
}

/** A line with the signs of its notes, the numbers of what it refers to, and addresses behind what leads there. */
function textOf(line: Line, notes: readonly BlockNote[], { targets }: ComputedPlan): string {
  const shown = mapLine(framedWords(line), (inline): readonly Inline[] => {
    if (inline.type === 'anchor') {
      return [{ type: 'text', text: notes.find(({ label }) => label === inline.label)?.sign ?? '' }];
    }
    if (inline.type !== 'link' || shownAddress(inline.url).includes(plainText(inline.children))) return [inline];
    return [inline, { type: 'text', text: `(${shownAddress(inline.url)})` }];
  });
  return lineText(shown, ({ target }) => targets.get(target)?.text ?? '');
}

function shownAddress(url: string): string {
  return url.replace(/^mailto:/u, '');
}
