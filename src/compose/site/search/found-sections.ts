import type { ComputedPlan } from '../../../model/computed.ts';
import { ownerTitle, type PlanSection } from '../../../model/plan.ts';
import { linesOf, lineText } from '../../../model/rich.ts';
import type { SearchDocument } from '../../../model/search/index.ts';
import { referenceText } from '../../references.ts';
import { anchoredSections } from '../book/anchored-sections.ts';

/** Every section of nodes, chapters and annexes in which something is written. */
export function sectionDocuments(group: string, computed: ComputedPlan): readonly SearchDocument[] {
  return anchoredSections(computed).flatMap(({ owner: id, path, section }): readonly SearchDocument[] => {
    const text = textOf(section, computed);
    const owner = ownerTitle(id, computed.plan) ?? '';
    const title = section.heading === '' ? owner : section.heading;
    return text === '' ? [] : [{ group, path, title, codes: [], owner, text }];
  });
}

function textOf({ blocks, notes }: PlanSection, computed: ComputedPlan): string {
  const reference = referenceText(computed);
  const lines = [...blocks.flatMap(linesOf), ...notes.map(({ line }) => line)];
  return lines
    .map((line) => lineText(line, reference).replaceAll(/\s+/gu, ' ').trim())
    .filter((line) => line !== '')
    .join('\n');
}
