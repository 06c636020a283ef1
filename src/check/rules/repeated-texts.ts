import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { RecordKind } from '../../model/form.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf, type Cell, type DataRecord } from '../../model/record.ts';

/** A shorter text is likely to stand in two cells by right. */
const shortest = 4;

/**
 * Texts that must be written say different things: the same one in two cells of a row was pasted into the wrong
 * one, as a source where the formula belongs. The name of a record may be all that there is to say of it.
 * Gives cell/repeated-text at the first of the two.
 */
export function repeatedTexts({ form, records }: Plan): readonly Diagnostic[] {
  return form.records.flatMap((kind) => {
    const fields = kind.columns.filter(({ id, type, required }) => type === 'text' && required && id !== kind.naming);
    if (fields.length < 2) return [];
    return (records.get(kind.id) ?? []).flatMap((record) => {
      const cells = fields.flatMap(({ id }) => record.cells.get(id) ?? []);
      return cells.flatMap((cell, at) => repetition(cell, cells.slice(at + 1), record, kind));
    });
  });
}

function repetition(cell: Cell, others: readonly Cell[], record: DataRecord, kind: RecordKind): readonly Diagnostic[] {
  const text = cell.raw.trim();
  const same = text.length < shortest ? undefined : others.find(({ raw }) => raw.trim() === text);
  if (!same) return [];
  const related = [{ place: same.place, note: 'compared-with' as const }];
  const parameters = { column: cell.header, other: same.header };
  return [
    diagnose('cell/repeated-text', cell.place, parameters, { related, book: bookPlaceOf(record, kind.label, cell) }),
  ];
}
