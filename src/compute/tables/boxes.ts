import type { TableOf } from '../../model/form.ts';
import { type DataRecord, namesOf } from '../../model/record.ts';
import { phraseLine } from '../../model/record-phrase.ts';
import type { ChartBox, Line } from '../../model/rich.ts';
import { type ComputedTable, wordCell, wordLine } from '../../model/table.ts';
import type { Context, Owner } from '../context.ts';
import { ownerWords, tableFrame } from './frame.ts';

/** All records of a kind as boxes, each below the one that it names; as a table, each beside that one. */
export function boxesTable(definition: TableOf<'boxes'>, owner: Owner, context: Context): ComputedTable {
  const { records: id, parent, phrase } = definition;
  const { plan } = context;
  const kind = plan.form.records.find((other) => other.id === id);
  const records = plan.records.get(id) ?? [];
  const words = ownerWords(owner, context);
  const lineOf = (record: DataRecord | undefined): Line => (record ? phraseLine(phrase, record, words, plan) : []);
  const parentOf = (record: DataRecord): string | undefined => namesOf(record, parent)[0]?.value;
  const below = (name: string | undefined): readonly ChartBox[] =>
    records
      .filter((record) => parentOf(record) === name)
      .map((record) => ({ line: lineOf(record), below: below(record.id) }));
  const frame = tableFrame(definition, owner, context);
  const [first] = records;
  const heads = [kind?.columns.find((column) => column.id === parent)?.header ?? '', kind?.label ?? ''];
  return {
    ...frame,
    widths: [undefined, undefined],
    head: [{ kind: 'plain', cells: heads.map((text) => wordCell(text, { heads: 'column' })) }],
    body: records.map((record) => {
      const above = plan.recordsById.get(id)?.get(parentOf(record) ?? '');
      const cells = [lineOf(above), lineOf(record)].map((line) => ({ lines: [line] }));
      return { kind: 'plain', record: record.id, cells };
    }),
    chart: first && {
      type: 'chart',
      title: frame.caption ? wordLine(frame.caption) : [],
      boxes: below(undefined),
      place: first.place,
    },
  };
}
