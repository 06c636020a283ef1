import { fillWords } from '../../model/phrase.ts';
import { nodeWords, type PlanNode } from '../../model/plan.ts';
import { framed, title } from './caption.ts';
import type { Framed, NodeHeading } from './tree.ts';

/** The heading of a node by the form: a label above the title, or one line where the form puts the title in. */
export function nodeHeading(node: PlanNode): NodeHeading {
  const { heading } = node.level;
  const words = nodeWords(node);
  if (!heading.includes('{title}')) {
    return { label: fillWords(heading, words), title: { before: '', inner: node, after: '' } };
  }
  return { label: '', title: framed(heading, node, (name) => (name === 'title' ? title : words(name))) };
}

/** The heading of a node as the book prints it, in one line. */
export function wholeHeading(node: PlanNode): string {
  const { label, title: framedTitle } = nodeHeading(node);
  return [label, framedText(framedTitle, () => node.title)].filter(Boolean).join(' ');
}

/** What is framed as one text. */
export function framedText<T>({ before, inner, after }: Framed<T>, text: (inner: T) => string): string {
  return before + text(inner) + after;
}
