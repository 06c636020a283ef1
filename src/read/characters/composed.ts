import { type Edit, editsOfMatches } from '../fixes/edits.ts';

/**
 * Letters in pieces: consonants and vowels that make a syllable, and letters with their accents behind them. Only
 * such are put together; other characters for which Unicode has an equal (讀, Å, Ω) stay as they were typed.
 */
const pieces =
  /[\u1100-\u1112][\u1161-\u1175][\u11A8-\u11C2]?|[\uAC00-\uD7A3][\u11A8-\u11C2]|[A-Za-z\u00C0-\u024F\u0370-\u04FF\u1E00-\u1EFF][\u0300-\u036F]+/gu;

/** Puts letters together that were written in pieces, as macOS and some converters do. */
export function composed(text: string): readonly Edit[] {
  return editsOfMatches(text, pieces, 'composition', (letter) => letter.normalize('NFC'));
}
