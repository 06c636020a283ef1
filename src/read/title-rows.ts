import { type Diagnostic, diagnose, type Outcome } from '../diagnostics/diagnostic.ts';
import type { RecordKind } from '../model/form.ts';
import type { CsvRow, CsvTable } from './csv.ts';
import { isColumnName, type Members } from './headers.ts';

/** How many rows above the names of the columns are looked at: a title, a unit, a date and a blank row. */
const most = 4;

/**
 * A table without the rows above the names of its columns: people write the title of a table there. They are
 * such rows where the first row names no column, and a row soon after it names the key and another one.
 * Diagnostics: csv/title-above-header.
 */
export function withoutTitleRows(table: CsvTable, kind: RecordKind, members: Members): Outcome<CsvTable> {
  const { header, rows } = table;
  const known = (row: CsvRow): readonly string[] =>
    row.cells.map(({ value }) => value.trim()).filter((name) => isColumnName(name, kind, members));
  const key = kind.columns.find(({ type }) => type === 'id')?.header ?? '';
  if (!header || known(header).length > 0) return { value: table, diagnostics: [] };
  const at = rows.slice(0, most).findIndex((row) => known(row).includes(key) && known(row).length > 1);
  const real = rows[at];
  if (!real) return { value: table, diagnostics: [] };
  return { value: { ...table, header: real, rows: rows.slice(at + 1) }, diagnostics: [titleRows(header, real, kind)] };
}

function titleRows(first: CsvRow, header: CsvRow, kind: RecordKind): Diagnostic {
  const count = header.row - first.row;
  return diagnose('csv/title-above-header', first.place, { count }, { book: { part: kind.label, row: first.row } });
}
