import Big from 'big.js';
import { displayText } from '../../model/display.ts';
import { displayOf, groupedDisplayOf, type NumberFigure } from '../../model/figure.ts';
import type { TableOf } from '../../model/form.ts';
import { formatNumber, roundTo } from '../../model/number.ts';
import { fillWords } from '../../model/phrase.ts';
import { bookPlaceOf, type Cell, type DataRecord, figureIn, namesOf } from '../../model/record.ts';
import { phraseLine } from '../../model/record-phrase.ts';
import { type ComputedTable, derivedLine, type TableCell, type TableRow, wordCell } from '../../model/table.ts';
import { keyWords } from '../../model/words.ts';
import { type Context, type Owner, recordsIn } from '../context.ts';
import { addUp, cellSummand } from '../sum.ts';
import { tableFrame } from './frame.ts';

interface Matrix {
  readonly definition: TableOf<'matrix'>;
  readonly keys: readonly string[];
  readonly records: readonly DataRecord[];
  readonly context: Context;
}

/** The records of a kind against the members of a family: sums and growth are computed, never typed. */
export function matrixTable(definition: TableOf<'matrix'>, owner: Owner, context: Context): ComputedTable {
  const records = recordsIn(definition, owner, context);
  const keys = [...new Set(records.flatMap((record) => [...(record.families.get(definition.family)?.keys() ?? [])]))];
  const matrix: Matrix = { definition, keys, records, context };
  const total = definition.totalRow ? [totalRow(matrix, definition.totalRow)] : [];
  return {
    ...tableFrame(definition, owner, context),
    widths: [definition.stub.width, ...keys.map(() => undefined), ...(definition.totalColumn ? [undefined] : [])],
    head: [headOf(matrix)],
    body: [...total, ...records.flatMap((record) => rowsOf(record, matrix))],
  };
}

function headOf({ definition, keys, context }: Matrix): TableRow {
  const header = (text: string): TableCell => wordCell(text, { heads: 'column' });
  const total = definition.totalColumn ? [header(definition.totalColumn.header)] : [];
  const members = keys.map((key) =>
    header(fillWords(definition.each, keyWords(memberName(key, definition, context), context.words))),
  );
  return { kind: 'plain', cells: [header(fillWords(definition.stub.header, context.words)), ...total, ...members] };
}

/** The printed name of a member of a family: of a year the year, of a record its name. */
function memberName(key: string, { records, family }: TableOf<'matrix'>, { plan }: Context): string {
  const column = plan.form.records.find(({ id }) => id === records)?.columns.find(({ id }) => id === family);
  if (column?.by === undefined || column.by === 'year') return key;
  const naming = plan.form.records.find(({ id }) => id === column.by)?.naming ?? '';
  const cell = plan.recordsById.get(column.by)?.get(key)?.cells.get(naming);
  return cell ? displayText(cell, plan) : key;
}

function rowsOf(record: DataRecord, matrix: Matrix): readonly TableRow[] {
  const { definition, context, keys } = matrix;
  const { stages, growth } = definition;
  const stage = stages ? choiceOf(record, stages.field) : undefined;
  const phrase = stages?.phrases[stage ?? ''] ?? `{${definition.stub.field}}`;
  const label: TableCell = { lines: [phraseLine(phrase, record, context.words, context.plan)], heads: 'row' };
  if (stages?.headings.includes(stage ?? '')) {
    return [
      {
        kind: 'group',
        cells: [{ ...label, heads: 'group', columnSpan: keys.length + 1 + (definition.totalColumn ? 1 : 0) }],
      },
    ];
  }
  const amounts: TableRow = { kind: 'plain', cells: [label, ...amountCells(record, matrix)] };
  return growth ? [amounts, growthRow(record, matrix, growth)] : [amounts];
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
    return { ...wordCell(cell ? amountText(cell, matrix) : ''), fact: cell?.fact, figure, align: 'end' };
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

/** What is nothing is an amount of 0; what is not known is none. */
function amountOf(cell: Cell | undefined): Big | undefined {
  const figure = cell && figureIn(cell);
  if (figure?.kind === 'number') return Big(figure.number);
  return figure?.kind === 'status' && figure.nothing ? Big(0) : undefined;
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

function totalRow(matrix: Matrix, total: TotalRow): TableRow {
  const { definition, keys } = matrix;
  const records = partsOf(matrix, total);
  const sums = keys.map((key) => sumCell(summedIn(records, [key], matrix), matrix));
  const all = definition.totalColumn ? [sumCell(summedIn(records, keys, matrix), matrix)] : [];
  return { kind: 'total', cells: [wordCell(total.label, { heads: 'row' }), ...all, ...sums] };
}

type TotalRow = NonNullable<TableOf<'matrix'>['totalRow']>;

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
    const rate = growthRate(amountOf(earlier), amountOf(now), growth.decimals);
    return { lines: [derivedLine(rateText(rate, growth), from)], figure: figureOfRate(rate), align: 'end' };
  });
  return { kind: 'rate', cells: [wordCell(growth.label, { heads: 'row' }), ...cells] };
}

/** A rate of growth, or why there is none: nothing before, or an amount that is not known. */
type GrowthRate = NumberFigure | 'from nothing' | 'unknown';

/**
 * Growth from one amount to the next in per cent, rounded half up. From nothing there is no rate; where there is nothing
 * now either, one of them is not known, or the first is below nothing, it is unknown.
 */
export function growthRate(before: Big | undefined, now: Big | undefined, decimals: number): GrowthRate {
  if (before === undefined || now === undefined || before.lt(0)) return 'unknown';
  if (before.eq(0)) return now.gt(0) ? 'from nothing' : 'unknown';
  const rate = roundTo(now.minus(before).times(100).div(before), decimals, 'half-up');
  return {
    kind: 'number',
    number: rate.toFixed(),
    display: formatNumber(rate, { decimals }),
    decimals,
    provisional: false,
  };
}

function figureOfRate(rate: GrowthRate): NumberFigure | undefined {
  return typeof rate === 'object' ? rate : undefined;
}

/** A rate in the words of the form. */
export function rateText(rate: GrowthRate, { none, fromNothing, phrase }: Growth): string {
  if (typeof rate === 'object') return fillWords(phrase, () => rate.display);
  return rate === 'unknown' ? none : fromNothing;
}
