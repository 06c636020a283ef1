import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ComputedPlan } from '../../model/computed.ts';
import { ownersOf, type Plan, sectionsWithin } from '../../model/plan.ts';
import { blocksWithin } from '../../model/rich.ts';
import { closest } from '../../model/suggestion.ts';

/**
 * A table that is placed by one of its sets (`{set=…}`) has rows of that set: with a set that there is none of, nothing
 * would stand there. Gives reference/unknown at the directive.
 */
export function placedSets(plan: Plan, { tablesOf }: ComputedPlan): readonly Diagnostic[] {
  return ownersOf(plan).flatMap(({ id: owner, sections }) => {
    const blocks = sections.flatMap(sectionsWithin).flatMap((section) => section.blocks.flatMap(blocksWithin));
    return blocks.flatMap((block) => {
      const set = block.type === 'table-here' ? block.options.get('set') : undefined;
      if (block.type !== 'table-here' || set === undefined) return [];
      const definition = plan.form.tables.find(({ id }) => id === block.table);
      const kind = plan.form.records.find(
        ({ id }) => definition && 'records' in definition && id === definition.records,
      );
      const known = tablesOf(owner, block.table).flatMap((table) => table.set ?? []);
      if (!kind || plan.unread.has(kind.id) || known.includes(set)) return [];
      const parameters = { id: set, kind: kind.label, suggestion: closest(set, known) };
      return [diagnose('reference/unknown', block.place, parameters, { book: { part: kind.label } })];
    });
  });
}
