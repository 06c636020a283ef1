import type { ComputedChart } from '../model/chart.ts';
import type { Captioned, ComputedPlan, Target } from '../model/computed.ts';
import { isPrintedTable, sectionsIn } from '../model/content.ts';
import { isBody, type Part, partId } from '../model/form.ts';
import { fillWords } from '../model/phrase.ts';
import { allNodes, nodesOf, type Plan, type PlanPart, type PlanSection } from '../model/plan.ts';
import { blocksWithin, plainText, type Titled } from '../model/rich.ts';
import type { ComputedTable } from '../model/table.ts';
import type { Words } from '../model/words.ts';

/** The tables that sections place or are given. */
export type Tables = Pick<ComputedPlan, 'tablesOf' | 'grids' | 'charts'>;

/** The numbers of a plan, and what can be referred to. */
export type Numbering = Pick<ComputedPlan, 'captioned' | 'figures' | 'targets'>;

type Thing = ComputedTable | ComputedChart | Titled;

/** A table or figure with the id of the node or part that it stands in. */
type Standing = readonly [thing: Thing, owner: string];

/** Numbers what has a caption, part by part in the order of the book; the same thing placed again keeps its number. */
export function numberThings(plan: Plan, words: Words, tables: Tables): Numbering {
  const bodies = plan.parts.filter(({ definition }) => isBody(definition));
  const ordinals = plan.form.parts.filter((part) => isBody(part) && part.number !== '').map(({ id }) => id);
  const standing = bodies.map((part) => [...new Map(standingIn(part, plan, tables)).entries()]);
  const numbered = standing.flatMap((things, at) => numberedIn(bodies[at]!.definition, things, plan, ordinals));
  const figures = numbered.flatMap(([thing, value]) => (isTable(thing) ? [] : [[thing, value] as const]));
  const captioned = new Map(numbered);
  const printed = standing.flat().flatMap(([thing, owner]): readonly Target[] => {
    const { number } = captioned.get(thing) ?? {};
    if (!('id' in thing)) return [];
    return [{ id: thing.id, text: number ?? (isTable(thing) ? thing.title : plainText(thing.title)), owner }];
  });
  const targets = new Map([...nodesAndParts(plan, words), ...printed].map((target) => [target.id, target]));
  return { captioned: [...captioned.values()], figures: new Map(figures), targets };
}

/** The numbers of one part; its own is its place among those of the form, which label them alike, missing ones too. */
function numberedIn(
  part: Part,
  things: readonly Standing[],
  { form }: Plan,
  ordinals: readonly string[],
): readonly (readonly [Thing, Captioned])[] {
  const counts = { table: 0, figure: 0 };
  return things.flatMap(([thing]) => {
    const kind = isTable(thing) && !thing.chart ? 'table' : 'figure';
    const template = form.numbering[kind];
    if (template === undefined || template === '' || !hasCaption(thing)) return [];
    counts[kind] += 1;
    const slots = { part: part.number ?? String(ordinals.indexOf(part.id) + 1), n: String(counts[kind]) };
    const number = fillWords(template, (name) => slots[name as keyof typeof slots]);
    const id = 'id' in thing ? thing.id : `figure-${part.id}-${counts.figure}`;
    return [[thing, { id, kind, number, title: isTable(thing) ? thing.title : plainText(thing.title) }] as const];
  });
}

function isTable(thing: Thing): thing is ComputedTable {
  return 'definition' in thing;
}

function hasCaption(thing: Thing): boolean {
  return isTable(thing) ? thing.caption !== undefined && thing.body.length > 0 : thing.title.length > 0;
}

function nodesAndParts(plan: Plan, words: Words): readonly Target[] {
  const nodes = allNodes(plan).map(({ id, code }) => ({ id, text: code, owner: id }));
  const parts = plan.parts.filter(({ definition }) => isBody(definition));
  return [
    ...nodes,
    ...parts.map(({ definition: { id, label = '', heading } }) => ({
      id: partId({ id }),
      text: fillWords(label === '' ? heading : label, words),
      owner: id,
    })),
  ];
}

/** All tables and figures of a part in the order of the book: sections before the nodes below. */
function standingIn(part: PlanPart, plan: Plan, tables: Tables): readonly Standing[] {
  const { id, kind, tree } = part.definition;
  const own = part.sections.flatMap((section) => standingInSection(section, id, tables));
  const nodes = kind === 'tree' ? nodesOf(plan, tree) : [];
  return [
    ...own,
    ...nodes.flatMap((node) =>
      sectionsIn(part.definition, node).flatMap((section) => standingInSection(section, node.id, tables)),
    ),
  ];
}

/** What the prose of a section places, then its tables that the prose does not, then its sections. */
function standingInSection(section: PlanSection, owner: string, tables: Tables): readonly Standing[] {
  const things: Thing[] = [];
  for (const block of section.blocks.flatMap(blocksWithin)) {
    if (block.type === 'chart' || block.type === 'image') things.push(block);
    if (block.type === 'chart-here') {
      const chart = tables.charts.get(block.chart);
      things.push(...present(chart), ...present(chart?.table));
    }
    if (block.type === 'grid-here') things.push(...present(tables.grids.get(block.grid)));
    if (block.type === 'table-here') {
      const set = block.options.get('set');
      things.push(...tables.tablesOf(owner, block.table).filter((table) => set === undefined || table.set === set));
    }
  }
  const given = section.definition.tables.flatMap((name) => tables.tablesOf(owner, name));
  things.push(...given.filter(({ body }) => body.length > 0 || section.blocks.length === 0));
  const taken = (section.repeats ?? []).filter(({ isOnly }) => isOnly);
  return [
    ...things.filter(isPrinted).map((thing): Standing => [thing, owner]),
    ...taken.flatMap(({ node, section: own }) => standingInSection(own, node.id, tables)),
    ...section.sections.flatMap((inner) => standingInSection(inner, owner, tables)),
  ];
}

function present<T>(value: T | undefined): readonly T[] {
  return value === undefined ? [] : [value];
}

function isPrinted(thing: Thing): boolean {
  return !isTable(thing) || isPrintedTable(thing);
}
