import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { isId } from '../../model/identifier.ts';
import { allSections, type Plan, type PlanSection } from '../../model/plan.ts';
import { type Block, blocksWithin } from '../../model/rich.ts';
import { closest } from '../../model/suggestion.ts';
import { mayHold } from '../../model/unread.ts';

type GridHere = Extract<Block, { type: 'grid-here' }>;

/**
 * Every `::grid[…]` names a table that exists, and every such table stands somewhere in the book.
 * Gives reference/unknown at the directive, and reference/unplaced at the record, unless a directive that
 * names no table is nearly its name.
 */
export function placedGrids(plan: Plan): readonly Diagnostic[] {
  const kinds = plan.form.records.filter((kind) => kind.grid !== undefined);
  const placed = allSections(plan).flatMap(gridsInSection);
  return kinds.flatMap((kind) => {
    const records = plan.records.get(kind.id) ?? [];
    const known = records.map(({ id }) => id);
    const unknown = placed
      .filter(({ grid }) => !known.includes(grid) && !mayHold(plan.unread, kind.id, grid))
      .map(({ grid, place }) => ({ place, id: grid, suggestion: closest(grid, known) }));
    const meant = new Set([...placed.map(({ grid }) => grid), ...unknown.map(({ suggestion }) => suggestion)]);
    // One that can have no id was told, and cannot be placed.
    const unplaced = records.filter(({ id }) => isId(id) && !meant.has(id));
    return [
      ...unknown.map(({ id, place, suggestion }) =>
        diagnose('reference/unknown', place, { id, kind: kind.label, suggestion }),
      ),
      ...unplaced.map(({ id, place, row }) =>
        diagnose('reference/unplaced', place, { id }, { book: { part: kind.label, row } }),
      ),
    ];
  });
}

function gridsInSection(section: PlanSection): readonly GridHere[] {
  return section.blocks.flatMap(blocksWithin).flatMap((block) => (block.type === 'grid-here' ? [block] : []));
}
