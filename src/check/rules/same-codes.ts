import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { allNodes, type Plan, type PlanNode } from '../../model/plan.ts';

/** The numbers by which nodes are cited are each another's. Gives reference/same-code, once for a level. */
export function sameCodes(plan: Plan): readonly Diagnostic[] {
  const byCode = new Map<string, PlanNode>();
  const doubled = new Map<string, { readonly node: PlanNode; readonly first: PlanNode; count: number }>();
  for (const node of allNodes(plan)) {
    const first = byCode.get(node.code);
    if (node.code === '' || !first) {
      byCode.set(node.code, node);
      continue;
    }
    const known = doubled.get(node.level.id);
    if (known) known.count += 1;
    else doubled.set(node.level.id, { node, first, count: 1 });
  }
  return [...doubled.values()].flatMap(({ node, first, count }) => {
    const place = plan.sources.get(node.titleFact)?.place;
    if (!place) return [];
    const parameters = { code: node.code, first: first.title, count };
    return [diagnose('reference/same-code', place, parameters, { book: { node: node.id } })];
  });
}
