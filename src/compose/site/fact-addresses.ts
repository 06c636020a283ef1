import { allNodes, type Plan, type PlanNode } from '../../model/plan.ts';
import { namesOf } from '../../model/record.ts';
import type { SitePage } from './frame/context.ts';
import { homePath, nodePath } from './frame/paths.ts';
import { plainTextOf } from './plain-text.ts';

/** Where a fact stands on the site, and what is printed there. */
export interface FactAddress {
  readonly fact: string;
  readonly value: string;
  readonly page: string;
  readonly anchor: string;
}

/** Pages on which every fact has a place of its own, and these places, ordered by fact. */
export interface AddressedPages {
  readonly pages: readonly SitePage[];
  readonly addresses: readonly FactAddress[];
}

/**
 * Gives every fact one address: the first place that shows it on the page of the node it belongs to, else on the
 * innermost node's page that shows it, else on any other, the home page last.
 */
export function addressFacts(pages: readonly SitePage[], plan: Plan): AddressedPages {
  const chosen = chosenPages(pages, plan);
  const addresses: FactAddress[] = [];
  const addressed = pages.map((page) => {
    const isWanted = (fact: string): boolean => chosen.get(fact) === page.path;
    const { html, places } = withAnchors(page.html, isWanted);
    addresses.push(...places.map((place) => ({ ...place, page: page.path })));
    return { ...page, html };
  });
  return { pages: addressed, addresses: addresses.sort(({ fact: left }, { fact: right }) => (left < right ? -1 : 1)) };
}

/** An element that shows a fact: its name, all of its tag, and the fact. Values of attributes are escaped. */
const factTag = /<(\w+)((?: [^<>]*)?) data-fact="([^"]+)"[^<>]*>/gu;

/** Gives ids to the first places of those facts that are wanted; an element that has an id keeps it. */
export function withAnchors(
  html: string,
  isWanted: (fact: string) => boolean,
): { readonly html: string; readonly places: readonly Omit<FactAddress, 'page'>[] } {
  const places = new Map<string, Omit<FactAddress, 'page'>>();
  const anchored = html.replaceAll(factTag, (tag: string, name: string, before: string, fact: string, at: number) => {
    if (places.has(fact) || !isWanted(fact)) return tag;
    const own = / id="([^"]+)"/u.exec(tag)?.[1];
    const anchor = own ?? anchorOf(fact);
    places.set(fact, { fact, value: textAt(html, name, fact, at + tag.length), anchor });
    return own === undefined ? `<${name}${before} id="${anchor}"${tag.slice(1 + name.length + before.length)}` : tag;
  });
  return { html: anchored, places: [...places.values()] };
}

/** Ids of nodes, sections and tables have no dot, so that those of facts are set apart by theirs. */
function anchorOf(fact: string): string {
  return encodeURIComponent(fact).replaceAll(/[^\w.-]/gu, '_');
}

function chosenPages(pages: readonly SitePage[], plan: Plan): ReadonlyMap<string, string> {
  const ranks = ranksOf(plan);
  const rank = ({ path }: SitePage): number => ranks.get(path) ?? (path === homePath ? homeRank : otherRank);
  const owners = ownersOf(plan);
  const chosen = new Map<string, string>();
  for (const { html, path } of [...pages].sort((left, right) => rank(left) - rank(right))) {
    for (const [, , , fact = ''] of html.matchAll(factTag)) {
      const isOwner = owners.get(fact.split('.', 2).join('.')) === path;
      if (isOwner || !chosen.has(fact)) chosen.set(fact, path);
    }
  }
  return chosen;
}

const otherRank = 0;
const homeRank = 1;

/** Innermost nodes first, all of them before other pages. */
function ranksOf(plan: Plan): ReadonlyMap<string, number> {
  return new Map(allNodes(plan).map((node) => [nodePath(node), -depthOf(node)]));
}

function depthOf({ parent }: PlanNode): number {
  return parent ? depthOf(parent) + 1 : 1;
}

/** The page of the node that a node's or a record's facts belong to, by the beginning that their ids share. */
function ownersOf(plan: Plan): ReadonlyMap<string, string> {
  const nodes = allNodes(plan).map((node) => [`${node.level.id}.${node.id}`, nodePath(node)] as const);
  const records = [...plan.records.values()].flat().flatMap((record) => {
    const node = plan.nodes.get(namesOf(record, 'node')[0]?.value ?? '');
    return node ? [[`${record.kind}.${record.id}`, nodePath(node)] as const] : [];
  });
  return new Map([...nodes, ...records]);
}

/** What an element prints whose content begins at an offset, and the lines of the same fact right below it. */
function textAt(html: string, name: string, fact: string, from: number): string {
  const to = endOf(html, name, from);
  lineBelow.lastIndex = to;
  const [between = '', next = ''] = lineBelow.exec(html) ?? [];
  const text = plainTextOf(html.slice(from, to));
  if (!next.includes(` data-fact="${fact}"`)) return text;
  return `${text}\n${textAt(html, name, fact, to + between.length)}`;
}

/** From the end of an element to the one that begins the next line of the same cell. */
const lineBelow = /(?:<\/\w+>)+<br>(?:<span class="(?:hang|keep|parenthesis)">)*(<[^<>]*>)/uy;

/** Where the element ends whose content begins at an offset: at its closing tag. */
function endOf(html: string, name: string, from: number): number {
  let depth = 1;
  const tags = new RegExp(`<(/?)${name}\\b[^<>]*>`, 'gu');
  tags.lastIndex = from;
  for (let tag = tags.exec(html); tag; tag = tags.exec(html)) {
    depth += tag[1] === '/' ? -1 : 1;
    if (depth === 0) return tag.index;
  }
  return html.length;
}
