import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ComputedPlan } from '../../model/computed.ts';
import type { Plan } from '../../model/plan.ts';
import type { Lacking } from '../../model/table.ts';

/**
 * A sum adds up all that stands in it: a cell that tells no amount would be left out in silence, and the sum be
 * printed as if it were complete. Gives value/not-summed at the cell, once for all the sums that it stands in.
 */
export function incompleteSums(_: Plan, { tables }: ComputedPlan): readonly Diagnostic[] {
  const rows = tables.flatMap(({ head, body }) => [...head, ...body]);
  const lacking = rows.flatMap(({ cells }) => cells.flatMap((cell) => cell.lacking ?? []));
  const cells = new Map(lacking.map((cell) => [keyOf(cell), cell]));
  return [...cells.values()].map(({ place, text, hint, book }) =>
    diagnose('value/not-summed', place, { text, hint }, { book }),
  );
}

function keyOf({ place: { file, start } }: Lacking): string {
  return `${file}:${start.line}:${start.column}`;
}
