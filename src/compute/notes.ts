import { type Inline, inlinesOf, type Line, mapLine, plainText } from '../model/rich.ts';
import { type ComputedTable, type TableRow, wordLine } from '../model/table.ts';

/** A table whose notes in cells have signs, with their texts below it in the order of the cells; alike ones are one. */
export function withNotes(table: ComputedTable): ComputedTable {
  if (![...table.head, ...table.body].some(({ cells }) => cells.some(({ lines }) => lines.some(holdsNote))))
    return table;
  const notes = new Map<string, Line>();
  const signed = (inline: Inline): Inline => {
    if (inline.type === 'fact' && inline.marked) {
      const marked = mapLine(inline.marked, (inner) => [signed(inner)]);
      return { ...inline, marked, text: plainText(marked) };
    }
    if (inline.type !== 'note') return inline;
    const words = plainText(inline.children);
    if (!notes.has(words)) notes.set(words, inline.children);
    return { ...inline, sign: `${[...notes.keys()].indexOf(words) + 1})` };
  };
  const inRow = (row: TableRow): TableRow => ({
    ...row,
    cells: row.cells.map((cell) => ({
      ...cell,
      lines: cell.lines.map((line) => mapLine(line, (one) => [signed(one)])),
    })),
  });
  const [head, body] = [table.head.map(inRow), table.body.map(inRow)];
  const below = [...notes.values()].map((note, at): Line => [...wordLine(`${at + 1}) `), ...note]);
  return { ...table, head, body, footnotes: [...below, ...table.footnotes] };
}

function holdsNote(line: Line): boolean {
  return line.some(
    (inline) =>
      inline.type === 'note' ||
      ('children' in inline && inlinesOf([inline]).some(({ type }) => type === 'note')) ||
      (inline.type === 'fact' && inline.marked !== undefined && holdsNote(inline.marked)),
  );
}
