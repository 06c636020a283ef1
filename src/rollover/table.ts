import Papa from 'papaparse';

/** A CSV table that is written anew, column by column. */
export class Table {
  readonly #rows: string[][];

  constructor(text: string) {
    const { data } = Papa.parse<string[]>(text.replace(/^\uFEFF/u, ''), { skipEmptyLines: 'greedy' });
    this.#rows = data;
  }

  get header(): readonly string[] {
    return this.#rows[0] ?? [];
  }

  /** Puts a text into the row of an id; a column that is not there is none. */
  set(id: string, header: string, value: string): void {
    const at = this.header.indexOf(header);
    const row = this.#rows.find((cells, index) => index > 0 && cells[this.header.indexOf('id')]?.trim() === id);
    if (row && at >= 0) row[at] = value;
  }

  /** Adds a blank column behind another one, unless it is there. */
  addColumn(header: string, behind: string): void {
    if (this.header.includes(header)) return;
    const at = this.header.indexOf(behind) + 1;
    for (const [index, row] of this.#rows.entries()) row.splice(at, 0, index === 0 ? header : '');
  }

  dropColumn(header: string): void {
    const at = this.header.indexOf(header);
    if (at >= 0) for (const row of this.#rows) row.splice(at, 1);
  }

  dropRows(): void {
    this.#rows.splice(1);
  }

  text(): string {
    return `${Papa.unparse(this.#rows, { newline: '\n' })}\n`;
  }
}

/** Rows as the text of a CSV file. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `${Papa.unparse(
    rows.map((row) => [...row]),
    { newline: '\n' },
  )}\n`;
}
