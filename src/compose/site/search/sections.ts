import type { ComputedPlan } from '../../../model/computed.ts';
import { allNodes, type PlanSection } from '../../../model/plan.ts';
import { linesOf, lineText } from '../../../model/rich.ts';
import type { SearchDocument } from '../../../model/search/index.ts';
import { referenceText } from '../../references.ts';
import { sectionIds } from '../../section-view.ts';
import { chapterPath, nodePath } from '../paths.ts';
import { ownerName } from './owners.ts';

/** Every section of nodes, chapters and annexes in which something is written. */
export function sectionDocuments(group: string, computed: ComputedPlan): readonly SearchDocument[] {
  const { plan } = computed;
  const owners = [
    ...allNodes(plan).map((node) => ({ id: node.id, path: nodePath(node), sections: node.sections })),
    ...plan.parts.map(({ definition: { id }, sections }) => ({ id, path: chapterPath(id), sections })),
  ];
  return owners.flatMap(({ id, path, sections }) => {
    const owner = ownerName(id, computed);
    return withIds(sections, id).flatMap(({ section, anchor }): readonly SearchDocument[] => {
      const text = textOf(section, computed);
      const title = section.heading === '' ? owner : section.heading;
      return text === '' ? [] : [{ group, path: `${path}#${anchor}`, title, codes: [], owner, text }];
    });
  });
}

interface Anchored {
  readonly section: PlanSection;
  readonly anchor: string;
}

/** Sections with those within them, and the ids that they have on pages. */
function withIds(sections: readonly PlanSection[], prefix: string): readonly Anchored[] {
  const ids = sectionIds(sections, prefix);
  return sections.flatMap((section, index) => {
    const anchor = ids[index] ?? prefix;
    return [{ section, anchor }, ...withIds(section.sections, anchor)];
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
