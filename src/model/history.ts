import { fillWords } from './phrase.ts';
import type { Cell, DataRecord } from './record.ts';
import type { Register } from './register.ts';

/** The values of a record in one family of columns by year, by the years that it states or has values for. */
export interface History {
  readonly field: string;
  /** What the family is called: the header of its columns without a year. */
  readonly name: string;
  readonly cells: ReadonlyMap<string, Cell | undefined>;
}

/** What was reached and what is aimed at; a family that the form does not name has no values. */
export interface Histories {
  readonly actual: History;
  readonly target: History;
}

/** The values of a record by year. */
export function historiesOf(record: DataRecord, register: Register): Histories {
  const { actual, target } = register.definition;
  return { actual: historyOf(record, actual, register), target: historyOf(record, target, register) };
}

function historyOf(record: DataRecord, field: string | undefined, { kind }: Register): History {
  const column = kind.columns.find(({ id }) => id === field);
  if (!column) return { field: '', name: '', cells: new Map() };
  const stated = record.cells.get(column.keys ?? '')?.value;
  const family = record.families.get(column.id) ?? new Map<string, Cell>();
  const filled = [...family].filter(([, cell]) => cell.value.type !== 'empty').map(([key]) => key);
  const years = [...new Set([...(stated?.type === 'years' ? stated.years.map(String) : []), ...filled])].sort();
  return {
    field: column.id,
    name: fillWords(column.header, () => undefined).trim(),
    cells: new Map(years.map((year) => [year, family.get(year)])),
  };
}

/** The families that the form names. */
export function familiesOf({ actual, target }: Histories): readonly History[] {
  return [actual, target].filter(({ field }) => field !== '');
}

/** The years of all families in their order. */
export function yearsOf(families: readonly History[]): readonly string[] {
  return [...new Set(families.flatMap(({ cells }) => [...cells.keys()]))].sort();
}

/** The exact number of a value, where it is one. */
export function numberOf(cell: Cell | undefined): string | undefined {
  return cell?.value.type === 'figure' && cell.value.figure.kind === 'number' ? cell.value.figure.number : undefined;
}

/** Whether a value is a number that may still change. */
export function isProvisional(cell: Cell | undefined): boolean {
  return cell?.value.type === 'figure' && cell.value.figure.kind === 'number' && cell.value.figure.provisional;
}
