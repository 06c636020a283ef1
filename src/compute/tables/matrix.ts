import Big from 'big.js';
import { displayText } from '../../model/display.ts';
import { groupedDisplayOf } from '../../model/figure.ts';
import type { TableOf } from '../../model/form.ts';
import { formatNumber, roundTo } from '../../model/number.ts';
import { fillWords } from '../../model/phrase.ts';
import type { Cell, DataRecord } from '../../model/record.ts';
import { phraseLine } from '../../model/record-phrase.ts';
import { type ComputedTable, derivedLine, type TableCell, type TableRow, wordCell } from '../../model/table.ts';
import { keyWords } from '../../model/words.ts';
import type { Context, Owner } from '../context.ts';
import { tableFrame } from './frame.ts';

interface Matrix {
  readonly definition: TableOf<'matrix'>;
  readonly keys: readonly string[];
  readonly records: readonly DataRecord[];
  readonly context: Context;
}

/** All records of a kind against the members of a family: sums and growth are computed, never typed. */
export function matrixTable(definition: TableOf<'matrix'>, owner: Owner, context: Context): ComputedTable {
  const records = context.plan.records.get(definition.records) ?? [];
  const keys = [...new Set(records.flatMap((record) => [...(record.families.get(definition.family)?.keys() ?? [])]))];
  const matrix: Matrix = { definition, keys, records, context };
  const total = definition.totalRow ? [totalRow(matrix, definition.totalRow.label)] : [];
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
  return { kind: 'plain', cells: [header(definition.stub.header), ...total, ...members] };
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
    return { ...wordCell(cell ? amountText(cell, matrix) : ''), fact: cell?.fact, align: 'end' };
  });
  if (!definition.totalColumn) return cells;
  return [
    sumCell(
      keys.flatMap((key) => cellOf(record, key, definition) ?? []),
      matrix,
    ),
    ...cells,
  ];
}

function cellOf(record: DataRecord, key: string, { family }: TableOf<'matrix'>): Cell | undefined {
  return record.families.get(family)?.get(key);
}

function amountText(cell: Cell, { context }: Matrix): string {
  return cell.value.type === 'figure' ? groupedDisplayOf(cell.value.figure) : displayText(cell, context.plan);
}

function amountOf(cell: Cell | undefined): Big | undefined {
  return cell?.value.type === 'figure' && cell.value.figure.kind === 'number'
    ? Big(cell.value.figure.number)
    : undefined;
}

function decimalsOf(cell: Cell): number {
  return cell.value.type === 'figure' && cell.value.figure.kind === 'number' ? cell.value.figure.decimals : 0;
}

function sumCell(cells: readonly Cell[], { definition }: Matrix): TableCell {
  const sum = cells.reduce((total, cell) => total.plus(amountOf(cell) ?? 0), Big(0));
  const text = sum.eq(0)
    ? definition.zero
    : formatNumber(sum, { decimals: Math.max(0, ...cells.map(decimalsOf)), thousands: true });
  return {
    lines: [
      derivedLine(
        text,
        cells.map((cell) => cell.fact),
      ),
    ],
    align: 'end',
  };
}

function totalRow(matrix: Matrix, label: string): TableRow {
  const { definition, keys, records } = matrix;
  const column = (key: string): readonly Cell[] => records.flatMap((record) => cellOf(record, key, definition) ?? []);
  const sums = keys.map((key) => sumCell(column(key), matrix));
  const all = definition.totalColumn ? [sumCell(keys.flatMap(column), matrix)] : [];
  return { kind: 'total', cells: [wordCell(label, { heads: 'row' }), ...all, ...sums] };
}

type Growth = NonNullable<TableOf<'matrix'>['growth']>;

/** The change against the year before, in per cent, below every amount but the first. */
function growthRow(record: DataRecord, matrix: Matrix, growth: Growth): TableRow {
  const cells = matrix.keys.map((key, index): TableCell => {
    const before = matrix.keys[index - 1];
    if (before === undefined) return wordCell('', { align: 'end' });
    const now = cellOf(record, key, matrix.definition);
    const earlier = cellOf(record, before, matrix.definition);
    const from = [earlier, now].flatMap((cell) => cell?.fact ?? []);
    return { lines: [derivedLine(growthText(amountOf(earlier), amountOf(now), growth), from)], align: 'end' };
  });
  return { kind: 'rate', cells: [wordCell(growth.label, { heads: 'row' }), ...cells] };
}

/**
 * Growth from one amount to the next, rounded half up: genre §3, 재정현황. From nothing there is no rate
 * but a word for it; where there is nothing now either, there is none.
 */
export function growthText(before: Big | undefined, now: Big | undefined, growth: Growth): string {
  if (now === undefined) return growth.none;
  if (before === undefined || before.eq(0)) return now.gt(0) ? growth.fromNothing : growth.none;
  const rate = roundTo(now.minus(before).times(100).div(before), growth.decimals, 'half-up');
  return fillWords(growth.phrase, () => formatNumber(rate, { decimals: growth.decimals }));
}
