import { displayText } from '../../model/display.ts';
import type { Figure } from '../../model/figure.ts';
import type { Column, RecordKind } from '../../model/form.ts';
import type { Plan } from '../../model/plan.ts';
import { type Cell, type DataRecord, figureIn } from '../../model/record.ts';
import { csvText } from './csv.ts';

/** A column of a published table of records: what it is called, and its text in every row. */
export interface PublishedColumn {
  readonly column: Column;
  readonly header: string;
  readonly values: readonly string[];
  /** The figures among its cells. */
  readonly figures: readonly Figure[];
}

/** The record kinds of which there are records, each published as a table of its own. */
export function publishedKinds(plan: Plan): readonly RecordKind[] {
  return plan.form.records.filter((kind) => recordsOf(kind, plan).length > 0);
}

/** The columns of a table of records. Internal ones never reach the hosted site. */
export function publishedColumns(kind: RecordKind, plan: Plan): readonly PublishedColumn[] {
  const records = recordsOf(kind, plan);
  const shown = kind.columns.filter(({ internal }) => !internal);
  return shown.flatMap((column): readonly PublishedColumn[] => {
    const { id, header, by } = column;
    const published = (name: string, cellIn: (record: DataRecord) => Cell | undefined): PublishedColumn => {
      const cells = records.map(cellIn);
      const figures = cells.flatMap((cell) => (cell && figureIn(cell)) ?? []);
      return { column, header: name, values: cells.map((cell) => dataText(cell, plan)), figures };
    };
    if (by === undefined) return [published(header, (record) => record.cells.get(id))];
    const family = new Map(records.flatMap((record) => [...(record.families.get(id) ?? [])]));
    return [...family].map(([key, cell]) => published(cell.header, (record) => record.families.get(id)?.get(key)));
  });
}

/** The records of a kind as CSV. */
export function recordsCsv(columns: readonly PublishedColumn[]): string {
  const rows = columns[0]?.values ?? [];
  return csvText([
    columns.map(({ header }) => header),
    ...rows.map((_, at) => columns.map(({ values }) => values[at]!)),
  ]);
}

function recordsOf(kind: RecordKind, plan: Plan): readonly DataRecord[] {
  return plan.records.get(kind.id) ?? [];
}

/** Keys stay keys in data files; everything else is what the book prints. */
function dataText(cell: Cell | undefined, plan: Plan): string {
  return cell?.value.type === 'names' ? cell.value.names.map(({ value }) => value).join('; ') : displayText(cell, plan);
}
