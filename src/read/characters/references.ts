import type { Range } from '../../model/problem.ts';

/** A character that is written by its number in double quotes of YAML, as `\u2714`. */
export interface CharacterReference extends Range {
  readonly character: string;
}

/** Two of them are one character beyond the first plane. */
const escapes =
  /\\(?:u[dD][89abAB][\dA-Fa-f]{2}\\u[dD][c-fC-F][\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|U[\dA-Fa-f]{8}|[NLP])/g;
const ends: Readonly<Record<string, string>> = { N: '\u0085', L: '\u2028', P: '\u2029' };

/** Whether a text may hold such; asked first, since nearly none does. */
export function mayHoldReferences(text: string): boolean {
  return /\\[uxUNLP]/.test(text);
}

/** The characters that YAML reads from their numbers. Markdown and CSV print what is written. */
export function characterReferences(text: string): readonly CharacterReference[] {
  return [...text.matchAll(escapes)].map(({ 0: match, index }) => {
    const numbers = match
      .split('\\')
      .slice(1)
      .map((part) => Number.parseInt(part.slice(1), 16));
    const units = match.startsWith('\\U') ? characterOf(numbers[0] ?? 0) : String.fromCharCode(...numbers);
    return { character: ends[match.slice(1)] ?? units, start: index, end: index + match.length };
  });
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
