/** What stands on every page of the book around its text, as a reader's program reads it: a running head, then a foot; a thumb tab before or behind the foot. */

const foot = /^.*(?:- (\d+) -|[ivxlc]+\d{4}년도 ).*$/mu;

/** The line at the foot of a page: its status, its number and its edition; the cover has none. */
function footOf(text: string): string {
  return foot.exec(text)?.[0] ?? '';
}

/** The number that a page shows, if it shows an arabic one. */
export function folioOf(text: string): string | undefined {
  return foot.exec(text)?.[1];
}

/** The running head of a page, empty where there is none. */
export function headOf(text: string): string {
  return text
    .slice(0, text.indexOf(footOf(text)))
    .trim()
    .replace(/\n[IVXLCⅠ-Ⅻ]+$/u, '');
}

/** The words of a page without its running head and its foot. */
export function bodyOf(text: string): string {
  const line = footOf(text);
  return text
    .slice(text.indexOf(line) + line.length)
    .trim()
    .replace(/^[IVXLCⅠ-Ⅻ]+\n/u, '');
}
