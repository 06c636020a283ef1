/** A cell of a CSV file: its value, and where it stands in the text, its quotes included. */
export interface TableCell {
  readonly value: string;
  readonly start: number;
  readonly end: number;
}

/** A row of a CSV file: where it stands, without its line end. */
export interface TableRow {
  readonly start: number;
  readonly end: number;
  readonly cells: readonly TableCell[];
}

export interface Table {
  readonly header: TableRow;
  readonly rows: readonly TableRow[];
}

/** Reads a sound CSV file cell by cell with one pattern, which is not how planpress does it. */
export function tableOf(text: string): Table {
  const rows: { start: number; end: number; cells: TableCell[] }[] = [];
  let row = { start: 0, end: 0, cells: [] as TableCell[] };
  for (const match of text.matchAll(/("(?:[^"]|"")*"|[^,\r\n]*)(,|\r\n|\n|\r|$)/gu)) {
    const [whole, typed = '', sign = ''] = match;
    if (whole === '' && row.cells.length === 0) break;
    const end = match.index + typed.length;
    const value = typed.startsWith('"') ? typed.slice(1, -1).replaceAll('""', '"') : typed;
    row.cells.push({ value, start: match.index, end });
    if (sign === ',') continue;
    rows.push({ ...row, end });
    row = { start: end + sign.length, end: 0, cells: [] };
  }
  const [header, ...rest] = rows;
  if (!header) throw new Error('a table without a header');
  return { header, rows: rest };
}

/** A value as a CSV file has it: in quotes where it must be. */
export function typed(value: string): string {
  return /[",\r\n]/u.test(value) ? `"${value.replaceAll('"', '""')}"` : value;
}
