import type { TableOf } from '../../model/form.ts';
import { fillWords } from '../../model/phrase.ts';
import { allNodes, type PlanNode, subtree } from '../../model/plan.ts';
import { type ComputedTable, derivedLine, wordCell } from '../../model/table.ts';
import type { Context, Owner } from '../context.ts';
import { ownerWords, tableFrame } from './frame.ts';

/** How many nodes each level has below the owner, and how many records belong to them. */
export function countsTable(definition: TableOf<'counts'>, owner: Owner, context: Context): ComputedTable {
  const words = ownerWords(owner, context);
  const nodes = owner.node ? subtree(owner.node) : allNodes(context.plan);
  const cells = definition.columns.map(({ level, records }) => {
    const from = factsCounted(nodes, level, records, context);
    return { lines: [derivedLine(String(from.length), from)], align: 'center' as const };
  });
  return {
    ...tableFrame(definition, owner, context),
    widths: definition.columns.map(() => undefined),
    head: [
      {
        kind: 'plain',
        cells: definition.columns.map(({ header }) => wordCell(fillWords(header, words), { heads: 'column' })),
      },
    ],
    body: [{ kind: 'plain', cells }],
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
