import { quarters } from '../../../model/date.ts';
import { isBody } from '../../../model/form.ts';
import { relatedMoney } from '../../../model/money.ts';
import { allNodes, type Plan } from '../../../model/plan.ts';
import type { Sibling } from '../../../model/sibling.ts';
import type { SitePageDefinition } from '../../../model/site.ts';
import type { LinkView } from '../../views.ts';
import {
  addressOf,
  chapterPath,
  homePath,
  moneyPath,
  nodePath,
  quarterPath,
  recordPagePath,
  rootFrom,
  sitePagePath,
} from './paths.ts';

/**
 * The way from a page to the same thing in another edition: the page of the same path, or the home page where
 * that edition has none. Hosted sites lead to each other where both say at which address they are; else they
 * lie beside each other as builds leave them.
 */
export function wayTo({ plan, label }: Sibling, own: Plan): (path: string) => LinkView | undefined {
  const there = pathsOf(plan);
  const { url } = plan.manifest;
  if (own.manifest.url !== undefined && url === undefined) return () => undefined;
  return (path) => {
    const target = there.has(path) ? path : homePath;
    const href =
      own.manifest.url !== undefined && url !== undefined
        ? addressOf(url, target)
        : `${rootFrom(path)}../../${plan.edition}/site/${target}`;
    return { href, label: String(plan.manifest.year), title: label, current: false, children: [] };
  };
}

/** The paths of the pages that an edition has for its nodes, chapters and records, and of those that its form adds. */
function pathsOf(plan: Plan): ReadonlySet<string> {
  const added = plan.form.site.pages;
  const chapters = plan.parts.filter(({ definition }) => isBody(definition));
  return new Set([
    homePath,
    ...allNodes(plan).map(nodePath),
    ...chapters.map(({ definition }) => chapterPath(definition.id)),
    ...added.map(sitePagePath),
    ...added.flatMap((page) => recordPaths(page, plan)),
  ]);
}

/** The pages of quarters, of records of money, and of the records of a register. */
function recordPaths(page: SitePageDefinition, plan: Plan): readonly string[] {
  if (page.kind === 'calendar') return quarters.map((quarter) => quarterPath(page, quarter));
  if (page.kind === 'finance') {
    const { roots = [], accounts = [] } = relatedMoney(page, plan) ?? {};
    return [...roots, ...accounts].map((record) => moneyPath(page, record));
  }
  if (page.kind !== 'register') return [];
  return (plan.records.get(page.records) ?? []).map((record) => recordPagePath(page, record.id));
}
