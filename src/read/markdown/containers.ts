import type { RootContent } from 'mdast';
import type { ContainerDirective } from 'mdast-util-directive';
import { diagnose } from '../../diagnostics/diagnostic.ts';
import type { Reading } from './inlines.ts';

/**
 * The blocks of a file in which a container that nobody closed ends before the next heading: Markdown
 * would let it swallow the rest of the file. Diagnostics: markdown/unclosed-directive.
 */
export function closedContainers(nodes: readonly RootContent[], reading: Reading): readonly RootContent[] {
  return nodes.flatMap((node): readonly RootContent[] => {
    if (node.type !== 'containerDirective') return [node];
    reportUnclosed(node, reading);
    const { kept, rest } = parted(node);
    return [isClosed(node, reading) ? kept : asBox(kept), ...closedContainers(rest, reading)];
  });
}

/** Steps and charts hold one list; what they swallowed besides is as good in a box. */
function asBox(node: ContainerDirective): ContainerDirective {
  return ['chart', 'steps'].includes(node.name) ? { ...node, name: 'box' } : node;
}

function reportUnclosed(node: ContainerDirective, reading: Reading): void {
  for (const child of node.children) if (child.type === 'containerDirective') reportUnclosed(child, reading);
  if (isClosed(node, reading)) return;
  const start = node.position?.start.offset ?? 0;
  const end = start + /^.*/.exec(reading.source.text.slice(start))![0].trimEnd().length;
  reading.diagnostics.push(
    diagnose('markdown/unclosed-directive', reading.source.locate(start, end), { name: node.name }),
  );
}

/** The closing line belongs to the innermost container that ends with it. */
function isClosed(node: ContainerDirective, reading: Reading): boolean {
  const end = node.position?.end.offset ?? 0;
  const last = node.children.at(-1);
  if (last?.type === 'containerDirective' && last.position?.end.offset === end) return false;
  const text = reading.source.text.slice(node.position?.start.offset ?? 0, end);
  return /\n[^\S\n]*:{3,}[^\S\n]*$/.test(text);
}

/** What stands in a container before the first heading, inner containers included, and all from there on. */
function parted(node: ContainerDirective): { kept: ContainerDirective; rest: readonly RootContent[] } {
  const kept: ContainerDirective['children'] = [];
  for (const [index, child] of node.children.entries()) {
    if (isHeading(child)) return { kept: { ...node, children: kept }, rest: node.children.slice(index) };
    if (child.type !== 'containerDirective') kept.push(child);
    else {
      const inner = parted(child);
      kept.push(inner.kept);
      const rest = [...inner.rest, ...node.children.slice(index + 1)];
      if (inner.rest.length > 0) return { kept: { ...node, children: kept }, rest };
    }
  }
  return { kept: { ...node, children: kept }, rest: [] };
}

function isHeading(node: RootContent): boolean {
  return node.type === 'heading';
}
