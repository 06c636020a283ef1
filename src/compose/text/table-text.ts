import { type Inline, type Line, mapLine, plainText } from '../../model/rich.ts';
import type { ComputedTable, TableRow } from '../../model/table.ts';
import { framedText } from '../document/headings.ts';
import type { DocumentTable } from '../document/tree.ts';
import { cellsOf } from '../table-columns.ts';

/** A table as lines: its caption and unit, a line for every row with its cells side by side, its footnotes. */
export function tableText({ table, caption, unit }: DocumentTable): readonly string[] {
  const { head, body, footnotes, empty } = table;
  const heading = caption === undefined ? [] : [framedText(caption, (title) => title)];
  if (body.length === 0) return [...heading, empty ?? ''];
  return [
    ...heading,
    ...(unit === '' ? [] : [unit]),
    ...rowsText(gridOf([...head, ...body], table)),
    ...footnotes.map(plainText),
  ];
}

/** Rows as lines; a cell of several lines keeps to one. */
export function rowsText(rows: readonly (readonly string[])[]): readonly string[] {
  return rows.map((row) =>
    row
      .map((text) => text.replaceAll('\n', ' / '))
      .join(' | ')
      .trimEnd(),
  );
}

/** Every cell in the column in which it begins; what it spans beside that is left empty. */
function gridOf(rows: readonly TableRow[], { widths }: ComputedTable): readonly (readonly string[])[] {
  const grid = rows.map(() => widths.map(() => ''));
  for (const { at, cell, column } of cellsOf(rows))
    grid[at]![column] = cell.lines.map(framedWords).map(plainText).join('\n');
  return grid;
}

/** A word that a frame sets apart elsewhere stands in parentheses, the raised sign of a note by itself. */
export function framedWords(line: Line): Line {
  return mapLine(line, (inline): readonly Inline[] => {
    if (inline.type === 'fact' && inline.marked) return framedWords(inline.marked);
    if (inline.type === 'note' && inline.sign !== undefined) return [{ type: 'text', text: ` ${inline.sign}` }];
    return inline.type === 'badge' ? [{ type: 'text', text: `(${inline.text})` }] : [inline];
  });
}
