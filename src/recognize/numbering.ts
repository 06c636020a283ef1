import { circledValue, romanNumber, usual } from '../model/published/plain.ts';

/** A line that begins with a number of the outline, such as `Ⅰ-1-①`, `Ⅰ.`, `1.` or `①`. */
export interface Numbered {
  /** The numbers that are printed, outermost first. */
  readonly numbers: readonly number[];
  /** How deep the last of them may lie; several where the sign is used on several levels. */
  readonly depths: readonly number[];
  /** Where the title begins. */
  readonly start: number;
}

const roman = '[Ⅰ-Ⅻ]|[IVX]{1,4}';
const patterns: readonly (readonly [RegExp, readonly number[]])[] = [
  [new RegExp(`^\\W*?(${roman})\\s*-\\s*(\\d{1,2})\\s*-\\s*([①-⑳])\\s*\\.?\\s*(?=\\S)`, 'u'), [2]],
  [new RegExp(`^\\W*?(${roman})\\s*-\\s*(\\d{1,2})\\s*\\.?\\s*(?=\\S)`, 'u'), [1]],
  [new RegExp(`^\\W*?(${roman})\\s*\\.\\s*(?=\\S)`, 'u'), [0]],
  [/^[^\p{L}\p{N}(]*?(\d{1,2})\s*\.\s*(?=[^\s\d])/u, [1, 0]],
  [/^[^\p{L}\p{N}①-⑳]*?([①-⑳])\s*(?=\S)/u, [2, 0, 1]],
];

/** Reads the number that a line of an outline begins with. */
export function numberedLine(line: string): Numbered | undefined {
  const text = usual(line);
  for (const [pattern, depths] of patterns) {
    const match = pattern.exec(text);
    if (match) return { numbers: match.slice(1).map(numberOf), depths, start: match[0].length };
  }
  return undefined;
}

function numberOf(text: string): number {
  return romanNumber(text) ?? circledValue(text) ?? Number(text);
}

const cited = new RegExp(`[(（]\\s*(${roman}|1|l|\\|)\\s*-\\s*(\\d{1,2})\\s*-\\s*([①-⑳]|\\d{1,2})\\s*[)）]?\\s*$`, 'u');

/** The code in parentheses that ends the heading of an innermost node, with what stands before it. */
export function endingCode(
  line: string,
): { readonly code: string; readonly printed: string; readonly title: string } | undefined {
  const match = cited.exec(usual(line));
  if (!match) return undefined;
  const [printed, first = '', second = '', third = ''] = match;
  const goal = romanNumber(first) ?? 1;
  return {
    code: `${goal}-${second}-${circledValue(third) ?? third}`,
    printed: printed.trim(),
    title: usual(line).slice(0, match.index).trim(),
  };
}

/** `1-2-3` as a reader knows it: `Ⅰ-2-③`. */
export function shownCode(code: string): string {
  const [first = 0, second, third] = code.split('-').map(Number);
  const goal = String.fromCodePoint(0x215f + first);
  const rest = [
    second === undefined ? '' : `-${second}`,
    third === undefined ? '' : `-${String.fromCodePoint(0x245f + third)}`,
  ];
  return goal + rest.join('');
}
