import type { DateItem } from '../model/date.ts';
import type { RecordKind } from '../model/form.ts';
import type { Plan } from '../model/plan.ts';
import { type Cell, type DataRecord, namesOf } from '../model/record.ts';

/** Something that a row says happens, and when. */
export interface PlannedEvent {
  readonly kind: RecordKind;
  readonly record: DataRecord;
  readonly node: string;
  /** Its name, as written and without spaces. */
  readonly name: string;
  readonly key: string;
  /** The words under which the row is listed. */
  readonly group: string;
  readonly cell: Cell;
  readonly items: readonly DateItem[];
}

/** The rows of all kinds that have a name, belong to nodes and say dates. */
export function eventsOf({ form, records }: Plan): readonly PlannedEvent[] {
  return form.records.flatMap((kind) => {
    const dates = kind.columns.find(({ type }) => type === 'dates');
    const group = kind.columns.find(
      ({ id, type, required }) => type === 'period' || (required && type === 'text' && id !== kind.naming),
    );
    if (!dates || !kind.columns.some(({ id, type }) => id === kind.naming && type === 'text')) return [];
    return (records.get(kind.id) ?? []).flatMap((record) => {
      const cell = record.cells.get(dates.id);
      const name = record.cells.get(kind.naming)?.raw.trim() ?? '';
      const node = namesOf(record, 'node')[0]?.value ?? '';
      const items = cell?.value.type === 'dates' && !cell.broken ? cell.value.items : [];
      const words = record.cells.get(group?.id ?? '')?.raw.trim() ?? '';
      return cell && name !== '' && node !== ''
        ? [{ kind, record, node, name, key: name.replaceAll(/\s+/gu, ''), group: words, cell, items }]
        : [];
    });
  });
}

/** Events by what they have in common. */
export function grouped<T>(events: readonly T[], keyOf: (event: T) => string): ReadonlyMap<string, readonly T[]> {
  const groups = new Map<string, T[]>();
  for (const event of events) {
    const group = groups.get(keyOf(event));
    if (group) group.push(event);
    else groups.set(keyOf(event), [event]);
  }
  return groups;
}
