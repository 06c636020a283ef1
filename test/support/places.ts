import type { Place } from '../../src/diagnostics/place.ts';

/** The place as `line:column-line:column`, as tests write it. */
export function shortPlace({ start, end }: Place): string {
  return `${start.line}:${start.column}-${end.line}:${end.column}`;
}

/** What stands at a place of a text, found by counting lines and code points. */
export function cut(text: string, { start, end }: Place): string {
  const lines = text.match(/[^\r\n]*(?:\r\n|\n|\r|$)/gu) ?? [];
  const offset = (line: number, column: number): number =>
    lines.slice(0, line - 1).join('').length + [...(lines[line - 1] ?? '')].slice(0, column - 1).join('').length;
  return text.slice(offset(start.line, start.column), offset(end.line, end.column));
}
