import type { Nodes } from 'mdast';
import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import { limits } from '../limits.ts';

/** What holds other text and can stand within itself. */
const nesting: ReadonlySet<string> = new Set([
  'list',
  'blockquote',
  'containerDirective',
  'textDirective',
  'footnoteDefinition',
  'strong',
  'emphasis',
  'delete',
  'link',
]);

/**
 * Says what stands deeper in others than may be; undefined where nothing does. All later readers call themselves for
 * what stands within, this one keeps a list instead of the stack. Diagnostics: limit/depth.
 */
export function tooDeep(root: Nodes, locate: (start: number, end: number) => Place): Diagnostic | undefined {
  const waiting: { node: Nodes; depth: number }[] = [{ node: root, depth: 0 }];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    const { node } = next;
    const depth = next.depth + (nesting.has(node.type) ? 1 : 0);
    if (depth > limits.depth) {
      const place = locate(node.position?.start.offset ?? 0, node.position?.end.offset ?? 0);
      return diagnose('limit/depth', place, { most: limits.depth });
    }
    if ('children' in node)
      for (let at = node.children.length - 1; at >= 0; at -= 1) {
        const child = node.children[at]!;
        if ('children' in child) waiting.push({ node: child, depth });
      }
  }
  return undefined;
}
