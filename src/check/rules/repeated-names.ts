import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { RecordKind } from '../../model/form.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf, type Cell, type DataRecord } from '../../model/record.ts';

/**
 * A name that stands twice in the list of a cell would be shown twice. Labels only repeat the cell beside them,
 * which is told of. Gives value/repeated-name at the second.
 */
export function repeatedNames({ form, records }: Plan): readonly Diagnostic[] {
  return form.records.flatMap((kind) => {
    const lists = kind.columns.filter(({ many, type }) => many && type !== 'label');
    if (lists.length === 0) return [];
    return (records.get(kind.id) ?? []).flatMap((record) =>
      lists.flatMap(({ id }) => repetitions(record.cells.get(id), record, kind)),
    );
  });
}

function repetitions(cell: Cell | undefined, record: DataRecord, { label }: RecordKind): readonly Diagnostic[] {
  if (cell?.value.type !== 'names') return [];
  const { names } = cell.value;
  return names.flatMap(({ value: name, place }, at) => {
    const earlier = names.slice(0, at).find(({ value }) => value === name);
    if (!earlier) return [];
    const related = [{ place: earlier.place, note: 'first-use' as const }];
    return [diagnose('value/repeated-name', place, { name }, { related, book: bookPlaceOf(record, label, cell) })];
  });
}
