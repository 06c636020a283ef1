import { type Diagnostic, diagnose } from '../diagnostics/diagnostic.ts';
import { type Direction, type GridCell, spanOf } from '../model/grid.ts';

/** Signs by which a cell joins its neighbour. */
const merges = new Map<string, 'left' | 'above'>([
  ['<', 'left'],
  ['^', 'above'],
]);

/** Signs of a total: what is added up lies where the arrow points. */
const totals = new Map<string, Direction>([
  ['Σ↑', 'above'],
  ['Σ↓', 'below'],
  ['Σ←', 'left'],
  ['Σ→', 'right'],
]);

/** Where a sign joins the cell to, or what it adds up. */
export type Sign =
  | { readonly type: 'merged'; readonly into: 'left' | 'above' }
  | { readonly type: 'total'; readonly of: Direction };

/** Reads a sign as the guide writes it: keyboards give the sign of a sum, not the letter, and typists part it from the arrow. */
export function signOf(typed: string): Sign | undefined {
  const into = merges.get(typed);
  if (into) return { type: 'merged', into };
  const of = totals.get(typed.replace('∑', 'Σ').replaceAll(/\s/gu, ''));
  return of && { type: 'total', of };
}

/** Nothing but signs of sums and arrows, or marks that look like those that join: no cell of a table holds that alone. */
const almostSign = /^(?:[<＜‹〈^＾ˆ⌃∧˄]+|[Σ∑←↑→↓⇐⇑⇒⇓⬅⬆➡⬇<>^\s]*[Σ∑][Σ∑←↑→↓⇐⇑⇒⇓⬅⬆➡⬇<>^\s]*)$/u;

/** Whether a text that is no sign was meant as one. */
export function isAlmostSign(typed: string): boolean {
  return almostSign.test(typed);
}

/**
 * Cells that say they join another one, and do not: there is none, it is part of the headers, or the whole that
 * comes of it is no rectangle. They would be left out of the table. Gives csv/grid-sign.
 */
export function unjoinedCells(rows: readonly (readonly GridCell[])[], headRows: number): readonly Diagnostic[] {
  const owners = new Map<GridCell, number>();
  rows.forEach((cells, row) => {
    cells.forEach((cell, column) => {
      if (cell.type === 'merged') return;
      for (const covered of coveredBy(rows, row, column)) owners.set(covered, (owners.get(covered) ?? 0) + 1);
    });
  });
  return rows.flatMap((cells, row) =>
    cells.flatMap((cell) => {
      if (cell.type !== 'merged') return [];
      const text = cell.into === 'left' ? '<' : '^';
      if (row > 0 && row === headRows && cell.into === 'above') return [signFault(cell, text, 'header')];
      return owners.get(cell) === 1 ? [] : [signFault(cell, text, 'alone')];
    }),
  );
}

/** The cells that one takes in beside itself; none where another one stands within its rectangle. */
function coveredBy(rows: readonly (readonly GridCell[])[], row: number, column: number): readonly GridCell[] {
  const width = spanOf(rows, row, column, { down: 0, right: 1 });
  const height = spanOf(rows, row, column, { down: 1, right: 0 });
  const cells = rows.slice(row, row + height).flatMap((line) => line.slice(column, column + width));
  const isWhole = cells.length === width * height && cells.slice(1).every(({ type }) => type === 'merged');
  return isWhole ? cells.slice(1) : [];
}

/** Tells of a sign of a table that is none, or that leads nowhere. */
export function signFault(
  { place }: Pick<GridCell, 'place'>,
  text: string,
  fault: 'unknown' | 'alone' | 'header',
): Diagnostic {
  return diagnose('csv/grid-sign', place, { text, fault });
}
