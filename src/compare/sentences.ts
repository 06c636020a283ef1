import type { Place } from '../diagnostics/place.ts';
import type { PlanSection } from '../model/plan.ts';
import { type Block, type ChartBox, type Inline, type Line, type Prose, plainText } from '../model/rich.ts';

/** A line of prose: its text as it was written, how deep it stands, and where. */
export interface Sentence {
  readonly text: string;
  /** What the book shows, where that is another text: values and references in place of what stands for them. */
  readonly shown: string;
  readonly depth: number;
  readonly place: Place;
}

interface Found {
  readonly line: Line;
  /** What stands for a block that is no text: the table, chart or picture that is placed. */
  readonly text?: string;
  readonly depth: number;
  readonly place: Place;
}

/** The sentences of a section in the order of the text; `shown` gives what became of a line by its place. */
export function sentencesOf(prose: Prose, shown: ReadonlyMap<string, string>): readonly Sentence[] {
  return numbered(foundIn(prose)).map(({ key, line, text = sourceText(line), depth, place }) => {
    return { text, shown: shown.get(key) ?? text, depth, place };
  });
}

/** What the book shows of every line of some sections, by where it stands. */
export function shownTexts(sections: readonly PlanSection[]): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  const add = (section: PlanSection): void => {
    for (const { key, line, text } of numbered(foundIn(section))) texts.set(key, text ?? plainText(line));
    section.sections.forEach(add);
  };
  sections.forEach(add);
  return texts;
}

/** Several lines may have the place of their block: they are told apart by their order. */
function numbered(found: readonly Found[]): readonly (Found & { readonly key: string })[] {
  const counts = new Map<string, number>();
  return found.map((one) => {
    const at = `${one.place.file}:${one.place.start.line}:${one.place.start.column}`;
    const count = (counts.get(at) ?? 0) + 1;
    counts.set(at, count);
    return { ...one, key: `${at}#${count}` };
  });
}

function foundIn({ blocks, notes }: Prose): readonly Found[] {
  const noted = notes.map(({ label, line, place }): Found => {
    return { line: [{ type: 'text', text: `[^${label}]: ` }, ...line], depth: 0, place };
  });
  return [...blocks.flatMap((block) => linesIn(block, 0)), ...noted];
}

function linesIn(block: Block, depth: number): readonly Found[] {
  switch (block.type) {
    case 'paragraph':
      return [{ line: block.line, depth, place: block.place }];
    case 'list':
      return block.items.flatMap(({ line, place, children }) => [
        { line, depth: depth + 1, place },
        ...children.flatMap((child) => linesIn(child, depth + 1)),
      ]);
    case 'box':
      return [
        { line: block.title, depth, place: block.place },
        ...block.children.flatMap((child) => linesIn(child, depth)),
      ];
    case 'simple-table':
      return [block.header, ...block.rows].map((row) => ({ line: joined(row), depth, place: block.place }));
    case 'steps':
      return block.items.map((line) => ({ line, depth, place: block.place }));
    case 'chart':
      return [{ line: block.title, depth, place: block.place }, ...boxLines(block.boxes, depth + 1, block.place)];
    case 'image':
      return [
        { line: [], text: `${block.name} ${plainText(block.title)} [${block.alternative}]`, depth, place: block.place },
      ];
    case 'table-here':
      return [
        { line: [], text: `{table ${[block.table, ...block.options.values()].join(' ')}}`, depth, place: block.place },
      ];
    case 'grid-here':
      return [{ line: [], text: `{grid ${block.grid}}`, depth, place: block.place }];
    case 'chart-here':
      return [{ line: [], text: `{chart ${block.chart}}`, depth, place: block.place }];
  }
}

function boxLines(boxes: readonly ChartBox[], depth: number, place: Place): readonly Found[] {
  return boxes.flatMap(({ line, below }) => [{ line, depth, place }, ...boxLines(below, depth + 1, place)]);
}

function joined(cells: readonly Line[]): Line {
  return cells.flatMap((cell, index) => (index === 0 ? cell : [{ type: 'text', text: ' | ' }, ...cell]));
}

/** A line as it was written, with its marks and what stands for values. */
function sourceText(line: Line): string {
  return line.map(inlineSource).join('');
}

function inlineSource(inline: Inline): string {
  switch (inline.type) {
    case 'value':
    case 'formula':
      return `:${inline.type}[${inline.source}]`;
    case 'reference':
      return `:ref[${inline.target}]${inline.show === 'number' ? '' : `{${inline.show}}`}`;
    case 'anchor':
      return `[^${inline.label}]`;
    case 'strong':
      return `**${sourceText(inline.children)}**`;
    case 'emphasis':
      return `*${sourceText(inline.children)}*`;
    case 'link':
      return `[${sourceText(inline.children)}](${inline.url})`;
    case 'badge':
      return `:badge[${inline.text}]`;
    case 'note':
      return `:note[${sourceText(inline.children)}]`;
    case 'way':
    case 'label':
      return sourceText(inline.children);
    case 'text':
    case 'fact':
      return inline.text;
    case 'break':
      return '\n';
  }
}
