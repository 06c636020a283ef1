import type { Captioned, ComputedPlan } from '../model/computed.ts';
import { isBody, type Part } from '../model/form.ts';
import { fillWords } from '../model/phrase.ts';
import type { PlanNode } from '../model/plan.ts';
import type { SectionView } from './section-view.ts';
import type { BookPartView, ContentsLine } from './views.ts';

/** The lines of the 목차 for one part: the part, its sections and its nodes as the form lists them. */
export function contentsLines(view: BookPartView, part: Part, roots: readonly PlanNode[]): readonly ContentsLine[] {
  if (!isBody(part)) return [];
  const own: ContentsLine = { target: view.id, depth: 0, label: view.label, title: view.heading };
  const nodes = roots.flatMap((node) => nodeLines(node, 1));
  return [own, ...view.sections.flatMap((section) => sectionLines(section, 1)), ...nodes];
}

/** The lines of a list of tables or figures, in the order of the book. */
export function captionLines(kind: string, captioned: readonly Captioned[]): readonly ContentsLine[] {
  return captioned
    .filter((caption) => `${caption.kind}s` === kind)
    .map(({ id, number, title }) => ({ target: id, depth: 1, label: number, title }));
}

/** The outermost nodes that stand in a part. */
export function rootsOf(part: Part, { plan }: ComputedPlan): readonly PlanNode[] {
  return part.kind === 'tree' ? (plan.trees.get(part.tree) ?? []) : [];
}

function sectionLines(section: SectionView, depth: number): readonly ContentsLine[] {
  const inner = section.sections.flatMap((below) => sectionLines(below, depth + 1));
  return section.contents
    ? [{ target: section.id, depth, label: section.marker, title: section.heading }, ...inner]
    : inner;
}

function nodeLines(node: PlanNode, depth: number): readonly ContentsLine[] {
  const children = node.children.flatMap((child) => nodeLines(child, depth + 1));
  if (!node.level.contents) return children;
  const label = contentsLabel(node);
  return [{ target: node.id, depth, label, title: node.title }, ...children];
}

/** What stands before the title in its heading: the whole label, or the number that leads the line. */
function contentsLabel({ level, code, numeral }: PlanNode): string {
  const [lead = ''] = level.heading.split('{title}');
  return fillWords(lead.trim(), (name) => ({ level: level.name, code, n: numeral })[name as 'level' | 'code' | 'n']);
}
