import type { TableOf } from '../../../model/form.ts';
import type { Plan, PlanNode } from '../../../model/plan.ts';
import { type DataRecord, namesOf } from '../../../model/record.ts';
import type { SitePageOf } from '../../../model/site.ts';

/** The money of an edition as the pages on it need it: records as a tree, their accounts, the nodes that they serve. */
export interface Money {
  readonly table: TableOf<'budget'>;
  /** The kinds of the records, of the lines of nodes and of the accounts. */
  readonly kinds: { readonly item: string; readonly account: string };
  /** The records without one above them, in the order of their file. */
  readonly roots: readonly DataRecord[];
  readonly accounts: readonly DataRecord[];
  readonly below: (record: DataRecord) => readonly DataRecord[];
  /** The nodes whose lines name a record. */
  readonly nodesOf: (record: DataRecord) => readonly PlanNode[];
  /** The account that a record states, or else the nearest one above it. */
  readonly accountOf: (record: DataRecord) => string | undefined;
  /** The records that are paid from an account. */
  readonly paidFrom: (account: DataRecord) => readonly PaidRecord[];
}

/** A record with the outermost one above it, or itself, and how deep it stands below that. */
export interface PaidRecord {
  readonly record: DataRecord;
  readonly depth: number;
  readonly outermost: DataRecord;
}

/** Relates the records of money; undefined where the form has no such table or the edition no such records. */
export function moneyOf(definition: SitePageOf<'finance'>, plan: Plan): Money | undefined {
  const table = plan.form.tables.find(
    (candidate): candidate is TableOf<'budget'> => candidate.builder === 'budget' && candidate.id === definition.table,
  );
  const item = table && refersTo(table.records, table.item, plan.form.records);
  const account = table && item && refersTo(item, table.account, plan.form.records);
  const records = plan.records.get(item ?? '') ?? [];
  if (!table || item === undefined || account === undefined || records.length === 0) return undefined;
  const byId = plan.recordsById.get(item);
  const parentOf = (record: DataRecord): DataRecord | undefined =>
    byId?.get(namesOf(record, table.parent)[0]?.value ?? '');
  const below = grouped(records, (record) => parentOf(record)?.id);
  const nodes = grouped(plan.records.get(table.records) ?? [], (line) => namesOf(line, table.item)[0]?.value);
  const roots = below.get(undefined) ?? [];
  const money: Omit<Money, 'paidFrom'> = {
    table,
    kinds: { item, account },
    roots,
    accounts: plan.records.get(account) ?? [],
    below: ({ id }) => below.get(id) ?? [],
    nodesOf: ({ id }) => [
      ...new Set(
        (nodes.get(id) ?? [])
          .flatMap((line) => namesOf(line, 'node'))
          .flatMap(({ value }) => plan.nodes.get(value) ?? []),
      ),
    ],
    accountOf: (record) => {
      for (let at: DataRecord | undefined = record; at; at = parentOf(at)) {
        const [name] = namesOf(at, table.account);
        if (name) return name.value;
      }
      return undefined;
    },
  };
  const rows = roots.flatMap((outermost) => withDepth(outermost, money).map((row) => ({ ...row, outermost })));
  const paid = grouped(rows, ({ record }) => money.accountOf(record));
  return { ...money, paidFrom: ({ id }) => paid.get(id) ?? [] };
}

/** The kind to which a column of a kind refers. */
function refersTo(
  kind: string,
  field: string,
  kinds: readonly {
    readonly id: string;
    readonly columns: readonly { readonly id: string; readonly refers?: string | undefined }[];
  }[],
): string | undefined {
  return kinds.find(({ id }) => id === kind)?.columns.find(({ id }) => id === field)?.refers;
}

function grouped<T, K>(members: readonly T[], keyOf: (member: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const member of members) {
    const key = keyOf(member);
    const group = groups.get(key);
    if (group) group.push(member);
    else groups.set(key, [member]);
  }
  return groups;
}

/** A record and all below it, each with its depth, in the order of the file. */
export function withDepth(
  record: DataRecord,
  money: Pick<Money, 'below'>,
  depth = 0,
): readonly { readonly record: DataRecord; readonly depth: number }[] {
  return [{ record, depth }, ...money.below(record).flatMap((child) => withDepth(child, money, depth + 1))];
}
