import type { ComputedPlan } from '../model/computed.ts';
import type { Part } from '../model/form.ts';
import { fillWords } from '../model/phrase.ts';
import type { PlanNode, PlanPart } from '../model/plan.ts';
import { editionView } from './edition-view.ts';
import { nodeHeading } from './node-heading.ts';
import { type RenderTable, type SectionView, sectionViews } from './section-view.ts';
import type { BookNodeView, BookPartView, BookView, ContentsLine } from './views.ts';

/** Prepares the whole book as one document for print. */
export function bookView(computed: ComputedPlan, renderTable: RenderTable, style: string): BookView {
  const body = computed.plan.parts.filter(({ definition }) => isBody(definition.kind));
  const views = computed.plan.parts.map((part) => partView(part, computed, renderTable, part === body[0]));
  const lines = views.flatMap((view) => contentsLines(view, computed));
  return {
    edition: editionView(computed.plan, computed.words),
    style,
    parts: views.map((view) => (view.isContents ? { ...view, lines } : view)),
  };
}

function isBody(kind: Part['kind']): boolean {
  return kind === 'chapter' || kind === 'tree' || kind === 'annex';
}

/** The id of a part's heading; parts and nodes have names of their own, so these are set apart. */
export function partId(part: Part): string {
  return `part-${part.id}`;
}

function partView(part: PlanPart, computed: ComputedPlan, renderTable: RenderTable, first: boolean): BookPartView {
  const { definition } = part;
  const { kind } = definition;
  const owner = { id: definition.id, marker: definition.marker, ladder: definition.ladder, node: undefined };
  return {
    id: partId(definition),
    kind,
    isCover: kind === 'cover',
    isImprint: kind === 'imprint',
    isContents: kind === 'contents',
    isBody: isBody(kind),
    first,
    label: fillWords(definition.label ?? '', computed.words),
    heading: fillWords(definition.heading, computed.words),
    lines: [],
    sections: sectionViews(part.sections, 2, owner, computed, renderTable),
    nodes: rootsOf(definition, computed).map((node) => nodeView(node, 2, computed, renderTable)),
  };
}

function rootsOf(part: Part, { plan }: ComputedPlan): readonly PlanNode[] {
  return part.kind === 'tree' ? (plan.trees.get(part.tree) ?? []) : [];
}

function nodeView(node: PlanNode, depth: number, computed: ComputedPlan, renderTable: RenderTable): BookNodeView {
  const { level } = node;
  const owner = { id: node.id, marker: level.marker, ladder: level.ladder, node };
  const { label, title } = nodeHeading(node);
  return {
    id: node.id,
    depth,
    style: level.style,
    label,
    title,
    sections: sectionViews(node.sections, depth + 1, owner, computed, renderTable),
    children: node.children.map((child) => nodeView(child, depth + 1, computed, renderTable)),
  };
}

function contentsLines(view: BookPartView, computed: ComputedPlan): readonly ContentsLine[] {
  if (!view.isBody) return [];
  const own: ContentsLine = { target: view.id, depth: 0, label: view.label, title: view.heading };
  const part = computed.plan.form.parts.find((candidate) => partId(candidate) === view.id);
  const nodes = part ? rootsOf(part, computed).flatMap((node) => nodeLines(node, 1)) : [];
  return [own, ...view.sections.flatMap((section) => sectionLines(section, 1)), ...nodes];
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
