import type { Change } from './list-lines.ts';
import { columnOf } from './structure.ts';

/** A level of a list: where its marks stand, as written and as they should. */
interface Level {
  readonly column: number;
  readonly content: number;
  readonly newColumn: number;
  readonly newContent: number;
}

const item = /^([ \t]*)(-|\d{1,9}\.)([ \t]+)(?=\S)/;

/**
 * The changes that put the lines of a list into its levels, each as far in as the text of the item above it:
 * what is further in than the line before is a level below. No changes where a line goes back to a column in
 * which no level stands: which one is meant cannot be told.
 */
export function levelChanges(text: string, start: number, end: number): readonly Change[] {
  const levels: Level[] = [];
  const changes: Change[] = [];
  let at = start;
  let isAfterBlank = false;
  for (const line of text.slice(start, end).split('\n')) {
    const indent = /^[ \t]*/.exec(line)![0];
    const wanted = item.test(line) ? itemColumn(line, levels) : textColumn(columnOf(indent), levels, isAfterBlank);
    if (wanted === undefined) return [];
    isAfterBlank = line.trim() === '';
    if (!isAfterBlank && wanted !== columnOf(indent))
      changes.push({ start: at, end: at + indent.length, after: ' '.repeat(wanted) });
    at += line.length + 1;
  }
  return changes;
}

function itemColumn(line: string, levels: Level[]): number | undefined {
  const [whole, indent = '', mark = ''] = item.exec(line)!;
  const column = columnOf(indent);
  const inner = levels.findIndex((level) => level.column > column);
  if (inner !== -1) levels.length = inner;
  const last = levels.at(-1);
  if (inner !== -1 && last && last.column < column) return undefined;
  const newColumn = last?.column === column ? last.newColumn : (last?.newContent ?? 0);
  if (last?.column === column) levels.pop();
  levels.push({ column, content: columnOf(whole), newColumn, newContent: newColumn + mark.length + 1 });
  return newColumn;
}

/** A line of text keeps its distance from the item that it stands in; one right below an item goes on with it. */
function textColumn(column: number, levels: readonly Level[], isAfterBlank: boolean): number {
  const last = levels.at(-1);
  if (last && !isAfterBlank && column > last.column) return last.newContent;
  const own = levels.findLast((level) => level.content <= column);
  return own ? own.newContent + column - own.content : column;
}
