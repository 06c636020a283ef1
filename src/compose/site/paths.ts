import type { ComputedPlan, Target } from '../../model/computed.ts';
import { partId } from '../../model/form.ts';
import type { PlanNode } from '../../model/plan.ts';
import type { SitePageDefinition } from '../../model/site.ts';

export const homePath = 'index.html';

/** The path of a node's page: its level's folder and its id, which never change. */
export function nodePath(node: PlanNode): string {
  return `${node.level.folder ?? node.level.id}/${node.id}.html`;
}

/** The path of a chapter's page. */
export function chapterPath(part: string): string {
  return `chapters/${part}.html`;
}

/** The path of a page that the form adds to those of nodes and chapters. */
export function sitePagePath({ id }: Pick<SitePageDefinition, 'id'>): string {
  return `${id}/index.html`;
}

/** The way from a page back to the folder of the site. */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/** The address of a page on the host of the site; the home page is its folder. */
export function addressOf(url: string, path: string): string {
  return (url.endsWith('/') ? url : `${url}/`) + (path === homePath ? '' : path);
}

/** The page on which a target stands, and the place on it; a part that has no page begins on the home page. */
export function targetPath({ id, owner }: Target, { plan }: ComputedPlan): string {
  const node = plan.nodes.get(owner);
  if (node) return id === owner ? nodePath(node) : `${nodePath(node)}#${id}`;
  const part = plan.parts.find(({ definition }) => definition.id === owner);
  if (!part || part.sections.length === 0) return homePath;
  return id === partId({ id: owner }) ? chapterPath(owner) : `${chapterPath(owner)}#${id}`;
}
