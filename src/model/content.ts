import type { ComputedPlan } from './computed.ts';
import type { PlanNode, PlanPart, PlanSection } from './plan.ts';
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
    sections.some((inner) => hasContent(inner, owner, tablesOf))
  );
}

/** Whether a part has more than its heading; the cover and the lists of contents are never told by what stands in them. */
export function partHasContent(
  { definition, sections }: PlanPart,
  { plan, words, tablesOf }: Pick<ComputedPlan, 'plan' | 'words' | 'tablesOf'>,
): boolean {
  const { kind, id, tree } = definition;
  if (kind === 'imprint') return saysMore(definition, plan, words);
  if (kind === 'tree' && (plan.trees.get(tree) ?? []).length > 0) return true;
  if (kind !== 'chapter' && kind !== 'tree' && kind !== 'annex') return true;
  return sections.some((section) => hasContent(section, { id, node: undefined }, tablesOf));
}

function saysSomething(block: Block, isPrinted: (table: string) => boolean): boolean {
  return block.type !== 'table-here' || isPrinted(block.table);
}
