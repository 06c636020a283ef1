import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ComputedPlan } from '../../model/computed.ts';
import { type ContentOwner, hasContent } from '../../model/content.ts';
import { allNodes, type Plan, type PlanSection } from '../../model/plan.ts';

/** A heading that was written has something under it. Gives section/empty, once for a section and those within it. */
export function emptySections(plan: Plan, { tablesOf }: ComputedPlan): readonly Diagnostic[] {
  const isUnread = ({ definition }: PlanSection): boolean =>
    definition.tables.some((name) =>
      plan.form.tables.some((table) => table.id === name && 'records' in table && plan.unread.has(table.records)),
    );
  const within = (sections: readonly PlanSection[], owner: ContentOwner): readonly Diagnostic[] =>
    sections.flatMap((section): readonly Diagnostic[] => {
      const { heading, place, written } = section;
      if (hasContent(section, owner, tablesOf)) return within(section.sections, owner);
      // That a text is missing which must be there has been told, and that a heading has no words.
      if (!written || heading === '' || !place || needsText(section) || isUnread(section)) return [];
      return [diagnose('section/empty', place, { heading }, owner.node && { book: { node: owner.id } })];
    });
  return [
    ...allNodes(plan).flatMap((node) => within(node.sections, { id: node.id, node })),
    ...plan.parts.flatMap(({ definition: { id }, sections }) => within(sections, { id, node: undefined })),
  ];
}

function needsText({ definition, sections }: PlanSection): boolean {
  return definition.prose === 'required' || sections.some(needsText);
}
