import type { ComputedPlan } from '../../../model/computed.ts';
import type { FactId } from '../../../model/fact.ts';
import { type FinishedPage, type PageCharacters, readPage, type ShownFact } from '../../../model/finished-page.ts';
import { allNodes, type Plan, type PlanNode } from '../../../model/plan.ts';
import { namesOf } from '../../../model/record.ts';
import { labelOf } from '../../../model/words.ts';
import type { SitePage } from '../frame/context.ts';
import { homePath, nodePath, ownerPath } from '../frame/paths.ts';
import { type Corrections, correctionAddress, correctionSigns, correctionsOf } from './corrected-values.ts';
import { anchorOf, firstPlaces, idFor, inserted } from './shown-facts.ts';

/** Where a fact stands on the site, and what is printed there. */
export interface FactAddress {
  readonly fact: string;
  readonly value: string;
  readonly page: string;
  readonly anchor: string;
  /** The place that tells how the value was corrected; empty where it was not. */
  readonly correction: string;
}

/** Pages on which every fact has a place of its own, and these places, ordered by fact. */
export interface AddressedPages {
  readonly pages: readonly SitePage[];
  readonly addresses: readonly FactAddress[];
  /** What the pages show, by their paths. */
  readonly characters: ReadonlyMap<string, PageCharacters>;
}

/**
 * Gives every fact one address: the first place that shows it on the page of the node it belongs to, else on the
 * innermost node's page that shows it, else on any other, the home page last. Values that were corrected get a sign
 * wherever they are shown.
 */
export function addressFacts(pages: readonly SitePage[], { plan, words }: ComputedPlan): AddressedPages {
  const read = pages.map((page) => ({ page, ...readPage(page.html) }));
  const chosen = chosenPages(read, plan);
  const corrections = correctionsOf(plan);
  const label = labelOf(plan.form, 'corrected', words);
  const addresses: FactAddress[] = [];
  const addressed = read.map(({ page, facts }) => {
    const { path, html } = page;
    const places = firstPlaces(facts).filter(({ fact }) => chosen.get(fact) === path);
    addresses.push(...places.map((place) => addressOn(path, place, corrections)));
    const signs = correctionSigns(path, facts, corrections, label);
    return { ...page, html: inserted(html, [...places.flatMap(idFor), ...signs]) };
  });
  return {
    pages: addressed,
    addresses: addresses.sort(({ fact: left }, { fact: right }) => (left < right ? -1 : 1)),
    characters: new Map(read.map(({ page, characters }) => [page.path, characters])),
  };
}

function addressOn(page: string, place: ShownFact, corrections: Corrections): FactAddress {
  const { fact, value } = place;
  return { fact, value, page, anchor: anchorOf(place), correction: correctionAddress(fact, corrections) };
}

/** A page with the places on it that show facts. */
interface ReadPage extends Pick<FinishedPage, 'facts'> {
  readonly page: SitePage;
}

function chosenPages(pages: readonly ReadPage[], plan: Plan): ReadonlyMap<FactId, string> {
  const ranks = ranksOf(plan);
  const rank = ({ page: { path } }: ReadPage): number => ranks.get(path) ?? (path === homePath ? homeRank : otherRank);
  const owners = ownersOf(plan);
  const chosen = new Map<string, string>();
  for (const {
    facts,
    page: { path },
  } of [...pages].sort((left, right) => rank(left) - rank(right))) {
    for (const { fact } of facts) {
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

/** The page of the node or part that a node's or a record's facts belong to, by the beginning that their ids share. */
function ownersOf(plan: Plan): ReadonlyMap<string, string> {
  const nodes = allNodes(plan).map((node) => [`${node.level.id}.${node.id}`, nodePath(node)] as const);
  const records = [...plan.records.values()].flat().flatMap((record) => {
    const owner = namesOf(record, 'node')[0]?.value;
    const path = owner === undefined ? undefined : ownerPath(owner, plan);
    return path === undefined ? [] : [[`${record.kind}.${record.id}`, path] as const];
  });
  return new Map([...nodes, ...records]);
}
