import type { ComputedPlan } from '../../../model/computed.ts';
import { allNodes, type PlanSection } from '../../../model/plan.ts';
import { sectionIds } from '../../document/sections.ts';
import { chapterPath, nodePath } from '../frame/paths.ts';

/** A section with the id of the node or part that it belongs to, and its place on the site. */
export interface AnchoredSection {
  readonly owner: string;
  readonly section: PlanSection;
  readonly path: string;
}

/** All sections of nodes, chapters and annexes with their places, each before those within it. */
export function anchoredSections({ plan }: ComputedPlan): readonly AnchoredSection[] {
  const owners = [
    ...allNodes(plan).map((node) => ({ id: node.id, page: nodePath(node), sections: node.sections })),
    ...plan.parts.map(({ definition: { id }, sections }) => ({ id, page: chapterPath(id), sections })),
  ];
  return owners.flatMap(({ id, page, sections }) =>
    withIds(sections, id).map(({ section, anchor }) => ({ owner: id, section, path: `${page}#${anchor}` })),
  );
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
