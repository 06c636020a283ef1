import { type Diagnostic, diagnose, hasErrors, type Outcome, type ParametersOf } from '../../diagnostics/diagnostic.ts';
import type { FactId } from '../../model/fact.ts';
import type { Figure } from '../../model/figure.ts';
import type { Choice, Column, Form } from '../../model/form.ts';
import { idFault } from '../../model/identifier.ts';
import type { Located } from '../../model/located.ts';
import type { Problem, Reading } from '../../model/problem.ts';
import type { Cell, CellValue } from '../../model/record.ts';
import { closest } from '../../model/suggestion.ts';
import type { CsvCell } from '../csv.ts';
import { readCellLines } from '../markdown/inlines.ts';
import { parseDates } from './dates.ts';
import { parseDay } from './day.ts';
import { parseFigure } from './figure.ts';
import { countProblem, parseNumber } from './number.ts';
import { parsePeriod } from './period.ts';
import { spreadsheetProblem } from './spreadsheet.ts';
import { parseYear, parseYears } from './year.ts';

const empty: CellValue = { type: 'empty' };

/** What the typing of cells needs beside the cells: the form's words and the plan's year. */
export interface CellContext {
  readonly form: Form;
  readonly year: number;
}

/** What a cell is: its column, header and fact. */
export interface CellRole {
  readonly column: Column;
  readonly header: string;
  readonly fact: FactId;
  /** Whether the text names a table of its own, and so a file. */
  readonly namesTable?: boolean;
  /** The unit that the row states for the column. */
  readonly unit?: string | undefined;
}

interface Task extends CellRole {
  readonly csv: CsvCell;
  readonly context: CellContext;
  readonly diagnostics: Diagnostic[];
}

/**
 * Reads one cell by the type of its column. A cell that cannot be read counts as empty.
 * Diagnostics: cell/*, value/*, date/*, csv/formula, csv/excel-*, those of inline Markdown.
 */
export function readCell(csv: CsvCell, role: CellRole, context: CellContext): Outcome<Cell> {
  const task: Task = { ...role, csv, context, diagnostics: [] };
  const blank = csv.value.trim() === '';
  if (blank && role.column.required) {
    const isId = role.column.type === 'id';
    report(task, 'cell/required', { column: role.header, ...(isId && { isId }) });
  }
  const spoilt = spreadsheetProblem(csv.value, role.column.type);
  if (spoilt) reportProblems(task, [spoilt]);
  else if (role.namesTable && !blank && role.column.type !== 'choice') reportFault(task);
  const value = blank || spoilt ? empty : readers[role.column.type](task);
  const broken = csv.doubtful || hasErrors(task.diagnostics);
  const cell = {
    fact: role.fact,
    column: role.column,
    header: role.header,
    raw: csv.value,
    place: csv.place,
    value,
    broken,
  };
  return { value: cell, diagnostics: task.diagnostics };
}

const readers: Record<Column['type'], (task: Task) => CellValue> = {
  id: readId,
  node: readNames,
  reference: readNames,
  label: readNames,
  text: readText,
  code: ({ csv }) => ({ type: 'code', text: csv.value.trim() }),
  number: (task) => convert(task, counted(task, parseNumber(task.csv.value)), (figure) => ({ type: 'number', figure })),
  figure: readFigure,
  year: (task) => convert(task, parseYear(task.csv.value), (year) => ({ type: 'years', years: [year] })),
  years: (task) => convert(task, parseYears(task.csv.value), (years) => ({ type: 'years', years })),
  flag: readFlag,
  choice: readChoice,
  period: (task) =>
    convert(task, parsePeriod(task.csv.value, task.context.form), (period) => ({ type: 'period', period })),
  date: (task) => convert(task, parseDay(task.csv.value, task.context.year), (text) => ({ type: 'code', text })),
  dates: readDates,
};

function report<C extends Diagnostic['code']>(task: Task, code: C, parameters: ParametersOf<C>): void {
  task.diagnostics.push(diagnose(code, task.csv.place, parameters));
}

/** A cell of which so much is wrong holds something else than its column wants; the rest is told once that is mended. */
const mostOfCell = 5;

function reportProblems({ csv, diagnostics }: Task, problems: readonly Problem[]): void {
  for (const { code, range, parameters } of problems.slice(0, mostOfCell)) {
    diagnostics.push(diagnose(code, csv.locate(range.start, range.end), parameters));
  }
}

function convert<T>(task: Task, reading: Reading<T>, build: (value: T) => CellValue): CellValue {
  reportProblems(task, reading.problems);
  return reading.value === undefined ? empty : build(reading.value);
}

function readId(task: Task): CellValue {
  const id = task.csv.value.trim();
  reportFault(task);
  return { type: 'code', text: id };
}

/** What becomes the name of a file and an address must be made like an id. */
function reportFault(task: Task): void {
  const id = task.csv.value.trim();
  const fault = idFault(id);
  if (fault) report(task, 'cell/malformed-id', { id, fault });
}

/** Keys, and the labels beside them, are separated by semicolons where a column takes several. */
function readNames(task: Task): CellValue {
  return { type: 'names', names: task.column.many ? splitNames(task.csv) : [wholeName(task.csv)] };
}

function wholeName(csv: CsvCell): Located<string> {
  return { value: csv.value.trim(), raw: csv.value, place: csv.place };
}

function splitNames(csv: CsvCell): readonly Located<string>[] {
  return [...csv.value.matchAll(/[^;]+/g)].flatMap((match) => {
    const value = match[0].trim();
    const start = match.index + match[0].indexOf(value);
    return value === '' ? [] : [{ value, raw: match[0], place: csv.locate(start, start + value.length) }];
  });
}

function readText(task: Task): CellValue {
  const { column, header, csv } = task;
  if (column.required && !/[\p{L}\p{N}]/u.test(csv.value) && !csv.value.includes('\uFFFD'))
    report(task, 'cell/only-marks', { text: csv.value.trim(), column: header });
  const read = readCellLines({ text: task.csv.value, locate: task.csv.locate });
  task.diagnostics.push(...read.diagnostics);
  return { type: 'text', lines: read.lines };
}

function readFigure(task: Task): CellValue {
  const { form, year } = task.context;
  const reading = parseFigure(task.csv.value, form.statuses, {
    multipliers: form.multipliers,
    provisional: form.dates.tentative,
    unit: task.unit ?? task.column.unit,
    year,
  });
  return convert(task, counted(task, reading), (figure) => ({ type: 'figure', figure }));
}

/** In a column of counts a number is whole and not below nothing. */
function counted<F extends Figure>({ column, csv }: Task, reading: Reading<F>): Reading<F> {
  const { value, problems } = reading;
  const problem = column.count && value?.kind === 'number' ? countProblem(csv.value, value) : undefined;
  return problem ? { value: undefined, problems: [...problems, problem] } : reading;
}

/** A flag is set by the word that the form has for it, and by nothing else. */
function readFlag(task: Task): CellValue {
  const set = chosen(task, 'flag');
  return set ? { type: 'flag', print: task.column.print ?? task.column.header } : empty;
}

function readChoice(task: Task): CellValue {
  const choice = chosen(task, task.column.choices ?? '');
  return choice ? { type: 'choice', choice } : empty;
}

function chosen(task: Task, list: string): Choice | undefined {
  const choices: readonly Choice[] = task.context.form.choices[list] ?? [];
  const typed = task.csv.value.trim();
  const choice = choices.find(({ text }) => text === typed);
  const known = choices.map(({ text }) => text);
  if (!choice)
    report(task, 'cell/unknown-choice', {
      value: typed,
      suggestion: closest(typed, known),
      known: known.join(', '),
      required: task.column.required,
    });
  return choice;
}

function readDates(task: Task): CellValue {
  const { form, year } = task.context;
  const { value, problems } = parseDates(task.csv.value, form.dates, { year });
  reportProblems(task, problems);
  return { type: 'dates', items: value };
}
