import type { BookPlace } from '../diagnostics/diagnostic.ts';
import type { Place } from '../diagnostics/place.ts';
import type { FactId } from '../model/fact.ts';
import { allNodes, type Plan, type PlanSection, sectionsWithin } from '../model/plan.ts';
import { allCells, bookPlaceOf } from '../model/record.ts';
import { type Block, chartLines, type Line, plainText } from '../model/rich.ts';

/** One line of a plan as a reader sees it, with the place that it was written at. */
export interface PlanText {
  readonly text: string;
  readonly place: Place;
  readonly book: BookPlace | undefined;
  /** The stretches of it that come from facts. */
  readonly bound: readonly BoundText[];
  /** The cell that says it, where it stands in one. */
  readonly fact: FactId | undefined;
  /** Whether it is prose: a line of a section. */
  readonly isProse: boolean;
}

/** A stretch of a text that shows a fact, is computed of some, or is a formula. */
export interface BoundText {
  readonly start: number;
  readonly end: number;
}

/** Every text of a plan that is published: the prose of nodes and chapters, text cells, cells of typed tables. */
export function textsOf(plan: Plan): readonly PlanText[] {
  return [...proseOf(plan), ...cellTexts(plan), ...gridTexts(plan)];
}

function proseOf(plan: Plan): readonly PlanText[] {
  const owners = [
    ...allNodes(plan).map(({ id, sections }) => ({ node: id, sections })),
    ...plan.parts.map(({ sections }) => ({ node: undefined, sections })),
  ];
  return owners.flatMap(({ node, sections }) =>
    sections.flatMap(sectionsWithin).flatMap((section) => {
      const book = { ...(node === undefined ? {} : { node }), part: section.heading };
      return linesIn(section).map(({ line, place }) => ({
        ...readable(line),
        place,
        book,
        fact: undefined,
        isProse: true,
      }));
    }),
  );
}

interface PlacedLine {
  readonly line: Line;
  readonly place: Place;
}

function linesIn({ blocks, notes }: PlanSection): readonly PlacedLine[] {
  return [...blocks.flatMap(placedLines), ...notes];
}

/** The lines of a block, each with the smallest place that is known of it. */
function placedLines(block: Block): readonly PlacedLine[] {
  switch (block.type) {
    case 'paragraph':
      return [block];
    case 'list':
      return block.items.flatMap(({ line, place, children }) => [{ line, place }, ...children.flatMap(placedLines)]);
    case 'box':
      return [{ line: block.title, place: block.place }, ...block.children.flatMap(placedLines)];
    case 'simple-table':
      return [...block.header, ...block.rows.flat()].map((line) => ({ line, place: block.place }));
    case 'steps':
      return block.items.map((line) => ({ line, place: block.place }));
    case 'chart':
      return [block.title, ...chartLines(block.boxes)].map((line) => ({ line, place: block.place }));
    case 'image':
      return [{ line: block.title, place: block.place }];
    default:
      return [];
  }
}

function cellTexts({ form, records }: Plan): readonly PlanText[] {
  return form.records.flatMap((kind) =>
    (records.get(kind.id) ?? []).flatMap((record) =>
      allCells(record).flatMap((cell) => {
        if (cell.value.type !== 'text' || cell.column.internal || cell.column.quotes) return [];
        const { place, fact } = cell;
        const book = bookPlaceOf(record, kind.label, cell);
        return cell.value.lines.map((line) => ({ ...readable(line), place, book, fact, isProse: false }));
      }),
    ),
  );
}

function gridTexts({ grids }: Plan): readonly PlanText[] {
  return [...grids.values()].flatMap(({ rows }) =>
    rows.flat().flatMap((cell) =>
      cell.type === 'content'
        ? cell.lines.map((line) => ({
            ...readable(line),
            place: cell.place,
            book: undefined,
            fact: cell.fact,
            isProse: false,
          }))
        : [],
    ),
  );
}

function readable(line: Line): Pick<PlanText, 'text' | 'bound'> {
  const bound: BoundText[] = [];
  let text = '';
  const add = (inlines: Line): void => {
    for (const inline of inlines) {
      if ('children' in inline && inline.type !== 'note') {
        add(inline.children);
        continue;
      }
      const start = text.length;
      text += plainText([inline]);
      if (inline.type === 'fact' || inline.type === 'formula') bound.push({ start, end: text.length });
    }
  };
  add(line);
  return { text, bound };
}
