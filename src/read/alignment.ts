import type { CsvCell, CsvRow } from './csv.ts';

/** A row with as many cells as the table has columns. */
export interface AlignedRow {
  readonly row: CsvRow;
  /** Whether lines that belong to it became rows of their own because of a quote. */
  readonly torn: boolean;
}

/**
 * Puts rows together again that a quote in disorder tore into several: what follows it is no record, as it
 * has neither the cells nor an id of its own.
 */
export function withoutTornRows(
  rows: readonly CsvRow[],
  width: number,
  startsRecord: (row: CsvRow) => boolean,
): readonly AlignedRow[] {
  const groups: CsvRow[][] = [];
  for (const row of rows) {
    const last = groups.at(-1)?.at(-1);
    const continues = last && row.cells.length !== width && (last.broken || last.cells.length !== width);
    if (continues && !startsRecord(row)) groups.at(-1)!.push(row);
    else groups.push([row]);
  }
  return groups.flatMap((group): readonly AlignedRow[] => {
    const torn = group.length > 1 && group.some(({ broken }) => broken);
    return torn ? [{ row: group[0]!, torn }] : group.map((row) => ({ row, torn }));
  });
}

/**
 * Gives a row with too many or too few cells as many as there are columns: joins the cells that a comma
 * parted, or adds the blank ones that are missing, where the others then fit their columns best. The cells
 * that may be others than were meant are marked as doubtful.
 *
 * @param misfits how many cells do not fit their columns
 */
export function aligned(
  cells: readonly CsvCell[],
  width: number,
  misfits: (cells: readonly CsvCell[]) => number,
): readonly CsvCell[] {
  const surplus = cells.length - width;
  const attempts = Array.from({ length: Math.min(cells.length, width) + 1 }, (_, at) =>
    surplus > 0 ? joined(cells, at, surplus) : padded(cells, at, -surplus),
  ).filter((attempt) => attempt.length === width);
  const scores = attempts.map((attempt, at) => misfits(attempt) - (surplus > 0 ? readsOn(cells, at) : 0));
  const best = Math.min(...scores);
  // A blank too many at the end explains more than a comma that looks like one of a number.
  if (endsInBlanks(cells, width) && misfits(cells.slice(0, width)) <= best + 0.5) return cells.slice(0, width);
  const [first, last] = [scores.indexOf(best), scores.lastIndexOf(best)];
  // Where a comma was lost, the text of two cells stands in one beside the blank.
  const [from, to] = surplus > 0 ? [first, last + 1] : [first - 1, last - surplus + 1];
  return (attempts[last] ?? cells).map((cell, index) =>
    index >= from && index < to ? { ...cell, doubtful: true } : cell,
  );
}

/** Gives a row as many cells as there are columns, without asking which of them it lacks: any may be another than was meant. */
export function cutToWidth(cells: readonly CsvCell[], width: number): readonly CsvCell[] {
  const whole = cells.length < width ? padded(cells, cells.length, width - cells.length) : cells.slice(0, width);
  return whole.map((cell) => ({ ...cell, doubtful: true }));
}

/** Whether what is too much are blank cells at the end, as a spreadsheet adds them. */
function endsInBlanks(cells: readonly CsvCell[], width: number): boolean {
  return cells.length > width && cells.slice(width).every(({ value }) => value.trim() === '');
}

/** How much the comma behind a cell looks like one of a sentence, or, which is less sure, of a number. */
function readsOn(cells: readonly CsvCell[], at: number): number {
  const [before, after] = [cells[at]?.value ?? '', cells[at + 1]?.value ?? ''];
  if (before.trim() !== '' && /^\s+\S/u.test(after)) return 0.75;
  return /\d$/u.test(before) && /^\d{3}(?!\d)/u.test(after) ? 0.5 : 0;
}

function joined(cells: readonly CsvCell[], at: number, surplus: number): readonly CsvCell[] {
  const parts = cells.slice(at, at + surplus + 1);
  const [first, last] = [parts[0], parts.at(-1)];
  if (!first || !last || parts.length <= surplus) return [];
  const place = { ...first.place, end: last.place.end };
  const whole = { ...first, value: parts.map(({ value }) => value).join(','), place };
  return [...cells.slice(0, at), whole, ...cells.slice(at + surplus + 1)];
}

function padded(cells: readonly CsvCell[], at: number, missing: number): readonly CsvCell[] {
  const near = cells[Math.max(0, at - 1)];
  if (!near) return [];
  const place = { ...near.place, start: near.place.end };
  const blank: CsvCell = { value: '', place, locate: () => place, doubtful: true };
  return [...cells.slice(0, at), ...Array.from({ length: missing }, () => blank), ...cells.slice(at)];
}
