import type { ComputedPlan } from '../model/computed.ts';
import type { FactId } from '../model/fact.ts';
import { allSections, type Plan } from '../model/plan.ts';
import { inlinesOf, linesOf } from '../model/rich.ts';

/** The facts that prose and tables tell, or compute a value from. */
export function toldFacts(plan: Plan, { tables }: ComputedPlan): readonly FactId[] {
  const lines = [
    ...allSections(plan).flatMap(({ blocks, notes }) => [...blocks.flatMap(linesOf), ...notes.map(({ line }) => line)]),
    ...tables.flatMap(({ head, body }) =>
      [...head, ...body].flatMap(({ cells }) => cells.flatMap((cell) => cell.lines)),
    ),
  ];
  return lines.flatMap((line) =>
    inlinesOf(line).flatMap((inline) => (inline.type === 'fact' ? [inline.fact ?? '', ...inline.from] : [])),
  );
}
