import { displayLines, displayText } from '../model/display.ts';
import { fillPhrase } from '../model/phrase.ts';
import type { Plan, PlanNode } from '../model/plan.ts';
import { type Cell, type DataRecord, namesOf } from '../model/record.ts';
import type { Inline, Line } from '../model/rich.ts';
import type { TableCell } from '../model/table.ts';
import type { Words } from '../model/words.ts';
import type { Context } from './context.ts';

/** The text of one field of a record, '' where it is blank. */
export function fieldText(record: DataRecord, field: string, { plan }: Context): string {
  const cell = record.cells.get(field);
  return cell ? displayText(cell, plan) : '';
}

/** A table cell that shows one cell of a record as it is. */
export function fieldCell(cell: Cell | undefined, context: Context): TableCell {
  return { lines: displayLines(cell, context.plan), fact: cell?.fact };
}

/** A node as a phrase of its level writes it, with {title}, {n} and {code}; the title carries its fact. */
export function nodeLine(node: PlanNode, phrases: Readonly<Record<string, string>>): Line {
  const slot = (name: string): readonly Inline[] | undefined => {
    if (name === 'title') return [{ type: 'fact', text: node.title, fact: node.titleFact, from: [] }];
    const word = { n: node.numeral, code: node.code }[name as 'n' | 'code'];
    return word === undefined ? undefined : [{ type: 'text', text: word }];
  };
  return fillPhrase<Inline>(phrases[node.level.id] ?? '{title}', slot, (text) => ({ type: 'text', text }));
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
  const lines = displayText(cell, plan).split('\n');
  if (lines.join('') === '') return undefined;
  return lines.flatMap((text, index): readonly Inline[] => {
    const shown: Inline = { type: 'fact', text, fact: cell.fact, from: [] };
    return index === 0 ? [shown] : [{ type: 'break' }, shown];
  });
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
