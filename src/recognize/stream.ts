import { usual } from '../model/published/plain.ts';
import type { PublishedLine, Said, Spot } from '../model/published/text.ts';

/** Lines joined to one text, in the usual signs, that knows where each of its characters stands. */
export interface Stream {
  readonly text: string;
  readonly spotAt: (offset: number) => Spot;
  readonly said: (start: number, end: number) => Said;
}

/** Joins lines by line ends; tabs stay. */
export function streamOf(lines: readonly PublishedLine[]): Stream {
  const starts: number[] = [];
  let text = '';
  for (const line of lines) {
    starts.push(text.length);
    text += `${usual(line.text)}\n`;
  }
  const indexAt = (offset: number): number => {
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (starts[middle]! <= offset) low = middle + 1;
      else high = middle;
    }
    return Math.max(0, low - 1);
  };
  const spotAt = (offset: number): Spot => {
    const index = indexAt(offset);
    const { line = 1, page } = lines[index] ?? {};
    return { line, column: offset - (starts[index] ?? 0) + 1, page };
  };
  return readable(text, spotAt);
}

/** A text with what is said in it; the text may have been mended, character for character. */
export function readable(text: string, spotAt: Stream['spotAt']): Stream {
  const said = (start: number, end: number): Said => {
    const raw = text.slice(start, end);
    const begun = start + raw.length - raw.trimStart().length;
    const at = spotAt(begun);
    const endLine = spotAt(begun + Math.max(0, raw.trim().length - 1)).line;
    const spot = endLine > at.line ? { ...at, endLine } : at;
    return { text: raw.trim().replace(/\s+/gu, ' '), at: spot };
  };
  return { text, spotAt, said };
}
