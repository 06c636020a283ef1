import type { Place } from '../../diagnostics/place.ts';
import type { ComputedPlan } from '../../model/computed.ts';
import { printedIn, rootsIn, sectionsIn } from '../../model/content.ts';
import { type Part, partId, plainSection, type Section } from '../../model/form.ts';
import { nodeLine } from '../../model/node-line.ts';
import { fillWords } from '../../model/phrase.ts';
import type { PlanNode, PlanPart } from '../../model/plan.ts';
import { plainText } from '../../model/rich.ts';
import { titleLines } from '../../model/title-lines.ts';
import { withLists } from './contents.ts';
import { nodeHeading } from './headings.ts';
import { sectionsOf } from './sections.ts';
import type { BookDocument, DocumentNode, DocumentPart, DocumentSection } from './tree.ts';

/** Puts the computed plan into the tree that every output is written from. Same plan, same tree. */
export function documentOf(computed: ComputedPlan): BookDocument {
  const met = new Set<string>();
  const parts = computed.plan.parts.map((part) => partOf(part, { computed, met }));
  return { parts: withLists(parts, computed.captioned) };
}

interface Making {
  readonly computed: ComputedPlan;
  /** The nodes that stand in the book already: a tree may be told by several parts. */
  readonly met: Set<string>;
}

function partOf({ definition, sections }: PlanPart, making: Making): DocumentPart {
  const { computed } = making;
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
    nodes: rootsIn(definition, computed.plan, computed.tablesOf).map((node) => nodeOf(node, definition, making)),
    lines: [],
    titleLines: titleLines(definition, computed.plan, computed.words),
  };
}

function nodeOf(node: PlanNode, part: Part, making: Making): DocumentNode {
  const { id, level } = node;
  const { computed, met } = making;
  const isFirst = !met.has(id);
  met.add(id);
  const place = computed.plan.sources.get(node.titleFact)?.place;
  const owner = { id, bullets: level.bullets, node };
  const children = printedIn(part, node.children, computed.plan, computed.tablesOf);
  return {
    node,
    id: isFirst ? id : idIn(part, node),
    heading: nodeHeading(node),
    place,
    sections: [
      ...(isFirst ? lineOf(node, place, computed) : []),
      ...sectionsOf(sectionsIn(part, node), owner, { depth: 0, mark: level.marker, id, place }, computed),
    ],
    children: children.map((child) => nodeOf(child, part, making)),
  };
}

/** The line that the form puts under the title of a node, where it says something; it stands once. */
function lineOf(node: PlanNode, place: Place | undefined, { words }: ComputedPlan): readonly DocumentSection[] {
  const line = node.level.line === undefined ? [] : nodeLine(node, node.level.line, words);
  if (!place || plainText(line).trim() === '') return [];
  const section = {
    definition: lineDefinition,
    heading: '',
    blocks: [],
    notes: [],
    sections: [],
    written: false,
    place,
  };
  const paragraph = { type: 'paragraph' as const, line, isRemark: false, notes: [], place };
  const id = lineId(node);
  return [{ section, id, depth: 0, mark: '', heading: '', place, blocks: [paragraph], sections: [] }];
}

/** The id of the line under the title of a node. */
export function lineId({ id }: Pick<PlanNode, 'id'>): string {
  return `${id}_line`;
}

const lineDefinition: Section = { ...plainSection, id: 'line', prose: 'none' };

/** The id of what a part says of a node; ids of nodes and parts have no underscores. */
export function idIn(part: Pick<Part, 'id'>, { id }: Pick<PlanNode, 'id'>): string {
  return `${id}_${part.id}`;
}
