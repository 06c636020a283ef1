import { type Diagnostic, diagnose } from '../../diagnostics/diagnostic.ts';
import { comparePositions, type Place } from '../../diagnostics/place.ts';
import type { Form } from '../../model/form.ts';
import type { Grid, GridCell } from '../../model/grid.ts';
import { allCells, type DataRecord } from '../../model/record.ts';
import { formulaErrors } from '../cells/spreadsheet.ts';
import { placeOf, type SourceText } from '../text.ts';
import { addresses, isOwnAddress } from './addresses.ts';
import { leftoverPattern } from './leftovers.ts';
import { oddNumberPattern, oddNumbersIn } from './odd-numbers.ts';
import { type PersonalKind, personalPatterns } from './personal.ts';

/**
 * What remains in the sources of an edition and was not meant to be published: what is still to be written, what
 * is personal, addresses that only an office knows, and numbers that have lost a mark. It is looked for in the text of each file as it is typed,
 * so that no place is left out; cells of internal columns are not published.
 * Diagnostics: text/leftover, text/personal, text/own-address, text/odd-number, csv/formula-error.
 */
export function remains(
  sources: readonly SourceText[],
  { text: words, multipliers }: Form,
  { records, grids }: Tables,
): readonly Diagnostic[] {
  const leftover = leftoverPattern(words.leftovers);
  const personal = personalPatterns(words.mailHosts);
  const found = sources.flatMap((source) => [
    ...matches(source, leftover).map(({ text, place }) => diagnose('text/leftover', place, { text })),
    ...personal.flatMap(({ kind, pattern, isMeant }) =>
      matches(source, pattern)
        .filter(({ text, before }) => isMeant(text, before))
        .map(({ text, place }) => diagnose('text/personal', place, { kind, text: hidden(kind, text) })),
    ),
    ...matches(source, addresses)
      .filter(({ text, before }) => isOwnAddress(text, before))
      .map(({ text, place }) => diagnose('text/own-address', place, { address: withoutUser(text) })),
  ]);
  const odd = oddNumberPattern(Object.keys(multipliers));
  return outsideInternal([...found, ...inProse(sources, odd), ...inCells({ records, grids }, odd)], records);
}

/** The tables of an edition. */
interface Tables {
  readonly records: ReadonlyMap<string, readonly DataRecord[]>;
  readonly grids: ReadonlyMap<string, Grid>;
}

const failedFormula = new RegExp(formulaErrors, 'gu');

/** Odd numbers and what spreadsheets write for a value, in files that are no tables. Gives csv/formula-error and text/odd-number. */
function inProse(sources: readonly SourceText[], odd: RegExp): readonly Diagnostic[] {
  return sources
    .filter(({ file }) => !file.endsWith('.csv'))
    .flatMap((source) => [
      ...matches(source, failedFormula).map(({ text, place }) => diagnose('csv/formula-error', place, { text })),
      ...oddNumbersIn(published(source), odd).map(({ text, hint, start, end }) =>
        diagnose('text/odd-number', placeOf(source, start, end), { text, hint }),
      ),
    ]);
}

/** Commas part the cells of a table, so that numbers are looked for within them. Gives text/odd-number at the cell. */
function inCells({ records, grids }: Tables, odd: RegExp): readonly Diagnostic[] {
  const cells = [...records.values()].flatMap((list) =>
    list.flatMap((record) => [...record.cells.values()].filter(({ column }) => column.type === 'text')),
  );
  const typed = [...grids.values()].flatMap(({ rows }) => contentsOf(rows.flat()));
  return [...cells, ...typed].flatMap(({ raw, place }) =>
    oddNumbersIn(raw, odd).map(({ text, hint }) => diagnose('text/odd-number', place, { text, hint })),
  );
}

/** The cells of a typed table; of one with sums, without those that are one word, as they are told where they are added up. */
function contentsOf(cells: readonly GridCell[]): readonly Extract<GridCell, { type: 'content' }>[] {
  const hasSums = cells.some(({ type }) => type === 'total');
  return cells.filter((cell) => cell.type === 'content').filter(({ raw }) => !hasSums || /\s/u.test(raw.trim()));
}

interface Match {
  readonly text: string;
  /** A few words of what stands before it. */
  readonly before: string;
  readonly place: Place;
}

/** So many of a kind are told of one file: who has more of them knows what to do. */
const most = 1000;

function matches(source: SourceText, pattern: RegExp): readonly Match[] {
  const found: Match[] = [];
  const whole = published(source);
  for (const { 0: text, index } of whole.matchAll(pattern)) {
    const before = whole.slice(Math.max(0, index - 20), index);
    found.push({ text, before, place: placeOf(source, index, index + text.length) });
    if (found.length === most) break;
  }
  return found;
}

/** The text of a file with blanks in place of comments, which are published nowhere. */
function published({ file, text }: SourceText): string {
  if (!file.endsWith('.yaml')) return text;
  return text.replaceAll(/(?:^|(?<=\s))#.*$/gmu, (comment) => ' '.repeat(comment.length));
}

/** Who signs in to an address, and with what, is no more repeated than a number of a person. */
function withoutUser(address: string): string {
  return address.replace(/(?<=\/\/)[^/@\s]*@/u, '…@');
}

/** Messages go to lists and logs, where what is personal has as little to do. */
function hidden(kind: PersonalKind, text: string): string {
  if (kind === 'password') return '*'.repeat(text.length);
  const kept = kind === 'mail' ? text.search(/[@＠]/u) : text.length;
  return [...text].map((letter, at) => (at > 2 && at < kept && /[\p{L}\d]/u.test(letter) ? '*' : letter)).join('');
}

function outsideInternal(
  found: readonly Diagnostic[],
  records: ReadonlyMap<string, readonly DataRecord[]>,
): readonly Diagnostic[] {
  if (found.length === 0) return found;
  const internal = [...records.values()].flatMap((list) =>
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
