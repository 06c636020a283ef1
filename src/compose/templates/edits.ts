/** Other text in place of a range of a text. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** A text with edits made, and the way back from an offset in it to the one in the text as it was. */
export interface Edited {
  readonly text: string;
  readonly originalOffset: (offset: number) => number;
}

/** Makes edits that do not overlap; of two at one offset, the first stands first. */
export function edited(text: string, edits: readonly Edit[]): Edited {
  const ordered = [...edits].sort((left, right) => left.start - right.start);
  let result = '';
  let at = 0;
  for (const edit of ordered) {
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
  }
  return { text: result + text.slice(at), originalOffset: (offset) => offsetBefore(ordered, offset) };
}

function offsetBefore(edits: readonly Edit[], offset: number): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    const begin = start + shift;
    if (offset < begin) break;
    if (offset < begin + text.length) return start;
    shift += text.length - (end - start);
  }
  return offset - shift;
}
