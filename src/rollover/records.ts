import { factId } from '../model/fact.ts';
import type { Column, Form, RecordKind } from '../model/form.ts';
import { allCells, type Cell, type DataRecord, figureIn } from '../model/record.ts';
import type { LeftOut, NewOpenPoint } from '../model/rolled-over.ts';
import type { Table } from './table.ts';
import { namesYears, nextActualYears, nextTargetYears, yearsText } from './years.ts';

/** What the records of a kind are carried over with. */
export interface Carrying {
  readonly form: Form;
  readonly kind: RecordKind;
  readonly records: readonly DataRecord[];
  readonly table: Table;
  /** The plan year of the edition before. */
  readonly year: number;
  readonly openPoints: NewOpenPoint[];
  readonly leftOut: LeftOut[];
  /** Whether an expression somewhere names a year of a family: then its values stay. */
  readonly isNamed: (kind: string, field: string, key: string) => boolean;
}

/** Carries the records of one kind over: years move, figures of the new year wait, dates are to be set anew. */
export function carryRecords(carrying: Carrying): void {
  const { kind, records, table } = carrying;
  if (kind.rollover === 'drop') {
    for (const record of records) leaveOut(record, carrying);
    table.dropRows();
    return;
  }
  for (const column of kind.columns) {
    if (column.by === 'year' && column.keys !== undefined) carryStated(column, column.keys, carrying);
    else if (column.by === 'year') carryAmounts(column, carrying);
    else carryColumn(column, carrying);
  }
}

/** The word of the form for a figure that is still to be written; blank where it has none. */
function awaitedWord({ form }: Carrying): string {
  return form.statuses.find(({ awaited }) => awaited)?.text ?? '';
}

function leaveOut(record: DataRecord, { kind, leftOut }: Carrying): void {
  const texts = allCells(record).map(({ raw }) => raw.trim());
  leftOut.push({ what: kind.label, value: texts.filter((text) => text !== '').join(' | '), place: record.place });
}

/** A family whose years every record states: the stated years move, and those that have no figure wait for one. */
function carryStated(column: Column, keys: string, carrying: Carrying): void {
  const { kind, records, table, year } = carrying;
  const isActual = column.id === kind.measure?.actual;
  const stating = kind.columns.find(({ id }) => id === keys);
  for (const record of records) {
    const value = record.cells.get(keys)?.value;
    if (value?.type !== 'years' || !stating) continue;
    const next = isActual ? nextActualYears(value.years) : nextTargetYears(value.years, year);
    table.set(record.id, stating.header, yearsText(next));
    for (const one of new Set(next)) awaitFigure(String(one), column, record, carrying);
  }
}

/** Sees to it that a record has a figure for a year; one that was there before is to be confirmed where it is the plan's. */
function awaitFigure(key: string, column: Column, record: DataRecord, carrying: Carrying): void {
  const { table, openPoints, year, kind } = carrying;
  const family = record.families.get(column.id);
  const cell = family?.get(key);
  const fact = factId(kind.id, record.id, column.id, key);
  const before = lastValue(family, key);
  if ((cell?.raw.trim() ?? '') === '') {
    const word = awaitedWord(carrying);
    addFamilyColumn(column, key, carrying);
    table.set(record.id, headerOf(column, key), word);
    openPoints.push({ kind: word === '' ? 'confirm' : 'figure', target: fact, before, now: word });
  } else if (cell && (isProvisional(cell) || Number(key) === year + 1)) {
    const raw = cell.raw.trim();
    openPoints.push({ kind: 'confirm', target: fact, before: raw, now: raw });
  }
}

function isProvisional(cell: Cell): boolean {
  const figure = figureIn(cell);
  return figure?.kind === 'number' && figure.provisional;
}

/** The last value before a year that a record has, with its year: `89 (YYYY)`. */
function lastValue(family: ReadonlyMap<string, Cell> | undefined, key: string): string {
  const earlier = [...(family ?? [])].filter(([year, { raw }]) => year < key && raw.trim() !== '');
  const last = earlier.sort(([left], [right]) => (left < right ? -1 : 1)).at(-1);
  return last ? `${last[1].raw.trim()} (${last[0]})` : '';
}

function headerOf({ header }: Column, key: string): string {
  return header.replace('{key}', key);
}

function addFamilyColumn(column: Column, key: string, { table, records }: Carrying): void {
  const years = [...new Set(records.flatMap((record) => [...(record.families.get(column.id)?.keys() ?? [])]))].sort();
  const behind = years.filter((year) => year < key).at(-1) ?? years[0];
  const written = table.header.filter((header) => years.some((year) => headerOf(column, year) === header));
  const after = behind === undefined ? written.at(-1) : headerOf(column, behind);
  table.addColumn(headerOf(column, key), after ?? table.header.at(-1) ?? '');
}

/** Amounts by year: one more year, for the records that had one; where a table shows all years, the first one goes. */
function carryAmounts(column: Column, carrying: Carrying): void {
  const { records, table, openPoints, year, kind, form } = carrying;
  const years = [...new Set(records.flatMap((record) => [...(record.families.get(column.id)?.keys() ?? [])]))].sort();
  const last = years.at(-1);
  if (last === undefined) return;
  const word = awaitedWord(carrying);
  const next = String(Math.max(Number(last), year) + 1);
  table.addColumn(headerOf(column, next), headerOf(column, last));
  for (const record of records) {
    const family = record.families.get(column.id);
    const before = family?.get(last)?.raw.trim() ?? '';
    if (before === '' || before === noAmount(form)) continue;
    table.set(record.id, headerOf(column, next), word);
    openPoints.push({
      kind: 'figure',
      target: factId(kind.id, record.id, column.id, next),
      before: `${before} (${last})`,
      now: word,
    });
  }
  for (const first of years.filter((one) => Number(one) < firstShown(column, Number(next), carrying)))
    dropYear(column, first, carrying);
}

/** The first year that tables of the next edition show: as many as now where a table shows all, else the last ones. */
function firstShown(column: Column, next: number, { form, kind, records, year }: Carrying): number {
  const starts = form.tables.flatMap((table): readonly number[] => {
    if (table.builder === 'matrix' && table.records === kind.id && table.family === column.id) {
      const years = records.flatMap((record) => [...(record.families.get(column.id)?.keys() ?? [])]).map(Number);
      return [Math.min(...years) + next - Math.max(...years)];
    }
    if (table.builder === 'budget' && table.records === kind.id && table.share === column.id)
      return [year + 2 - table.years];
    return [];
  });
  return starts.length === 0 ? 0 : Math.min(...starts);
}

/** Takes a year away that no table shows any more, and tells its values; what an expression names stays. */
function dropYear(column: Column, key: string, { kind, records, table, leftOut, isNamed }: Carrying): void {
  if (isNamed(kind.id, column.id, key)) return;
  table.dropColumn(headerOf(column, key));
  for (const record of records) {
    const cell = record.families.get(column.id)?.get(key);
    if (!cell || cell.raw.trim() === '') continue;
    leftOut.push({ what: `${kind.label} ${cell.header}`, value: `${record.id} ${cell.raw.trim()}`, place: cell.place });
  }
}

/** A dash in the year before says that there was nothing, and nothing is waited for. */
function noAmount({ statuses }: Form): string | undefined {
  return statuses.find(({ id }) => id === 'none')?.text;
}

function carryColumn(column: Column, carrying: Carrying): void {
  const { kind, records, table, openPoints, year, leftOut } = carrying;
  const isAdded = column.id === kind.measure?.added;
  const isReviewed = kind.rollover === 'review' && column.id === kind.naming;
  const isDerived = [kind.measure?.rationale, kind.measure?.method, kind.measure?.reason].includes(column.id);
  for (const record of records) {
    const cell = record.cells.get(column.id);
    const raw = cell?.raw.trim() ?? '';
    if (!cell || raw === '') continue;
    if (isAdded) {
      table.set(record.id, column.header, '');
      leftOut.push({ what: `${kind.label} ${cell.header}`, value: `${record.id} ${raw}`, place: cell.place });
    } else if (column.type === 'dates' && !column.required) {
      table.set(record.id, column.header, '');
      openPoints.push({ kind: 'date', target: cell.fact, before: raw, now: '' });
    } else if (column.type === 'year') {
      const shifted = Number(raw) === year ? String(year + 1) : raw;
      table.set(record.id, column.header, shifted);
    } else if (isReviewed || isDerived || (column.type === 'text' && namesYears(raw, year)) || isDated(column)) {
      openPoints.push({ kind: 'confirm', target: cell.fact, before: raw, now: raw });
    }
  }
}

/** A date that must not be blank stays, and is to be confirmed. */
function isDated({ type }: Column): boolean {
  return type === 'dates' || type === 'date';
}
