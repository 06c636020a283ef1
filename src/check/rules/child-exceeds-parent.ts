import type Big from 'big.js';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { NumberFigure } from '../../model/figure.ts';
import { formatNumber } from '../../model/number.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf, type Cell, type DataRecord, namesOf } from '../../model/record.ts';
import { plainText } from '../../model/rich.ts';
import { exceeds, sumOf } from '../../model/rounding.ts';

/**
 * In a kind whose records stand in a tree, the amounts below a record never exceed its own by more than
 * rounding explains: genre §3, budget. Gives budget/child-exceeds-parent at the amount of the parent. Records
 * that stand below themselves (reference/cycle) have no place in the tree and are left out of the sums.
 */
export function childExceedsParent(plan: Plan): readonly Diagnostic[] {
  return plan.form.records.flatMap((kind) => {
    const parent = kind.columns.find((column) => column.type === 'reference' && column.refers === kind.id);
    const families = kind.columns.filter((column) => column.by === 'year');
    if (!parent) return [];
    const records = outsideCycles(plan.records.get(kind.id) ?? [], parent.id);
    const children = childrenOf(records, parent.id);
    return records.flatMap((record) => {
      const below = children.get(record.id) ?? [];
      return families.flatMap((family) =>
        [...(record.families.get(family.id) ?? [])].flatMap(([year, cell]) =>
          excess(record, below, family.id, year, cell, kind.label),
        ),
      );
    });
  });
}

/** The records that are not above themselves. */
function outsideCycles(records: readonly DataRecord[], parent: string): readonly DataRecord[] {
  const parents = new Map(records.map((record) => [record.id, namesOf(record, parent)[0]?.value]));
  return records.filter(({ id }) => {
    const met = new Set<string>();
    for (let above = parents.get(id); above !== undefined && !met.has(above); above = parents.get(above)) {
      met.add(above);
    }
    return !met.has(id);
  });
}

/** The records below each, by its id. */
function childrenOf(records: readonly DataRecord[], parent: string): ReadonlyMap<string, readonly DataRecord[]> {
  const children = new Map<string, DataRecord[]>();
  for (const record of records) {
    const above = namesOf(record, parent)[0]?.value;
    if (above === undefined) continue;
    const below = children.get(above);
    if (below) below.push(record);
    else children.set(above, [record]);
  }
  return children;
}

function excess(
  record: DataRecord,
  below: readonly DataRecord[],
  family: string,
  year: string,
  cell: Cell,
  part: string,
): readonly Diagnostic[] {
  const whole = figureOf(cell);
  const cells = below.flatMap((child) => child.families.get(family)?.get(year) ?? []);
  const parts = cells.flatMap((child) => figureOf(child) ?? []);
  if (whole === undefined || !exceeds(parts, whole)) return [];
  const related = cells.filter(figureOf).map(({ place }) => ({ place, note: 'compared-with' as const }));
  const show = (amount: Big | string): string => formatNumber(amount, { thousands: true });
  const amounts = { sum: show(sumOf(parts)), whole: show(whole.number) };
  const parameters = { name: nameOf(record), year, ...amounts, below: parts.length };
  return [
    diagnose('budget/child-exceeds-parent', cell.place, parameters, { related, book: bookPlaceOf(record, part, cell) }),
  ];
}

function figureOf({ value }: Cell): NumberFigure | undefined {
  return value.type === 'figure' && value.figure.kind === 'number' ? value.figure : undefined;
}

function nameOf(record: DataRecord): string {
  const value = record.cells.get('name')?.value;
  return value?.type === 'text' ? value.lines.map(plainText).join(' ') : record.id;
}
