import type { ParametersOf } from '../../diagnostics/diagnostic.ts';
import type { Column } from '../../model/form.ts';
import { type Problem, problem } from '../../model/problem.ts';
import { rangeOf, rangeWithin, trimmed } from './piece.ts';

/** What a spreadsheet would compute when it opens the file. */
const formula = /^=\s*(?:[-+("{\d]|\$?[A-Z]{1,3}\$?\d|[A-Z][A-Z0-9_.]*\(|[^\s!=]+!\$?[A-Z])/iu;
/** Programs that it would call, and functions that reach out of the file, whichever sign they begin with. */
const call = new RegExp(
  `^[=+@-]\\s*(?:[A-Z][A-Z0-9_.]*\\||@?(?:${[
    ...['average', 'call', 'concatenate', 'count', 'exec', 'hyperlink', 'if', 'image', 'importdata', 'importfeed'],
    ...['importhtml', 'importrange', 'importxml', 'index', 'indirect', 'match', 'sum', 'vlookup', 'webservice'],
  ].join('|')})\\(|\\$?[A-Z]{1,3}\\$?\\d+[:*/+])`,
  'iu',
);
/** What a spreadsheet writes where it cannot compute. */
export const formulaErrors =
  '#(?:REF!|NAME\\?|VALUE!|DIV/0!|N/A(?![\\w/])|NULL!|NUM!|SPILL!|CALC!|FIELD!|GETTING_DATA|BLOCKED!|CONNECT!)';
const failedFormula = new RegExp(`${formulaErrors}|^#{2,}$`, 'u');
const exponent = /^-?\d(?:\.\d+)?E[+-]\d+$/u;

const months = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'];
const name = `(?<name>${months.join('|')})`;
/** Dates as a spreadsheet writes them, which people do not. */
const foreignDates = [
  /^(?<month>\d{2})월\s?(?<day>\d{2})일$/u,
  new RegExp(`^(?<day>\\d{1,2})-${name}$`, 'u'),
  new RegExp(`^${name}-(?<day>\\d{2})$`, 'u'),
];
/** Dates that people write too, but not into a column of codes or figures. */
const plainDates = [
  /^(?<month>\d{1,2})월\s?(?<day>\d{1,2})일$/u,
  /^(?<year>\d{4})-(?<month>\d{1,2})-(?<day>\d{1,2})(?: 0?0:00(?::00)?)?$/u,
  /^(?<month>\d{1,2})\/(?<day>\d{1,2})\/(?<year>\d{4})$/u,
];
const isoDate = plainDates[1]!;

const codes: ReadonlySet<Column['type']> = new Set(['id', 'node', 'reference', 'code', 'number', 'figure']);

/** The longest that a spreadsheet writes for a date. */
const longestDate = 20;

/**
 * Finds what only a spreadsheet leaves in a cell: a formula or its error, a long code as a power of ten,
 * a date in place of what was typed.
 * Gives csv/formula, csv/formula-error, csv/excel-exponent and csv/excel-date.
 */
export function spreadsheetProblem(text: string, type: Column['type']): Problem | undefined {
  const cell = trimmed(text);
  if (formula.test(cell.text) || call.test(cell.text))
    return problem('csv/formula', rangeOf(cell), { text: cell.text }) as Problem;
  const failed = failedFormula.exec(cell.text);
  if (failed)
    return problem('csv/formula-error', rangeWithin(cell, failed.index, failed[0].length), {
      text: failed[0],
    }) as Problem;
  if (cell.text.length > longestDate) return undefined;
  if (exponent.test(cell.text)) return problem('csv/excel-exponent', rangeOf(cell), { text: cell.text }) as Problem;
  const date = spreadsheetDate(cell.text, type);
  return date && (problem('csv/excel-date', rangeOf(cell), date) as Problem);
}

/** In a column of dates the first of the foreign ones is a date that a person may have typed. */
const foreignAmongDates = [...foreignDates.slice(1), isoDate];
const foreignAmongCodes = [...foreignDates, ...plainDates];

function spreadsheetDate(text: string, type: Column['type']): ParametersOf<'csv/excel-date'> | undefined {
  for (const pattern of patternsFor(type)) {
    const groups = pattern.exec(text)?.groups;
    if (groups) return { text, mended: mendedBy(type, groups) };
  }
  return undefined;
}

function patternsFor(type: Column['type']): readonly RegExp[] {
  if (type === 'dates') return foreignAmongDates;
  return codes.has(type) || type === 'date' ? foreignAmongCodes : foreignDates;
}

function monthOf({ month, name: word }: Record<string, string | undefined>): number {
  return word === undefined ? Number(month) : months.indexOf(word) + 1;
}

function mendedBy(type: Column['type'], groups: Record<string, string | undefined>): string {
  if (type === 'date' && groups.year !== undefined) return `${groups.year}. ${monthOf(groups)}. ${Number(groups.day)}.`;
  return type === 'dates' ? dateNotation(groups) : codeNotation(groups);
}

/** A code such as `1-1`, which was taken for the first of January. */
function codeNotation(groups: Record<string, string | undefined>): string {
  return `${monthOf(groups)}-${Number(groups.day)}`;
}

/** In the notation of dates; a number behind the name of a month is the year. */
function dateNotation(groups: Record<string, string | undefined>): string {
  const { year, day = '' } = groups;
  if (year === undefined) return `'${day.padStart(2, '0')}.${monthOf(groups)}월`;
  return `'${year.slice(-2)}.${monthOf(groups)}.${Number(day)}`;
}
