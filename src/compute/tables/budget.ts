import { displayText } from '../../model/display.ts';
import type { FactId } from '../../model/fact.ts';
import { displayOf, groupedDisplayOf } from '../../model/figure.ts';
import type { TableOf } from '../../model/form.ts';
import { fillWords } from '../../model/phrase.ts';
import { bookPlaceOf, type Cell, type DataRecord, figureIn, namesOf } from '../../model/record.ts';
import { cellAt, phraseLine } from '../../model/record-phrase.ts';
import type { Line } from '../../model/rich.ts';
import { type ComputedTable, derivedLine, type TableCell, type TableRow, wordCell } from '../../model/table.ts';
import { keyWords } from '../../model/words.ts';
import type { Context, Owner } from '../context.ts';
import { addUp, cellSummand, type Summand } from '../sum.ts';
import { ownerWords, tableFrame } from './frame.ts';

/** A printed line of a budget table with the lines listed under it. */
interface BudgetLine {
  readonly record: DataRecord;
  readonly item: DataRecord | undefined;
  readonly below: BudgetLine[];
}

/** What a line prints: a fact, or a sum of what others print. */
interface Amount extends Summand {
  readonly text: string;
  readonly fact: FactId | undefined;
  readonly isSum?: boolean;
}

interface Budget {
  readonly definition: TableOf<'budget'>;
  readonly context: Context;
}

type Kind = 'basis' | 'parenthesis';

/**
 * The budget lines of a node. What a line prints, and what stands in parentheses beside it, is stated on
 * the line: the whole of the record, the own share, or the sum of the lines listed under it.
 */
export function budgetTable(definition: TableOf<'budget'>, owner: Owner, context: Context): ComputedTable {
  const budget: Budget = { definition, context };
  const words = ownerWords(owner, context);
  const years = yearsOf(definition, context);
  const lines = nest(context.recordsOf(definition.records, owner.id), budget);
  const { name, account, each } = definition.headers;
  const headers = [name, fillWords(account, words), ...years.map((year) => fillWords(each, keyWords(year, words)))];
  return {
    ...tableFrame(definition, owner, context),
    widths: [undefined, 16, ...years.map(() => 16)],
    head: [{ kind: 'plain', cells: headers.map((header) => wordCell(header, { heads: 'column' })) }],
    body: flatten(lines).map((line) => rowOf(line, years, budget)),
    empty: definition.empty,
  };
}

/** The plan year and the years before it, as many as the form prints. */
function yearsOf({ years }: TableOf<'budget'>, { plan }: Context): readonly string[] {
  return Array.from({ length: years }, (_, index) => String(plan.manifest.year - years + 1 + index));
}

/** A line stands under the nearest line before it that shows its item's parent, or an ancestor of it. */
function nest(records: readonly DataRecord[], { definition, context }: Budget): readonly BudgetLine[] {
  const items = context.plan.recordsById.get(itemKind(definition, context));
  const roots: BudgetLine[] = [];
  let open: BudgetLine[] = [];
  for (const record of records) {
    const item = items?.get(namesOf(record, definition.item)[0]?.value ?? '');
    const line: BudgetLine = { record, item, below: [] };
    const ancestors = ancestorsOf(item, definition, items);
    const at = open.findLastIndex((candidate) => candidate.item !== undefined && ancestors.includes(candidate.item));
    (open[at]?.below ?? roots).push(line);
    open = [...open.slice(0, at + 1), line];
  }
  return roots;
}

function itemKind({ records, item }: TableOf<'budget'>, { plan }: Context): string {
  return plan.form.records.find(({ id }) => id === records)?.columns.find(({ id }) => id === item)?.refers ?? '';
}

function ancestorsOf(
  item: DataRecord | undefined,
  { parent }: TableOf<'budget'>,
  items: ReadonlyMap<string, DataRecord> | undefined,
): readonly DataRecord[] {
  const ancestors: DataRecord[] = [];
  for (let at = item; at; ) {
    const above: DataRecord | undefined = items?.get(namesOf(at, parent)[0]?.value ?? '');
    if (!above || ancestors.includes(above)) break;
    ancestors.push(above);
    at = above;
  }
  return ancestors;
}

function flatten(lines: readonly BudgetLine[]): readonly BudgetLine[] {
  return lines.flatMap((line) => [line, ...flatten(line.below)]);
}

function rowOf(line: BudgetLine, years: readonly string[], budget: Budget): TableRow {
  const { definition, context } = budget;
  const stage = line.item?.cells.get(definition.stage)?.value;
  const phrase = definition.phrases[stage?.type === 'choice' ? stage.choice.id : ''] ?? `{${definition.item}.name}`;
  const label: TableCell = {
    lines: [phraseLine(phrase, line.record, context.words, context.plan)],
    heads: 'row',
    align: 'start',
    indent: stepsIn(line.item?.cells.get(definition.stage), context),
  };
  return {
    kind: line.below.length > 0 ? 'upper' : 'plain',
    record: line.record.id,
    cells: [label, accountCell(line, budget), ...years.map((year) => amountCell(line, year, budget))],
  };
}

/** Stages are listed from the outermost; the first two stand at the margin. */
function stepsIn(stage: Cell | undefined, { plan }: Context): number {
  const choices = plan.form.choices[stage?.column.choices ?? ''] ?? [];
  const value = stage?.value;
  return Math.max(0, choices.findIndex((choice) => value?.type === 'choice' && choice.id === value.choice.id) - 1);
}

function accountCell(line: BudgetLine, { definition, context }: Budget): TableCell {
  const cell = line.item && cellAt(line.item, [definition.account, 'short'], context.plan);
  return { ...wordCell(displayText(cell, context.plan)), fact: cell?.fact, align: 'center' };
}

function amountCell(line: BudgetLine, year: string, budget: Budget): TableCell {
  const main = amountOf(line, year, 'basis', budget);
  const aside = amountOf(line, year, 'parenthesis', budget);
  const inner = aside && parenthesised(aside, main);
  const parts = [
    ...(main ? [amountLine(main, main.text)] : []),
    ...(aside && inner ? [amountLine(aside, inner)] : []),
  ].filter((line) => line.length > 0);
  const joined = parts.flatMap((part, index): Line => (index === 0 ? part : [{ type: 'text', text: ' ' }, ...part]));
  const lacking = [main, aside].flatMap((amount) => (amount?.isSum ? amount.lacking : []));
  return { lines: joined.length > 0 ? [joined] : [], align: 'end', ...(lacking.length > 0 && { lacking }) };
}

/** A word such as a dash needs no parentheses, and beside an amount it says nothing. */
function parenthesised({ figure, text }: Amount, main: Amount | undefined): string {
  if (figure?.kind === 'number') return `(${text})`;
  return main === undefined ? text : '';
}

function amountLine({ fact, from }: Amount, text: string): Line {
  if (text === '') return [];
  return fact === undefined ? derivedLine(text, from) : [{ type: 'fact', text, fact, from: [] }];
}

function amountOf(line: BudgetLine, year: string, kind: Kind, budget: Budget): Amount | undefined {
  const { definition } = budget;
  const value = line.record.cells.get(definition[kind])?.value;
  switch (value?.type === 'choice' ? value.choice.id : 'none') {
    case 'whole':
      return line.item && figureAmount(line.item, definition.amount, year, budget);
    case 'share':
      return figureAmount(line.record, definition.share, year, budget);
    case 'listed':
      return sumOf(
        line.below.flatMap((below) => listedAmounts(below, year, kind, budget)),
        definition.none,
      );
    default:
      return undefined;
  }
}

/** The amounts that a sum takes from a line: its own, or where it prints none those of the lines under it. */
function listedAmounts(line: BudgetLine, year: string, kind: Kind, budget: Budget): readonly Amount[] {
  const own = amountOf(line, year, kind, budget);
  return own ? [own] : line.below.flatMap((below) => listedAmounts(below, year, kind, budget));
}

/** The amount in a cell; of a blank one only that it is lacking where it is added up. */
function figureAmount(record: DataRecord, family: string, year: string, { context }: Budget): Amount | undefined {
  const cell = record.families.get(family)?.get(year);
  if (!cell) return undefined;
  const label = context.plan.form.records.find(({ id }) => id === record.kind)?.label ?? '';
  const summand = cellSummand(cell, bookPlaceOf(record, label, cell));
  const figure = figureIn(cell);
  return { ...summand, text: figure ? groupedDisplayOf(figure) : '', fact: cell.fact };
}

/** A sum of one amount is that amount, and shows its fact; nothing added to nothing is nothing. */
function sumOf(amounts: readonly Amount[], none: string): Amount | undefined {
  if (amounts.length === 0) return undefined;
  const sum = { ...addUp(amounts), isSum: true };
  const [only, ...others] = amounts.filter(({ figure }) => figure?.kind === 'number');
  if (only && others.length === 0 && sum.figure.kind === 'number')
    return { ...only, lacking: sum.lacking, isSum: true };
  if (only || sum.figure.kind === 'status') return { ...sum, text: displayOf(sum.figure), fact: undefined };
  return { ...sum, figure: undefined, text: none, fact: undefined };
}
