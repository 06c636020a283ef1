import { displayText } from './display.ts';
import type { Column, RecordKind } from './form.ts';
import type { Plan, PlanNode, PlanPart } from './plan.ts';
import { type Cell, type DataRecord, namesOf } from './record.ts';
import type { SitePageOf } from './site.ts';
import type { ComputedTable } from './table.ts';

/** A register of the form with the kind and the records that it lists. */
export interface Register {
  readonly definition: SitePageOf<'register'>;
  readonly kind: RecordKind;
  readonly records: readonly DataRecord[];
  readonly plan: Plan;
}

/** A register with its tables. */
export interface ComputedRegister extends Register {
  /** All records, below the outermost node that they belong to first. */
  readonly list: ComputedTable;
  /** The values of a record, a row for each year. */
  readonly valuesOf: (record: DataRecord) => ComputedTable;
}

/** The registers of a plan. */
export function registersOf(plan: Plan): readonly Register[] {
  return plan.form.site.pages.flatMap((definition) => {
    return definition.kind === 'register' ? (registerOf(definition, plan) ?? []) : [];
  });
}

/** The register of a page; undefined where the form has no such kind of records. */
export function registerOf(definition: SitePageOf<'register'>, plan: Plan): Register | undefined {
  const kind = plan.form.records.find(({ id }) => id === definition.records);
  return kind && { definition, kind, records: plan.records.get(definition.records) ?? [], plan };
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
