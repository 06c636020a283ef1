import { mainTree, type TableOf } from '../../model/form.ts';
import { nodeLine } from '../../model/node-line.ts';
import { fillWords } from '../../model/phrase.ts';
import type { PlanNode } from '../../model/plan.ts';
import type { DataRecord } from '../../model/record.ts';
import { type ComputedTable, type TableCell, type TableRow, wordCell } from '../../model/table.ts';
import { fittingOf, headRows, merged, type PrintedColumn, printedColumns, recordCell } from '../columns.ts';
import type { Context, Owner } from '../context.ts';
import { ownerWords, tableFrame } from './frame.ts';

interface Outline {
  readonly definition: TableOf<'outline'>;
  readonly columns: readonly PrintedColumn[];
  readonly context: Context;
}

/** The tree as a table: outer levels as headings, the innermost level with its records beside it. */
export function outlineTable(definition: TableOf<'outline'>, owner: Owner, context: Context): ComputedTable {
  const words = ownerWords(owner, context);
  const roots = owner.node ? [owner.node] : rootsOf(definition, context);
  const records = leafNodes(roots, definition.levels).flatMap((node) => context.recordsOf(definition.records, node.id));
  const columns = printedColumns(definition.columns, records, context);
  const outline: Outline = { definition, columns, context };
  const titles = definition.headers.map((header) => wordCell(fillWords(header, words), { heads: 'column' }));
  const [upper, ...lower] = headRows(columns, records, context);
  const spanned = titles.map((cell) => ({ ...cell, rowSpan: lower.length + 1 }));
  return {
    ...tableFrame(definition, owner, context),
    widths: [
      ...titles.map((_, index) => (index < titles.length - 1 ? 8 : undefined)),
      ...columns.map((column) => column.definition.width),
    ],
    fitting: [...titles.map(() => ({})), ...fittingOf(columns)],
    head: [{ kind: 'plain', cells: [...spanned, ...(upper?.cells ?? [])] }, ...lower],
    body: mergedRows(
      roots.flatMap((node) => rowsOf(node, outline)),
      outline,
    ),
  };
}

/** In a part of the book the whole tree is shown that the levels belong to. */
function rootsOf({ levels }: TableOf<'outline'>, { plan }: Context): readonly PlanNode[] {
  const tree = plan.form.levels.find(({ id }) => id === levels[0])?.tree;
  return plan.trees.get(tree ?? mainTree) ?? [];
}

function leafNodes(nodes: readonly PlanNode[], levels: readonly string[]): readonly PlanNode[] {
  const innermost = levels.at(-1);
  return nodes.flatMap((node) => [...(node.level.id === innermost ? [node] : []), ...leafNodes(node.children, levels)]);
}

/** A row before its equal neighbours are joined: the cells of titles, and those of records where it has any. */
interface OutlineRow {
  readonly kind: TableRow['kind'];
  readonly titles: readonly TableCell[];
  readonly cells?: readonly TableCell[] | undefined;
}

function mergedRows(rows: readonly OutlineRow[], { columns }: Outline): readonly TableRow[] {
  const cells = merged(
    rows.map((row) => (row.kind === 'plain' ? row.cells : undefined)),
    columns,
  );
  return rows.map(({ kind, titles, cells: own = [] }, at) => ({
    kind,
    cells: [...titles, ...(kind === 'plain' ? (cells[at] ?? []) : own)],
  }));
}

function rowsOf(node: PlanNode, outline: Outline): readonly OutlineRow[] {
  const { levels } = outline.definition;
  if (node.level.id === levels.at(-1)) return leafRows(node, outline);
  const below = node.children.flatMap((child) => rowsOf(child, outline));
  return levels.includes(node.level.id) ? [upperRow(node, outline), ...below] : below;
}

function upperRow(node: PlanNode, outline: Outline): OutlineRow {
  const { definition, columns, context } = outline;
  const title: TableCell = { lines: [nodeLine(node, definition.phrases[node.level.id])], heads: 'group' };
  const wide = definition.headers.length;
  if (definition.upper === 'span' || wide === 0)
    return { kind: 'group', titles: [{ ...title, columnSpan: wide + columns.length }] };
  const records = context.recordsOf(definition.records, node.id);
  return { kind: 'group', titles: [{ ...title, columnSpan: wide }], cells: joinedCells(records, outline) };
}

/** Without columns of titles, a node of the innermost level is a wide row too, and its records stand below it. */
function leafRows(node: PlanNode, outline: Outline): readonly OutlineRow[] {
  const { definition, columns, context } = outline;
  const records = context.recordsOf(definition.records, node.id);
  const isBelow = definition.headers.length === 0;
  const rows =
    records.length === 0 || definition.joined
      ? [joinedCells(records, outline)]
      : records.map((record) => columns.map((column) => recordCell(record, column, context)));
  const own = rows.map((cells, index): OutlineRow => {
    const titles = index === 0 && !isBelow ? leafTitle(node, rows.length, outline) : [];
    return { kind: 'plain', titles, cells };
  });
  return isBelow ? [{ ...upperRow(node, outline), kind: 'upper' }, ...(records.length === 0 ? [] : own)] : own;
}

/** The innermost title stands in the last title column, indented by the columns before it. */
function leafTitle(node: PlanNode, rowSpan: number, outline: Outline): readonly TableCell[] {
  const indent = outline.definition.headers.slice(1).map(() => wordCell('', { rowSpan }));
  return [...indent, { lines: [nodeLine(node, outline.definition.phrases[node.level.id])], heads: 'row', rowSpan }];
}

function joinedCells(records: readonly DataRecord[], { columns, context }: Outline): readonly TableCell[] {
  return columns.map((column) => {
    const cells = records.map((record) => recordCell(record, column, context));
    const facts = cells.length === 1 ? cells[0]!.fact : undefined;
    return { lines: cells.flatMap((cell) => cell.lines), fact: facts, align: column.definition.align };
  });
}
