import type { TableOf } from '../../model/form.ts';
import { fillWords } from '../../model/phrase.ts';
import type { PlanNode } from '../../model/plan.ts';
import type { ComputedTable, TableCell, TableRow } from '../../model/table.ts';
import { wordCell } from '../../model/table.ts';
import { withWords } from '../../model/words.ts';
import type { Context, Owner } from '../context.ts';
import { nodeLine } from '../display.ts';

/** The tree side by side: a column for each outermost node, its children below it one under the other. */
export function mapTable(definition: TableOf<'map'>, owner: Owner, context: Context): ComputedTable {
  const words = withWords({ title: owner.title }, context.words);
  const roots = owner.node ? [owner.node] : context.plan.roots;
  const depth = Math.max(0, ...roots.map((root) => root.children.length));
  const cell = (node: PlanNode | undefined, heads: TableCell['heads']): TableCell =>
    node ? { lines: [nodeLine(node, definition.phrases)], heads } : wordCell('');
  const rows = Array.from(
    { length: depth },
    (_, index): TableRow => ({ kind: 'plain', cells: roots.map((root) => cell(root.children[index], undefined)) }),
  );
  return {
    definition: definition.id,
    id: `${definition.id}-${owner.id}`,
    title: fillWords(definition.title, words),
    caption: definition.caption === undefined ? undefined : fillWords(definition.caption, words),
    unit: undefined,
    set: undefined,
    widths: roots.map(() => undefined),
    head: [{ kind: 'plain', cells: roots.map((root) => cell(root, 'column')) }],
    body: rows,
    footnotes: [],
    landscape: false,
    empty: undefined,
  };
}
