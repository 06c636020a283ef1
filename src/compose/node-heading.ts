import { fillPhrase } from '../model/phrase.ts';
import type { PlanNode } from '../model/plan.ts';
import { escapeHtml } from './escape.ts';
import { titleHtml } from './section-view.ts';

/** The heading of a node by the form: a label above the title, or one line where the form puts the title in. */
export function nodeHeading(node: PlanNode): {
  readonly label: string;
  readonly title: string;
  readonly plain: string;
} {
  const slot = (name: string): readonly string[] | undefined => {
    if (name === 'title') return [titleHtml(node)];
    const word = { level: node.level.name, code: node.code, n: node.numeral }[name as 'level' | 'code' | 'n'];
    return word === undefined ? undefined : [escapeHtml(word)];
  };
  const filled = fillPhrase(node.level.heading, slot, escapeHtml).join('');
  if (node.level.heading.includes('{title}'))
    return { label: '', title: filled, plain: `${node.numeral} ${node.title}` };
  return { label: filled, title: titleHtml(node), plain: `${filled} ${node.title}` };
}
