import { escapeHtml } from './escape.ts';

/**
 * Text as HTML, with those pieces held together that a Korean line must not part although a browser
 * that keeps words whole would: a closing mark and the particle after it (`」의`, `%로`), a middle dot
 * and the letter before it or, where they are single, the letters on both sides (`시·도`), a year in
 * parentheses and its value, a short parenthesis, a hyphen and its neighbours.
 *
 * The pieces are short, so that they fit the narrowest cell, and the text itself stays as it is: a joining
 * character would hinder search and copying.
 */
export function keptTextHtml(text: string): string {
  let html = '';
  let end = 0;
  for (const { 0: piece, index } of text.matchAll(pieces)) {
    html += `${escapeHtml(text.slice(end, index))}<span class="keep">${escapeHtml(piece)}</span>`;
    end = index + piece.length;
  }
  return html + escapeHtml(text.slice(end));
}

const closing = String.raw`[)\]%」』〉》’”]`;
const particle = String.raw`\p{Script=Hangul}{1,4}(?!\p{Script=Hangul})`;
const letter = String.raw`[\p{Letter}\p{Number}]`;
const pieces = new RegExp(
  [
    String.raw`\(['’‘]?\d{2,4}\)\s\d[\d,.]*(?:%|\p{Script=Hangul}{1,3}(?!\p{Script=Hangul}))?`,
    String.raw`\([^()\n]{1,9}\)(?:${particle}|·)?`,
    String.raw`(?<!${letter})\p{Letter}(?:·\p{Letter}){1,3}(?![·\p{Letter}]*·)`,
    String.raw`${letter}?${closing}+(?:${particle}|·)`,
    String.raw`${letter}-${letter}`,
    String.raw`${letter}·`,
  ].join('|'),
  'gu',
);
