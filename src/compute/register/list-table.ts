import { displayText } from '../../model/display.ts';
import type { Part } from '../../model/form.ts';
import { type Histories, type History, historiesOf, numberOf } from '../../model/history.ts';
import { fillWords } from '../../model/phrase.ts';
import { levelAndCode, outermostOf, type PlanNode, type PlanPart, plainHeading } from '../../model/plan.ts';
import { type Cell, type DataRecord, figureIn } from '../../model/record.ts';
import { columnsOf, fieldsOf, nodesOfRecord, partsOfRecord, type Register, recordName } from '../../model/register.ts';
import type { Line, Way } from '../../model/rich.ts';
import { type ComputedTable, pageTable, type TableCell, type TableRow, wordCell, wordLine } from '../../model/table.ts';
import { labelOf, shortYear } from '../../model/words.ts';
import type { Context } from '../context.ts';
import { factLines, shownCell } from '../display.ts';
import { lineOfWays, wayToRecord } from '../ways.ts';
import { provisionalTags } from './values-table.ts';

/** All records of a register, below the part or outermost node that they belong to first, in the order of the book. */
export function listTable(register: Register, context: Context): ComputedTable {
  const { definition } = register;
  const headers = headersOf(register, context);
  return pageTable({
    id: `${definition.id}_list`,
    definition: definition.id,
    title: fillWords(definition.heading, context.words),
    unit: undefined,
    columns: headers.map((header) => ({ header })),
    body: [...groupsOf(register)].flatMap(([root, records]): readonly TableRow[] => {
      const heading = root ? ('definition' in root ? root.heading : plainHeading(root)) : '';
      const group = wordCell(heading, { heads: 'group', columnSpan: headers.length });
      return [{ kind: 'group', cells: [group] }, ...records.map((record) => rowOf(record, register, context))];
    }),
  });
}

/** The records of each part and below each outermost node; those that belong nowhere come last. */
function groupsOf(register: Register): ReadonlyMap<PlanNode | PlanPart | undefined, readonly DataRecord[]> {
  const { parts, trees } = register.plan;
  const groups = new Map<PlanNode | PlanPart | undefined, DataRecord[]>();
  for (const record of register.records) {
    const [node] = nodesOfRecord(record, register);
    const root = node ? outermostOf(node) : partsOfRecord(record, register)[0];
    groups.set(root, [...(groups.get(root) ?? []), record]);
  }
  const rootsIn = ({ kind, tree }: Part): readonly PlanNode[] => (kind === 'tree' ? (trees.get(tree) ?? []) : []);
  const order = [...parts.flatMap((part) => [part, ...rootsIn(part.definition)]), undefined];
  return new Map(order.flatMap((root) => (groups.has(root) ? [[root, groups.get(root) ?? []] as const] : [])));
}

function headersOf(register: Register, { plan, words }: Context): readonly string[] {
  const { definition, kind } = register;
  const header = (field: string | undefined): readonly string[] =>
    columnsOf(field === undefined ? [] : [field], register).map((column) => column.header);
  const latest = (text: string): string => labelOf(plan.form, 'latest', () => fillWords(text, () => undefined).trim());
  const ofYear = (text: string): string => fillWords(text, () => String(plan.manifest.year));
  return [
    ...header(kind.naming),
    labelOf(plan.form, 'belongs', words),
    ...header(definition.unit),
    ...header(definition.actual).map(latest),
    ...header(definition.target).map(ofYear),
    ...definition.columns.flatMap(header),
  ];
}

function rowOf(record: DataRecord, register: Register, context: Context): TableRow {
  const { unit, columns } = register.definition;
  const fields = (ids: readonly string[]): readonly TableCell[] =>
    fieldsOf(record, ids, register).map(({ cell }) => shownCell(cell, context));
  return {
    kind: 'plain',
    record: record.id,
    cells: [
      nameCell(record, register),
      { lines: belongsLines(record, register) },
      ...fields(unit === undefined ? [] : [unit]),
      ...valueCells(historiesOf(record, register), context),
      ...fields(columns),
    ],
  };
}

function nameCell(record: DataRecord, register: Register): TableCell {
  const { definition, kind, plan } = register;
  const fact = record.cells.get(kind.naming)?.fact;
  const name: Line = [{ type: 'fact', text: recordName(record, register), fact, from: [] }];
  const tags = fieldsOf(record, definition.marks, register)
    .map(({ cell }) => ({ text: displayText(cell, plan), fact: cell?.fact }))
    .filter(({ text }) => text !== '');
  return { lines: [[wayToRecord(record, name)]], heads: 'row', tags };
}

/** The nodes and parts that a record belongs to, each leading there. */
function belongsLines(record: DataRecord, register: Register): readonly Line[] {
  const way = (owner: string, name: string): Way => ({ type: 'way', to: { owner }, children: wordLine(name) });
  return lineOfWays(
    [
      ...nodesOfRecord(record, register).map((node) => way(node.id, levelAndCode(node))),
      ...partsOfRecord(record, register).map(({ definition, heading }) => way(definition.id, heading)),
    ],
    ', ',
  );
}

/** The latest number that was reached with its year, and what is aimed at in the year of the plan or the next after it. */
function valueCells({ actual, target }: Histories, context: Context): readonly TableCell[] {
  const year = String(context.plan.manifest.year);
  const aimed = [...target.cells].find(([key]) => key >= year) ?? [...target.cells].at(-1);
  return [
    ...(actual.field === '' ? [] : [datedCell(latestOf(actual), '', context)]),
    ...(target.field === '' ? [] : [datedCell(aimed, year, context)]),
  ];
}

/** The year of a number is said unless it is the one in the header. */
function datedCell(entry: readonly [string, Cell | undefined] | undefined, year: string, context: Context): TableCell {
  const [key = '', cell] = entry ?? [];
  const value = factLines(cell, context.plan);
  const isSaid = numberOf(cell) !== undefined && key !== year;
  const said: Line = [{ type: 'label', role: 'year', children: wordLine(`(’${shortYear(key)})`) }];
  return {
    lines: isSaid ? value.map((line): Line => [...line, { type: 'text', text: ' ' }, ...said]) : value,
    figure: cell && figureIn(cell),
    tags: provisionalTags(cell, context),
    align: 'end',
  };
}

/** The latest year with a number; without one, the latest with a word. */
function latestOf({ cells }: History): readonly [string, Cell | undefined] | undefined {
  const filled = [...cells].filter(([, cell]) => cell !== undefined && cell.value.type !== 'empty');
  return filled.filter(([, cell]) => numberOf(cell) !== undefined).at(-1) ?? filled.at(-1);
}
