import type { ComputedPlan } from '../../model/computed.ts';
import { hasContent } from '../../model/content.ts';
import { fillWords } from '../../model/phrase.ts';
import { nodeWords, type PlanSection } from '../../model/plan.ts';
import { blocksOf, type Owner, repeatedBlocks } from './blocks.ts';
import { wholeHeading } from './headings.ts';
import type { DocumentSection } from './tree.ts';

/** What a section owes to what it stands in: its mark, the beginning of its id, and where it comes from if nobody wrote it. */
interface Above {
  readonly depth: number;
  readonly mark: string;
  readonly id: string;
  readonly place: DocumentSection['place'];
}

/**
 * The sections of a node or part that have something to show; numbers in marks count those of them that have
 * a heading and a mark.
 */
export function sectionsOf(
  sections: readonly PlanSection[],
  owner: Owner,
  above: Above,
  computed: ComputedPlan,
): readonly DocumentSection[] {
  let ordinal = 0;
  const ids = sectionIds(sections, above.id);
  return sections.flatMap((section, index): readonly DocumentSection[] => {
    if (!hasContent(section, owner, computed.tablesOf)) return [];
    const { definition, heading, place = above.place } = section;
    const phrase = definition.marker ?? above.mark;
    if (heading !== '' && phrase !== '') ordinal += 1;
    const id = ids[index] ?? above.id;
    const depth = heading === '' ? above.depth : above.depth + 1;
    return [
      {
        section,
        id,
        depth: above.depth,
        mark: heading === '' ? '' : fillWords(phrase, () => String(ordinal)),
        heading,
        place,
        blocks: blocksOf(section, id, owner, computed),
        sections: [
          ...repeatedSections(section, { ...above, depth, id }, computed),
          ...sectionsOf(section.sections, owner, { ...above, depth, id }, computed),
        ],
      },
    ];
  });
}

/** Sections of nodes that a part says again, each under the title of its node as the form writes it there. */
function repeatedSections(
  { definition, repeats = [] }: PlanSection,
  { depth, id: above }: Above,
  computed: ComputedPlan,
): readonly DocumentSection[] {
  return repeats.map(({ node, section, isOnly }) => {
    const id = isOnly ? `${node.id}-${section.definition.id}` : `${above}_${node.id}`;
    const owner = { id: node.id, bullets: node.level.bullets, node };
    const inner = { depth: depth + 1, mark: node.level.marker, id, place: section.place };
    const phrase = typeof definition.collect === 'object' ? definition.collect.heading : undefined;
    return {
      section,
      id,
      depth,
      mark: '',
      heading: phrase === undefined ? wholeHeading(node) : fillWords(phrase, nodeWords(node)),
      place: section.place,
      ...(isOnly
        ? {
            of: node,
            blocks: blocksOf(section, id, owner, computed),
            sections: sectionsOf(section.sections, owner, inner, computed),
          }
        : { blocks: repeatedBlocks(section, id, node.level, computed), sections: [] }),
    };
  });
}

/** The ids that sections have on pages: after those of what they stand in, and numbered where one is repeated. */
export function sectionIds(sections: readonly PlanSection[], prefix: string): readonly string[] {
  const seen = new Map<string, number>();
  return sections.map(({ definition: { id } }) => {
    const repeat = (seen.get(id) ?? 0) + 1;
    seen.set(id, repeat);
    return `${prefix}-${id}${repeat > 1 ? `-${repeat}` : ''}`;
  });
}
