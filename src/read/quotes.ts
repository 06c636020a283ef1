import { collect } from '../diagnostics/collect.ts';

/** A double quote that breaks the rules of CSV, by its offset. */
export interface QuoteFault {
  readonly offset: number;
  readonly reason: 'unclosed' | 'stray';
}

/** Stands for a faulty quote while the text is parsed; it is one character, so that no offset moves. */
const standIn = '\uE000';

/**
 * Finds the quotes that are never closed and those that stand alone in a value, and takes their meaning
 * from them, so that the rest of the file can be parsed: a cell whose quote is not closed ends where it
 * would without the quote.
 *
 * @param text with LF as its only line end
 */
export function mendQuotes(text: string, separator: string): { text: string; faults: readonly QuoteFault[] } {
  const faults: QuoteFault[] = [];
  let at = 0;
  while (at < text.length) {
    const cell = text[at] === '"' ? quotedCell(text, at, separator) : plainCell(text, at, separator);
    collect(faults, cell.faults);
    at = cell.end + 1;
  }
  return { text: withoutFaults(text, faults), faults };
}

/** The value as typed: with the quotes for which a sign stood in. */
export function withFaultyQuotes(value: string): string {
  return value.replaceAll(standIn, '"');
}

function withoutFaults(text: string, faults: readonly QuoteFault[]): string {
  let mended = '';
  let at = 0;
  for (const { offset } of faults) {
    mended += text.slice(at, offset) + standIn;
    at = offset + 1;
  }
  return mended + text.slice(at);
}

interface ScannedCell {
  /** The offset of the separator or line end behind the cell. */
  readonly end: number;
  readonly faults: readonly QuoteFault[];
}

function plainCell(text: string, start: number, separator: string): ScannedCell {
  let end = start;
  while (end < text.length && text[end] !== separator && text[end] !== '\n') end += 1;
  const quote = text.slice(start, end).indexOf('"');
  return { end, faults: quote === -1 ? [] : [{ offset: start + quote, reason: 'stray' }] };
}

/**
 * A quote behind which the cell does not end stands alone; if it begins a cell, the one at hand was never
 * closed.
 */
function quotedCell(text: string, open: number, separator: string): ScannedCell {
  const stray: QuoteFault[] = [];
  let at = text.indexOf('"', open + 1);
  while (at !== -1) {
    const [before, after] = [text[at - 1], text[at + 1]];
    if (endsCell(after, separator)) return { end: at + 1, faults: stray };
    if (after !== '"' && endsCell(before, separator)) break;
    if (after !== '"') stray.push({ offset: at, reason: 'stray' });
    at = text.indexOf('"', after === '"' ? at + 2 : at + 1);
  }
  const rest = plainCell(text, open + 1, separator);
  // Quotes about the first words alone: it is the value as a whole that needs them.
  const closed = text.slice(open + 1, rest.end).includes('"');
  return { end: rest.end, faults: [{ offset: open, reason: closed ? 'stray' : 'unclosed' }] };
}

function endsCell(character: string | undefined, separator: string): boolean {
  return character === undefined || character === separator || character === '\n';
}
