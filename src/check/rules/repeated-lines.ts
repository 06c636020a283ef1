import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { displayText } from '../../model/display.ts';
import type { Form, RecordKind } from '../../model/form.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf, type DataRecord, namesOf } from '../../model/record.ts';

/** What a line of money prints of its own, and is counted with in the sums above it. */
const ownAmounts = ['whole', 'share'];

/**
 * Rows that put a record to a node, and are called by it, put it there once: a second one would be listed and added up
 * again. Lines of money that have no amount of their own may be repeated over those under them. Gives
 * value/repeated-line at the second.
 */
export function repeatedLines(plan: Plan): readonly Diagnostic[] {
  return plan.form.records.flatMap((kind) => {
    const naming = kind.columns.find(({ id, type }) => id === kind.naming && type === 'reference');
    const owner = kind.columns.find(({ type }) => type === 'node');
    if (!naming || !owner) return [];
    const counted = isCounted(kind, plan.form);
    const first = new Map<string, DataRecord>();
    return (plan.records.get(kind.id) ?? []).filter(counted).flatMap((record) => {
      const target = namesOf(record, naming.id)[0];
      if (!target || target.value === '') return [];
      return namesOf(record, owner.id).flatMap((node) => {
        const key = JSON.stringify([node.value, target.value]);
        const earlier = first.get(key);
        if (!earlier) first.set(key, record);
        const cell = record.cells.get(naming.id);
        // Two rows of one id are told of as they are read.
        if (!earlier || !cell || earlier.id === record.id) return [];
        const related = [{ place: earlier.place, note: 'first-use' as const }];
        const parameters = {
          name: displayText(cell, plan),
          kind: kind.label,
          node: plan.nodes.get(node.value)?.title ?? node.value,
        };
        return [
          diagnose('value/repeated-line', target.place, parameters, {
            related,
            book: bookPlaceOf(record, kind.label, cell),
          }),
        ];
      });
    });
  });
}

function isCounted({ id }: RecordKind, { tables }: Form): (record: DataRecord) => boolean {
  const budget = tables.find((table) => table.builder === 'budget' && table.records === id);
  if (budget?.builder !== 'budget') return () => true;
  return ({ cells }) =>
    [budget.basis, budget.parenthesis].some((field) => {
      const value = cells.get(field)?.value;
      return value?.type === 'choice' && ownAmounts.includes(value.choice.id);
    });
}
