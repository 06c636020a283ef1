import type { PublishedCell, PublishedLine, PublishedText } from '../../model/published/text.ts';

/** The lines of a plain text; a tab parts cells, a form feed begins a page. */
export function linesOfText(file: string, text: string): PublishedText {
  const lines: PublishedLine[] = [];
  let page = text.includes('\f') ? 1 : undefined;
  for (const [index, raw] of text.split(/\r\n|\n|\r/u).entries()) {
    if (page !== undefined) page += raw.split('\f').length - 1;
    const line = raw.replaceAll('\f', ' ');
    lines.push({ line: index + 1, column: 1, page, text: line, cells: cellsOf(line, index + 1, page) });
  }
  return { file, lines };
}

function cellsOf(text: string, line: number, page: number | undefined): readonly PublishedCell[] {
  // Tabs part cells, or bars between spaces, as in the plain text that planpress itself writes.
  const bar = text.includes('\t') || !/ \| /u.test(text) ? '\t' : '|';
  let column = 1;
  return text.split(bar).map((cell) => {
    const begun = column;
    column += [...cell].length + 1;
    return { text: cell.trim(), line, column: begun, page };
  });
}
