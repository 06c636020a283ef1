import type { TableOf } from '../../model/form.ts';
import { fillWords } from '../../model/phrase.ts';
import { allNodes, type PlanNode, subtree } from '../../model/plan.ts';
import { type ComputedTable, derivedLine, wordCell } from '../../model/table.ts';
import { withWords } from '../../model/words.ts';
import type { Context, Owner } from '../context.ts';

/** How many nodes each level has below the owner, and how many records belong to them. */
export function countsTable(definition: TableOf<'counts'>, owner: Owner, context: Context): ComputedTable {
  const words = withWords({ title: owner.title }, context.words);
  const nodes = owner.node ? subtree(owner.node) : allNodes(context.plan);
  const cells = definition.columns.map(({ level, records }) => {
    const from = factsCounted(nodes, level, records, context);
    return { lines: [derivedLine(String(from.length), from)], align: 'center' as const };
  });
  return {
    definition: definition.id,
    id: `${definition.id}-${owner.id}`,
    title: fillWords(definition.title, words),
    caption: definition.caption === undefined ? undefined : fillWords(definition.caption, words),
    unit: definition.unit,
    set: undefined,
    widths: definition.columns.map(() => undefined),
    head: [
      {
        kind: 'plain',
        cells: definition.columns.map(({ header }) => wordCell(fillWords(header, words), { heads: 'column' })),
      },
    ],
    body: [{ kind: 'plain', cells }],
    footnotes: definition.footnotes,
    landscape: definition.landscape,
    empty: undefined,
  };
}

/** A record that belongs to two levels is counted on each: it stands in the tables of both. */
function factsCounted(
  nodes: readonly PlanNode[],
  level: string,
  kind: string | undefined,
  context: Context,
): readonly string[] {
  const counted = nodes.filter((node) => node.level.id === level);
  if (kind === undefined) return counted.map((node) => node.titleFact);
  return counted.flatMap((node) => context.recordsOf(kind, node.id).map((record) => `${kind}.${record.id}.id`));
}
