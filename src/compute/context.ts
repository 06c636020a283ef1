import type { Plan, PlanNode } from '../model/plan.ts';
import { type DataRecord, namesOf } from '../model/record.ts';
import type { Words } from '../model/words.ts';

/** What every computation reads: the plan, and its records by the node they belong to. */
export interface Context {
  readonly plan: Plan;
  readonly words: Words;
  /** The records of a kind that belong to a node or part, in the order of the file. */
  readonly recordsOf: (kind: string, node: string) => readonly DataRecord[];
}

/** Indexes a plan for computation. */
export function contextOf(plan: Plan, words: Words): Context {
  const index = new Map<string, DataRecord[]>();
  for (const [kind, records] of plan.records) {
    for (const record of records) {
      for (const { value } of namesOf(record, 'node')) push(index, `${kind} ${value}`, record);
    }
  }
  return { plan, words, recordsOf: (kind, node) => index.get(`${kind} ${node}`) ?? [] };
}

/** The records that a table for an owner shows, in the order of the file. */
export function recordsIn(
  { records, scope }: { readonly records: string; readonly scope: 'node' | 'all' },
  owner: Owner,
  { plan, recordsOf }: Context,
): readonly DataRecord[] {
  return scope === 'all' ? (plan.records.get(records) ?? []) : recordsOf(records, owner.id);
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}

/** What a table belongs to: a node, or a part of the book, which then means the whole tree. */
export interface Owner {
  readonly id: string;
  readonly title: string;
  readonly node: PlanNode | undefined;
}
