/** Where a Markdown file says what it is, and what is wrong with how that is fenced off. */
export interface FrontMatterRange {
  /** Offsets of the YAML. */
  readonly range: readonly [start: number, end: number];
  /** The offset at which the body begins. */
  readonly body: number;
  readonly fault:
    | { readonly kind: 'unopened' | 'unclosed' | 'late'; readonly start: number; readonly end: number }
    | undefined;
}

interface SourceLine {
  readonly start: number;
  readonly end: number;
  readonly next: number;
  readonly text: string;
}

/**
 * Finds the front matter of a Markdown text. One that is not closed ends where the body begins by all
 * appearances, so that both can be read.
 */
export function findFrontMatter(text: string): FrontMatterRange | undefined {
  const lines = linesOf(text);
  const first = lines.findIndex((line) => line.text.trim() !== '');
  const opening = lines[first];
  if (!opening) return undefined;
  if (!isFence(opening.text)) return isKey(opening.text) ? unopened(lines, first) : undefined;
  const after = lines.slice(first + 1);
  const stop = after.findIndex((line) => isFence(line.text) || isHeading(line.text));
  const closing = after[stop];
  const start = opening.next;
  if (!closing || !isFence(closing.text)) return unclosed(opening, after);
  const late = opening.start > 0 || /^\s/.test(opening.text);
  const fault = late ? { kind: 'late' as const, start: opening.start, end: opening.end } : undefined;
  return { range: [start, Math.max(start, endBefore(text, closing.start))], body: closing.next, fault };
}

function unclosed(opening: SourceLine, after: readonly SourceLine[]): FrontMatterRange {
  const stop = after.find((line) => line.text.trim() === '' || isHeading(line.text) || looksLikeFence(line.text));
  const end = stop?.start ?? after.at(-1)?.next ?? opening.next;
  const shown = stop && looksLikeFence(stop.text) ? stop : opening;
  return {
    range: [opening.next, Math.max(opening.next, end)],
    body: stop && looksLikeFence(stop.text) ? stop.next : end,
    fault: { kind: 'unclosed', start: shown.start, end: shown.end },
  };
}

function unopened(lines: readonly SourceLine[], first: number): FrontMatterRange {
  const rest = lines.slice(first);
  const stop = rest.find((line) => line.text.trim() === '' || isHeading(line.text) || looksLikeFence(line.text));
  const start = rest[0]!.start;
  const end = stop?.start ?? rest.at(-1)!.next;
  const body = stop && looksLikeFence(stop.text) ? stop.next : end;
  return { range: [start, end], body, fault: { kind: 'unopened', start, end: rest[0]!.end } };
}

/** The line end before the closing line belongs to neither. */
function endBefore(text: string, offset: number): number {
  return text.slice(0, offset).replace(/\r\n$|\n$|\r$/, '').length;
}

function linesOf(text: string): readonly SourceLine[] {
  return [...text.matchAll(/([^\r\n]*)(\r\n|\n|\r|$)/g)].map((match) => {
    const words = match[1] ?? '';
    return { start: match.index, end: match.index + words.length, next: match.index + match[0].length, text: words };
  });
}

function isFence(line: string): boolean {
  return /^\s*---\s*$/.test(line);
}

/** Two hyphens, four, dashes or dots: what is written for a fence by mistake. */
function looksLikeFence(line: string): boolean {
  return /^\s*(?:-{2,}|[–—]+|\.{3}|={3,}|\*{3,}|_{3,}|\+{3})\s*$/.test(line);
}

function isHeading(line: string): boolean {
  return /^ {0,3}#{2,6}/.test(line);
}

function isKey(line: string): boolean {
  return /^[a-z]+:(?:\s|$)/.test(line);
}
