import { displayLines } from '../model/display.ts';
import type { Figure } from '../model/figure.ts';
import type { Plan } from '../model/plan.ts';
import { type Cell, type DataRecord, figureIn } from '../model/record.ts';
import { type Line, plainText } from '../model/rich.ts';
import { type TableCell, wordLine } from '../model/table.ts';
import type { Context } from './context.ts';

/** A table cell that shows one cell of a record as it is. */
export function fieldCell(cell: Cell | undefined, context: Context): TableCell {
  return {
    lines: displayLines(cell, context.plan),
    fact: cell?.fact,
    figure: cell && figureIn(cell),
    unit: cell?.column.unit,
  };
}

/** The same, but of a blank cell not even which fact it would show. */
export function shownCell(cell: Cell | undefined, context: Context): TableCell {
  const shown = fieldCell(cell, context);
  return shown.lines.length === 0 ? { lines: [] } : shown;
}

/** What a cell of a record says, each line with its fact; no lines where it is blank. */
export function factLines(cell: Cell | undefined, plan: Plan): readonly Line[] {
  return displayLines(cell, plan).map((line) => {
    const marked = line.every(({ type }) => type === 'text') ? undefined : line;
    return [{ type: 'fact', text: plainText(line), marked, fact: cell?.fact, from: [] }];
  });
}

/** A cell that tells how many. */
export function countCell(count: number): TableCell {
  const display = String(count);
  const figure: Figure = { kind: 'number', number: display, display, decimals: 0, provisional: false };
  return { lines: [wordLine(display)], figure, align: 'end' };
}

/** The years that a column of years states for a record. */
export function yearsIn(record: DataRecord, field: string): readonly string[] {
  const value = record.cells.get(field)?.value;
  return value?.type === 'years' ? value.years.map(String) : [];
}
