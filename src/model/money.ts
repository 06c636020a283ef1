import type { TableOf } from './form.ts';
import type { Plan, PlanNode } from './plan.ts';
import { type DataRecord, namesOf } from './record.ts';
import type { SitePageOf } from './site.ts';
import type { ComputedTable } from './table.ts';

/** The records of money as a tree, their accounts, the nodes that they serve. */
export interface Money {
  readonly table: TableOf<'budget'>;
  /** The kinds of the records, of the lines of nodes and of the accounts. */
  readonly kinds: { readonly item: string; readonly account: string };
  /** The records without one above them, in the order of their file. */
  readonly roots: readonly DataRecord[];
  readonly accounts: readonly DataRecord[];
  readonly below: (record: DataRecord) => readonly DataRecord[];
  /** The lines of nodes that name a record. */
  readonly linesOf: (record: DataRecord) => readonly DataRecord[];
  /** The record that a line names. */
  readonly itemOf: (line: DataRecord) => DataRecord | undefined;
  /** The outermost of the lines that a node lists below a line, up to the next of its stage. */
  readonly listedUnder: (line: DataRecord) => readonly DataRecord[];
  /** The nodes whose lines name a record. */
  readonly nodesOf: (record: DataRecord) => readonly PlanNode[];
  /** The account that a record states, or else the nearest one above it. */
  readonly accountOf: (record: DataRecord) => string | undefined;
  /** The records that are paid from an account. */
  readonly paidFrom: (account: DataRecord) => readonly PlacedRecord[];
}

/** A record and how deep it stands below the outermost one above it. */
export interface PlacedRecord {
  readonly record: DataRecord;
  readonly depth: number;
}

/** Relates the records of money; undefined where the form has no such table or the edition no such records. */
export function relatedMoney(definition: SitePageOf<'finance'>, plan: Plan): Money | undefined {
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
  const lines = plan.records.get(table.records) ?? [];
  const nodes = grouped(lines, (line) => namesOf(line, table.item)[0]?.value);
  const itemOf = (line: DataRecord): DataRecord | undefined => byId?.get(namesOf(line, table.item)[0]?.value ?? '');
  const ofNode = grouped(lines, (line) => namesOf(line, 'node')[0]?.value);
  const roots = below.get(undefined) ?? [];
  const money: Omit<Money, 'paidFrom'> = {
    table,
    kinds: { item, account },
    roots,
    accounts: plan.records.get(account) ?? [],
    below: ({ id }) => below.get(id) ?? [],
    linesOf: ({ id }) => nodes.get(id) ?? [],
    itemOf,
    listedUnder: (line) =>
      outermostAfter(line, ofNode.get(namesOf(line, 'node')[0]?.value) ?? [], table, itemOf, parentOf),
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
  const rows = roots.flatMap((root) => withDepth(root, money));
  const paid = grouped(rows, ({ record }) => money.accountOf(record));
  return { ...money, paidFrom: ({ id }) => paid.get(id) ?? [] };
}

/** The lines after one, up to the next whose record has the same stage, without those whose record stands below another's. */
function outermostAfter(
  line: DataRecord,
  lines: readonly DataRecord[],
  { stage }: TableOf<'budget'>,
  itemOf: (line: DataRecord) => DataRecord | undefined,
  parentOf: (record: DataRecord) => DataRecord | undefined,
): readonly DataRecord[] {
  const stageOf = (at: DataRecord): string | undefined => itemOf(at)?.cells.get(stage)?.raw.trim();
  const after = lines.slice(lines.indexOf(line) + 1);
  const end = after.findIndex((other) => stageOf(other) === stageOf(line));
  const listed = end === -1 ? after : after.slice(0, end);
  const items = new Set(listed.map(itemOf));
  const isBelow = (record: DataRecord | undefined): boolean => {
    const parent = record && parentOf(record);
    return parent !== undefined && (items.has(parent) || isBelow(parent));
  };
  return listed.filter((other) => !isBelow(itemOf(other)));
}

/** The field by which records of a kind are named. */
export function namingOf(kind: string, { form }: Plan): string {
  return form.records.find(({ id }) => id === kind)?.naming ?? '';
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
export function withDepth(record: DataRecord, money: Pick<Money, 'below'>, depth = 0): readonly PlacedRecord[] {
  return [{ record, depth }, ...money.below(record).flatMap((child) => withDepth(child, money, depth + 1))];
}

/** An outermost record of money with all below it. */
export interface MoneyRoot {
  readonly record: DataRecord;
  /** What lists and titles call it: its name, and its code where it has one. */
  readonly title: string;
  /** The record itself, then those below it in the order of their file. */
  readonly records: readonly DataRecord[];
  /** The nodes that they serve. */
  readonly nodes: readonly PlanNode[];
  readonly table: ComputedTable;
}

/** An account with what is published for it and what is paid from it. */
export interface MoneyAccount {
  readonly record: DataRecord;
  readonly title: string;
  /** The amounts published for it; undefined where there are none. */
  readonly totals: ComputedTable | undefined;
  /** The records that are paid from it; undefined where there are none. */
  readonly table: ComputedTable | undefined;
}

/** The money of an edition as the pages on it show it. */
export interface ComputedMoney {
  readonly definition: TableOf<'budget'>;
  /** The kinds of the records and of the accounts. */
  readonly kinds: { readonly item: string; readonly account: string };
  readonly roots: readonly MoneyRoot[];
  readonly accounts: readonly MoneyAccount[];
  /** The amounts of outermost nodes by account, what several share apart; undefined where no amount is known. */
  readonly byNode: ComputedTable | undefined;
  /** What several outermost nodes share; undefined where there is nothing. */
  readonly shared: ComputedTable | undefined;
  /** The accounts, and the outermost records, each leading to its own page. */
  readonly byAccount: ComputedTable;
  readonly byRecord: ComputedTable;
}
