import type { ComputedPlan, Target } from '../../../model/computed.ts';
import type { Quarter } from '../../../model/date.ts';
import { partId } from '../../../model/form.ts';
import type { Plan, PlanNode } from '../../../model/plan.ts';
import type { DataRecord } from '../../../model/record.ts';
import type { SitePageDefinition } from '../../../model/site.ts';

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

/** The path of a record's page beside the page that lists it. That one lies at `index`, which a record may be called too. */
export function recordPagePath({ id }: Pick<SitePageDefinition, 'id'>, record: string): string {
  return `${id}/${record === 'index' ? 'index-' : record}.html`;
}

/** The page of a quarter of a calendar, or of what lies in none. */
export function quarterPath({ id }: Pick<SitePageDefinition, 'id'>, quarter: Quarter | undefined): string {
  return `${id}/${quarter === undefined ? 'year' : `q${quarter}`}.html`;
}

/** The page of an outermost record of money, or of an account: kind and id, which never change. */
export function moneyPath({ id }: Pick<SitePageDefinition, 'id'>, record: Pick<DataRecord, 'kind' | 'id'>): string {
  return `${id}/${record.kind}-${record.id}.html`;
}

/** The way from a page back to the folder of the site. */
export function rootFrom(path: string): string {
  return '../'.repeat(path.split('/').length - 1);
}

/**
 * The address of a path of the site: whole where it is known at which address the site is hosted, else the path. The
 * home page is the address of the site itself.
 */
export function addressOf(url: string | undefined, path: string): string {
  if (url === undefined) return path;
  const root = url.endsWith('/') ? url : `${url}/`;
  return root + (path === homePath ? '' : path);
}

/**
 * Whether search engines are to know a page: those that only list others lead readers astray, and a draft is
 * not for everybody.
 */
export function isIndexed(path: string, { form, manifest }: Plan): boolean {
  const lists = form.site.pages.filter(({ kind }) => listKinds.includes(kind)).map(sitePagePath);
  return manifest.status.kind !== 'draft' && !lists.includes(path);
}

const listKinds: readonly string[] = ['everything', 'search'];

/** The page of the node or part with an id; undefined where there is none. */
export function ownerPath(id: string, { nodes, parts }: Plan): string | undefined {
  const node = nodes.get(id);
  if (node) return nodePath(node);
  return parts.some(({ definition }) => definition.id === id) ? chapterPath(id) : undefined;
}

/** The page on which a target stands, and the place on it. */
export function targetPath({ id, owner }: Target, { plan }: ComputedPlan): string {
  const path = ownerPath(owner, plan);
  if (path === undefined) return homePath;
  const isOwner = id === (plan.nodes.has(owner) ? owner : partId({ id: owner }));
  return isOwner ? path : `${path}#${id}`;
}
