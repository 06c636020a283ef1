import type { ComputedPlan } from '../model/computed.ts';
import { partHasContent } from '../model/content.ts';
import type { TableDefinition } from '../model/form.ts';
import { nodesOf, type Plan, type PlanPart, type PlanSection } from '../model/plan.ts';
import type { ComputedTable } from '../model/table.ts';
import type { Words } from '../model/words.ts';
import { computeCharts } from './charts.ts';
import { type Context, contextOf, type Owner } from './context.ts';
import { withNotes } from './notes.ts';
import { numberThings } from './numbering.ts';
import { pageTables } from './page-tables.ts';
import { boxesTable } from './tables/boxes.ts';
import { budgetTable } from './tables/budget.ts';
import { countsTable } from './tables/counts.ts';
import { distributionTable } from './tables/distribution.ts';
import { gridTable } from './tables/grid.ts';
import { listTables } from './tables/list.ts';
import { mapTable } from './tables/map.ts';
import { matrixTable } from './tables/matrix.ts';
import { outlineTable } from './tables/outline.ts';

/** Computes every table that the sections of the form ask for, and numbers them. Pure: no clock, no locale, no I/O. */
export function compute(plan: Plan, words: Words): ComputedPlan {
  const context = contextOf(plan, words);
  const byOwner = new Map<string, readonly ComputedTable[]>();
  for (const { owner, sections } of ownersOf(plan)) {
    for (const id of tablesIn(sections)) {
      if (byOwner.has(`${owner.id} ${id}`)) continue;
      const definition = plan.form.tables.find((table) => table.id === id);
      if (definition) byOwner.set(`${owner.id} ${id}`, build(definition, owner, context).map(withNotes));
    }
  }
  const tablesOf = (owner: string, definition: string): readonly ComputedTable[] =>
    byOwner.get(`${owner} ${definition}`) ?? [];
  const grids = computeGrids(plan, context);
  const tables = [...byOwner.values()].flat().concat([...grids.values()]);
  const printed = { ...plan, parts: plan.parts.filter((part) => isInBook(part, { plan, words, tablesOf })) };
  const charts = computeCharts(printed, new Map([...tables.map((table) => [table.id, table] as const), ...grids]));
  const numbers = numberThings(printed, words, { tablesOf, grids, charts });
  const ofPages = pageTables({ ...context, plan: printed });
  return { plan: printed, words, tablesOf, grids, charts, ...numbers, tables, ofPages };
}

/** A part that the form does not require is left out where it would be a heading alone. */
function isInBook(part: PlanPart, computed: Pick<ComputedPlan, 'plan' | 'words' | 'tablesOf'>): boolean {
  return part.definition.presence === 'required' || partHasContent(part, computed);
}

function computeGrids(plan: Plan, context: Context): ReadonlyMap<string, ComputedTable> {
  const kinds = plan.form.records.filter((kind) => kind.grid !== undefined);
  return new Map(
    kinds.flatMap((kind) =>
      (plan.records.get(kind.id) ?? []).flatMap((record) => {
        const grid = plan.grids.get(record.id);
        return grid ? [[record.id, withNotes(gridTable(grid, record, kind, context))] as const] : [];
      }),
    ),
  );
}

function ownersOf(plan: Plan): readonly { owner: Owner; sections: readonly PlanSection[] }[] {
  return plan.parts.flatMap((part) => {
    const own = { owner: { id: part.definition.id, title: plan.title, node: undefined }, sections: part.sections };
    if (part.definition.kind !== 'tree') return [own];
    return [
      own,
      ...nodesOf(plan, part.definition.tree).map((node) => ({
        owner: { id: node.id, title: node.title, node },
        sections: node.sections,
      })),
    ];
  });
}

function tablesIn(sections: readonly PlanSection[]): readonly string[] {
  return sections.flatMap((section) => [...section.definition.tables, ...tablesIn(section.sections)]);
}

function build(definition: TableDefinition, owner: Owner, context: Context): readonly ComputedTable[] {
  switch (definition.builder) {
    case 'list':
      return listTables(definition, owner, context);
    case 'matrix':
      return [matrixTable(definition, owner, context)];
    case 'budget':
      return [budgetTable(definition, owner, context)];
    case 'counts':
      return [countsTable(definition, owner, context)];
    case 'outline':
      return [outlineTable(definition, owner, context)];
    case 'map':
      return [mapTable(definition, owner, context)];
    case 'boxes':
      return [boxesTable(definition, owner, context)];
    case 'distribution':
      return [distributionTable(definition, owner, context)];
  }
}
