import type { Range } from '../../model/problem.ts';
import { type Edit, editsOfMatches } from './edits.ts';

/** What programs and keyboards give for the apostrophe before a year; the first opens a quotation elsewhere. */
const strange = /(?<![\p{L}\p{N}‘])[‘´′](?=\d\d(?:년|\.\s?\d|[~∼〜～→,·•․･‧ㆍᆞ)]))/gu;

/** Apostrophes before years of two digits that are turned the wrong way, or are accents and primes. */
export function yearApostrophes(
  text: string,
  ranges: readonly Range[] = [{ start: 0, end: text.length }],
  apostrophe: "'" | '’' = "'",
): readonly Edit[] {
  return ranges.flatMap(({ start, end }) =>
    editsOfMatches(text.slice(start, end), strange, 'apostrophe', () => apostrophe)
      .map((edit) => ({ ...edit, start: edit.start + start, end: edit.end + start }))
      .filter((edit) => !isQuotation(text, edit.start)),
  );
}

/** Whether a quote that opens before a year is closed in its line, as around a title. */
function isQuotation(text: string, at: number): boolean {
  const next = /^[^‘’\n]*([‘’](?!\d\d))?/u.exec(text.slice(at + 1, at + 200));
  return text[at] === '‘' && next?.[1] === '’';
}
