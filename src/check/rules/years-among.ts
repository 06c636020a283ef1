import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Plan } from '../../model/plan.ts';
import { bookPlaceOf, type Cell, type DataRecord } from '../../model/record.ts';

/**
 * Where the form says that the years of a column are among those of another, they are, or there is a value all the
 * same: tables take the value of such a year from the family that the other column speaks of. Gives
 * cell/year-not-among.
 */
export function yearsAmong({ form, records }: Plan): readonly Diagnostic[] {
  return form.records.flatMap((kind) =>
    kind.columns.flatMap(({ id, among }) => {
      if (among === undefined) return [];
      const families = kind.columns.filter(({ keys }) => keys === among).map((family) => family.id);
      return (records.get(kind.id) ?? []).flatMap((record) => strayYears(record, id, { among, families }, kind.label));
    }),
  );
}

interface Known {
  readonly among: string;
  readonly families: readonly string[];
}

function strayYears(
  record: DataRecord,
  field: string,
  { among, families }: Known,
  part: string,
): readonly Diagnostic[] {
  const cell = record.cells.get(field);
  const stating = record.cells.get(among);
  if (!cell || !stating || stating.broken) return [];
  const known = yearsOf(stating);
  const book = bookPlaceOf(record, part, cell);
  return yearsOf(cell)
    .filter((year) => !known.includes(year) && !families.some((family) => hasValue(record, family, year)))
    .map((year) => {
      const parameters = { year, stating: stating.header, known: known.join(', ') };
      return diagnose('cell/year-not-among', cell.place, parameters, { book });
    });
}

function hasValue(record: DataRecord, family: string, year: number): boolean {
  return (record.families.get(family)?.get(String(year))?.raw.trim() ?? '') !== '';
}

function yearsOf({ value }: Cell): readonly number[] {
  return value.type === 'years' ? value.years : [];
}
