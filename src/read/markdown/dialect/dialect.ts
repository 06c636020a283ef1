import { lineDirectivePattern } from './directives.ts';
import { ListMarks, ruleLine } from './list-marks.ts';
import { withStandIns } from './stand-ins.ts';
import { starsIn } from './stars.ts';

/** What begins a block of its own, up to which marks of bold and italics look for their partner. */
const blockStart = /^[ \t]*(?:$|[-+*][ \t]|\d{1,9}[.)][ \t]|#{1,6}[ \t]|:{2,}|\||>|\[\^)/;

/**
 * The text as the parser has to see it, so that only the notation of the guide is read: whatever else
 * Markdown would react to has a stand-in. Of the same length, in time that grows with the text alone.
 */
export function inDialect(text: string, { blocks }: { readonly blocks: boolean }): string {
  if (!/[*_`&]|[A-Za-z0-9]:[A-Za-z]|^[ \t]*(?:[-+]|\d+[.)])(?:[ \t]|$)/m.test(text)) return text;
  const offsets: number[] = [];
  const marks = new ListMarks();
  let at = 0;
  let open = 0;
  const close = (end: number): void => {
    if (end > open) offsets.push(...starsIn(text, open, end).text);
    open = end;
  };
  for (const line of text.split('\n')) {
    if (blockStart.test(line)) close(at);
    if (blocks) offsets.push(...marks.textIn(line, at));
    if (blocks && ruleLine.test(line)) open = at + line.length;
    else offsets.push(...signsIn(line, at));
    if (line.trimStart().startsWith('|')) for (const { index } of line.matchAll(/(?<!\\)\|/g)) close(at + index);
    at += line.length + 1;
  }
  close(text.length);
  return withStandIns(text, offsets);
}

/**
 * Underscores that are not within a word, colons that are (`key:value`, where no label follows), backquotes that stand for the apostrophe of a year, and what would
 * be another character by its name in HTML.
 */
const signs = new RegExp(
  String.raw`\\[\s\S]|(?<![A-Za-z0-9_-])_+|_+(?![A-Za-z0-9_-])|(?<!${'`'})${'`'}(?=\d{2}(?![\d${'`'}]))|(?<=[A-Za-z0-9]):(?=[A-Za-z])(?!(?:${lineDirectivePattern})\[)|&(?=(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]{1,31});)`,
  'g',
);

function signsIn(line: string, start: number): readonly number[] {
  if (!/[_`&]|[A-Za-z0-9]:[A-Za-z]/.test(line)) return [];
  return [...line.matchAll(signs)].flatMap(({ 0: sign, index }) =>
    sign.startsWith('\\') ? [] : Array.from(sign, (_, offset) => start + index + offset),
  );
}
