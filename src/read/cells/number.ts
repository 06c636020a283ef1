import Big from 'big.js';
import type { NumberHint } from '../../diagnostics/catalogue/value.ts';
import { canonical } from '../../model/number.ts';
import { failed, nothing, type Range, type Reading, read } from '../../model/problem.ts';
import { type Piece, rangeOf, rangeWithin, trimmed } from './piece.ts';

/** The words that multiply a number, with the factor as a decimal. */
export type Multipliers = Readonly<Record<string, string>>;

/** A number as it was written. */
export interface Numeral {
  readonly number: string;
  readonly display: string;
  readonly decimals: number;
}

const minus = '△▲−–-';
const plain = new RegExp(`^([${minus}]?)\\s?((?:[1-9]\\d{0,2}(?:,\\d{3})+|\\d+)(?:\\.\\d+)?)$`, 'u');

/**
 * Reads a decimal with any of the minus signs of official plans (△ ▲ − – -) and with commas only
 * between thousands; with multipliers given, also a number followed by one of their words.
 *
 * @returns undefined where the text is not exactly that
 */
export function readNumeral(text: string, multipliers: Multipliers = {}): Numeral | undefined {
  const word = multiplierAtEnd(text, multipliers);
  const match = plain.exec(text.slice(0, text.length - word.length).trimEnd());
  if (!match) return undefined;
  const [, sign = '', digits = ''] = match;
  const written = new Big(digits.replaceAll(',', '')).times(sign === '' ? 1 : -1);
  const factor = word === '' ? undefined : multipliers[word];
  const number = canonical(factor === undefined ? written : written.times(factor));
  return {
    number,
    display: `${sign === '' ? '' : '△'}${digits}${word}`,
    decimals: decimalsOf(factor === undefined ? digits : number),
  };
}

/** The longest multiplier with which the text ends, or an empty text. */
function multiplierAtEnd(text: string, multipliers: Multipliers): string {
  const words = Object.keys(multipliers).filter((word) => word !== '' && text.endsWith(word));
  return words.sort((left, right) => right.length - left.length)[0] ?? '';
}

function decimalsOf(digits: string): number {
  return digits.split('.')[1]?.length ?? 0;
}

interface Oddity {
  readonly hint: NumberHint;
  readonly range: Range;
}

/**
 * What looks odd about a text that should have been a number, most telling first: the hints build on
 * each other, so a unit is only looked for where the digits before it are ordinary ones.
 */
const oddities: readonly (readonly [NumberHint, RegExp])[] = [
  ['full-width', /[０-９．，％]/u],
  ['other-digits', /(?![0-9])\p{Nd}+/u],
  ['broken', /(?<=\d\s*)(?:[|¦│｜]|\r\n|[\r\n])(?=\s*\d)/u],
  ['letter-o', /(?<=[\d.,])[oO](?=[\d.,oO]|$)|^[oO](?=[.,]\d)/u],
  ['parenthesis', /(?<=\d\s*)[(（].*$/su],
  ['unit', /(?<=^\D?[\d.,]*\d\s*)[^\d\s.,()]+$/u],
  ['text', /[\p{L}"“”].*$/su],
  ['decimal-points', /(?<=\..*)\./su],
  ['separator', /,(?!\d{3}(?!\d))|(?<=\d{4}),|(?<=^\D?0\d*),/u],
  ['stray', new RegExp(`[^\\d.,\\s${minus}]+`, 'u')],
];

/** Finds what is odd about a text which `readNumeral` refused. */
export function oddityOf(piece: Piece): Oddity {
  for (const [hint, pattern] of oddities) {
    const match = pattern.exec(piece.text);
    if (match) return { hint, range: rangeWithin(piece, match.index, match[0].length) };
  }
  return { hint: 'stray', range: rangeOf(piece) };
}

/** The failed reading of a text that should have been a number. Gives `value/malformed-number`. */
export function malformedNumber(piece: Piece): Reading<never> {
  const { hint, range } = oddityOf(piece);
  return failed('value/malformed-number', range, { text: piece.text, hint });
}

/**
 * Reads a plain decimal, as weights, staff and amounts are: no words, no parentheses, no multipliers.
 * Blank gives nothing. Gives `value/malformed-number`.
 *
 * @returns the canonical decimal
 */
export function parseNumber(text: string): Reading<string> {
  const cell = trimmed(text);
  if (cell.text === '') return nothing;
  const numeral = readNumeral(cell.text);
  return numeral ? read(numeral.number) : malformedNumber(cell);
}

/** Reads a whole number. Blank gives nothing. Gives `value/malformed-number`. */
export function parseInteger(text: string): Reading<number> {
  const cell = trimmed(text);
  if (cell.text === '') return nothing;
  const numeral = readNumeral(cell.text);
  if (!numeral) return malformedNumber(cell);
  const whole = Number(numeral.number);
  if (numeral.decimals > 0 || !Number.isSafeInteger(whole)) {
    return failed('value/malformed-number', rangeOf(cell), { text: cell.text, hint: 'not-whole' });
  }
  return read(whole);
}
