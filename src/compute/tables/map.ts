import type { TableOf } from '../../model/form.ts';
import { nodeLine } from '../../model/node-line.ts';
import type { PlanNode } from '../../model/plan.ts';
import type { ComputedTable, TableCell, TableRow } from '../../model/table.ts';
import { wordCell } from '../../model/table.ts';
import type { Context, Owner } from '../context.ts';
import { tableFrame } from './frame.ts';

/** The tree side by side: a column for each outermost node, its children below it one under the other. */
export function mapTable(definition: TableOf<'map'>, owner: Owner, context: Context): ComputedTable {
  const roots = owner.node ? [owner.node] : context.plan.roots;
  const depth = Math.max(0, ...roots.map((root) => root.children.length));
  const cell = (node: PlanNode | undefined, heads: TableCell['heads']): TableCell =>
    node ? { lines: [nodeLine(node, definition.phrases[node.level.id])], heads } : wordCell('');
  const rows = Array.from(
    { length: depth },
    (_, index): TableRow => ({ kind: 'plain', cells: roots.map((root) => cell(root.children[index], undefined)) }),
  );
  return {
    ...tableFrame(definition, owner, context),
    widths: roots.map(() => undefined),
    head: [{ kind: 'plain', cells: roots.map((root) => cell(root, 'column')) }],
    body: rows,
  };
}
