import { displayText } from '../model/display.ts';
import { type ListColumn, yearsOf } from '../model/form.ts';
import { fillWords } from '../model/phrase.ts';
import { type DataRecord, namesOf } from '../model/record.ts';
import { phraseLine } from '../model/record-phrase.ts';
import { plainText } from '../model/rich.ts';
import { type ColumnFitting, type TableCell, type TableRow, wordCell } from '../model/table.ts';
import { keyWords, shortYear, type Words } from '../model/words.ts';
import type { Context } from './context.ts';
import { fieldCell, yearsIn } from './display.ts';

/** One printed column: a column of the form, and of a family the year it shows. */
export interface PrintedColumn {
  readonly definition: ListColumn;
  readonly key: string | undefined;
}

/** The printed columns for some records: a family gives one for each of the years that its column or the records state. */
export function printedColumns(
  columns: readonly ListColumn[],
  records: readonly DataRecord[],
  context: Context,
): readonly PrintedColumn[] {
  const { plan } = context;
  const printed = columns.flatMap((definition): readonly PrintedColumn[] => {
    const { horizon, keys, each } = definition;
    if (horizon) return yearsOf(horizon, plan.manifest.year).map((key) => ({ definition, key }));
    if (each === undefined || keys === undefined) return [{ definition, key: undefined }];
    return distinctYears(records, keys).map((key) => ({ definition, key }));
  });
  const isEmpty = (column: PrintedColumn): boolean =>
    records.every((record) => recordCell(record, column, context).lines.length === 0);
  return printed.filter((column) => !column.definition.hideEmpty || !isEmpty(column));
}

/** How the form wants the columns fitted to their texts. */
export function fittingOf(columns: readonly PrintedColumn[]): readonly ColumnFitting[] {
  return columns.map(({ definition: { atLeast, atMost, below } }) => ({ atLeast, atMost, below }));
}

function distinctYears(records: readonly DataRecord[], field: string): readonly string[] {
  return [...new Set(records.flatMap((record) => yearsIn(record, field)))].sort();
}

/**
 * The header rows of columns: one, or two where a family prints its years below a common header or where
 * neighbours stand below a header `over` them. `{yy:FIELD}` in a header stands for the years that the
 * records state in that field.
 */
export function headRows(
  columns: readonly PrintedColumn[],
  records: readonly DataRecord[],
  context: Context,
): readonly TableRow[] {
  const words = headerWords(records, context);
  const headerOf = ({ definition }: PrintedColumn): string => headerIn(definition, records, context);
  const common = (column: PrintedColumn): string | undefined =>
    column.key === undefined ? column.definition.over : headerOf(column);
  const deep = columns.some((column) => common(column) !== undefined);
  const upper: TableCell[] = [];
  const lower: TableCell[] = [];
  columns.forEach((column, index) => {
    const above = common(column);
    if (above === undefined) {
      const text = fillWords(headerOf(column), words);
      upper.push(wordCell(text, { heads: 'column', rowSpan: deep ? 2 : 1 }));
      return;
    }
    const neighbours = standTogether(columns, index);
    if (neighbours.first === index) {
      upper.push(wordCell(fillWords(above, words), { heads: 'column', columnSpan: neighbours.count }));
    }
    const { key, definition } = column;
    const own = key === undefined ? headerOf(column) : (definition.each ?? '{key}');
    lower.push(wordCell(fillWords(own, key === undefined ? words : keyWords(key, words)), { heads: 'column' }));
  });
  const rows: TableRow[] = [{ kind: 'plain', cells: upper }];
  return deep ? [...rows, { kind: 'plain', cells: lower }] : rows;
}

/** The header of a column: that of the first variant whose condition the records, or the edition, meet. */
function headerIn({ header, headers }: ListColumn, records: readonly DataRecord[], { plan, words }: Context): string {
  const variant = headers.find(({ when: { field, variable, is } }) => {
    if (field === undefined) return meets(words(`variable.${variable}`) ?? '', is);
    const texts = records.map((record) => displayText(record.cells.get(field), plan));
    return (
      texts.length > 0 && (is === undefined ? texts.some((text) => text !== '') : texts.every((text) => text === is))
    );
  });
  return variant?.header ?? header;
}

function meets(text: string, wanted: string | undefined): boolean {
  return wanted === undefined ? text !== '' : text === wanted;
}

/** The unbroken run of columns around one that share its common header. */
function standTogether(columns: readonly PrintedColumn[], index: number): { first: number; count: number } {
  const shares = (column: PrintedColumn | undefined): boolean => {
    const own = columns[index];
    if (column === undefined || own === undefined) return false;
    if (own.key !== undefined) return column.definition === own.definition;
    return column.key === undefined && column.definition.over === own.definition.over;
  };
  let first = index;
  while (shares(columns[first - 1])) first -= 1;
  let end = index + 1;
  while (shares(columns[end])) end += 1;
  return { first, count: end - first };
}

function headerWords(records: readonly DataRecord[], context: Context): Words {
  return (name) => {
    const field = name.startsWith('yy:') ? name.slice('yy:'.length) : undefined;
    if (field === undefined) return context.words(name);
    return distinctYears(records, field).map(shortYear).join('·');
  };
}

/** The cell of a record in a printed column. */
export function recordCell(record: DataRecord, { definition, key }: PrintedColumn, context: Context): TableCell {
  const align = definition.align;
  const { phrase, shared } = definition;
  if (phrase !== undefined) {
    const repeated = shared === undefined ? undefined : sharedWord(record, shared, context);
    const line = repeated === undefined ? phraseLine(phrase, record, context.words, context.plan) : repeated;
    return { lines: line.length === 0 ? [] : [line], align };
  }
  const field = definition.field ?? '';
  const own = definition.keys === undefined ? undefined : yearsIn(record, definition.keys)[0];
  const family = record.families.get(field);
  const cell = family ? family.get(key ?? own ?? '') : record.cells.get(field);
  return { ...fieldCell(cell, context), align };
}

/**
 * The cells of rows with equal neighbours joined in the columns that ask for it; the joined cell heads its rows. A row
 * without cells of these columns parts those above from those below.
 */
export function merged(
  rows: readonly (readonly TableCell[] | undefined)[],
  columns: readonly PrintedColumn[],
): readonly (readonly TableCell[])[] {
  return rows.map((cells = [], at) =>
    cells.flatMap((cell, column): readonly TableCell[] => {
      if (!columns[column]?.definition.merge) return [cell];
      if (sameText(rows[at - 1]?.[column], cell)) return [];
      const following = rows.slice(at + 1).findIndex((later) => !sameText(later?.[column], cell));
      const rowSpan = following === -1 ? rows.length - at : following + 1;
      return [{ ...cell, rowSpan, heads: 'row' }];
    }),
  );
}

function sameText(left: TableCell | undefined, right: TableCell): boolean {
  return left !== undefined && left.lines.map(plainText).join('\n') === right.lines.map(plainText).join('\n');
}

/** That an indicator of this node is also one of a level above: the level's name and the kind's. */
function sharedWord(record: DataRecord, level: string, { plan }: Context) {
  const above = namesOf(record, 'node').find(({ value }) => plan.nodes.get(value)?.level.id === level);
  const name = plan.form.levels.find((candidate) => candidate.id === level)?.name;
  if (!above || name === undefined) return undefined;
  const from = record.cells.get('node')?.fact;
  return [
    {
      type: 'fact' as const,
      text: fillWords(plan.form.labels.shared ?? '', () => name),
      fact: undefined,
      from: from ? [from] : [],
    },
  ];
}
