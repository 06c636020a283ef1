/** Looks up a line of a source, counted from 1; undefined where the source is unknown or has no such line. */
export type SourceLine = (file: string, line: number) => string | undefined;

/** Looks lines up in sources, splitting each source once however many problems it has. */
export function sourceLines(source: (file: string) => string | undefined): SourceLine {
  const known = new Map<string, readonly string[]>();
  return (file, line) => {
    const lines = known.get(file) ?? splitLines(source(file));
    known.set(file, lines);
    return lines[line - 1];
  };
}

/** The lines of a text, of which a byte order mark is no part. */
function splitLines(text: string | undefined): readonly string[] {
  return text === undefined ? [] : text.replace(/^\uFEFF/u, '').split(/\r\n|\n|\r/u);
}
