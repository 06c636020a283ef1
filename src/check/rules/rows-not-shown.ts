import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { ComputedPlan } from '../../model/computed.ts';
import { type Form, shownTables } from '../../model/form.ts';
import { allSections, type Plan } from '../../model/plan.ts';
import { inlinesOf, linesOf } from '../../model/rich.ts';

/** Rows stand in a table or on a page, or the prose tells their values. Gives form/rows-not-shown at the first of them. */
export function rowsNotShown(plan: Plan, computed: ComputedPlan): readonly Diagnostic[] {
  const shown = shownKinds(plan.form);
  const hidden = plan.form.records.filter(({ id }) => !shown.has(id) && (plan.records.get(id) ?? []).length > 0);
  if (hidden.length === 0) return [];
  const told = kindsToldOf(plan, computed);
  return hidden.flatMap(({ id, label }) => {
    const [first, ...others] = plan.records.get(id) ?? [];
    if (!first || told.has(id)) return [];
    return [diagnose('form/rows-not-shown', first.place, { kind: label, count: others.length + 1 })];
  });
}

/** The kinds that tables and pages show, and those that their rows name. */
function shownKinds(form: Form): ReadonlySet<string> {
  const placed = shownTables(form);
  const tables = form.tables.flatMap((table) => (placed.has(table.id) && 'records' in table ? [table.records] : []));
  const pages = form.site.pages.flatMap((page) => ('records' in page ? [page.records] : []));
  const grids = form.records.flatMap(({ id, grid }) => (grid ? [id] : []));
  const shown = new Set([...tables, ...pages, ...grids]);
  for (const kind of shown) {
    const columns = form.records.find(({ id }) => id === kind)?.columns ?? [];
    for (const name of columns.flatMap(({ refers, by }) => [refers, by])) if (name !== undefined) shown.add(name);
  }
  return shown;
}

/** The kinds of whose records the prose tells a value. */
function kindsToldOf(plan: Plan, { tables }: ComputedPlan): ReadonlySet<string> {
  const lines = [
    ...allSections(plan).flatMap(({ blocks, notes }) => [...blocks.flatMap(linesOf), ...notes.map(({ line }) => line)]),
    ...tables.flatMap(({ head, body }) =>
      [...head, ...body].flatMap(({ cells }) => cells.flatMap((cell) => cell.lines)),
    ),
  ];
  const facts = lines.flatMap((line) =>
    inlinesOf(line).flatMap((inline) => (inline.type === 'fact' ? [inline.fact ?? '', ...inline.from] : [])),
  );
  return new Set(facts.map((fact) => fact.split('.')[0] ?? ''));
}
