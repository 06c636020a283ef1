import { readFileSync } from 'node:fs';
import Papa from 'papaparse';
import { plainText } from '../../src/model/rich.ts';
import type { ComputedTable, TableCell, TableRow } from '../../src/model/table.ts';

/** The value of a cell of a published CSV file: the apostrophe that keeps it from being run is none of it. */
export function unguarded(cell: string): string {
  return /^'+\s*[=+\-@\t\r\n＝＋－＠]/u.test(cell) ? cell.slice(1) : cell;
}

/** The text of a cell, its lines joined by a slash. */
export function cellText({ lines }: TableCell): string {
  return lines.map(plainText).join(' / ');
}

/** The texts of a table's rows, each cell once; what spans columns or rows leaves the cells under it out. */
export function rowTexts(rows: readonly TableRow[]): readonly (readonly string[])[] {
  return rows.map(({ cells }) => cells.map(cellText));
}

/** The texts of a table's rows as a grid: a cell that spans columns or rows stands in all of them. */
export function gridOf(rows: readonly TableRow[]): readonly (readonly string[])[] {
  const grid: string[][] = rows.map(() => []);
  rows.forEach(({ cells }, row) => {
    let column = 0;
    for (const cell of cells) {
      while (grid[row]![column] !== undefined) column += 1;
      for (let down = 0; down < (cell.rowSpan ?? 1); down += 1) {
        for (let right = 0; right < (cell.columnSpan ?? 1); right += 1)
          grid[row + down]![column + right] = cellText(cell);
      }
    }
  });
  return grid;
}

/** The texts of a whole table, header rows first. */
export function tableGrid({ head, body }: ComputedTable): readonly (readonly string[])[] {
  return [...gridOf(head), ...gridOf(body)];
}

/** The rows of a CSV file that stands beside a test. */
export function fixtureRows(file: URL): readonly (readonly string[])[] {
  return Papa.parse<string[]>(readFileSync(file, 'utf8'), { skipEmptyLines: true }).data;
}
