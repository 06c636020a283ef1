import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Reading } from './inlines.ts';

/**
 * The blocks of a file in which a container that nobody closed ends before the next heading: Markdown
 * would let it swallow the rest of the file. Diagnostics: markdown/unclosed-directive.
 */
export function closedContainers(nodes: readonly RootContent[], reading: Reading): readonly RootContent[] {
  const unclosed = new Set(nodes.flatMap((node) => (isContainer(node) ? unclosedIn(node, reading) : [])));
  for (const node of unclosed) reportUnclosed(node, reading);
  return partedAtHeadings(nodes, unclosed);
}

function partedAtHeadings(
  nodes: readonly RootContent[],
  unclosed: ReadonlySet<ContainerDirective>,
): readonly RootContent[] {
  return nodes.flatMap((node): readonly RootContent[] => {
    if (!isContainer(node)) return [node];
    const { kept, rest } = parted(node);
    return [unclosed.has(node) ? asBox(kept) : kept, ...partedAtHeadings(rest, unclosed)];
  });
}

/** Steps and charts hold one list; what they swallowed besides is as good in a box. */
function asBox(node: ContainerDirective): ContainerDirective {
  return ['chart', 'steps'].includes(node.name) ? { ...node, name: 'box' } : node;
}

/**
 * The containers that nobody closed, outer ones first. Of one in another with as many colons Markdown gives the
 * closing line to the outer one; who wrote it meant the inner, and forgot that of the outer.
 */
function unclosedIn(node: ContainerDirective, reading: Reading, isGiven = false): readonly ContainerDirective[] {
  const last = node.children.at(-1);
  const isClosed = isGiven || hasClosingLine(node, reading);
  const isPassedOn =
    isClosed && isContainer(last) && !hasClosingLine(last, reading) && fence(last, reading) >= fence(node, reading);
  const inner = node.children.flatMap((child) =>
    isContainer(child) ? unclosedIn(child, reading, isPassedOn && child === last) : [],
  );
  return isClosed && !isPassedOn ? inner : [node, ...inner];
}

function reportUnclosed(node: ContainerDirective, reading: Reading): void {
  const start = node.position?.start.offset ?? 0;
  const end = start + /^.*/.exec(reading.source.text.slice(start))![0].trimEnd().length;
  reading.diagnostics.push(
    diagnose('markdown/unclosed-directive', reading.source.locate(start, end), { name: node.name }),
  );
}

/** How many colons begin a container. */
function fence(node: ContainerDirective, { source }: Reading): number {
  return /^:*/.exec(source.text.slice(node.position?.start.offset ?? 0))![0].length;
}

/** The closing line belongs to the innermost container that ends with it. */
function hasClosingLine(node: ContainerDirective, reading: Reading): boolean {
  const end = node.position?.end.offset ?? 0;
  const last = node.children.at(-1);
  if (isContainer(last) && last.position?.end.offset === end) return false;
  const text = reading.source.text.slice(node.position?.start.offset ?? 0, end);
  return /\n[^\S\n]*:{3,}[^\S\n]*$/.test(text);
}

/** What stands in a container before the first heading, inner containers included, and all from there on. */
function parted(node: ContainerDirective): { kept: ContainerDirective; rest: readonly RootContent[] } {
  const kept: ContainerDirective['children'] = [];
  for (const [index, child] of node.children.entries()) {
    if (isHeading(child)) return { kept: { ...node, children: kept }, rest: node.children.slice(index) };
    if (!isContainer(child)) kept.push(child);
    else {
      const inner = parted(child);
      kept.push(inner.kept);
      const rest = [...inner.rest, ...node.children.slice(index + 1)];
      if (inner.rest.length > 0) return { kept: { ...node, children: kept }, rest };
    }
  }
  return { kept: { ...node, children: kept }, rest: [] };
}

function isContainer(node: RootContent | undefined): node is ContainerDirective {
  return node?.type === 'containerDirective';
}

function isHeading(node: RootContent): boolean {
  return node.type === 'heading';
}
