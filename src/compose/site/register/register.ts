import { displayText } from '../../../model/display.ts';
import type { Column, RecordKind } from '../../../model/form.ts';
import type { Plan, PlanNode, PlanPart } from '../../../model/plan.ts';
import { type Cell, type DataRecord, namesOf } from '../../../model/record.ts';
import type { SitePageOf } from '../../../model/site.ts';
import type { FactPage } from '../../html.ts';
import { recordPagePath } from '../frame/paths.ts';

/** A register of the form with the kind and the records that it lists. */
export interface Register {
  readonly definition: SitePageOf<'register'>;
  readonly kind: RecordKind;
  readonly records: readonly DataRecord[];
  readonly plan: Plan;
}

/** The registers of a plan. */
export function registersOf(plan: Plan): readonly Register[] {
  return plan.form.site.pages.flatMap((definition): readonly Register[] => {
    if (definition.kind !== 'register') return [];
    const kind = plan.form.records.find(({ id }) => id === definition.records);
    const records = plan.records.get(definition.records) ?? [];
    return kind ? [{ definition, kind, records, plan }] : [];
  });
}

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

/** What a record is called. */
export function recordName(record: DataRecord, { kind, plan }: Register): string {
  return displayText(record.cells.get(kind.naming), plan).replaceAll('\n', ' ') || record.id;
}

/** The nodes that a record belongs to. */
export function nodesOfRecord(record: DataRecord, { plan }: Register): readonly PlanNode[] {
  return namesOf(record, 'node').flatMap(({ value }) => plan.nodes.get(value) ?? []);
}

/** The parts of the book that a record belongs to. */
export function partsOfRecord(record: DataRecord, { plan }: Register): readonly PlanPart[] {
  const names = namesOf(record, 'node').filter(({ value }) => !plan.nodes.has(value));
  return names.flatMap(({ value }) => plan.parts.find(({ definition }) => definition.id === value) ?? []);
}

/** A column of the kind with the cell of a record. */
export interface Field {
  readonly column: Column;
  readonly cell: Cell | undefined;
}

/** The cells of a record in some fields that are shown to everybody, with their columns. */
export function fieldsOf(record: DataRecord, fields: readonly string[], register: Register): readonly Field[] {
  return columnsOf(fields, register).map((column) => ({ column, cell: record.cells.get(column.id) }));
}

/** The columns of some fields; what is internal reaches no page of the site. */
export function columnsOf(fields: readonly string[], { kind }: Register): readonly Column[] {
  return fields.flatMap((field) => kind.columns.find(({ id, internal }) => id === field && !internal) ?? []);
}
