import Big from 'big.js';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Column, levelsOf, mainTree, type RecordKind } from '../../model/form.ts';
import { formatNumber } from '../../model/number.ts';
import { allNodes, type Plan, type PlanNode } from '../../model/plan.ts';
import { type Cell, type DataRecord, namesOf } from '../../model/record.ts';

/**
 * Where the form says what a column adds up to (the weights of a task's indicators to 1: genre §3), the
 * values of the records of each innermost node do so, unless none has one.
 * Gives indicator/weights at the value of the first record. Where a record names a node that is not there
 * (reference/unknown), or where a value could not be read, what is missing may be its weight.
 */
export function weights(plan: Plan): readonly Diagnostic[] {
  const nodes = allNodes(plan);
  const known = new Set(nodes.map(({ id }) => id));
  const innermost = nodes.filter((node) => node.level === levelsOf(plan.form, mainTree).at(-1));
  return plan.form.records.flatMap((kind) =>
    kind.columns.flatMap((column) => {
      const { sumsTo } = column;
      if (sumsTo === undefined) return [];
      const records = plan.records.get(kind.id) ?? [];
      const cells = cellsByNode(records, column);
      const isWhole = records.every((record) => namesOf(record, 'node').every(({ value }) => known.has(value)));
      return innermost.flatMap((node) => checkSum({ node, kind, expected: sumsTo, isWhole }, cells.get(node.id) ?? []));
    }),
  );
}

/** The numbers in a column, and what could not be read as one, by the nodes that their records belong to. */
function cellsByNode(records: readonly DataRecord[], column: Column): ReadonlyMap<string, readonly Cell[]> {
  const cells = new Map<string, Cell[]>();
  for (const record of records) {
    const cell = record.cells.get(column.id);
    if (cell === undefined || (cell.value.type !== 'number' && !cell.broken)) continue;
    for (const node of new Set(namesOf(record, 'node').map(({ value }) => value))) {
      cells.set(node, [...(cells.get(node) ?? []), cell]);
    }
  }
  return cells;
}

interface Sum {
  readonly node: PlanNode;
  readonly kind: RecordKind;
  readonly expected: string;
  /** Whether all records of the kind belong to nodes that are there. */
  readonly isWhole: boolean;
}

function checkSum({ node, kind, expected, isWhole }: Sum, cells: readonly Cell[]): readonly Diagnostic[] {
  const sum = cells.reduce((total, cell) => total.plus(numberIn(cell)), Big(0));
  if (cells.length === 0 || cells.some(({ broken }) => broken) || sum.eq(expected) || (!isWhole && sum.lt(expected)))
    return [];
  const related = cells.slice(1).map(({ place }) => ({ place, note: 'compared-with' as const }));
  const weights = cells.map((cell) => formatNumber(Big(numberIn(cell))));
  const parameters = { sum: formatNumber(sum), code: node.code, expected, weights, isMore: sum.gt(expected) };
  const part = kind.label;
  return [
    diagnose('indicator/weights', cells[0]!.place, parameters, {
      related,
      subject: { kind: node.level.id, id: node.id },
      book: { node: node.id, part, column: cells[0]!.header },
    }),
  ];
}

function numberIn(cell: Cell): string {
  return cell.value.type === 'number' ? cell.value.figure.number : '0';
}
