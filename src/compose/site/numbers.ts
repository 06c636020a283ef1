import { fillWords } from '../../model/phrase.ts';
import { allNodes, type PlanNode } from '../../model/plan.ts';
import { labelOf } from '../../model/words.ts';
import { nodeHeading } from '../node-heading.ts';
import { link, type SiteContext } from './context.ts';
import type { SitePage } from './page.ts';
import { nodePath, rootFrom } from './paths.ts';

/**
 * A page for the number of every node that leads to the permanent page of the node: people know numbers, and pages
 * have none in their addresses. Of two nodes with one number in ASCII, the first has the page.
 */
export function numberPages(context: SiteContext): readonly SitePage[] {
  const { plan, words } = context.computed;
  const byPath = new Map<string, PlanNode>();
  for (const node of allNodes(plan)) {
    const path = numberPath(node);
    if (path !== undefined && !byPath.has(path)) byPath.set(path, node);
  }
  return [...byPath].map(([path, node]) => {
    const root = rootFrom(path);
    const plain = labelOf(plan.form, 'movedTo', (name) => (name === 'code' ? node.code : words(name)));
    const target = link(root + nodePath(node), '', nodeHeading(node).plain);
    const view = { ...context.shell({ path, plain, canonicalPath: nodePath(node) }), target };
    return { path, title: plain, html: context.render('pages/redirect', view), unlisted: true };
  });
}

/** The path of the page for a node's number, in ASCII; undefined where its number has none. */
export function numberPath(node: PlanNode): string | undefined {
  const code = asciiCode(node);
  return code === '' ? undefined : `numbers/${code}.html`;
}

/** The code of a node in ASCII: its level by id, Roman and circled numbers as letters and digits. */
function asciiCode({ level, numeral, parent }: PlanNode): string {
  const slots: Readonly<Record<string, string>> = {
    n: numeral,
    parent: parent ? asciiCode(parent) : '',
    level: level.id,
  };
  return fillWords(level.code, (name) => slots[name])
    .normalize('NFKC')
    .replaceAll(/[^A-Za-z0-9]+/g, '-')
    .replaceAll(/^-|-$/g, '');
}
