import type Big from 'big.js';
import type { NumberFigure } from '../model/figure.ts';
import type { RecordKind } from '../model/form.ts';
import type { Plan } from '../model/plan.ts';
import { type Cell, type DataRecord, figureIn } from '../model/record.ts';

type Measure = NonNullable<RecordKind['measure']>;

/** A number of a year, with its cell. */
export interface YearNumber {
  readonly year: number;
  readonly cell: Cell;
  readonly figure: NumberFigure;
}

/** A record that measures something, by what its form says of its columns. */
export interface Measured {
  readonly kind: RecordKind;
  readonly measure: Measure;
  readonly record: DataRecord;
  /** Whether less is better. */
  readonly isFalling: boolean;
  readonly unit: string;
  /** What was reached and what is to be reached, as far as it is a number, by year. */
  readonly actuals: readonly YearNumber[];
  readonly targets: readonly YearNumber[];
}

/** All records that measure something, and whose direction and numbers could be read. */
export function measuredIn({ form, records }: Plan): readonly Measured[] {
  return form.records.flatMap((kind) => {
    const { measure } = kind;
    if (!measure) return [];
    return (records.get(kind.id) ?? []).flatMap((record) => {
      const direction = record.cells.get(measure.direction)?.value;
      // Where a number could not be read, nobody knows what the others are to be compared with.
      if (direction?.type !== 'choice' || [measure.actual, measure.target].some((family) => isBroken(record, family)))
        return [];
      const isFalling = direction.choice.id === measure.falling;
      const unit = textIn(record, measure.unit);
      const [actuals, targets] = [numbersOf(record, measure.actual), numbersOf(record, measure.target)];
      return [{ kind, measure, record, isFalling, unit, actuals, targets }];
    });
  });
}

function isBroken(record: DataRecord, family: string): boolean {
  return [...(record.families.get(family)?.values() ?? [])].some(({ broken }) => broken);
}

function numbersOf(record: DataRecord, family: string): readonly YearNumber[] {
  return [...(record.families.get(family) ?? [])]
    .flatMap(([key, cell]) => {
      const figure = figureIn(cell);
      return figure?.kind === 'number' && !cell.broken ? [{ year: Number(key), cell, figure }] : [];
    })
    .sort((left, right) => left.year - right.year);
}

/** What a field of a record says; nothing where it has no such field. */
export function textIn(record: DataRecord, field: string | undefined): string {
  return field === undefined ? '' : (record.cells.get(field)?.raw.trim() ?? '');
}

/** Whether a number is worse than another, by the direction of what is measured. */
export function isWorse(number: Big, other: Big, { isFalling }: Pick<Measured, 'isFalling'>): boolean {
  return isFalling ? number.gt(other) : number.lt(other);
}
