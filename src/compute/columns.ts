import type { ListColumn } from '../model/form.ts';
import { fillWords } from '../model/phrase.ts';
import { type DataRecord, namesOf } from '../model/record.ts';
import { type TableCell, type TableRow, wordCell } from '../model/table.ts';
import { shortYear, type Words, withWords } from '../model/words.ts';
import type { Context } from './context.ts';
import { fieldCell, phraseLine, yearsIn } from './display.ts';

/** One printed column: a column of the form, and of a family the year it shows. */
export interface PrintedColumn {
  readonly definition: ListColumn;
  readonly key: string | undefined;
}

/** The printed columns for some records: a family with `each` gives one column for each of its years. */
export function printedColumns(
  columns: readonly ListColumn[],
  records: readonly DataRecord[],
): readonly PrintedColumn[] {
  return columns.flatMap((definition): readonly PrintedColumn[] => {
    if (definition.each === undefined || definition.keys === undefined) return [{ definition, key: undefined }];
    return distinctYears(records, definition.keys).map((key) => ({ definition, key }));
  });
}

function distinctYears(records: readonly DataRecord[], field: string): readonly string[] {
  return [...new Set(records.flatMap((record) => yearsIn(record, field)))].sort();
}

/**
 * The header rows of columns: one, or two where a family prints its years below a common header.
 * `{yy:FIELD}` in a header stands for the years that the records state in that field.
 */
export function headRows(
  columns: readonly PrintedColumn[],
  records: readonly DataRecord[],
  context: Context,
): readonly TableRow[] {
  const words = headerWords(records, context);
  const deep = columns.some(({ key }) => key !== undefined);
  const upper: TableCell[] = [];
  const lower: TableCell[] = [];
  columns.forEach(({ definition, key }, index) => {
    const first = columns[index - 1]?.definition !== definition;
    const text = fillWords(definition.header, words);
    const count = columns.filter((column) => column.definition === definition).length;
    if (key === undefined) upper.push(wordCell(text, { heads: 'column', rowSpan: deep ? 2 : 1 }));
    else if (first) upper.push(wordCell(text, { heads: 'column', columnSpan: count }));
    if (key !== undefined)
      lower.push(wordCell(fillWords(definition.each ?? '', keyWords(key, words)), { heads: 'column' }));
  });
  const rows: TableRow[] = [{ kind: 'plain', cells: upper }];
  return deep ? [...rows, { kind: 'plain', cells: lower }] : rows;
}

/** Words for the header of one year or member of a family. */
export function keyWords(key: string, words: Words): Words {
  return withWords({ key, year: key, yy: shortYear(key) }, words);
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
