import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Column, Form, RecordKind } from '../../model/form.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf, type Cell, type DataRecord } from '../../model/record.ts';

/**
 * Records by which others are named, or that stand in a tree, are each something else: where two have one name and
 * nothing but their id, texts and amounts tells them apart, one was typed twice. What they belong to tells them
 * apart, as a project that two accounts pay for. Gives reference/same-name at the name of the second.
 */
export function sameNames({ form, records, unread }: Plan): readonly Diagnostic[] {
  return form.records
    .filter((kind) => isNamedByOthers(kind, form) && !unread.has(kind.id))
    .flatMap((kind) => namesOfKind(kind).flatMap((column) => doubled(records.get(kind.id) ?? [], kind, column)));
}

function isNamedByOthers({ id }: RecordKind, { records }: Form): boolean {
  return records.some(({ columns }) => columns.some(({ refers, by }) => refers === id || by === id));
}

/** The name of a record, and what it is called in short, which must be written as well. */
function namesOfKind({ columns, naming }: RecordKind): readonly Column[] {
  return columns.filter(({ id, type, required }) => type === 'text' && (required || id === naming));
}

function doubled(records: readonly DataRecord[], kind: RecordKind, column: Column): readonly Diagnostic[] {
  const first = new Map<string, DataRecord>();
  const apart = kind.columns.filter(({ type }) => ['node', 'reference', 'code', 'choice'].includes(type));
  return records.flatMap((record) => {
    const cell = record.cells.get(column.id);
    const name = comparable(cell);
    if (!cell || name === '') return [];
    const key = JSON.stringify([name, ...apart.map(({ id }) => comparable(record.cells.get(id)))]);
    const earlier = first.get(key);
    if (!earlier) first.set(key, record);
    // Two rows of one id are told of as they are read.
    if (!earlier || earlier.id === record.id) return [];
    const related = [{ place: earlier.cells.get(column.id)?.place ?? earlier.place, note: 'first-use' as const }];
    const parameters = { name: cell.raw.trim(), column: cell.header, kind: kind.label };
    return [
      diagnose('reference/same-name', cell.place, parameters, { related, book: bookPlaceOf(record, kind.label, cell) }),
    ];
  });
}

/** Spaces are typed now so, now so: they tell no names apart. */
function comparable(cell: Cell | undefined): string {
  return cell?.raw.normalize('NFC').replaceAll(/\s+/gu, '') ?? '';
}
