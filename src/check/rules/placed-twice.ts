import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { ComputedPlan } from '../../model/computed.ts';
import { ownersOf, type Plan, type PlanSection, sectionsWithin } from '../../model/plan.ts';
import { blocksWithin, plainText } from '../../model/rich.ts';

/**
 * A table stands in one place, by which it is numbered and found: placed again, two would have one number and one
 * address. Gives reference/placed-twice at the second place.
 */
export function placedTwice(plan: Plan, computed: ComputedPlan): readonly Diagnostic[] {
  const first = new Map<string, Place>();
  const doubled: Diagnostic[] = [];
  for (const { id: owner, sections } of ownersOf(plan)) {
    for (const section of sections.flatMap(sectionsWithin)) {
      for (const { id, title, place } of placedIn(section, owner, computed)) {
        const earlier = first.get(id);
        if (!earlier) first.set(id, place);
        else
          doubled.push(
            diagnose(
              'reference/placed-twice',
              place,
              { title, id },
              { related: [{ place: earlier, note: 'first-use' }] },
            ),
          );
      }
    }
  }
  return doubled;
}

interface Placing {
  readonly id: string;
  readonly title: string;
  readonly place: Place;
}

/** The tables that the prose of a section places; of those that are not printed, none. */
function placedIn(
  { blocks }: PlanSection,
  owner: string,
  { tablesOf, grids, charts }: ComputedPlan,
): readonly Placing[] {
  return blocks.flatMap(blocksWithin).flatMap((block): readonly Placing[] => {
    if (block.type === 'grid-here') {
      const grid = grids.get(block.grid);
      return grid ? [{ id: grid.id, title: grid.title, place: block.place }] : [];
    }
    if (block.type === 'chart-here') {
      const chart = charts.get(block.chart);
      return chart ? [{ id: chart.id, title: plainText(chart.title), place: block.place }] : [];
    }
    if (block.type !== 'table-here') return [];
    const set = block.options.get('set');
    return tablesOf(owner, block.table)
      .filter((table) => set === undefined || table.set === set)
      .map(({ id, title }) => ({ id, title, place: block.place }));
  });
}
