import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { type Place, startOfFile } from '../../diagnostics/place.ts';
import type { ComputedPlan } from '../../model/computed.ts';
import { partId, partsNamedBy } from '../../model/form.ts';
import { allNodes, type Plan } from '../../model/plan.ts';
import type { ComputedTable } from '../../model/table.ts';

/** Something that book and site call by an id, what people call it, and where it comes from. */
interface Addressed {
  readonly id: string;
  readonly name: string;
  readonly place: Place;
}

/**
 * Ids of tables are put together of others, so that two may come out alike: one file would replace the other, and
 * links would lead to the first. A row that names a part by its id would mean a node of that id. Gives reference/shared-address at the second.
 */
export function sharedAddresses(plan: Plan, { tables }: ComputedPlan): readonly Diagnostic[] {
  const nodes = allNodes(plan).map(({ id, title, file }) => ({ id, name: title, place: startOfFile(file) }));
  const named = plan.form.records.flatMap(({ columns }) =>
    columns.flatMap((column) => partsNamedBy(column, plan.form)),
  );
  const parts = [...plan.parts.map(({ definition }) => partId(definition)), ...named.map(({ id }) => id)];
  const things = [...nodes, ...tables.map((table) => addressed(table, plan))];
  const first = new Map<string, Addressed>();
  return things.flatMap((thing) => {
    const other = first.get(thing.id);
    if (!other && !parts.includes(thing.id)) {
      first.set(thing.id, thing);
      return [];
    }
    const related = other ? [{ place: other.place, note: 'first-use' as const }] : [];
    return [diagnose('reference/shared-address', thing.place, { id: thing.id, name: thing.name }, { related })];
  });
}

/** A table with the place of the first fact that it shows. */
function addressed({ id, title, body }: ComputedTable, { sources, manifestPlace }: Plan): Addressed {
  const facts = body.flatMap(({ cells }) => cells).flatMap(({ fact }) => fact ?? []);
  return { id, name: title, place: sources.get(facts[0] ?? '')?.place ?? manifestPlace };
}
