import { displayText } from './display.ts';
import { fillPhrase } from './phrase.ts';
import type { Plan } from './plan.ts';
import { type Cell, type DataRecord, namesOf } from './record.ts';
import type { Inline, Line } from './rich.ts';
import type { Words } from './words.ts';

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
