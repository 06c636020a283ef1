import { displayOf } from './figure.ts';
import type { Plan } from './plan.ts';
import type { Cell } from './record.ts';
import { type Line, plainText } from './rich.ts';

/** The lines that a cell of a source table shows in print; none where it is blank. */
export function displayLines(cell: Cell | undefined, plan: Plan): readonly Line[] {
  if (!cell) return [];
  if (cell.value.type === 'text') return cell.value.lines;
  const text = displayText(cell, plan);
  return text
    .split(/\r\n|\n|\r/)
    .flatMap((line): readonly Line[] => (line === '' ? [] : [[{ type: 'text', text: line }]]));
}

/** The text that a cell shows in print and in data files, '' where there is none. */
export function displayText(cell: Cell | undefined, plan: Plan): string {
  if (!cell) return '';
  const { value } = cell;
  switch (value.type) {
    case 'empty':
      return '';
    case 'text':
      return value.lines.map(plainText).join('\n');
    case 'code':
      return value.text;
    case 'dates':
      return cell.raw.trim();
    case 'number':
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
  if (column.type === 'node') {
    return plan.nodes.get(key)?.title ?? plan.parts.find(({ definition }) => definition.id === key)?.heading ?? key;
  }
  const target = plan.recordsById.get(column.refers ?? '')?.get(key);
  const kind = plan.form.records.find((candidate) => candidate.id === column.refers);
  const cell = target?.cells.get(kind?.naming ?? '');
  return cell ? displayText(cell, plan) : key;
}
