import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { allNodes, type Plan, type PlanSection } from '../../model/plan.ts';
import type { Block } from '../../model/rich.ts';
import { closest } from '../../model/suggestion.ts';

type GridHere = Extract<Block, { type: 'grid-here' }>;

/**
 * Every `::grid[…]` names a table that exists, and every such table stands somewhere in the book.
 * Gives reference/unknown at the directive, and reference/unplaced at the record.
 */
export function placedGrids(plan: Plan): readonly Diagnostic[] {
  const kinds = plan.form.records.filter((kind) => kind.grid !== undefined && !plan.unreadable.has(kind.id));
  const sections = [...allNodes(plan).flatMap((node) => node.sections), ...plan.parts.flatMap((part) => part.sections)];
  const placed = sections.flatMap(gridsInSection);
  return kinds.flatMap((kind) => {
    const records = plan.records.get(kind.id) ?? [];
    const known = records.map(({ id }) => id);
    const unknown = placed.filter(({ grid }) => !known.includes(grid));
    const unplaced = records.filter(({ id }) => !placed.some(({ grid }) => grid === id));
    return [
      ...unknown.map(({ grid, place }) =>
        diagnose('reference/unknown', place, { id: grid, kind: kind.label, suggestion: closest(grid, known) }),
      ),
      ...unplaced.map(({ id, place, row }) =>
        diagnose('reference/unplaced', place, { id }, { book: { part: kind.label, row } }),
      ),
    ];
  });
}

function gridsInSection(section: PlanSection): readonly GridHere[] {
  return [...gridsIn(section.blocks), ...section.sections.flatMap(gridsInSection)];
}

function gridsIn(blocks: readonly Block[]): readonly GridHere[] {
  return blocks.flatMap((block): readonly GridHere[] => {
    if (block.type === 'grid-here') return [block];
    if (block.type === 'box') return gridsIn(block.children);
    return block.type === 'list' ? block.items.flatMap((item) => gridsIn(item.children)) : [];
  });
}
