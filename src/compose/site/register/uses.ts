import type { ComputedPlan } from '../../../model/computed.ts';
import type { FactId } from '../../../model/fact.ts';
import { fillWords } from '../../../model/phrase.ts';
import { levelAndCode, type PlanSection } from '../../../model/plan.ts';
import { inlinesOf, type Line, linesOf } from '../../../model/rich.ts';
import type { ComputedTable } from '../../../model/table.ts';
import { anchoredSections } from '../book/anchored-sections.ts';
import { targetPath } from '../frame/paths.ts';

/** A place of the plan that shows a record: a page, and the table or section on it. */
export interface Use {
  readonly path: string;
  /** What the page is called in lists. */
  readonly page: string;
  readonly place: string;
}

/**
 * The places that show each record of a kind, by its id, those of one page together: tables in the order of the
 * book, then sections whose text gives one of its values.
 */
export function usesOf(kind: string, computed: ComputedPlan): ReadonlyMap<string, readonly Use[]> {
  const uses = new Map<string, Use[]>();
  for (const { use, facts } of [...tableUses(computed), ...sectionUses(computed)])
    for (const id of recordsAmong(facts, kind)) uses.set(id, [...(uses.get(id) ?? []), use]);
  return new Map([...uses].map(([id, places]) => [id, byPage(places)]));
}

/** The places page by page, in the order in which the pages come first. */
function byPage(uses: readonly Use[]): readonly Use[] {
  const pages = [...new Set(uses.map(({ page }) => page))];
  return pages.flatMap((page) => uses.filter((use) => use.page === page));
}

interface Showing {
  readonly use: Use;
  readonly facts: readonly FactId[];
}

function tableUses(computed: ComputedPlan): readonly Showing[] {
  return computed.tables.flatMap((table) => {
    const target = computed.targets.get(table.id);
    if (!target) return [];
    const use = { path: targetPath(target, computed), page: pageName(target.owner, computed), place: table.title };
    return [{ use, facts: factsInTable(table) }];
  });
}

function sectionUses(computed: ComputedPlan): readonly Showing[] {
  return anchoredSections(computed).map(({ owner, section, path }) => ({
    use: { path, page: pageName(owner, computed), place: section.heading },
    facts: factsInSection(section),
  }));
}

function factsInTable({ body }: ComputedTable): readonly FactId[] {
  const cells = body.flatMap((row) => row.cells);
  return cells.flatMap(({ fact, lines }) => [...(fact === undefined ? [] : [fact]), ...factsIn(lines, false)]);
}

function factsInSection({ blocks, notes }: PlanSection): readonly FactId[] {
  return factsIn([...blocks.flatMap(linesOf), ...notes.map(({ line }) => line)], true);
}

/** The facts that lines show, and if wanted those from which they compute something. */
function factsIn(lines: readonly Line[], computed: boolean): readonly FactId[] {
  return lines.flatMap(inlinesOf).flatMap((inline) => {
    if (inline.type !== 'fact') return [];
    return [...(inline.fact === undefined ? [] : [inline.fact]), ...(computed ? inline.from : [])];
  });
}

function recordsAmong(facts: readonly FactId[], kind: string): ReadonlySet<string> {
  const ids = facts.map((fact) => fact.split('.')).flatMap(([of, id]) => (of === kind && id !== undefined ? [id] : []));
  return new Set(ids);
}

function pageName(owner: string, { plan, words }: ComputedPlan): string {
  const node = plan.nodes.get(owner);
  if (node) return `${levelAndCode(node)} ${node.title}`;
  const part = plan.parts.find(({ definition }) => definition.id === owner)?.definition;
  const phrases = part ? [part.label ?? '', part.heading] : [];
  return phrases
    .map((phrase) => fillWords(phrase, words))
    .join(' ')
    .trim();
}
