import { displayOf } from '../model/figure.ts';
import { fillPhrase } from '../model/phrase.ts';
import type { Plan } from '../model/plan.ts';
import { type Cell, type DataRecord, namesOf } from '../model/record.ts';
import { type Inline, type Line, plainText } from '../model/rich.ts';
import type { TableCell } from '../model/table.ts';
import type { Words } from '../model/words.ts';
import type { Context } from './context.ts';

/** The lines that a cell of a source table shows in print; none where it is blank. */
export function displayLines(cell: Cell | undefined, plan: Plan): readonly Line[] {
  if (!cell) return [];
  if (cell.value.type === 'text') return cell.value.lines;
  const text = displayText(cell, plan);
  return text.split(/\r\n|\n|\r/).flatMap((line): readonly Line[] => (line === '' ? [] : [[{ type: 'text', text: line }]]));
}

/** The text that a cell shows in print and in data files. */
export function displayText(cell: Cell, plan: Plan): string {
  const { value } = cell;
  switch (value.type) {
    case 'empty':
      return '';
    case 'text':
      return value.lines.map(plainText).join('\n');
    case 'code':
      return value.text;
    case 'number':
    case 'dates':
      return cell.raw.trim();
    case 'figure':
      return displayOf(value.figure);
    case 'years':
      return cell.raw.trim();
    case 'flag':
      return value.print;
    case 'choice':
      return value.choice.print ?? value.choice.text;
    case 'period':
      return value.period.text;
    case 'names':
      return value.names.map((name) => nameOf(name.value, cell, plan)).join(', ');
  }
}

function nameOf(key: string, { column }: Cell, plan: Plan): string {
  if (column.type === 'node') return plan.nodes.get(key)?.title ?? key;
  const target = plan.recordsById.get(column.refers ?? '')?.get(key);
  const kind = plan.form.records.find((candidate) => candidate.id === column.refers);
  const cell = target?.cells.get(kind?.naming ?? '');
  return cell ? displayText(cell, plan) : key;
}

/** A table cell that shows one cell of a record as it is. */
export function fieldCell(cell: Cell | undefined, context: Context): TableCell {
  return { lines: displayLines(cell, context.plan), fact: cell?.fact };
}

/** Fills a phrase from a record; each value in it carries its fact. Slots reach through references: `{target.name}`. */
export function phraseLine(phrase: string, record: DataRecord, words: Words, plan: Plan): Line {
  const slot = (name: string): readonly Inline[] | undefined => {
    const cell = cellAt(record, name.split('.'), plan);
    if (cell) return factInlines(cell, plan);
    const word = words(name);
    return word === undefined || word === '' ? undefined : [{ type: 'text', text: word }];
  };
  return fillPhrase<Inline>(phrase, slot, (text) => ({ type: 'text', text }));
}

function factInlines(cell: Cell, plan: Plan): readonly Inline[] | undefined {
  const text = displayText(cell, plan);
  return text === '' ? undefined : [{ type: 'fact', text, fact: cell.fact, from: [] }];
}

/** The cell at a path of fields, through the first record that each reference on the way names. */
export function cellAt(record: DataRecord, path: readonly string[], plan: Plan): Cell | undefined {
  const [field = '', ...rest] = path;
  const cell = record.cells.get(field);
  if (rest.length === 0 || !cell) return cell;
  const [key] = namesOf(record, field);
  const target = key && plan.recordsById.get(cell.column.refers ?? '')?.get(key.value);
  return target && cellAt(target, rest, plan);
}

/** The years that a column of years states for a record. */
export function yearsIn(record: DataRecord, field: string): readonly string[] {
  const value = record.cells.get(field)?.value;
  return value?.type === 'years' ? value.years.map(String) : [];
}
