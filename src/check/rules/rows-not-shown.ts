import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ComputedPlan } from '../../model/computed.ts';
import { type Form, shownTables, type TableDefinition } from '../../model/form.ts';
import { ownerTitle, type Plan } from '../../model/plan.ts';
import { type DataRecord, namesOf } from '../../model/record.ts';
import { toldFacts } from '../told-facts.ts';

/**
 * Rows stand in a table or on a page, or the prose tells their values. A table of what belongs to one node or part must
 * stand there. Gives form/rows-not-shown at the first row of a kind that nothing shows.
 */
export function rowsNotShown(plan: Plan, computed: ComputedPlan): readonly Diagnostic[] {
  const { everywhere, byOwner } = shownKinds(plan.form);
  const hidden = plan.form.records.flatMap((kind) => {
    const records = everywhere.has(kind.id) ? [] : (plan.records.get(kind.id) ?? []);
    const tables = byOwner.filter((table) => table.records === kind.id);
    const [first, ...others] = records.filter((record) => isHidden(record, tables, plan, computed));
    return first ? [{ kind, first, count: others.length + 1 }] : [];
  });
  if (hidden.length === 0) return [];
  const told = new Set(toldFacts(plan, computed).map((fact) => fact.split('.')[0]));
  return hidden.flatMap(({ kind, first, count }) =>
    told.has(kind.id) ? [] : [diagnose('form/rows-not-shown', first.place, { kind: kind.label, count })],
  );
}

/** Of a row that belongs to something that is not there or may not have it, or to nothing, it is told elsewhere. */
function isHidden(record: DataRecord, tables: readonly KindTable[], plan: Plan, { tablesOf }: ComputedPlan): boolean {
  if (tables.length === 0) return true;
  const owners = namesOf(record, 'node').map(({ value }) => value);
  const isKnown = owners.length > 0 && owners.every((owner) => mayHave(owner, record, plan));
  const isIn = (table: KindTable, owner: string): boolean => {
    if (table.builder !== 'outline') return tablesOf(owner, table.id).length > 0;
    const rows = table.upper === 'row' ? table.levels : table.levels.slice(-1);
    return rows.includes(plan.nodes.get(owner)?.level.id ?? '');
  };
  return isKnown && !owners.some((owner) => tables.some((table) => isIn(table, owner)));
}

function mayHave(owner: string, record: DataRecord, plan: Plan): boolean {
  const levels = record.cells.get('node')?.column.levels;
  const level = plan.nodes.get(owner)?.level.id;
  return ownerTitle(owner, plan) !== undefined && (!levels || level === undefined || levels.includes(level));
}

type KindTable = Extract<TableDefinition, { records: string }>;

/** The kinds that tables and pages show whole, with those that their rows name, and the tables of one owner's rows. */
function shownKinds(form: Form): { everywhere: ReadonlySet<string>; byOwner: readonly KindTable[] } {
  const placed = shownTables(form);
  const tables = form.tables.flatMap((table) => (placed.has(table.id) && 'records' in table ? [table] : []));
  const ofOwner = tables.filter(isOfOwner);
  const whole = tables.filter((table) => !isOfOwner(table)).map(({ records }) => records);
  const pages = form.site.pages.flatMap((page) => ('records' in page ? [page.records] : []));
  const grids = form.records.flatMap(({ id, grid, chart }) => (grid || chart ? [id] : []));
  const named = form.levels.flatMap(({ fields }) => fields.flatMap(({ refers = [] }) => refers));
  const everywhere = new Set([...whole, ...pages, ...grids, ...named]);
  const shown = new Set([...everywhere, ...ofOwner.map(({ records }) => records)]);
  for (const kind of shown) {
    const columns = form.records.find(({ id }) => id === kind)?.columns ?? [];
    for (const name of columns.flatMap(({ refers, by }) => [refers, by])) {
      if (name === undefined || name === kind) continue;
      shown.add(name);
      everywhere.add(name);
    }
  }
  return { everywhere, byOwner: ofOwner };
}

function isOfOwner(table: KindTable): boolean {
  return table.builder === 'budget' || table.builder === 'outline' || ('scope' in table && table.scope === 'node');
}
