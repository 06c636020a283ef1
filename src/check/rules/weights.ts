import Big from 'big.js';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Column, levelsOf, mainTree, type RecordKind } from '../../model/form.ts';
import { formatNumber } from '../../model/number.ts';
import { allNodes, type Plan, type PlanNode } from '../../model/plan.ts';
import { type Cell, namesOf } from '../../model/record.ts';

/**
 * Where the form says what a column adds up to (the weights of a task's indicators to 1: genre §3), the
 * values of the records of each innermost node do so, unless none has one.
 * Gives indicator/weights at the value of the first record.
 */
export function weights(plan: Plan): readonly Diagnostic[] {
  const innermost = allNodes(plan).filter((node) => node.level === levelsOf(plan.form, mainTree).at(-1));
  return plan.form.records.flatMap((kind) =>
    kind.columns.flatMap((column) =>
      innermost.flatMap((node) =>
        column.sumsTo === undefined ? [] : checkSum(node, kind, column, column.sumsTo, plan),
      ),
    ),
  );
}

function checkSum(
  node: PlanNode,
  kind: RecordKind,
  column: Column,
  expected: string,
  plan: Plan,
): readonly Diagnostic[] {
  const records = (plan.records.get(kind.id) ?? []).filter((record) =>
    namesOf(record, 'node').some(({ value }) => value === node.id),
  );
  const cells = records
    .flatMap((record) => record.cells.get(column.id) ?? [])
    .filter((cell) => cell.value.type === 'number');
  const sum = cells.reduce((total, cell) => total.plus(numberIn(cell)), Big(0));
  if (cells.length === 0 || sum.eq(expected)) return [];
  const related = cells.slice(1).map(({ place }) => ({ place, note: 'compared-with' as const }));
  const parameters = { sum: formatNumber(sum), code: node.code, expected };
  const part = kind.label;
  return [
    diagnose('indicator/weights', cells[0]!.place, parameters, {
      related,
      book: { node: node.id, part, column: cells[0]!.header },
    }),
  ];
}

function numberIn(cell: Cell): string {
  return cell.value.type === 'number' ? cell.value.number : '0';
}
