import type { ComputedPlan } from '../../model/computed.ts';
import { type Part, partId } from '../../model/form.ts';
import { fillWords } from '../../model/phrase.ts';
import type { PlanNode, PlanPart } from '../../model/plan.ts';
import { titleLines } from '../../model/title-lines.ts';
import { withLists } from './contents.ts';
import { nodeHeading } from './headings.ts';
import { sectionsOf } from './sections.ts';
import type { BookDocument, DocumentNode, DocumentPart } from './tree.ts';

/** Puts the computed plan into the tree that every output is written from. Same plan, same tree. */
export function documentOf(computed: ComputedPlan): BookDocument {
  const parts = computed.plan.parts.map((part) => partOf(part, computed));
  return { parts: withLists(parts, computed.captioned) };
}

/** The outermost nodes that stand in a part. */
function rootsOf(part: Part, { plan }: ComputedPlan): readonly PlanNode[] {
  return part.kind === 'tree' ? (plan.trees.get(part.tree) ?? []) : [];
}

function partOf({ definition, sections }: PlanPart, computed: ComputedPlan): DocumentPart {
  const { id, marker: mark, bullets } = definition;
  const place = sections.find((section) => section.place)?.place;
  const above = { depth: 0, mark, id, place };
  return {
    definition,
    id: partId(definition),
    label: fillWords(definition.label ?? '', computed.words),
    heading: fillWords(definition.heading, computed.words),
    place,
    sections: sectionsOf(sections, { id, bullets, node: undefined }, above, computed),
    nodes: rootsOf(definition, computed).map((node) => nodeOf(node, computed)),
    lines: [],
    titleLines: titleLines(definition, computed.plan, computed.words),
  };
}

function nodeOf(node: PlanNode, computed: ComputedPlan): DocumentNode {
  const { id, level } = node;
  const place = computed.plan.sources.get(node.titleFact)?.place;
  const owner = { id, bullets: level.bullets, node };
  return {
    node,
    heading: nodeHeading(node),
    place,
    sections: sectionsOf(node.sections, owner, { depth: 0, mark: level.marker, id, place }, computed),
    children: node.children.map((child) => nodeOf(child, computed)),
  };
}
