import type { PlanNode } from '../model/plan.ts';
import type { DataRecord } from '../model/record.ts';
import type { Line, Way } from '../model/rich.ts';

/** Words that lead to a record. */
export function wayToRecord({ kind, id }: DataRecord, children: Line): Way {
  return { type: 'way', to: { kind, record: id }, children };
}

/** The code of a node, which leads to it; of one without a code the title. */
export function wayToNode({ id, code, title }: PlanNode): Way {
  const name = code === '' ? undefined : `${code} ${title}`;
  return { type: 'way', to: { owner: id }, children: [{ type: 'text', text: code || title }], name };
}

/** Ways after each other in one line; no line where there are none. */
export function lineOfWays(ways: readonly Way[], between = ' '): readonly Line[] {
  if (ways.length === 0) return [];
  return [ways.flatMap((way, at) => (at === 0 ? [way] : [{ type: 'text' as const, text: between }, way]))];
}
