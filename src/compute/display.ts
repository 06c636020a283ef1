import { displayLines } from '../model/display.ts';
import { fillPhrase } from '../model/phrase.ts';
import type { PlanNode } from '../model/plan.ts';
import { type Cell, type DataRecord, figureIn } from '../model/record.ts';
import type { Inline, Line } from '../model/rich.ts';
import type { TableCell } from '../model/table.ts';
import type { Context } from './context.ts';

/** A table cell that shows one cell of a record as it is. */
export function fieldCell(cell: Cell | undefined, context: Context): TableCell {
  return { lines: displayLines(cell, context.plan), fact: cell?.fact, figure: cell && figureIn(cell) };
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

/** The years that a column of years states for a record. */
export function yearsIn(record: DataRecord, field: string): readonly string[] {
  const value = record.cells.get(field)?.value;
  return value?.type === 'years' ? value.years.map(String) : [];
}
