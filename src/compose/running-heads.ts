import type { Part } from '../model/form.ts';
import { fillWords } from '../model/phrase.ts';
import { nodeWords, type PlanNode } from '../model/plan.ts';
import type { SectionView } from './section-view.ts';
import { cssString } from './style.ts';

/** What stands at the head of a page: its part or goal and, where the form breaks pages by sections, its section. */
export interface RunningHead {
  readonly of: string;
  readonly section: string;
}

/** The named pages of the book, one for each running head; what stands on one carries its name as a class. */
export class RunningHeads {
  private readonly names = new Map<string, { readonly name: string; readonly head: RunningHead }>();

  /** The named page with a head: the same head, the same page. */
  pageOf(head: RunningHead): string {
    const key = JSON.stringify([head.of, head.section]);
    const known = this.names.get(key) ?? { name: `page-${this.names.size + 1}`, head };
    this.names.set(key, known);
    return known.name;
  }

  /** The rules that put what carries a name on its page, and the heads on the pages. */
  css(set: (text: string) => string = (text) => text): string {
    const heads = [...this.names.values()];
    return heads
      .map(({ name, head: { of, section } }) => pageCss(name, { of: set(of), section: set(section) }))
      .join('');
  }
}

function pageCss(name: string, { of, section }: RunningHead): string {
  const boxes = `@top-left { content: ${cssString(of)} } @top-right { content: ${cssString(section)} }`;
  const wide = `${name}-wide`;
  const turned = onLandscape.map((selector) => `.${name} ${selector}`).join(', ');
  return [
    `.${name} { page: ${name} }`,
    `@page ${name} { ${boxes} }`,
    `${turned} { page: ${wide} }`,
    `@page ${wide} { size: A4 landscape; ${boxes} }`,
    '',
  ].join('\n');
}

/** A table on a landscape page takes the headings right above it along: they would stand alone on the page before. */
const begun = ':is(.landscape:first-child, .section-heading:first-child + .landscape)';
const onLandscape = [
  '.landscape',
  '.section-heading:has(+ .landscape)',
  `header:has(+ .section > ${begun})`,
  `.section-heading:has(+ .section > ${begun})`,
];

/** The head of a part by its form, such as `II 일반 현황 및 계획의 개요`. */
export function headOfPart(part: Part, label: string, heading: string): RunningHead {
  const words = { label, heading };
  return { of: fillWords(part.runningHead, (name) => words[name as keyof typeof words]), section: '' };
}

/** The head of a node by its form; without one, or where it runs on, the pages of the node keep the head that they have. */
export function headOfNode(node: PlanNode): RunningHead | undefined {
  const { level } = node;
  if (level.runningHead === undefined || level.begins === 'run') return undefined;
  return { of: fillWords(level.runningHead, nodeWords(node)), section: '' };
}

/**
 * Puts sections on the pages that carry their name. A section that begins a page names it and those after it
 * up to the next that does: a change of named page would force a break before sections that the form lets follow.
 */
export function withSectionHeads(
  sections: readonly SectionView[],
  head: RunningHead,
  heads: RunningHeads,
): readonly SectionView[] {
  let page = '';
  const placed = (section: SectionView): SectionView => {
    if (section.pageBreak && section.heading !== '') {
      page = heads.pageOf({ of: head.of, section: [section.marker, section.heading].filter(Boolean).join(' ') });
    }
    return { ...section, page, sections: section.sections.map(placed) };
  };
  return sections.map(placed);
}
