import type { ComparedEdition } from '../model/comparison.ts';
import { displayText } from '../model/display.ts';
import { ownerTitle, type Plan, type PlanNode } from '../model/plan.ts';
import { type DataRecord, namesOf } from '../model/record.ts';

/** What the ids of one edition are in the other: those of nodes, and those of records by `kind/id`. */
export interface NewIds {
  readonly nodes: ReadonlyMap<string, string>;
  readonly records: ReadonlyMap<string, string>;
}

export function recordKey({ kind, id }: Pick<DataRecord, 'kind' | 'id'>): string {
  return `${kind}/${id}`;
}

/** What a record is called in its table, or its id. */
export function nameOfRecord(record: DataRecord, plan: Plan): string {
  const kind = plan.form.records.find(({ id }) => id === record.kind);
  const name = displayText(record.cells.get(kind?.naming ?? ''), plan)
    .replaceAll(/\s+/gu, ' ')
    .trim();
  return name === '' ? record.id : name;
}

/** A record with its table: `성과지표 '생존율'`. */
export function calledRecord(record: DataRecord, plan: Plan): string {
  const label = plan.form.records.find(({ id }) => id === record.kind)?.label ?? record.kind;
  return `${label} '${nameOfRecord(record, plan)}'`;
}

/** The node or part that a record stands in, the first where there are several. */
export function ownerOfRecord(record: DataRecord): string | undefined {
  return namesOf(record, 'node')[0]?.value;
}

/** What a node is by its number and title, a part by its heading; the id where it is neither. */
export function calledOwner(id: string, { plan }: ComparedEdition): string {
  return ownerTitle(id, plan) ?? id;
}

/** All nodes of an edition in the order of the book. */
export function nodesInOrder(plan: Plan): readonly PlanNode[] {
  const within = (node: PlanNode): readonly PlanNode[] => [node, ...node.children.flatMap(within)];
  return [...plan.trees.values()].flat().flatMap(within);
}
