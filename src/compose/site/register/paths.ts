import type { Plan } from '../../../model/plan.ts';
import { type Register, registersOf } from '../../../model/register.ts';
import type { FactPage } from '../../html.ts';
import { recordPagePath } from '../frame/paths.ts';

/** The path of the page of a record. */
export function recordPath({ definition }: Register, id: string): string {
  return recordPagePath(definition, id);
}

/** From the names of records in the tables of pages, one folder below the site's, to the pages of these records. */
export function recordPageOfName(plan: Plan): FactPage {
  const pages = registersOf(plan).flatMap((register) =>
    register.records.flatMap((record) => {
      const name = record.cells.get(register.kind.naming);
      return name ? [[name.fact, `../${recordPath(register, record.id)}`] as const] : [];
    }),
  );
  const byFact = new Map(pages);
  return (fact) => byFact.get(fact);
}

/** The path of the data of a record, without the ending that says their format. */
export function recordDataPath({ definition }: Register, id: string): string {
  return `data/${definition.id}/${id}`;
}
