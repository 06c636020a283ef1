import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import type { Place } from '../../diagnostics/place.ts';
import type { Grid } from '../../model/grid.ts';
import { formatNumber } from '../../model/number.ts';
import { allSections, type Plan } from '../../model/plan.ts';
import { type Block, blocksWithin, type Line, plainText } from '../../model/rich.ts';
import { differs, type Printed, sumOf } from '../../model/rounding.ts';
import { isTotalWord } from '../../model/total-word.ts';

/** A cell as a reader sees it: its text, where it stands, and the number that it is. */
interface Seen {
  readonly text: string;
  readonly place: Place;
  readonly number: Printed | undefined;
}

/** The rows of a table that is typed, and how many of its first rows and columns head the others. */
interface Typed {
  readonly rows: readonly (readonly Seen[])[];
  readonly headRows: number;
  readonly headColumns: number;
}

/**
 * A sum that was typed into a table of the prose, and that is another one than a reader finds who adds up the
 * numbers beside it. Gives value/sum-differs at the sum.
 */
export function typedSums(plan: Plan): readonly Diagnostic[] {
  const { totals } = plan.form.text;
  if (totals.length === 0) return [];
  return [...typedGrids(plan), ...simpleTables(plan)].flatMap((table) => [
    ...wrongSums(table, totals),
    ...wrongSums(turned(table), totals),
  ]);
}

function typedGrids({ form, records, grids }: Plan): readonly Typed[] {
  return form.records.flatMap(({ id, grid: layout }) => {
    if (!layout) return [];
    return (records.get(id) ?? []).flatMap((record) => {
      const grid = grids.get(record.id);
      const count = (field: string): number => Number(record.cells.get(field)?.raw.trim() ?? 0) || 0;
      const { headRows, headColumns } = layout;
      return grid ? [{ rows: seenRows(grid), headRows: count(headRows), headColumns: count(headColumns) }] : [];
    });
  });
}

/** A cell that joins another one is named as that one, and holds no number of its own. */
function seenRows({ rows }: Grid): Typed['rows'] {
  const seen: Seen[][] = [];
  rows.forEach((cells, row) => {
    const line: Seen[] = [];
    seen.push(line);
    cells.forEach((cell, column) => {
      const joined = cell.type === 'merged' && (cell.into === 'left' ? line[column - 1] : seen[row - 1]?.[column]);
      const text = cell.type === 'content' ? cell.lines.map(plainText).join('\n') : joined ? joined.text : '';
      line.push({ text, place: cell.place, number: cell.type === 'content' ? numberIn(text) : undefined });
    });
  });
  return seen;
}

function simpleTables(plan: Plan): readonly Typed[] {
  const blocks = allSections(plan).flatMap((section) => section.blocks.flatMap(blocksWithin));
  return blocks.flatMap((block) => (block.type === 'simple-table' ? [simpleTable(block)] : []));
}

function simpleTable({ header, rows, place }: Extract<Block, { type: 'simple-table' }>): Typed {
  const seen = (line: Line): Seen => ({ text: plainText(line), place, number: numberIn(plainText(line)) });
  return { rows: [header, ...rows].map((row) => row.map(seen)), headRows: 1, headColumns: 1 };
}

const plainNumber = /^([△▲−–-]?)\s?(\d{1,3}(?:,\d{3})+|\d+)(\.\d+)?$/u;

/** The number that a cell is; a dash is nothing. */
function numberIn(text: string): Printed | undefined {
  if (/^[-−–]$/u.test(text.trim())) return { number: '0', decimals: 0 };
  const [, sign, whole, fraction = ''] = plainNumber.exec(text.trim()) ?? [];
  if (whole === undefined) return undefined;
  const number = `${sign === '' ? '' : '-'}${whole.replaceAll(',', '')}${fraction}`;
  return { number, decimals: Math.max(0, fraction.length - 1) };
}

function turned({ rows, headRows, headColumns }: Typed): Typed {
  const width = rows.reduce((least, row) => Math.min(least, row.length), rows[0]?.length ?? 0);
  const columns = Array.from({ length: width }, (_, column) => rows.flatMap((row) => row[column] ?? []));
  return { rows: columns, headRows: headColumns, headColumns: headRows };
}

/** The sums in rows that are named as such, where no way to add up the rows beside them gives what they say. */
function wrongSums({ rows, headRows, headColumns }: Typed, totals: readonly string[]): readonly Diagnostic[] {
  const body = rows.slice(headRows).map(
    (row): Row => ({
      total: row
        .slice(0, headColumns)
        .find(({ text }) => isTotalWord(text, totals))
        ?.text.trim(),
      kind: row
        .slice(0, headColumns)
        .slice(1)
        .flatMap(({ text }) => (isTotalWord(text, totals) ? [] : [text.trim()]))
        .join('|'),
      cells: row,
    }),
  );
  const isShare = (column: number): boolean =>
    rows.slice(0, headRows).some((row) => /[%‰％]/u.test(row[column]?.text ?? ''));
  return body.flatMap((row) => {
    if (row.total === undefined) return [];
    const alike = body.filter(({ kind }) => row.kind === '' || headColumns < 2 || kind === row.kind);
    return row.cells.flatMap((cell, column) =>
      column < headColumns || isShare(column) ? [] : wrongSum(row, alike, cell, column),
    );
  });
}

/** A row with what it is called as a sum, if it is one, and what its other headers say that it is of. */
interface Row {
  readonly total: string | undefined;
  readonly kind: string;
  readonly cells: readonly Seen[];
}

function wrongSum(
  row: Row,
  rows: readonly Row[],
  { number, text, place }: Seen,
  column: number,
): readonly Diagnostic[] {
  if (number === undefined) return [];
  const ways = summedFor(
    rows.indexOf(row),
    rows.map(({ total }) => total !== undefined),
  );
  const sums = ways.map((way) => way.map((index) => rows[index]?.cells[column]?.number));
  const known = sums.filter((parts): parts is Printed[] => parts.every((part) => part !== undefined));
  const [first] = known;
  if (!first || known.length < sums.length || known.some((parts) => isSum(parts, number))) return [];
  const sum = formatNumber(sumOf(first), { thousands: true });
  return [
    diagnose('value/sum-differs', place, { name: row.total ?? '', whole: text.trim(), sum, relation: 'differs' }),
  ];
}

/** Small whole numbers count things, and are not rounded; but shares of hundred are. */
function isSum(parts: readonly Printed[], whole: Printed): boolean {
  const isCount = [...parts, whole].every(({ number }) => /^\d{1,2}$/u.test(number));
  return isCount ? sumOf(parts).eq(whole.number) : !differs(parts, whole);
}

/** The rows that a total may add up: all others, those between it and the next total on either side, or the totals. */
function summedFor(at: number, isTotal: readonly boolean[]): readonly (readonly number[])[] {
  const all = isTotal.map((_, index) => index);
  const before = isTotal.lastIndexOf(true, at - 1);
  const after = isTotal.indexOf(true, at + 1);
  const ways = [
    all.filter((index) => !isTotal[index]),
    all.filter((index) => index < at && (at === 0 || index > before)),
    all.filter((index) => index > at && (after === -1 || index < after)),
    all.filter((index) => isTotal[index] && index !== at),
  ];
  return ways.filter((way) => way.length > 1);
}
