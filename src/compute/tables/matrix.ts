import Big from 'big.js';
import { displayText } from '../../model/display.ts';
import { displayOf, groupedDisplayOf } from '../../model/figure.ts';
import { memberHeader, type TableOf, yearsOf } from '../../model/form.ts';
import { fillWords } from '../../model/phrase.ts';
import { bookPlaceOf, type Cell, type DataRecord, figureIn, namesOf } from '../../model/record.ts';
import { phraseLine } from '../../model/record-phrase.ts';
import { type ComputedTable, derivedLine, type TableCell, type TableRow, wordCell } from '../../model/table.ts';
import { keyWords } from '../../model/words.ts';
import { type Context, type Owner, recordsIn } from '../context.ts';
import { addUp, cellSummand } from '../sum.ts';
import { amountOf, derivedCell, growthRate, rateCell } from './change.ts';
import { tableFrame } from './frame.ts';

interface Matrix {
  readonly definition: TableOf<'matrix'>;
  readonly keys: readonly string[];
  readonly records: readonly DataRecord[];
  readonly context: Context;
}

/** The records of a kind against the members of a family: sums and changes are computed, never typed. */
export function matrixTable(definition: TableOf<'matrix'>, owner: Owner, context: Context): ComputedTable {
  const records = recordsIn(definition, owner, context);
  const matrix: Matrix = { definition, keys: keysOf(definition, records, context), records, context };
  const { stub, totalRow, totalColumn, derived } = definition;
  const totals = totalCells(matrix);
  const total = totalRow ? [rowOf('total', wordCell(totalRow.label, { heads: 'row' }), totals, totals, matrix)] : [];
  const rows = records.flatMap((record) => rowsOf(record, totals, matrix));
  const body = totalRow?.at === 'last' ? [...rows, ...total] : [...total, ...rows];
  const others = [...matrix.keys, ...derived, ...(totalColumn ? [totalColumn] : [])];
  return {
    ...tableFrame(definition, owner, context),
    widths: [stub.width, ...others.map(() => undefined)],
    head: [headOf(matrix)],
    body: records.length === 0 ? [] : body,
  };
}

/** The members of the family: those that the table prints, else those that the records have. */
function keysOf({ family, horizon }: TableOf<'matrix'>, records: readonly DataRecord[], { plan }: Context) {
  if (horizon) return yearsOf(horizon, plan.manifest.year);
  return [...new Set(records.flatMap((record) => [...(record.families.get(family)?.keys() ?? [])]))];
}

function headOf({ definition, keys, context }: Matrix): TableRow {
  const header = (text: string): TableCell => wordCell(text, { heads: 'column' });
  const total = definition.totalColumn ? [header(definition.totalColumn.header)] : [];
  const members = keys.map((key, at) => {
    const words = keyWords(memberName(key, definition, context), context.words);
    return header(fillWords(memberHeader(definition.each, at), words));
  });
  const derived = definition.derived.map((column) => header(fillWords(column.header, context.words)));
  const stub = header(fillWords(definition.stub.header, context.words));
  return { kind: 'plain', cells: [stub, ...total, ...members, ...derived] };
}

/** The printed name of a member of a family: of a year the year, of a record its name. */
function memberName(key: string, { records, family }: TableOf<'matrix'>, { plan }: Context): string {
  const column = plan.form.records.find(({ id }) => id === records)?.columns.find(({ id }) => id === family);
  if (column?.by === undefined || column.by === 'year') return key;
  const naming = plan.form.records.find(({ id }) => id === column.by)?.naming ?? '';
  const cell = plan.recordsById.get(column.by)?.get(key)?.cells.get(naming);
  return cell ? displayText(cell, plan) : key;
}

function rowsOf(record: DataRecord, totals: readonly TableCell[], matrix: Matrix): readonly TableRow[] {
  const { definition, context, keys } = matrix;
  const { stages, growth, totalColumn, derived } = definition;
  const stage = stages ? choiceOf(record, stages.field) : undefined;
  const phrase = stages?.phrases[stage ?? ''] ?? `{${definition.stub.field}}`;
  const label: TableCell = { lines: [phraseLine(phrase, record, context.words, context.plan)], heads: 'row' };
  if (stages?.headings.includes(stage ?? '')) {
    const columnSpan = 1 + keys.length + derived.length + (totalColumn ? 1 : 0);
    return [{ kind: 'group', cells: [{ ...label, heads: 'group', columnSpan }] }];
  }
  const amounts = rowOf('plain', label, amountCells(record, matrix), totals, matrix);
  return growth ? [amounts, growthRow(record, matrix, growth)] : [amounts];
}

/** A row of amounts, beginning with their sum where the table has a column for it, with what is derived from them. */
function rowOf(
  kind: TableRow['kind'],
  label: TableCell,
  amounts: readonly TableCell[],
  totals: readonly TableCell[],
  { definition, keys, context: { plan } }: Matrix,
): TableRow {
  const before = definition.totalColumn ? 1 : 0;
  const at = (cells: readonly TableCell[], key: string | number): TableCell | undefined => {
    const index = keys.indexOf(String(typeof key === 'number' ? plan.manifest.year + key : key));
    return index < 0 ? undefined : cells[before + index];
  };
  const derived = definition.derived.map((column) =>
    derivedCell(column, {
      of: at(amounts, column.of),
      with: column.kind === 'share' ? at(totals, column.of) : at(amounts, column.from),
    }),
  );
  return { kind, cells: [label, ...amounts, ...derived] };
}

function choiceOf(record: DataRecord, field: string): string | undefined {
  const value = record.cells.get(field)?.value;
  return value?.type === 'choice' ? value.choice.id : undefined;
}

function amountCells(record: DataRecord, matrix: Matrix): readonly TableCell[] {
  const { definition, keys } = matrix;
  const cells = keys.map((key): TableCell => {
    const cell = cellOf(record, key, definition);
    const figure = cell && figureIn(cell);
    return {
      ...wordCell(cell ? amountText(cell, matrix) : ''),
      fact: cell?.fact,
      figure,
      unit: cell?.column.unit,
      align: 'end',
    };
  });
  if (!definition.totalColumn) return cells;
  return [sumCell(summedIn([record], keys, matrix), matrix), ...cells];
}

function cellOf(record: DataRecord, key: string, { family }: TableOf<'matrix'>): Cell | undefined {
  return record.families.get(family)?.get(key);
}

function amountText(cell: Cell, { context }: Matrix): string {
  const figure = figureIn(cell);
  return figure ? groupedDisplayOf(figure) : displayText(cell, context.plan);
}

function sumCell(summed: readonly Summed[], { definition, context }: Matrix): TableCell {
  const kind = context.plan.form.records.find(({ id }) => id === definition.records);
  const summands = summed.map(({ record, cell }) => cellSummand(cell, bookPlaceOf(record, kind?.label ?? '', cell)));
  const { figure, from, lacking } = addUp(summands);
  const text = figure.kind === 'number' && Big(figure.number).eq(0) ? definition.zero : displayOf(figure);
  return { lines: [derivedLine(text, from)], figure, align: 'end', ...(lacking.length > 0 && { lacking }) };
}

interface Summed {
  readonly record: DataRecord;
  readonly cell: Cell;
}

function summedIn(records: readonly DataRecord[], keys: readonly string[], { definition }: Matrix): readonly Summed[] {
  return records.flatMap((record) =>
    keys.flatMap((key) => {
      const cell = cellOf(record, key, definition);
      return cell ? [{ record, cell }] : [];
    }),
  );
}

/** The sums of all columns, printed or not: shares are told of them. */
function totalCells(matrix: Matrix): readonly TableCell[] {
  const { definition, keys } = matrix;
  const records = partsOf(matrix, definition.totalRow ?? {});
  const sums = keys.map((key) => sumCell(summedIn(records, [key], matrix), matrix));
  return definition.totalColumn ? [sumCell(summedIn(records, keys, matrix), matrix), ...sums] : sums;
}

type TotalRow = Pick<NonNullable<TableOf<'matrix'>['totalRow']>, 'of'>;

/**
 * The records that a total adds up: each amount once. Headings have none; of the others those of the stages that
 * the form names, else those that no other stands under, else those of the innermost stage.
 */
function partsOf({ definition, records, context }: Matrix, { of }: TotalRow): readonly DataRecord[] {
  const { stages } = definition;
  if (!stages) return records;
  const amounts = records.filter((record) => !stages.headings.includes(choiceOf(record, stages.field) ?? ''));
  const isOf = (wanted: readonly string[]) => (record: DataRecord) =>
    wanted.includes(choiceOf(record, stages.field) ?? '');
  if (of) return amounts.filter(isOf(of));
  const columns = context.plan.form.records.find(({ id }) => id === definition.records)?.columns ?? [];
  const parent = columns.find(({ type, refers }) => type === 'reference' && refers === definition.records);
  if (parent) {
    const above = new Set(records.flatMap((record) => namesOf(record, parent.id)[0]?.value ?? []));
    return amounts.filter(({ id }) => !above.has(id));
  }
  const order = context.plan.form.choices[columns.find(({ id }) => id === stages.field)?.choices ?? ''] ?? [];
  const innermost = order.findLast(({ id }) => amounts.some(isOf([id])));
  return innermost ? amounts.filter(isOf([innermost.id])) : amounts;
}

type Growth = NonNullable<TableOf<'matrix'>['growth']>;

/** The change against the year before, in per cent, below every amount but the first. */
function growthRow(record: DataRecord, matrix: Matrix, growth: Growth): TableRow {
  const cells = matrix.keys.map((key, index): TableCell => {
    const before = matrix.keys[index - 1];
    if (before === undefined) return wordCell('', { align: 'end' });
    const now = cellOf(record, key, matrix.definition);
    // Of a year that is left out, nothing is known; the next one is not the year after it.
    const earlier = Number(key) - Number(before) === 1 ? cellOf(record, before, matrix.definition) : undefined;
    const from = [earlier, now].flatMap((cell) => cell?.fact ?? []);
    const rate = growthRate(amountIn(earlier), amountIn(now), growth.decimals);
    return rateCell(rate, from, growth);
  });
  return { kind: 'rate', cells: [wordCell(growth.label, { heads: 'row' }), ...cells] };
}

function amountIn(cell: Cell | undefined): Big | undefined {
  return amountOf(cell && figureIn(cell));
}
