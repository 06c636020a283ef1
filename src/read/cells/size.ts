import Big from 'big.js';
import type { Range } from '../../model/problem.ts';
import type { Multipliers } from './number.ts';
import { type Piece, rangeWithin } from './piece.ts';

/** What a number with a word of size behind it is in the unit of its column. */
export interface Sized {
  readonly range: Range;
  /** Undefined where the column has several units, and nobody knows which is meant. */
  readonly mended: string | undefined;
}

/** A unit as a size and what is counted: ten thousand of something, or only something. */
interface Unit {
  readonly size: string;
  readonly base: string;
}

const numeral = /^([^\d\s]?\s?[\d,]*\.?\d+)\s?(\D+)$/u;
const sign = /^[^\d.]\s?/u;

/** Takes the longest word of size from the beginning of a unit. */
function unitOf(text: string, sizes: Multipliers): Unit {
  const words = Object.keys(sizes).filter((word) => word !== '' && text.startsWith(word));
  const word = words.sort((left, right) => right.length - left.length)[0] ?? '';
  return { size: sizes[word] ?? '1', base: text.slice(word.length).trim() };
}

/** Whether a unit is a list of several (`개소, 억원`), one of which has a size of its own. */
function isList(unit: string | undefined, sizes: Multipliers): boolean {
  const units = (unit ?? '').split(/\s*[,;·/、]\s*/u).filter((word) => word !== '');
  return units.length > 1 && units.some((word) => unitOf(word, sizes).size !== '1');
}

/** Whether a unit has a size of its own, so that numbers in it have none. */
export function hasSize(unit: string | undefined, sizes: Multipliers): boolean {
  return unitOf(unit ?? '', sizes).size !== '1';
}

/**
 * A number that brings its own size into a column whose unit has one: both would be taken, and the amount be
 * wrong by as much. What is counted must be the same, or not be said. Where the column has no unit, only a
 * number with both a size and a thing counted is one, as its thing stands in a cell of its own.
 *
 * @returns undefined where it is none
 */
export function sizedNumber(piece: Piece, column: string | undefined, sizes: Multipliers): Sized | undefined {
  const [, digits = '', words = ''] = numeral.exec(piece.text.trim()) ?? [];
  const own = unitOf(words.trim(), sizes);
  const wanted = unitOf(column ?? '', sizes);
  const isSized = own.size !== '1' || (column !== undefined && own.base !== '');
  const start = piece.text.length - words.length;
  const range = rangeWithin(piece, start, words.length);
  if (own.size !== '1' && isList(column, sizes)) return { range, mended: undefined };
  if (words === '' || !isSized || (column === undefined ? own.base === '' : wanted.size === '1' && own.base === ''))
    return undefined;
  if (column !== undefined && own.base !== '' && own.base !== wanted.base) return undefined;
  const magnitude = Big(digits.replace(sign, '').replaceAll(',', ''));
  const converted = magnitude.times(own.size).div(wanted.size).toFixed();
  return { range, mended: `${sign.test(digits) ? '△' : ''}${converted}` };
}
