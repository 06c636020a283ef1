import type { ComputedPlan } from '../../../model/computed.ts';
import type { RecordKind } from '../../../model/form.ts';
import { slotNames } from '../../../model/phrase.ts';
import { ownerTitle, type Plan } from '../../../model/plan.ts';
import { type DataRecord, namesOf } from '../../../model/record.ts';
import { cellAt, phraseLine } from '../../../model/record-phrase.ts';
import { plainText } from '../../../model/rich.ts';
import type { SearchGroupDefinition } from '../../../model/site.ts';
import { homePath, targetPath } from '../frame/paths.ts';
import type { FoundDocument, Places } from './found.ts';

type RecordGroup = Extract<SearchGroupDefinition, { of: 'records' }>;

/** Every record of a kind, at the place where the site shows it best. */
export function recordDocuments(group: RecordGroup, computed: ComputedPlan, places: Places): readonly FoundDocument[] {
  const { plan } = computed;
  const kind = plan.form.records.find(({ id }) => id === group.records);
  if (!kind) return [];
  const ownersOf = ownersByRecord(kind, plan);
  const tables = group.table === undefined ? tablesOfKind(kind, plan) : [group.table];
  return (plan.records.get(kind.id) ?? []).map((record) => {
    const owners = ownersOf(record);
    const [first, ...others] = owners;
    const title = filled(`{${kind.naming}}`, record, computed);
    const codes = group.codes.map((phrase) => filled(phrase, record, computed));
    const named = record.cells.get(kind.naming);
    const own = places.ofRecord(kind.id, record.id) ?? (named && places.ofFact(named.fact));
    const table = own === undefined || first === undefined ? tableShowing(owners, tables, computed) : undefined;
    return {
      group: group.id,
      path: own ?? table?.path ?? homePath,
      title,
      codes: codes.filter((code) => code !== '' && code !== title),
      owner: (first === undefined ? table?.owner : ownerTitle(first, plan)) ?? '',
      text: [
        ...group.text.map((phrase) => filled(phrase, record, computed)),
        ...others.map((id) => plan.nodes.get(id)?.title ?? ownerTitle(id, plan) ?? ''),
      ]
        .filter((text) => text !== '')
        .join('\n'),
      record: { kind: kind.id, id: record.id },
    };
  });
}

/** A phrase over a record; what is internal is not searched either. */
function filled(phrase: string, record: DataRecord, { words, plan }: ComputedPlan): string {
  const cells = slotNames(phrase).map((name) => cellAt(record, name.split('.'), plan));
  if (cells.some((cell) => cell?.column.internal)) return '';
  return plainText(phraseLine(phrase, record, words, plan)).trim();
}

/** The nodes and parts that a record names, or that the records name which refer to it. */
function ownersByRecord(kind: RecordKind, plan: Plan): (record: DataRecord) => readonly string[] {
  const owners = new Map<string, Set<string>>();
  for (const { id, columns } of plan.form.records) {
    const keys =
      id === kind.id ? [undefined] : columns.filter(({ refers }) => refers === kind.id).map((column) => column.id);
    for (const record of plan.records.get(id) ?? []) {
      const named = namesOf(record, 'node').map(({ value }) => value);
      const records = keys.flatMap((key) =>
        key === undefined ? [record.id] : namesOf(record, key).map(({ value }) => value),
      );
      for (const one of records) owners.set(one, new Set([...(owners.get(one) ?? []), ...named]));
    }
  }
  return ({ id }) => [...(owners.get(id) ?? [])].filter((owner) => ownerTitle(owner, plan) !== undefined);
}

/** The table of the book that shows a record: of what it belongs to where there is such a one, else of a chapter or annex. */
function tableShowing(
  named: readonly string[],
  definitions: readonly string[],
  computed: ComputedPlan,
): { readonly path: string; readonly owner: string } | undefined {
  const owners = [...named, ...computed.plan.parts.map(({ definition }) => definition.id)];
  for (const owner of owners) {
    const table = definitions.flatMap((definition) => computed.tablesOf(owner, definition))[0];
    const target = table && computed.targets.get(table.id);
    if (target) return { path: targetPath(target, computed), owner: ownerTitle(owner, computed.plan) ?? '' };
  }
  return undefined;
}

/** The tables made of records of a kind, or of those that refer to it. */
function tablesOfKind(kind: RecordKind, { form }: Plan): readonly string[] {
  const kinds = form.records.filter(
    ({ id, columns }) => id === kind.id || columns.some(({ refers }) => refers === kind.id),
  );
  const ids = kinds.map(({ id }) => id);
  return form.tables.filter((table) => 'records' in table && ids.includes(table.records ?? '')).map(({ id }) => id);
}
