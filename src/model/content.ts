import type { ComputedPlan } from './computed.ts';
import { type Level, levelsOf, type Part, printsLevel, printsSection } from './form.ts';
import type { Plan, PlanNode, PlanPart, PlanSection } from './plan.ts';
import { type Block, blocksWithin } from './rich.ts';
import type { ComputedTable } from './table.ts';
import { saysMore } from './title-lines.ts';

/** What sections belong to: a node, or a part of the book. */
export interface ContentOwner {
  readonly id: string;
  readonly node: PlanNode | undefined;
}

type TablesOf = ComputedPlan['tablesOf'];

/** Whether a table is printed: one without rows and without words instead is left out. */
export function isPrintedTable({ body, empty }: Pick<ComputedTable, 'body' | 'empty'>): boolean {
  return body.length > 0 || empty !== undefined;
}

/**
 * Whether a section has anything to stand under its heading: prose, a table, what it collects, nodes below or a
 * section within it that has. One that has not is left out, heading and all, in the book as on the site.
 */
export function hasContent(section: PlanSection, owner: ContentOwner, tablesOf: TablesOf): boolean {
  const { definition, blocks, sections } = section;
  const isPrinted = (table: string): boolean => tablesOf(owner.id, table).some(isPrintedTable);
  const children = owner.node?.children ?? [];
  return (
    blocks.flatMap(blocksWithin).some((block) => saysSomething(block, isPrinted)) ||
    definition.tables.some(isPrinted) ||
    (definition.children && children.length > 0) ||
    children.some((child) =>
      child.sections.some(({ definition: { id }, blocks: own }) => id === definition.collect && own.length > 0),
    ) ||
    (section.repeats ?? []).length > 0 ||
    sections.some((inner) => hasContent(inner, owner, tablesOf))
  );
}

/** The sections of a node that a part prints. */
export function sectionsIn(part: Part, { level, sections }: PlanNode): readonly PlanSection[] {
  return sections.filter(({ definition }) => printsSection(part, level, definition.id));
}

/** The outermost nodes that stand in a part, by the whole plan. */
export function rootsIn(part: Part, plan: Plan, tablesOf: TablesOf): readonly PlanNode[] {
  return part.kind === 'tree' ? printedIn(part, plan.trees.get(part.tree) ?? [], plan, tablesOf) : [];
}

/**
 * The nodes that a part prints: those that say something there, themselves or below, and titles where it shows no more.
 * One that says nothing anywhere stands in the first part that can have it.
 */
export function printedIn(part: Part, nodes: readonly PlanNode[], plan: Plan, tablesOf: TablesOf): readonly PlanNode[] {
  if (!part.shows && !part.levels) return nodes;
  const says = (where: Part, node: PlanNode): boolean =>
    printsLevel(where, node.level) &&
    (isTitleAlone(where, node.level, plan) ||
      sectionsIn(where, node).some((section) => hasContent(section, { id: node.id, node }, tablesOf)) ||
      node.children.some((child) => says(where, child)));
  const others = plan.parts
    .map(({ definition }) => definition)
    .filter(({ kind, tree }) => kind === 'tree' && tree === part.tree);
  return nodes.filter((node) => {
    const able = others.filter((other) => printsLevel(other, node.level));
    return says(part, node) || (able[0] === part && !able.some((other) => says(other, node)));
  });
}

/** Whether a part lists the titles of a level and nothing below them. */
function isTitleAlone({ shows, levels }: Part, level: Level, { form }: Plan): boolean {
  const inner = levelsOf(form, level.tree).filter((other) => levels?.includes(other.id) ?? true);
  return shows?.[level.id] === undefined && inner.at(-1) === level;
}

/** Whether a part has more than its heading; the cover and the lists of contents are never told by what stands in them. */
export function partHasContent(
  { definition, sections }: PlanPart,
  { plan, words, tablesOf }: Pick<ComputedPlan, 'plan' | 'words' | 'tablesOf'>,
): boolean {
  const { kind, id } = definition;
  if (kind === 'imprint') return saysMore(definition, plan, words);
  if (rootsIn(definition, plan, tablesOf).length > 0) return true;
  if (kind !== 'chapter' && kind !== 'tree' && kind !== 'annex') return true;
  return sections.some((section) => hasContent(section, { id, node: undefined }, tablesOf));
}

function saysSomething(block: Block, isPrinted: (table: string) => boolean): boolean {
  return block.type !== 'table-here' || isPrinted(block.table);
}
