import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Column, RecordKind } from '../../model/form.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf, type DataRecord, namesOf } from '../../model/record.ts';

/**
 * In a kind whose records stand in a tree, what a record belongs to besides, such as an account, is that of the
 * record above it, where both say so and the one above names what there is: a parent whose parts differ says nothing. What has no
 * amount in the year of the plan may have belonged elsewhere before. Gives reference/other-than-parent.
 */
export function otherThanParent({ form, manifest, records, recordsById }: Plan): readonly Diagnostic[] {
  return form.records.flatMap((kind) => {
    const references = kind.columns.filter(({ type, many }) => type === 'reference' && !many);
    const parent = references.find(({ refers }) => refers === kind.id);
    if (!parent) return [];
    const others = references.filter(({ refers }) => refers !== kind.id);
    return (records.get(kind.id) ?? []).flatMap((record) => {
      const above = recordsById.get(kind.id)?.get(namesOf(record, parent.id)[0]?.value ?? '');
      return above && isOfYear(record, kind, manifest.year)
        ? others
            .filter(({ id, refers }) => recordsById.get(refers ?? '')?.has(namesOf(above, id)[0]?.value ?? ''))
            .flatMap((column) => difference(record, above, column, kind))
        : [];
    });
  });
}

/** Whether a record has amounts of a year, where its kind has amounts of years at all. */
function isOfYear({ families }: DataRecord, { columns }: RecordKind, year: number): boolean {
  const yearly = columns.filter(({ by }) => by === 'year');
  const cells = yearly.flatMap(({ id }) => families.get(id)?.get(String(year)) ?? []);
  return yearly.length === 0 || cells.some(({ value }) => value.type === 'figure' && value.figure.kind === 'number');
}

function difference(record: DataRecord, above: DataRecord, column: Column, kind: RecordKind): readonly Diagnostic[] {
  const cell = record.cells.get(column.id);
  const [own] = namesOf(record, column.id);
  const [wanted] = namesOf(above, column.id);
  if (!cell || !own || !wanted || own.value === wanted.value) return [];
  const related = [{ place: wanted.place, note: 'compared-with' as const }];
  const parameters = { own: own.value, column: cell.header, parent: above.id, wanted: wanted.value };
  const book = bookPlaceOf(record, kind.label, cell);
  return [diagnose('reference/other-than-parent', own.place, parameters, { related, book })];
}
