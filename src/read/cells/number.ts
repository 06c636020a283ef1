import Big from 'big.js';
import type { NumberHint } from '../../diagnostics/catalogue/value.ts';
import type { ParametersOf } from '../../diagnostics/diagnostic.ts';
import type { NumberFigure } from '../../model/figure.ts';
import { canonical } from '../../model/number.ts';
import { failed, nothing, type Problem, problem, type Range, type Reading, read } from '../../model/problem.ts';
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
const plain = new RegExp(`^([${minus}]?)\\s?((?:[1-9]\\d{0,2}(?:,\\d{3})+|0|[1-9]\\d*)(?:\\.\\d+)?)$`, 'u');

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
  /** What was meant, where there is one answer. */
  readonly mended?: string | undefined;
}

/** Signs that stand for a minus in print, or look like one, and are none that is read. */
const minusLike = '▽▼∆Δ▵⊿‐‑—―ㅡ';

type Mender = (text: string) => string;

/**
 * What looks odd about a text that should have been a number, most telling first, with what must have been
 * meant: the hints build on each other, so a unit is only looked for where the digits before it are ordinary ones.
 */
const oddities: readonly (readonly [NumberHint, RegExp, Mender?])[] = [
  ['full-width', /[０-９．，％]/u],
  ['other-digits', /(?![0-9])\p{Nd}+/u],
  ['broken', /(?<=\d\s*)(?:[|¦│｜]|\r\n|[\r\n])(?=\s*\d)/u],
  ['letter-o', /(?<=[\d.,])[oO](?=[\d.,oO]|$)|^[oO](?=[.,]\d)/u],
  ['letter', /(?<=[\d.,])[a-z](?=[\d.,])|^[lI](?=\d)|(?<=\d)[lI]$/iu],
  ['minus', new RegExp(`^[${minusLike}](?=\\s?\\d)`, 'u'), (text) => text.replace(/^./u, '△')],
  ['plus', /^[+＋](?=\s?\d)/u, (text) => text.replace(/^.\s?/u, '')],
  ['parenthesis', /(?<=\d\s*)[(（].*$/su],
  ['unit', /(?<=^\D?[\d.,]*\d\s*)[^\d\s.,()/~:–—-][^\d\s.,()]*$/u],
  ['text', /[\p{L}"“”].*$/su],
  ['decimal-points', /(?<=\..*)\./su],
  ['leading-point', /^\D?\.\d+$/u, (text) => text.replace('.', '0.')],
  ['trailing-point', /(?<=\d)\.$/u, (text) => text.slice(0, -1)],
  ['leading-zero', /(?<=^\D?)0+(?=\d)/u],
  ['separator', /,(?!\d{3}(?!\d))|(?<=\d{4}),|(?<=^\D?0\d*),|(?<=\d)\s+(?=\d)/u],
  ['stray', new RegExp(`[^\\d.,\\s${minus}]+`, 'u')],
];

/** Finds what is odd about a text which `readNumeral` refused. */
function oddityOf(piece: Piece): Oddity {
  for (const [hint, pattern, mend] of oddities) {
    const match = pattern.exec(piece.text);
    if (match) return { hint, range: rangeWithin(piece, match.index, match[0].length), mended: mend?.(piece.text) };
  }
  return { hint: 'stray', range: rangeOf(piece) };
}

/** The failed reading of a number, and what hints at the reason. */
export interface FailedNumber extends Reading<never> {
  readonly hint: NumberHint;
}

/** Gives `value/malformed-number`. */
export function failedNumber(range: Range, parameters: ParametersOf<'value/malformed-number'>): FailedNumber {
  return { ...failed('value/malformed-number', range, parameters), hint: parameters.hint };
}

/** The failed reading of a text that should have been a number. Gives `value/malformed-number`. */
export function malformedNumber(piece: Piece, unit?: string): FailedNumber {
  const { hint, range, mended } = oddityOf(piece);
  const isSafe = mended !== undefined && readNumeral(mended) !== undefined;
  return failedNumber(range, { text: piece.text, hint, unit, ...(isSafe && { mended }) });
}

/**
 * Reads a plain decimal, as weights are: no words, no parentheses, no multipliers. Blank gives nothing.
 * Gives `value/malformed-number`.
 */
export function parseNumber(text: string): Reading<NumberFigure> {
  const cell = trimmed(text);
  if (cell.text === '') return nothing;
  const numeral = readNumeral(cell.text);
  return numeral ? read({ kind: 'number', ...numeral, provisional: false }) : malformedNumber(cell);
}

/** What forbids a number to be a count of things: decimals, or that it is below nothing. */
export function countProblem(text: string, { number, decimals }: NumberFigure): Problem | undefined {
  const hint = number.startsWith('-') ? 'negative' : decimals > 0 ? 'not-whole' : undefined;
  const cell = trimmed(text);
  return hint && problem('value/malformed-number', rangeOf(cell), { text: cell.text, hint });
}
