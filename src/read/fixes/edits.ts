import type { FixKind } from '../../diagnostics/fix.ts';

/** A change of a text: what stands between two UTF-16 offsets is replaced. */
export interface Edit {
  readonly kind: FixKind;
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/** The text after edits that do not overlap, in whatever order they come. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  let at = 0;
  const pieces: string[] = [];
  for (const { start, end, after } of inOrder(edits)) {
    pieces.push(text.slice(at, start), after);
    at = end;
  }
  return pieces.join('') + text.slice(at);
}

/** Edits in the order of their places. */
export function inOrder(edits: readonly Edit[]): readonly Edit[] {
  return [...edits].sort((left, right) => left.start - right.start || left.end - right.end);
}

/** An edit of every match of a pattern; matches that stay as they are give none. */
export function editsOfMatches(
  text: string,
  pattern: RegExp,
  kind: FixKind,
  change: (match: string) => string,
): readonly Edit[] {
  return [...text.matchAll(pattern)].flatMap(({ 0: match, index }) => {
    const after = change(match);
    return after === match ? [] : [{ kind, start: index, end: index + match.length, after }];
  });
}

/** The white space at the end of the text and of every line in it. */
export function trailingSpaces(text: string): readonly Edit[] {
  return editsOfMatches(text, /(?<![ \t])[ \t]+(?=[\r\n]|$)/g, 'trailing-space', () => '');
}

/** The white space behind what stands in a line; lines of white space alone stay. */
export function spacesBehindText(text: string): readonly Edit[] {
  return trailingSpaces(text).filter(({ start }) => start > 0 && !/[\r\n]/.test(text.charAt(start - 1)));
}

/** The white space at the end of a text that is read as one. */
export function trailingSpace(text: string): readonly Edit[] {
  return editsOfMatches(text, /(?<![ \t])[ \t]+$/g, 'trailing-space', () => '');
}
