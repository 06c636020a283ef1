import type { NumberHint } from '../../diagnostics/catalogue/value.ts';
import { expandYear, isFarFrom } from '../../model/date.ts';
import {
  type AsOf,
  type Figure,
  type NumberFigure,
  nothing as noAmount,
  type Status,
  type StatusFigure,
} from '../../model/figure.ts';
import { failed, nothing, type Problem, problem, type Reading, read } from '../../model/problem.ts';
import { closest } from '../../model/suggestion.ts';
import { failedNumber, type Multipliers, malformedNumber, readNumeral } from './number.ts';
import { type Piece, part, rangeOf, rangeWithin, trimmed } from './piece.ts';
import { hasSize, sizedNumber } from './size.ts';

/** The reading of a cell, with a hint why it is no number where it should have been one. */
export interface FigureReading extends Reading<Figure> {
  readonly hint?: NumberHint;
}

export interface FigureOptions {
  /** Words such as those for ten thousand, with their factor. */
  readonly multipliers?: Multipliers | undefined;
  /** Words in parentheses by which a number is provisional, as in `74.8(…)`. */
  readonly provisional?: readonly string[] | undefined;
  /** The unit of the column, which no number repeats. */
  readonly unit?: string | undefined;
  /** The plan's year, by which an as-of year of two digits is completed; without it, it stays as written. */
  readonly year?: number | undefined;
}

const quotation = /^["“”＂]\s*(\S(?:.*\S)?)\s*["“”＂]$/su;
const parenthesised = /^[(（]([^()（）]*)[)）]$/u;
const marked = /^(.*\S)\s*[(（]\s*([^()（）\s]+)\s*[)）]$/su;
const dated = /^(.*\S)\s*[(（]\s*['‘’`ʼ]?(\d{2}|\d{4})\.\s?(\d{1,2})\.?\s*[)）]$/su;

/**
 * Reads a cell of an actual, a target or an amount.
 *
 * A cell holds a number with its own decimals, perhaps with a multiplier, `(number)` for a provisional
 * one or `number (year.month)` for one with an as-of date; or a status word of the form; or a text in
 * double quotes. Blank gives nothing. Notations: those seen in published plans (§3 of the genre).
 * Gives `value/malformed-number`, `value/unknown-status` and, for an as-of date, `date/outside-years`.
 */
export function parseFigure(text: string, statuses: readonly Status[], options: FigureOptions = {}): FigureReading {
  const cell = trimmed(text);
  if (cell.text === '') return nothing;
  const status = readStatus(cell.text, statuses);
  if (status) return read(status);
  if (/^["“”＂]/u.test(cell.text)) return readQuotation(cell);
  const { multipliers = {}, unit } = options;
  const sized = sizedNumber(cell, unit, multipliers);
  if (sized) {
    const { range, mended } = sized;
    return failedNumber(range, { text: cell.text, hint: 'sized', mended, unit });
  }
  const plain = hasSize(unit, multipliers) ? { ...options, multipliers: {} } : options;
  return readNumber(cell, plain) ?? refuse(cell, statuses, unit);
}

function readStatus(text: string, statuses: readonly Status[]): StatusFigure | undefined {
  const found = statuses.find((status) => sameWord(status.text, text));
  if (!found) return undefined;
  const awaited = found.awaited ? ({ awaited: true } as const) : {};
  const figure: StatusFigure = { kind: 'status', status: found.id, text: found.print ?? found.text, ...awaited };
  return found.nothing || found.id === noAmount ? { ...figure, nothing: true } : figure;
}

/** Whether two words are the same, whichever dash and composition of Hangul an editor's keyboard gave. */
function sameWord(left: string, right: string): boolean {
  const unify = (word: string) => word.normalize('NFC').replace(/[−–—]/gu, '-');
  return unify(left) === unify(right);
}

function readQuotation(cell: Piece): FigureReading {
  const inner = quotation.exec(cell.text)?.[1];
  if (inner !== undefined) return read({ kind: 'text', text: inner });
  return failedNumber(rangeOf(cell), { text: cell.text, hint: 'quote' });
}

function readNumber(cell: Piece, options: FigureOptions): FigureReading | undefined {
  const numeral = readNumeral(cell.text, options.multipliers);
  if (numeral) return read<NumberFigure>({ kind: 'number', ...numeral, provisional: false });
  return readProvisional(cell, options) ?? readMarked(cell, options) ?? readDated(cell, options);
}

function readProvisional(cell: Piece, options: FigureOptions): FigureReading | undefined {
  const inner = parenthesised.exec(cell.text)?.[1];
  const numeral = inner === undefined ? undefined : readNumeral(inner.trim(), options.multipliers);
  if (!numeral) return undefined;
  return read<NumberFigure>({ kind: 'number', ...numeral, display: `(${numeral.display})`, provisional: true });
}

/** A spreadsheet takes `(74.8)` for a negative number; a word behind the number is safe there. */
function readMarked(cell: Piece, options: FigureOptions): FigureReading | undefined {
  const [, before = '', word = ''] = marked.exec(cell.text) ?? [];
  const numeral = options.provisional?.includes(word) ? readNumeral(before.trim(), options.multipliers) : undefined;
  if (!numeral) return undefined;
  return read<NumberFigure>({ kind: 'number', ...numeral, display: `(${numeral.display})`, provisional: true });
}

function readDated(cell: Piece, options: FigureOptions): FigureReading | undefined {
  const match = dated.exec(cell.text);
  if (!match) return undefined;
  const [, before = '', year = '', month = ''] = match;
  const number = readNumber(part(cell, 0, before.length), options);
  if (number?.value?.kind !== 'number' || number.value.asOf) return undefined;
  const asOf = readAsOf(year, month, options.year);
  const parenthesis = before.length + cell.text.slice(before.length).search(/[(（]/u);
  if (!asOf) {
    const range = rangeWithin(cell, parenthesis, cell.text.length - parenthesis);
    return failedNumber(range, { text: cell.text, hint: 'as-of' });
  }
  const value: NumberFigure = { ...number.value, display: `${number.value.display} (${year}.${month})`, asOf };
  return { value, problems: afterPlan(cell, parenthesis, { digits: year, year: asOf.year, plan: options.year }) };
}

/** A figure as of a time long before the plan is an old one; none can be of a time long after it. */
function afterPlan(
  cell: Piece,
  from: number,
  { digits, year, plan }: { digits: string; year: number; plan: number | undefined },
): readonly Problem[] {
  if (plan === undefined || year < plan || !isFarFrom(plan, year)) return [];
  const range = rangeWithin(cell, cell.text.indexOf(digits, from), digits.length);
  return [problem('date/outside-years', range, { text: digits, year, plan }) as Problem];
}

function readAsOf(year: string, month: string, plan: number | undefined): AsOf | undefined {
  if (Number(month) < 1 || Number(month) > 12) return undefined;
  const expanded = year.length === 2 && plan !== undefined ? expandYear(Number(year), plan) : Number(year);
  return { year: expanded, month: Number(month) };
}

/** Says what is wrong with a text that is no figure: a slip in a number, or a word that nobody declared. */
function refuse(cell: Piece, statuses: readonly Status[], unit: string | undefined): FigureReading {
  const inner = parenthesised.exec(cell.text)?.[1];
  if (inner !== undefined && /\d/u.test(inner)) return malformedNumber(part(cell, 1, cell.text.length - 1), unit);
  if (/\p{Nd}/u.test(cell.text) || !/\p{L}/u.test(cell.text)) return malformedNumber(cell, unit);
  const words = statuses.map((status) => status.text);
  return failed('value/unknown-status', rangeOf(cell), {
    text: cell.text,
    suggestion: closest(cell.text, words),
    known: words.join(', '),
  });
}
