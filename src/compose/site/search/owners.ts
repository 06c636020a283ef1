import type { ComputedPlan } from '../../../model/computed.ts';
import { fillWords } from '../../../model/phrase.ts';
import { citedTitle } from '../../../model/plan.ts';

/** The name of the node or part with an id, as lists of pages give it. */
export function ownerName(id: string, { plan, words }: ComputedPlan): string {
  const node = plan.nodes.get(id);
  if (node) return citedTitle(node);
  const part = plan.parts.find(({ definition }) => definition.id === id);
  return part ? fillWords(part.definition.heading, words) : '';
}
