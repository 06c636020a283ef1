import Papa from 'papaparse';

/** A byte order mark, by which Excel knows UTF-8. */
const byteOrderMark = '\uFEFF';

/** Rows as a CSV file that Excel opens as it is. */
export function csvText(rows: readonly (readonly string[])[]): string {
  return `${byteOrderMark}${Papa.unparse(rows as string[][], { newline: '\r\n' })}\r\n`;
}
