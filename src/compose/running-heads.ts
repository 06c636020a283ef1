import type { Part } from '../model/form.ts';
import { fillWords } from '../model/phrase.ts';
import { nodeWords, type PlanNode } from '../model/plan.ts';
import type { SectionView } from './section-view.ts';
import { cssString } from './style.ts';

/** What stands at the head of pages: on those at the left their part or goal, on those at the right what is within it. */
export interface RunningHead {
  readonly of: string;
  /** A node within that, or a section where the form breaks pages by sections; empty without one. */
  readonly section: string;
  /** On the thumb tab at the outer edge of the pages; nothing without one. */
  readonly tab?: string | undefined;
}

/** The named pages of the book, one for each running head; what stands on one carries its name as a class. */
export class RunningHeads {
  private readonly names = new Map<string, { readonly name: string; readonly head: RunningHead }>();

  /** The named page with a head: the same head, the same page. */
  pageOf(head: RunningHead): string {
    const key = JSON.stringify([head.of, head.section, head.tab]);
    const known = this.names.get(key) ?? { name: `page-${this.names.size + 1}`, head };
    this.names.set(key, known);
    return known.name;
  }

  /** The rules that put what carries a name on its page, and the heads on the pages. */
  css(set: (text: string) => string = (text) => text): string {
    const heads = [...this.names.values()];
    const tabs = [...new Set(heads.flatMap(({ head: { tab } }) => tab ?? []))];
    return heads
      .map(({ name, head }) => pageCss(name, { ...head, of: set(head.of), section: set(head.section) }, tabs))
      .join('');
  }
}

function pageCss(name: string, { of, section, tab = '' }: RunningHead, tabs: readonly string[]): string {
  const wide = `${name}-wide`;
  const turned = onLandscape.map((selector) => `.${name} ${selector}`).join(', ');
  const tabOn = (side: Side): string => (tab === '' ? '' : tabCss(side, tab, tabs.indexOf(tab)));
  const sides = (page: string, isTurned: boolean): readonly string[] => [
    `@page ${page}:left { @top-left { content: ${cssString(of)} }${isTurned ? '' : tabOn('left')} }`,
    `@page ${page}:right { @top-right { content: ${cssString(section || of)} }${isTurned ? '' : tabOn('right')} }`,
  ];
  return [
    `.${name} { page: ${name} }`,
    ...sides(name, false),
    `${turned} { page: ${wide} }`,
    `@page ${wide} { size: A4 landscape }`,
    ...sides(wide, true),
    '',
  ].join('\n');
}

/** Tabs are as wide as a thumb and stand below each other, beginning anew where the page ends. */
function tabCss(side: Side, text: string, at: number): string {
  const inner = side === 'left' ? 'right' : 'left';
  const place = `margin-top: ${(at % mostTabs) * heightOfTab}mm; margin-${inner}: 12mm; width: 8mm; height: 20mm`;
  const look = 'background: #1f3f77; color: #fff; text-align: center; vertical-align: middle';
  return ` @${side}-top { content: ${cssString(text)}; font: 700 11pt/1 "Book Sans", "Book Sans More"; ${look}; ${place} }`;
}

type Side = 'left' | 'right';
const heightOfTab = 24;
const mostTabs = 10;

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

/**
 * The head of a node by its form: that of a node within one that has a head stands beside it. Without one, or where it
 * runs on, the pages of the node keep the head that they have.
 */
export function headOfNode(node: PlanNode, above: RunningHead): RunningHead {
  const { level, parent } = node;
  if (level.runningHead === undefined || level.begins === 'run') return above;
  const own = fillWords(level.runningHead, nodeWords(node));
  if (parent?.level.runningHead !== undefined) return { ...above, section: own };
  return { of: own, section: '', tab: level.tab && fillWords(level.tab, nodeWords(node)) };
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
      page = heads.pageOf({ ...head, section: [section.marker, section.heading].filter(Boolean).join(' ') });
    }
    return { ...section, page, sections: section.sections.map(placed) };
  };
  return sections.map(placed);
}
