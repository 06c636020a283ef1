import { type Content, element, fragment, type Html } from '../model/markup.ts';

/** A stretch of a line: text that may be parted anywhere, or one that its HTML holds as a whole, such as a fact. */
export interface Stretch {
  readonly text: string;
  readonly whole?: (kept: Html) => Html;
}

/** What stands in the text of a line for the sign of a note. */
export const noteSign = '\uFFFC';

/** Where a piece stands in the text of a line. A parenthesis may be longer than a line, and is then parted like text. */
interface Piece {
  readonly start: number;
  readonly end: number;
  readonly kind: 'keep' | 'parenthesis';
  /** Whether it takes what stands before the sign of a note as a whole, if that is short. */
  readonly isNoted?: boolean;
}

const shortFact = 12;

/**
 * Text as HTML, with those pieces held together that a Korean line must not part although a browser
 * that keeps words whole would: a closing mark and the particle after it (`」의`, `%로`), a middle dot
 * and the letter before it or, where they are single, the letters on both sides (`시·도`), a year in
 * parentheses and its value, a short parenthesis, a hyphen and its neighbours, a number in a circle and the
 * word that it counts, an arrow and what it comes from, the sign of a note and what stands before and behind it.
 *
 * The pieces are short, so that they fit the narrowest cell, and the text itself stays as it is: a joining
 * character would hinder search and copying.
 */
export function keptTextHtml(text: string): Html {
  return keptHtml([{ text }]);
}

/**
 * Stretches of one line as HTML, with pieces that reach over several of them, such as a parenthesis around a
 * fact. With `endsInParenthesis`, a longer parenthesis at the end is held together, too, as far as it fits a line.
 */
export function keptHtml(stretches: readonly Stretch[], { endsInParenthesis = false } = {}): Html {
  const found = piecesOf(stretches.map(({ text }) => text).join(''), endsInParenthesis);
  if (found.length === 0) return fragment(cut(stretches, 0, Number.POSITIVE_INFINITY));
  const edges = edgesOf(stretches);
  const held = found.map((piece) => within(piece, edges)).filter(({ start, end }) => end - start > 1);
  const content: Content[] = [];
  let at = 0;
  for (const { start, end, kind } of held) {
    const inner = kind === 'keep' ? cut(stretches, start, end) : cut(stretches, start, end, keptTextHtml);
    content.push(cut(stretches, at, start), element('span', { class: kind }, inner));
    at = end;
  }
  return fragment(content, cut(stretches, at, Number.POSITIVE_INFINITY));
}

function piecesOf(text: string, endsInParenthesis: boolean): readonly Piece[] {
  if (!mayHold.test(text)) return [];
  const [tail] = endsInParenthesis ? (longParenthesis.exec(text) ?? []) : [];
  const end = text.length - (tail?.length ?? 0);
  const short = [...text.slice(0, end).matchAll(text.includes(noteSign) ? piecesWithNotes : pieces)].map(
    ({ 0: piece, index }): Piece => ({
      start: index,
      end: index + piece.length,
      kind: 'keep',
      isNoted: piece.includes(noteSign),
    }),
  );
  return tail === undefined ? short : [...short, { start: end, end: text.length, kind: 'parenthesis' }];
}

/** Where stretches that are whole begin and end. */
function edgesOf(stretches: readonly Stretch[]): readonly (readonly [start: number, end: number])[] {
  let end = 0;
  return stretches.flatMap(({ text, whole }) => {
    end += text.length;
    return whole ? [[end - text.length, end] as const] : [];
  });
}

/** A piece without what it takes of a stretch that is whole; the pieces inside such a stretch are held there. */
function within(piece: Piece, edges: readonly (readonly [start: number, end: number])[]): Piece {
  let { start, end } = piece;
  for (const [first, last] of edges) {
    if (start >= first && end <= last) end = start;
    else if (start > first && start < last) start = piece.isNoted && last - first <= shortFact ? first : last;
    else if (end > first && end < last) end = first;
  }
  return { ...piece, start, end };
}

/** The part of the line between two places; what is whole is in it or not. */
function cut(
  stretches: readonly Stretch[],
  from: number,
  to: number,
  textHtml: (text: string) => Content = (text) => text,
): Content {
  let begin = 0;
  return stretches.map(({ text, whole }) => {
    const [start, end] = [begin, begin + text.length];
    begin = end;
    if (whole === undefined) return textHtml(text.slice(Math.max(0, from - start), Math.max(0, to - start)));
    return start >= from && start < to ? whole(keptTextHtml(text)) : '';
  });
}

const closing = String.raw`[)\]%」』〉》’”]`;
const particle = String.raw`\p{Script=Hangul}{1,4}(?!\p{Script=Hangul})`;
const letter = String.raw`[\p{Letter}\p{Number}]`;
const arrow = String.raw`\s→`;
const plainPieces = [
  String.raw`\(['’‘]?\d{2,4}[^()\s]{0,4}\)\s[△▲−+-]?\d[\d,.]*(?:%|\p{Script=Hangul}{1,3}(?!\p{Script=Hangul}))?(?:${arrow})?`,
  String.raw`\([^()\n]{1,9}\)(?:${particle}|·)?`,
  String.raw`(?<!${letter})\p{Letter}(?:·\p{Letter}){1,3}(?![·\p{Letter}]*·)`,
  String.raw`[①-⑳]\s\S{1,8}(?=\s|$)`,
  String.raw`[\p{Letter}\p{Number}.,%]{1,8}${arrow}`,
  `${letter}?${closing}+(?:${particle}|·)`,
  `${letter}-${letter}`,
  `${letter}·`,
].join('|');
const pieces = new RegExp(plainPieces, 'gu');
const piecesWithNotes = new RegExp(String.raw`(?:${plainPieces}|\S)?${noteSign}(?:${particle})?|${plainPieces}`, 'gu');

/** What every piece has one of: most texts, such as numbers, have none, and need no dear search. */
const mayHold = /[()\]%」』〉》’”·①-⑳→\uFFFC-]/u;

/** At the end of a name, a unit or what a header adds. */
const longParenthesis = /(?<=[^(])\([^()\n]{10,30}\)$/u;
