import type { ComputedPlan } from '../../model/computed.ts';
import type { FactId } from '../../model/fact.ts';
import { type Inline, type Line, plainText, textWithNotes } from '../../model/rich.ts';
import { type ComputedTable, spreadRows, type TableCell } from '../../model/table.ts';
import { targetPath } from '../site/frame/paths.ts';
import { csvText } from './csv.ts';

/** Where a table can be taken away, as a path within the site without the ending of its format. */
export function tablePath({ id }: Pick<ComputedTable, 'id'>): string {
  return `data/tables/${id}`;
}

/** A table as data: what each cell says, and which facts it shows. */
export interface TableData extends Pick<ComputedTable, 'id' | 'definition' | 'title' | 'unit'> {
  readonly footnotes: readonly string[];
  readonly head: readonly (readonly string[])[];
  readonly rows: readonly (readonly string[])[];
  /** Head and rows for a file that holds nothing but cells: their notes stand in them. */
  readonly lines: readonly (readonly string[])[];
  readonly facts: readonly (readonly (readonly FactId[])[])[];
}

/** A table of the plan as data. */
export function tableData(table: ComputedTable): TableData {
  const cells = spreadRows([...table.head, ...table.body]);
  const [head, body] = [cells.slice(0, table.head.length), cells.slice(table.head.length)];
  return {
    ...table,
    footnotes: table.footnotes.map(plainText),
    head: head.map((row) => row.map(textOf)),
    rows: body.map((row) => row.map(textOf)),
    lines: cells.map((row) => row.map((cell) => cell.lines.map(textWithNotes).join('\n'))),
    facts: body.map((row) => row.map(factsOf)),
  };
}

/** The files of a table by path: what it prints, row by row, as CSV, and with all that explains it as JSON. */
export function tableFiles(table: TableData, printed: Printed): ReadonlyMap<string, string> {
  return new Map([
    [`${tablePath(table)}.csv`, csvOf(table)],
    [`${tablePath(table)}.json`, tableJson(table, printed)],
  ]);
}

/** What a table prints as CSV, row by row. */
export function tableCsv(table: ComputedTable): string {
  return csvOf(tableData(table));
}

function csvOf({ lines }: TableData): string {
  return csvText(lines);
}

/** Where a table is printed: on which page of the site, and by which number. */
export interface Printed {
  readonly page: string | undefined;
  readonly number: string | undefined;
}

/** Where a table of the form is printed. */
export function printedAs({ id }: ComputedTable, computed: ComputedPlan): Printed {
  const target = computed.targets.get(id);
  const page = target && targetPath(target, computed);
  return { page, number: computed.captioned.find((captioned) => captioned.id === id)?.number };
}

/** A table as JSON, of which the schema is part of the contract. */
function tableJson({ id, definition, title, unit, head, rows, facts, footnotes }: TableData, printed: Printed): string {
  const { number = null, page = null } = printed;
  const value = { version: 1, id, definition, title, number, unit: unit ?? null, page, head, rows, facts, footnotes };
  return `${JSON.stringify(value)}\n`;
}

function textOf({ lines }: TableCell): string {
  return lines.map(plainText).join('\n');
}

/** The facts that a cell shows, each once. */
function factsOf({ fact, lines }: TableCell): readonly FactId[] {
  const shown = lines.flatMap(factsIn);
  return [...new Set(fact === undefined ? shown : [fact, ...shown])];
}

function factsIn(line: Line): readonly FactId[] {
  return line.flatMap((inline: Inline): readonly FactId[] => {
    if ('children' in inline) return factsIn(inline.children);
    return inline.type === 'fact' && inline.fact !== undefined ? [inline.fact] : [];
  });
}
