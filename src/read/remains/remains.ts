import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { comparePositions, type Place } from '../../diagnostics/place.ts';
import type { Form } from '../../model/form.ts';
import { allCells, type DataRecord } from '../../model/record.ts';
import { placeOf, type SourceText } from '../text.ts';
import { addresses, isOwnAddress } from './addresses.ts';
import { leftoverPattern } from './leftovers.ts';
import { type PersonalKind, personalPatterns } from './personal.ts';

/**
 * What remains in the sources of an edition and was not meant to be published: what is still to be written, what
 * is personal, and addresses that only an office knows. It is looked for in the text of each file as it is typed,
 * so that no place is left out; cells of internal columns are not published.
 * Diagnostics: text/leftover, text/personal, text/own-address.
 */
export function remains(
  sources: readonly SourceText[],
  { text: words }: Form,
  records: Iterable<readonly DataRecord[]>,
): readonly Diagnostic[] {
  const leftover = leftoverPattern(words.leftovers);
  const personal = personalPatterns(words.mailHosts);
  const found = sources.flatMap((source) => [
    ...matches(source, leftover).map(({ text, place }) => diagnose('text/leftover', place, { text })),
    ...personal.flatMap(({ kind, pattern, isMeant }) =>
      matches(source, pattern)
        .filter(({ text }) => isMeant(text))
        .map(({ text, place }) => diagnose('text/personal', place, { kind, text: hidden(kind, text) })),
    ),
    ...matches(source, addresses)
      .filter(({ text }) => isOwnAddress(text))
      .map(({ text, place }) => diagnose('text/own-address', place, { address: text })),
  ]);
  return found.length === 0 ? found : outsideInternal(found, records);
}

interface Match {
  readonly text: string;
  readonly place: Place;
}

/** So many of a kind are told of one file: who has more of them knows what to do. */
const most = 1000;

function matches(source: SourceText, pattern: RegExp): readonly Match[] {
  const found: Match[] = [];
  for (const { 0: text, index } of published(source).matchAll(pattern)) {
    found.push({ text, place: placeOf(source, index, index + text.length) });
    if (found.length === most) break;
  }
  return found;
}

/** The text of a file with blanks in place of comments, which are published nowhere. */
function published({ file, text }: SourceText): string {
  if (!file.endsWith('.yaml')) return text;
  return text.replaceAll(/(?:^|(?<=\s))#.*$/gmu, (comment) => ' '.repeat(comment.length));
}

/** Messages go to lists and logs, where what is personal has as little to do. */
function hidden(kind: PersonalKind, text: string): string {
  const kept = kind === 'mail' ? text.search(/[@＠]/u) : text.length;
  return [...text].map((letter, at) => (at > 2 && at < kept && /[\p{L}\d]/u.test(letter) ? '*' : letter)).join('');
}

function outsideInternal(
  found: readonly Diagnostic[],
  records: Iterable<readonly DataRecord[]>,
): readonly Diagnostic[] {
  const internal = [...records].flatMap((list) =>
    list.flatMap((record) => allCells(record).filter(({ column }) => column.internal)),
  );
  return found.filter(({ place }) => !internal.some((cell) => isWithin(place, cell.place)));
}

function isWithin(inner: Place, outer: Place): boolean {
  return (
    inner.file === outer.file &&
    comparePositions(outer.start, inner.start) <= 0 &&
    comparePositions(inner.end, outer.end) <= 0
  );
}
