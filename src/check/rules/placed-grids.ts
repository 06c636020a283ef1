import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { displayText } from '../../model/display.ts';
import type { RecordKind } from '../../model/form.ts';
import { isId } from '../../model/identifier.ts';
import { allSections, type Plan } from '../../model/plan.ts';
import { type Block, blocksWithin } from '../../model/rich.ts';
import { closest } from '../../model/suggestion.ts';
import { mayHold } from '../../model/unread.ts';

const notations = ['grid', 'chart'] as const;
type Notation = (typeof notations)[number];

/** What prose places by a notation. */
interface Placing {
  readonly id: string;
  readonly place: Place;
}

/**
 * Every `::grid[…]` and `::chart[…]` names one that exists, and every one stands somewhere in the book, a grid also as
 * the data of a chart. Gives reference/unknown at the notation, and reference/unplaced at the record, unless a notation
 * that names none is nearly its name.
 */
export function placedGrids(plan: Plan): readonly Diagnostic[] {
  const blocks = allSections(plan).flatMap((section) => section.blocks.flatMap(blocksWithin));
  return notations.flatMap((notation) => {
    const kinds = plan.form.records.filter((kind) => kind[notation] !== undefined);
    const placed = placedBy(notation, blocks);
    const drawn = notation === 'grid' ? dataOfCharts(plan) : [];
    if (kinds.length > 0) return kinds.flatMap((kind) => misplaced(kind, notation, placed, drawn, plan));
    return placed.map(({ id, place }) =>
      diagnose('reference/unknown', place, { id, kind: `::${notation}`, suggestion: undefined }),
    );
  });
}

function misplaced(
  kind: RecordKind,
  notation: Notation,
  placed: readonly Placing[],
  drawn: readonly string[],
  plan: Plan,
): readonly Diagnostic[] {
  const records = plan.records.get(kind.id) ?? [];
  const known = records.map(({ id }) => id);
  const unknown = placed
    .filter(({ id }) => !known.includes(id) && !mayHold(plan.unread, kind.id, id))
    .map(({ id, place }) => ({ place, id, suggestion: closest(id, known) }));
  const intended = drawn.map((id) => (known.includes(id) ? id : closest(id, known)));
  const meant = new Set([...intended, ...placed.map(({ id }) => id), ...unknown.map(({ suggestion }) => suggestion)]);
  // One that can have no id was told, and cannot be placed.
  const unplaced = records.filter(({ id }) => isId(id) && !meant.has(id));
  return [
    ...unknown.map(({ id, place, suggestion }) =>
      diagnose('reference/unknown', place, { id, kind: kind.label, suggestion }),
    ),
    ...unplaced.map(({ id, place, row }) =>
      diagnose('reference/unplaced', place, { id, notation }, { book: { part: kind.label, row } }),
    ),
  ];
}

function placedBy(notation: Notation, blocks: readonly Block[]): readonly Placing[] {
  return blocks.flatMap((block): readonly Placing[] => {
    if (block.type === 'grid-here' && notation === 'grid') return [{ id: block.grid, place: block.place }];
    return block.type === 'chart-here' && notation === 'chart' ? [{ id: block.chart, place: block.place }] : [];
  });
}

/** The names of the tables from which charts take their values. */
function dataOfCharts(plan: Plan): readonly string[] {
  return plan.form.records.flatMap(({ id, chart }) =>
    chart === undefined
      ? []
      : (plan.records.get(id) ?? []).map(({ cells }) => displayText(cells.get(chart.data), plan)),
  );
}
