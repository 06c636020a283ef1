import type { Range } from '../../model/problem.ts';

/** Part of a cell's text which knows where it begins in it. */
export interface Piece {
  readonly text: string;
  readonly start: number;
}

/** The text of a cell without the white space around it. */
export function trimmed(text: string): Piece {
  return { text: text.trim(), start: text.length - text.trimStart().length };
}

/** The part of a piece between two offsets, without the white space around it. */
export function part(piece: Piece, start: number, end: number): Piece {
  const inner = trimmed(piece.text.slice(start, end));
  return { text: inner.text, start: piece.start + start + (inner.text === '' ? 0 : inner.start) };
}

export function rangeOf(piece: Piece): Range {
  return { start: piece.start, end: piece.start + piece.text.length };
}

/** The range of some characters of a piece. */
export function rangeWithin(piece: Piece, start: number, length: number): Range {
  return { start: piece.start + start, end: piece.start + start + length };
}
