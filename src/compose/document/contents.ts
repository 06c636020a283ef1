import type { Captioned } from '../../model/computed.ts';
import { isBody, type Part } from '../../model/form.ts';
import { fillWords } from '../../model/phrase.ts';
import { nodeWords, type PlanNode } from '../../model/plan.ts';
import type { DocumentNode, DocumentPart, DocumentSection, ListedLine } from './tree.ts';

/** Whether a part lists what stands in others: the 목차, the list of tables, the list of figures. */
export function isList({ kind }: Part): boolean {
  return kind === 'contents' || kind === 'tables' || kind === 'figures';
}

/** The parts with the lines of those that are lists; a list of nothing is left out. */
export function withLists(parts: readonly DocumentPart[], captioned: readonly Captioned[]): readonly DocumentPart[] {
  const contents = parts.flatMap(contentsLines);
  return parts.flatMap((part) => {
    if (!isList(part.definition)) return [part];
    const lines = part.definition.kind === 'contents' ? contents : captionLines(part.definition.kind, captioned);
    return lines.length > 0 ? [{ ...part, lines }] : [];
  });
}

/** The lines of the 목차 for one part: the part, its sections and its nodes as the form lists them. */
function contentsLines({ definition, id, label, heading, sections, nodes }: DocumentPart): readonly ListedLine[] {
  if (!isBody(definition)) return [];
  return [
    { target: id, depth: 0, label, title: heading },
    ...sections.flatMap((section) => sectionLines(section, 1)),
    ...nodes.flatMap((node) => nodeLines(node, 1)),
  ];
}

/** The lines of a list of tables or figures, in the order of the book. */
function captionLines(kind: string, captioned: readonly Captioned[]): readonly ListedLine[] {
  return captioned
    .filter((caption) => `${caption.kind}s` === kind)
    .map(({ id, number, title }) => ({ target: id, depth: 1, label: number, title }));
}

function sectionLines({ section, id, mark, heading, sections }: DocumentSection, depth: number): readonly ListedLine[] {
  const inner = sections.flatMap((below) => sectionLines(below, depth + 1));
  return section.definition.contents ? [{ target: id, depth, label: mark, title: heading }, ...inner] : inner;
}

function nodeLines({ node, id, children }: DocumentNode, depth: number): readonly ListedLine[] {
  const below = children.flatMap((child) => nodeLines(child, depth + 1));
  if (!node.level.contents) return below;
  return [{ target: id, depth, label: contentsLabel(node), title: node.title }, ...below];
}

/** What stands before the title in its heading: the whole label, or the number that leads the line. */
function contentsLabel(node: PlanNode): string {
  const [lead = ''] = node.level.heading.split('{title}');
  return fillWords(lead.trim(), nodeWords(node));
}
