import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import type { Form, RecordKind } from '../model/form.ts';
import { isId } from '../model/identifier.ts';
import { isTotalWord } from '../model/total-word.ts';
import type { CsvRow } from './csv.ts';
import type { HeaderColumn } from './headers.ts';

/**
 * A row of sums that was typed into data: sums are computed, and would then be added up once more. It is one
 * where a table adds up the kind and the name says so, or where the row has no id of its own and a word says so.
 * Gives csv/total-row.
 */
export function totalRow(
  row: CsvRow,
  columns: readonly (HeaderColumn | undefined)[],
  kind: RecordKind,
  form: Form,
): Diagnostic | undefined {
  const isTotal = (index: number): boolean => isTotalWord(row.cells[index]?.value ?? '', form.text.totals);
  const ofType = (types: readonly string[]): readonly number[] =>
    columns.flatMap((found, index) => (found && types.includes(found.column.type) ? [index] : []));
  const [id = -1] = ofType(['id']);
  const name = columns.findIndex((found) => found?.column.id === kind.naming);
  const hasId = isId(row.cells[id]?.value.trim() ?? '');
  const named = hasId ? (isAddedUp(kind, form) ? [name] : []) : [id, ...ofType(['text', 'label'])];
  const at = named.find(isTotal);
  const cell = row.cells[at ?? -1];
  if (at === undefined || !cell) return undefined;
  const book = { part: kind.label, row: row.row, ...(columns[at] && { column: columns[at].header }) };
  return diagnose('csv/total-row', cell.place, { text: cell.value.trim() }, { book });
}

/** Whether a table adds up the records of a kind, or they stand in a tree of amounts. */
function isAddedUp({ id, columns }: RecordKind, { tables }: Form): boolean {
  const isSummed = tables.some((table) => table.builder === 'matrix' && table.records === id && table.totalRow);
  return isSummed || columns.some(({ type, refers }) => type === 'reference' && refers === id);
}
