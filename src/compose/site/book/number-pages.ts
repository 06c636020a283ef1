import { fillWords } from '../../../model/phrase.ts';
import { allNodes, type PlanNode, plainHeading } from '../../../model/plan.ts';
import { labelOf } from '../../../model/words.ts';
import { citedLink, link, type SiteContext, type SitePage } from '../frame/context.ts';
import { panelPage } from '../frame/panels.ts';
import { nodePath, rootFrom } from '../frame/paths.ts';

/**
 * A page for the number of every node that leads to the permanent page of the node: people know numbers, and pages
 * have none in their addresses. Where several nodes have one number in ASCII, the page lists them.
 */
export function numberPages(context: SiteContext): readonly SitePage[] {
  const byPath = new Map<string, PlanNode[]>();
  for (const node of allNodes(context.computed.plan)) {
    const path = numberPath(node);
    if (path !== undefined) byPath.set(path, [...(byPath.get(path) ?? []), node]);
  }
  return [...byPath].map(([path, [node, ...others]]) =>
    others.length === 0 ? redirectTo(node!, path, context) : choiceOf([node!, ...others], path, context),
  );
}

function redirectTo(node: PlanNode, path: string, context: SiteContext): SitePage {
  const plain = headingFor(node, context);
  const target = link(rootFrom(path) + nodePath(node), '', plainHeading(node));
  const view = { ...context.shell({ path, plain, canonicalPath: nodePath(node) }), target };
  return { path, title: plain, html: context.render('pages/redirect', view), unlisted: true };
}

function choiceOf(nodes: readonly PlanNode[], path: string, context: SiteContext): SitePage {
  const links = nodes.map((node) => citedLink(node, rootFrom(path)));
  const panels = [{ id: 'nodes_', heading: '', links }];
  return { ...panelPage({ path, plain: headingFor(nodes[0]!, context), panels }, context), unlisted: true };
}

function headingFor(node: PlanNode, { computed: { plan, words } }: SiteContext): string {
  return labelOf(plan.form, 'movedTo', (name) => (name === 'code' ? node.code : words(name)));
}

/** The path of the page for a node's number, in ASCII; undefined where its number has none. */
function numberPath(node: PlanNode): string | undefined {
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
