/** The text of a line of a source, counted from 1 without a byte order mark; undefined past the end. */
export function sourceLine(source: string, line: number): string | undefined {
  return source.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u)[line - 1];
}
