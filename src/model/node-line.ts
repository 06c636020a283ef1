import { fillPhrase } from './phrase.ts';
import { nodeWords, type PlanNode } from './plan.ts';
import type { Inline, Line } from './rich.ts';
import type { Words } from './words.ts';

/** A node as a phrase of its level writes it; its title and its fields carry their facts. */
export function nodeLine(node: PlanNode, phrase = '{title}', others: Words = () => undefined): Line {
  const words = nodeWords(node);
  const slot = (name: string): readonly Inline[] | undefined => {
    const fact = name === 'title' ? node.titleFact : node.fields.get(name.replace(/^field\./u, ''))?.fact;
    const text = words(name) ?? others(name);
    if (text === undefined || text === '') return undefined;
    return [fact === undefined ? { type: 'text', text } : { type: 'fact', text, fact, from: [] }];
  };
  return fillPhrase<Inline>(phrase, slot, (text) => ({ type: 'text', text }));
}
