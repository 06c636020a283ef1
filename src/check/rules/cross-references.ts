import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ComputedPlan } from '../../model/computed.ts';
import type { Form } from '../../model/form.ts';
import { allSections, type Plan, type PlanSection } from '../../model/plan.ts';
import { inlinesOf, linesOf, type Reference } from '../../model/rich.ts';
import { closest } from '../../model/suggestion.ts';

/**
 * Every `:ref[…]` names something that the book prints. Gives reference/unknown-target at the reference; not
 * for a table whose records could not be read in full, which is what has to be mended.
 */
export function crossReferences(plan: Plan, { targets }: ComputedPlan): readonly Diagnostic[] {
  return allSections(plan)
    .flatMap(referencesIn)
    .filter(({ target }) => !targets.has(target) && !isAwaited(target, plan))
    .map(({ target, place }) => {
      const suggestion = target === '' ? undefined : closest(target, [...targets.keys()]);
      return diagnose('reference/unknown-target', place, { target, suggestion });
    });
}

function referencesIn(section: PlanSection): readonly Reference[] {
  const lines = [...section.blocks.flatMap(linesOf), ...section.notes.map(({ line }) => line)];
  return lines.flatMap(inlinesOf).flatMap((inline) => (inline.type === 'reference' ? [inline] : []));
}

/** Whether a target is a table of records that could not be read in full. */
function isAwaited(target: string, { form, unread }: Plan): boolean {
  return [...unread.keys()].some((kind) => namesOfTables(kind, form).some((name) => target.startsWith(`${name}-`)));
}

function namesOfTables(kind: string, form: Form): readonly string[] {
  const tables = form.tables.flatMap((table) => ('records' in table && table.records === kind ? [table.id] : []));
  return [kind, ...tables];
}
