/** A place between ⟦ and ⟧ in a text of a fixture, as the JSON report counts: from 1, in code points. */
export interface Mark {
  readonly file: string;
  readonly at: string;
}

/** The text as it is written: without the marks. */
export function withoutMarks(text: string): string {
  return text.replaceAll(/[⟦⟧]/gu, '');
}

/** The places between the marks, in their order. Counts by splitting, which is not how planpress does it. */
export function marksIn(file: string, marked: string): readonly Mark[] {
  const pieces = marked.replace(/^\uFEFF/u, '').split(/[⟦⟧]/u);
  return pieces.flatMap((_, index) => {
    if (index % 2 === 0) return [];
    const start = endOf(pieces.slice(0, index).join(''));
    const end = endOf(pieces.slice(0, index + 1).join(''));
    return [{ file, at: `${start}-${end}` }];
  });
}

function endOf(text: string): string {
  const lines = text.split(/\r\n|\n|\r/u);
  return `${lines.length}:${[...(lines.at(-1) ?? '')].length + 1}`;
}
