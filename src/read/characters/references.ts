import type { Range } from '../../model/problem.ts';

/** A character that is written by its number or name, as `&#x2714;` and `\u2714`. */
export interface CharacterReference extends Range {
  readonly character: string;
}

/** Names that HTML gives to characters that nobody sees. */
const named: Readonly<Record<string, string>> = {
  shy: '\u00AD',
  zwj: '\u200D',
  zwnj: '\u200C',
  lrm: '\u200E',
  rlm: '\u200F',
  ZeroWidthSpace: '\u200B',
  NoBreak: '\u2060',
};

const inProse = new RegExp(`&(?:#[xX]([\\dA-Fa-f]{1,6})|#(\\d{1,7})|(${Object.keys(named).join('|')}));`, 'g');

/** Two of them are one character beyond the first plane. */
const inSettings =
  /\\(?:u[dD][89abAB][\dA-Fa-f]{2}\\u[dD][c-fC-F][\dA-Fa-f]{2}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|U[\dA-Fa-f]{8}|[NLP])/g;
const escapedEnds: Readonly<Record<string, string>> = { N: '\u0085', L: '\u2028', P: '\u2029' };

/** Whether a text may hold such; asked first, since nearly none does. */
export function mayHoldReferences(text: string): boolean {
  return /&(?:#|shy|zw|[lr]rm|ZeroW|NoBr)|\\[uxUNLP]/.test(text);
}

/** The characters that Markdown reads from their numbers and names. */
export function referencesInProse(text: string): readonly CharacterReference[] {
  return [...text.matchAll(inProse)].flatMap(({ 0: match, 1: hexadecimal, 2: decimal, 3: name = '', index }) => {
    const code = hexadecimal === undefined ? Number(decimal ?? 0) : Number.parseInt(hexadecimal, 16);
    const character = named[name] ?? characterOf(code);
    return character === '' ? [] : [{ character, start: index, end: index + match.length }];
  });
}

/** The characters that YAML reads from their numbers in double quotes. */
export function referencesInSettings(text: string): readonly CharacterReference[] {
  return [...text.matchAll(inSettings)].map(({ 0: match, index }) => {
    const numbers = match
      .split('\\')
      .slice(1)
      .map((part) => Number.parseInt(part.slice(1), 16));
    const units = match.startsWith('\\U') ? characterOf(numbers[0] ?? 0) : String.fromCharCode(...numbers);
    return { character: escapedEnds[match.slice(1)] ?? units, start: index, end: index + match.length };
  });
}

function characterOf(code: number): string {
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}
