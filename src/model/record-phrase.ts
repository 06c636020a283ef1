import { displayLines } from './display.ts';
import { fillPhrase } from './phrase.ts';
import type { Plan } from './plan.ts';
import { type Cell, type DataRecord, namesOf } from './record.ts';
import { type Inline, type Line, plainText } from './rich.ts';
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
  const lines = displayLines(cell, plan);
  if (lines.every((line) => plainText(line) === '')) return undefined;
  return lines.flatMap((line, index): readonly Inline[] => {
    const marked = line.every(({ type }) => type === 'text') ? undefined : line;
    const shown: Inline = { type: 'fact', text: plainText(line), marked, fact: cell.fact, from: [] };
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
