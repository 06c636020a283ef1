import { squashed, usual } from '../model/published/plain.ts';
import type { IndicatorRow, IndicatorTable, YearValue } from '../model/published/recognized.ts';
import type { PublishedCell, PublishedLine, PublishedText, Said } from '../model/published/text.ts';
import type { LineContext } from './outline.ts';
import { spotOf } from './outline.ts';
import { readable, type Stream, streamOf } from './stream.ts';
import { shortYear, valuePattern, yearOf, yearsIn } from './values.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The tables of indicators and their rows. */
export interface IndicatorTables {
  readonly tables: readonly IndicatorTable[];
  readonly rows: readonly IndicatorRow[];
}

/** Recognizes the tables of indicators, whether their cells are told apart or stand one a line. */
export function indicatorsOf(
  text: PublishedText,
  contexts: readonly LineContext[],
  vocabulary: Vocabulary,
): IndicatorTables {
  const tables: IndicatorTable[] = [];
  const rows: IndicatorRow[] = [];
  const { lines } = text;
  for (let index = 0; index < lines.length; index += 1) {
    if (contexts[index]!.area !== 'body' && contexts[index]!.area !== 'structure') continue;
    const header =
      lines[index]!.cells.length > 3 ? tabbedHeader(lines, index, vocabulary) : flatHeader(lines, index, vocabulary);
    if (!header) continue;
    const { code } = contexts[index]!;
    tables.push({ code, years: header.years, rationaleYear: header.rationaleYear, at: spotOf(lines[index]!) });
    const table = tables.length - 1;
    rows.push(
      ...(header.tabbed
        ? tabbedRows(lines, header, code, table)
        : flatRows(lines, contexts, header, code, table, vocabulary)),
    );
    index = header.end - 1;
  }
  return { tables, rows };
}

interface Header {
  readonly tabbed: boolean;
  readonly years: readonly { readonly year: number; readonly said: Said }[];
  readonly rationaleYear: { readonly year: number; readonly said: Said } | undefined;
  /** The first line behind the header. */
  readonly end: number;
}

function tabbedHeader(lines: readonly PublishedLine[], index: number, words: Vocabulary): Header | undefined {
  const cells = lines[index]!.cells;
  const bare = cells.map(({ text }) => squashed(text));
  if (!bare.some((text) => text === words.indicatorHeader) || !bare.some((text) => text.startsWith(words.actualHeader)))
    return undefined;
  const next = lines[index + 1]?.cells ?? [];
  const isYears = next.filter(({ text }) => yearOf(text) !== undefined).length >= 2;
  const own = cells.flatMap((cell) => yearCells(cell, words));
  const below = isYears
    ? next.flatMap((cell) => (yearOf(cell.text) === undefined ? [] : [yearSaid(cell, yearOf(cell.text)!)]))
    : [];
  const years = below.length > 0 ? [...below, ...own.filter(({ year }) => year > below.at(-1)!.year)] : own;
  if (years.length < 2) return undefined;
  const rationale = cells.find(({ text }) => squashed(text).includes(words.rationaleHeader));
  return {
    tabbed: true,
    years,
    rationaleYear: rationale && rationaleYear(rationale.text, rationale),
    end: index + (isYears ? 2 : 1),
  };
}

/** A year in a cell of the header itself, such as `목표치 'YY`. */
function yearCells(cell: PublishedCell, { targetHeader, rationaleHeader }: Vocabulary) {
  const bare = squashed(cell.text);
  if (bare.includes(rationaleHeader)) return [];
  const rest = bare.startsWith(targetHeader) ? bare.slice(targetHeader.length) : bare;
  const year = yearOf(rest);
  return year === undefined ? [] : [yearSaid(cell, year)];
}

function yearSaid(cell: PublishedCell, year: number) {
  return { year, said: { text: cell.text, at: spotOf(cell) } };
}

function rationaleYear(text: string, at: PublishedCell | PublishedLine) {
  const found = yearsIn(text)[0] ?? yearsIn(usual(text).replace(/^\W*(\d{2})/u, "'$1"))[0];
  return found && { year: found.year, said: { text: text.trim(), at: spotOf(at) } };
}

function tabbedRows(
  lines: readonly PublishedLine[],
  header: Header,
  code: string | undefined,
  table: number,
): readonly IndicatorRow[] {
  const rows: IndicatorRow[] = [];
  for (let index = header.end; index < lines.length; index += 1) {
    const { cells, text } = lines[index]!;
    if (cells.length < 4) {
      if (text.trim() === '' || rows.length === 0) break;
      continue;
    }
    const [name] = cells;
    if (name === undefined || name.text === '') continue;
    const count = header.years.length + (lacksTarget(cells, header) ? 1 : 0);
    const values = cells.slice(1, 1 + count);
    const [rationale, formula, source] = cells.slice(1 + count);
    rows.push({
      code,
      name: saidIn(name),
      values: values.map((cell, at) => ({
        year: header.years[at]?.year ?? header.years.at(-1)!.year + 1,
        said: saidIn(cell),
      })),
      target: targetOf(values, header),
      rationale: saidIn(rationale ?? { ...name, text: '' }),
      formula: formula && saidIn(formula),
      source: source && saidIn(source),
      weight: undefined,
      table,
    });
  }
  return rows;
}

function saidIn(cell: PublishedCell): Said {
  return { text: cell.text, at: spotOf(cell) };
}

/** Whether the header lost the year of the target: the cell behind the last year is a value, too. */
function lacksTarget(cells: readonly PublishedCell[], { years }: Header): boolean {
  const next = cells[years.length + 1]?.text ?? '';
  return years.length <= 3 && /^△?[\d,]+(?:\.\d+)?(?:%|만|억원)?$/u.test(next);
}

function targetOf(values: readonly PublishedCell[], { years }: Header): YearValue | undefined {
  const cell = values.at(-1);
  const last = years.at(-1)?.year;
  if (!cell || last === undefined || values.length < years.length) return undefined;
  return { year: values.length > years.length ? last + 1 : last, said: saidIn(cell) };
}

/** A header whose cells stand one a line ends with the years; a few lines before it say what the table is. */
function flatHeader(lines: readonly PublishedLine[], index: number, words: Vocabulary): Header | undefined {
  const line = lines[index]!;
  const text = usual(line.text);
  const match = /(?:'\s?\d{2}\s*){3,8}\s*$/u.exec(text);
  if (!match || /[→:]/u.test(text)) return undefined;
  const before = lines.slice(Math.max(0, index - 22), index + 1);
  const squashedBefore = squashed(before.map((one) => one.text).join(''));
  const from = squashedBefore.lastIndexOf(words.indicatorHeader);
  const said = squashedBefore.slice(from);
  if (from < 0 || !said.includes(words.targetHeader) || !said.includes(words.actualHeader)) return undefined;
  const years = [...match[0].matchAll(shortYear)].map(({ 0: whole, 1: digits, index: at }) => ({
    year: 2000 + Number(digits),
    said: { text: whole.trim(), at: { ...spotOf(line), column: match.index + at + 1 } },
  }));
  const titled = before.findLast((one) => squashed(one.text).includes(words.rationaleHeader));
  return { tabbed: false, years, rationaleYear: titled && rationaleYear(titled.text, titled), end: index + 1 };
}

function flatRows(
  lines: readonly PublishedLine[],
  contexts: readonly LineContext[],
  header: Header,
  code: string | undefined,
  table: number,
  vocabulary: Vocabulary,
): readonly IndicatorRow[] {
  const end = endOfTable(lines, contexts, header.end, vocabulary);
  const stream = mended(streamOf(lines.slice(header.end, end)));
  const runs = valueRuns(stream.text, header.years.length, vocabulary);
  return runs.map((run, at): IndicatorRow => {
    const from = at === 0 ? 0 : runs[at - 1]!.end;
    const until = at + 1 < runs.length ? runs[at + 1]!.start : stream.text.length;
    const { nameStart, nameEnd, weight } = nameBefore(stream.text, from, run.start);
    const next = at + 1 < runs.length ? nameBefore(stream.text, run.end, until).nameStart : until;
    const values = run.values.map(({ start, end: stop }, index) => ({
      year: header.years[index]!.year,
      said: stream.said(start, stop),
    }));
    return {
      code,
      name: stream.said(nameStart, nameEnd),
      values,
      target: values[header.years.length - 1],
      rationale: stream.said(run.end, Math.max(run.end, next)),
      formula: undefined,
      source: undefined,
      weight: weight && stream.said(weight.start, weight.end),
      table,
    };
  });
}

/** A table ends where the next section begins; a repeated header does not end it. */
function endOfTable(
  lines: readonly PublishedLine[],
  contexts: readonly LineContext[],
  start: number,
  words: Vocabulary,
): number {
  const { code } = contexts[start - 1]!;
  for (let index = start; index < Math.min(lines.length, start + 400); index += 1) {
    const { text } = lines[index]!;
    if (contexts[index]!.code !== code || /^\s*(?:□|\(\d\)|[<【])/u.test(text)) return index;
    if (squashed(text).startsWith(words.accountHeader) || (index > start + 2 && flatHeader(lines, index, words)))
      return index;
  }
  return Math.min(lines.length, start + 400);
}

/** Numbers whose last digits slipped into the next line are put together; every character keeps its place. */
function mended(stream: Stream): Stream {
  let { text } = stream;
  for (const [digits, rest] of [
    ['\\d{2}', '\\d'],
    ['\\d', '\\d{2}'],
  ]) {
    text = text.replace(
      new RegExp(`(\\d,${digits})(\\s+)(${rest})(?=\\s)`, 'gu'),
      (_, head, gap, tail) => `${head}${tail}${gap}`,
    );
  }
  return readable(text, stream.spotAt);
}

interface Run {
  readonly start: number;
  readonly end: number;
  readonly values: readonly { readonly start: number; readonly end: number }[];
}

/** As many values side by side as the header has years; the target may be words. */
function valueRuns(text: string, count: number, { statuses }: Vocabulary): readonly Run[] {
  const value = valuePattern(statuses);
  const full = new RegExp(`(?<=^|\\s)${value}(?:\\s+${value}){${count - 1}}(?=\\s|$)`, 'gu');
  const worded = new RegExp(`(?<=^|\\s)${value}(?:[ ]+${value}){${count - 2}}(?=[ ]+\\p{L}|\\s*\\n)`, 'gu');
  const found = [...text.matchAll(full)].map((match) => runOf(match, value));
  const others = [...text.matchAll(worded)]
    .filter(({ index, 0: { length } }) => !found.some((run) => run.start < index + length && index < run.end))
    .map((match) => withWords(runOf(match, value), text));
  return [...found, ...others].sort((left, right) => left.start - right.start);
}

function runOf({ 0: whole, index }: (RegExpMatchArray & { index: number }) | RegExpExecArray, value: string): Run {
  const values = [...whole.matchAll(new RegExp(`(?<=^|\\s)${value}(?=\\s|$)`, 'gu'))].map((match) => ({
    start: index + match.index,
    end: index + match.index + match[0].length,
  }));
  return { start: index, end: index + whole.length, values };
}

/** The words on the same line behind the actuals are the target. */
function withWords(run: Run, text: string): Run {
  const line = text.indexOf('\n', run.end);
  const end = line < 0 ? text.length : line;
  const start = run.end + (text.slice(run.end).length - text.slice(run.end).trimStart().length);
  if (start >= end) return run;
  const words = text.slice(start, end);
  const first = /^\S+(?:\s\S+)?/u.exec(words)?.[0] ?? words;
  return { ...run, values: [...run.values, { start, end: start + first.length }] };
}

const weightMark = /\(\s*(?:공통\s*,\s*)?([01]?\.\d{1,2})\s*(?:,\s*\p{L}+)?\)\s*$/u;

/** The name of an indicator: the lines before its values, up to a mark or to what ends the cell before. */
function nameBefore(
  text: string,
  from: number,
  until: number,
): { nameStart: number; nameEnd: number; weight: { start: number; end: number } | undefined } {
  const before = text.slice(from, until);
  const trimmed = before.trimEnd();
  const match = weightMark.exec(trimmed);
  const weight = match ? { start: from + match.index, end: from + trimmed.length } : undefined;
  const body = (match ? trimmed.slice(0, match.index) : trimmed)
    .replace(/\((?:\p{L}+)\)\s*$/u, (flag) => (/^\(공통\)/u.test(flag) ? '' : flag))
    .trimEnd();
  const marked = [...body.matchAll(/(?<=^|\n)\s*[①-⑳]/gu)].at(-1);
  const start = marked && body.length - marked.index < 90 ? marked.index : shortTail(body);
  return { nameStart: from + start, nameEnd: from + body.length, weight };
}

/** The last few short lines, as far as they belong together. */
function shortTail(body: string): number {
  const lines = body.split('\n');
  let length = 0;
  let at = lines.length - 1;
  let letters = 0;
  for (; at >= 0; at -= 1) {
    const line = lines[at]!.trim();
    if (line === '' && letters > 0 && (letters > 12 || lines.length - at > 6)) break;
    if (letters + line.length > 60) break;
    letters += line.length;
    length += lines[at]!.length + 1;
  }
  return Math.max(0, body.length - length + 1);
}
