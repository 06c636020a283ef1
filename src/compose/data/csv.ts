import Papa from 'papaparse';

/** A byte order mark, by which Excel knows UTF-8. */
const byteOrderMark = '\uFEFF';

/**
 * What a spreadsheet may run instead of showing it: a cell that begins with a sign of a formula or with white space
 * that it skips, and is neither a number nor the dash for nothing. The label `csvPolicy` says so to those who read
 * the files. Cells that already have the apostrophe get another, so that taking one away gives every value back.
 */
const mayRun = /^(?!-?(?:\d[\d,]*(?:\.\d+)?)?$)'*[\s]*[=+\-@\t\r\n＝＋－＠]/u;

/** Rows as a CSV file that Excel opens as it is, and in which it runs nothing. */
export function csvText(rows: readonly (readonly string[])[]): string {
  const text = Papa.unparse(rows as string[][], { newline: '\r\n', escapeFormulae: mayRun });
  return `${byteOrderMark}${text}\r\n`;
}
