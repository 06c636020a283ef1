import { fold } from './fold.ts';

const hyphens = /[\u2010-\u2015\u2212\uFE58\uFE63\uFF0D]/gu;
const romanValues: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/**
 * What codes that mean the same have in common, however they are typed: `Ⅰ-1-①`, `I–1–1` and `1-1-1`; with
 * the word before them, such as that of a scheme, if there is one. Undefined for what is no code.
 */
export function codeKey(text: string): string | undefined {
  const plain = text.normalize('NFKC').replaceAll(hyphens, '-').trim();
  const [, word = '', numbers = ''] = /^(\D*?)\s*((?:[IVXL]+|\d+)(?:\s*-\s*(?:[IVXL]+|\d+))*)\.?$/iu.exec(plain) ?? [];
  if (numbers === '') return undefined;
  const key = numbers.split('-').map((part) => numberOf(part.trim().toUpperCase()));
  return fold(word).text.replaceAll(' ', '') + key.join('-');
}

function numberOf(part: string): number {
  if (/^\d+$/u.test(part)) return Number(part);
  const values = Array.from(part, (character) => romanValues[character] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

/** The forms by which a code is compared: its key, or else the code as it is folded. */
export function comparedCode(code: string): string {
  return codeKey(code) ?? fold(code).text.replaceAll(' ', '');
}
