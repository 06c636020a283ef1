/** A text of the same length in which the parser finds what the editor meant. */
export interface MaskedText {
  readonly text: string;
  /** The depths of headings that were written without the space behind their marks, or with full-width marks, by offset. */
  readonly unspaced: ReadonlyMap<number, number>;
}

/**
 * Blanks the front matter, lets a lone carriage return end a line and puts the space into a heading that
 * lacks it, or whose marks are full-width. Every character stays where it is, so that places need no way back.
 */
export function maskText(text: string, body: number): MaskedText {
  const unspaced = new Map<number, number>();
  const blank = text.slice(0, body).replaceAll(/[^\r\n]/g, ' ');
  const ended = (blank + text.slice(body)).replaceAll(/\r(?!\n)/g, '\n');
  const masked = ended.replaceAll(
    /^(?:#{2,6}(?![#＃ \t\r\n])|[#＃]{2,6}(?<=＃.{0,5})(?![#＃]))(?=.)/gm,
    (marks, offset: number) => {
      unspaced.set(offset, marks.length);
      return `# ${' '.repeat(marks.length - 2)}`;
    },
  );
  return { text: masked, unspaced };
}
